import type { Problem } from '../finding/index';
import { checkDataKey, checkName } from './name';
import { isTemplated } from '../argo/templated-text';

/** A key of a Secret in the namespace of what refers to it. */
export interface SecretKey {
  /** The Secret, by name or as a construct of cdk8s-plus. */
  readonly secret:
    | string
    | {
        /** The Secret's name. */
        readonly name: string;
      };

  /** The key inside of the Secret. */
  readonly key: string;
}

/** A key of a Secret or a ConfigMap, as Kubernetes has it. */
export interface KeySelector {
  readonly name: string;
  readonly key: string;
}

/** A key of a Secret, as Kubernetes has it. */
export function secretKeySelector(given: SecretKey): KeySelector {
  return keySelector(given, 'secret');
}

/** A key of what a field names: by its name or as a construct. From plain JavaScript, anything may be there. */
export function keySelector(given: unknown, field: 'secret' | 'configMap'): KeySelector {
  const named = fieldOf(given, field);
  return {
    name: textOf(typeof named === 'string' ? named : fieldOf(named, 'name')),
    key: textOf(fieldOf(given, 'key')),
  };
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, field);
  return found;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What becomes of a Secret's key, as far as it decides what is right. */
export interface SecretKeyUse {
  /**
   * Whether Argo fills in its variables before anybody looks for the Secret, as in a workflow.
   *
   * @default false
   */
  readonly isTemplated?: boolean;

  /**
   * Whether Argo mounts the Secret as a volume of the Secret's name, as for a git artifact (v3.7.6,
   * workflow/controller/workflowpod.go, `createSecretVal`): Kubernetes takes fewer names for volumes than for Secrets.
   *
   * @default false
   */
  readonly isVolume?: boolean;
}

/** What Kubernetes takes for the name of a volume. */
const VOLUME_NAME = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** What is wrong with the reference to a Secret's key. A message never repeats what may be the secret itself. */
export function checkSecretKey(given: unknown, path: string, use: SecretKeyUse = {}): Problem[] {
  if (typeof given !== 'object' || given === null) return [tokenLiteral(path)];
  const problems = checkKeySelector(keySelector(given, 'secret'), 'secret', path, use);
  const { name } = keySelector(given, 'secret');
  if (problems.length > 0 || use.isVolume !== true || isTemplated(name) || VOLUME_NAME.test(name))
    return problems;
  const message =
    "Argo can't mount this Secret into the pod that clones: keep the credentials in one whose name has at most 63 lower-case letters, digits and '-', and no dot.";
  return [{ code: 'invalid-secret-name', message, path: `${path}.secret` }];
}

/** What is wrong with the names of a Secret or a ConfigMap and of a key in it, which a field of `path` has. */
export function checkKeySelector(
  { name, key }: KeySelector,
  field: 'secret' | 'configMap',
  path: string,
  { isTemplated: canBeTemplated = false }: SecretKeyUse,
): Problem[] {
  if (looksSecret(name) || TOKEN.test(key)) return [tokenLiteral(path)];
  const isFilledIn = (text: string): boolean => canBeTemplated && isTemplated(text);
  const kind = field === 'secret' ? 'Secret' : 'ConfigMap';
  const ofName = isFilledIn(name) ? [] : checkName(name, 'subdomain', kind, `${path}.${field}`);
  const ofKey = isFilledIn(key) ? [] : checkDataKey(key, `${path}.key`);
  return [
    ...ofName.map((problem) => withoutText(problem, name)),
    ...ofKey.map((problem) => withoutText(problem, key)),
  ];
}

/** How the tokens of GitHub, GitLab, Bitbucket and Slack begin, and private keys. */
const TOKEN = /^(?:gh[a-z]_|github_pat_|gl[a-z]+-|AT[A-Z]{2}|xox[a-z]-|-----BEGIN )/;

/** Whether a text is rather a secret than the name of one. */
function looksSecret(name: string): boolean {
  return TOKEN.test(name) || (name.length >= 16 && !isTemplated(name) && !/^[a-z0-9.-]+$/.test(name));
}

/** What Kubernetes refuses may be the secret too. */
function withoutText(problem: Problem, text: string): Problem {
  return text === ''
    ? problem
    : { ...problem, message: problem.message.replaceAll(JSON.stringify(text), 'this') };
}

function tokenLiteral(path: string): Problem {
  const message =
    "This looks like the secret itself, which would stand in the manifest for all to read: put it into a Secret, and name that here: { secret: 'github', key: 'token' }.";
  return { code: 'forbidden-secret-literal', message, path };
}
