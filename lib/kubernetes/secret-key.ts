import { isTemplated } from '../argo/templated-text';
import type { Problem } from '../finding';
import { checkDataKey, checkName } from './name';

/** A Secret or a ConfigMap in the namespace of the object that refers to it. */
export interface SecretReference {
  /** The name of the object. */
  readonly name: string;
}

/** A key of a Secret in the namespace of the object that refers to it. */
export interface SecretKey {
  /** The Secret, by name or as a construct, such as one of cdk8s-plus. */
  readonly secret: string | SecretReference;

  /** The key in the Secret. */
  readonly key: string;
}

/** A key of a ConfigMap in the namespace of the object that refers to it. */
export interface ConfigMapKey {
  /** The ConfigMap, by name or as a construct, such as one of cdk8s-plus. */
  readonly configMap: string | SecretReference;

  /** The key in the ConfigMap. */
  readonly key: string;
}

/** A key of a Secret or a ConfigMap, as in Kubernetes' own API. */
export interface KeySelector {
  readonly name: string;
  readonly key: string;
}

/** Renders the reference to a key of a Secret. */
export function secretKeySelector(given: SecretKey): KeySelector {
  return keySelector(given, 'secret');
}

/**
 * Renders the reference to a key of a Secret or a ConfigMap, which a field names or has as a construct. In plain
 * JavaScript, the field may have any value.
 */
export function keySelector(given: unknown, field: 'secret' | 'configMap'): KeySelector {
  return { name: objectName(fieldOf(given, field)), key: textOf(fieldOf(given, 'key')) };
}

/** The name of a Secret or a ConfigMap that is given by name or as a construct. */
export function objectName(given: unknown): string {
  return textOf(typeof given === 'string' ? given : fieldOf(given, 'name'));
}

function fieldOf(value: unknown, field: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, field);
  return found;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Where the reference to a Secret is used, as far as that decides which names are valid. */
export interface SecretKeyUse {
  /**
   * Whether Argo substitutes variables in the reference, as in a workflow.
   *
   * @default false
   */
  readonly isTemplated?: boolean;

  /**
   * Whether Argo mounts the Secret as a volume with the Secret's name, as for a git artifact (v3.7.6,
   * workflow/controller/workflowpod.go, `createSecretVal`). Fewer names are valid for volumes than for Secrets.
   *
   * @default false
   */
  readonly isVolume?: boolean;
}

/** The names that are valid for volumes. */
const VOLUME_NAME = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** Checks the reference to a key of a Secret. A message never repeats what may be the secret itself. */
export function checkSecretKey(given: unknown, path: string, use: SecretKeyUse = {}): Problem[] {
  if (typeof given !== 'object' || given === null) return [tokenLiteral(path)];
  const problems = checkKeySelector(keySelector(given, 'secret'), 'secret', path, use);
  const { name } = keySelector(given, 'secret');
  if (problems.length > 0 || use.isVolume !== true || isTemplated(name) || VOLUME_NAME.test(name))
    return problems;
  const message =
    "Argo mounts this Secret as a volume, whose name cannot be this long or have a dot. Use a Secret with at most 63 lower-case letters, digits and '-' in its name.";
  return [{ code: 'invalid-secret-name', message, path: `${path}.secret` }];
}

/** Checks the reference to a key of a Secret or a ConfigMap. */
export function checkKeySelector(
  { name, key }: KeySelector,
  field: 'secret' | 'configMap',
  path: string,
  { isTemplated: canBeTemplated = false }: SecretKeyUse,
): Problem[] {
  if (looksSecret(name) || TOKEN.test(key)) return [tokenLiteral(path)];
  const isSubstituted = (text: string): boolean => canBeTemplated && isTemplated(text);
  const kind = field === 'secret' ? 'Secret' : 'ConfigMap';
  const ofName = isSubstituted(name) ? [] : checkName(name, 'subdomain', kind, `${path}.${field}`);
  const ofKey = isSubstituted(key) ? [] : checkDataKey(key, `${path}.key`);
  return [
    ...ofName.map((problem) => withoutText(problem, name)),
    ...ofKey.map((problem) => withoutText(problem, key)),
  ];
}

/** The prefixes of tokens of GitHub, GitLab, Bitbucket and Slack, and of private keys. */
const TOKEN = /^(?:gh[a-z]_|github_pat_|gl[a-z]+-|AT[A-Z]{2}|xox[a-z]-|-----BEGIN )/;

/** Whether a string is more likely a secret than the name of one. */
function looksSecret(name: string): boolean {
  return TOKEN.test(name) || (name.length >= 16 && !isTemplated(name) && !/^[a-z0-9.-]+$/.test(name));
}

/** An invalid name may be the secret as well. */
function withoutText(problem: Problem, text: string): Problem {
  return text === ''
    ? problem
    : { ...problem, message: problem.message.replaceAll(JSON.stringify(text), 'This') };
}

function tokenLiteral(path: string): Problem {
  const message =
    "This looks like the secret itself, which the manifest would expose. Store it in a Secret, and refer to that: { secret: 'git-token', key: 'token' }.";
  return { code: 'forbidden-secret-literal', message, path };
}
