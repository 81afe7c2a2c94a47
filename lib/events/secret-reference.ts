import type { SecretKey } from '../ci/git-credentials';
import type { Problem } from '../finding';
import { checkDataKey, checkName } from '../workflow';

/** How the tokens of GitHub, GitLab, Bitbucket and Slack begin. */
const TOKEN = /^(?:gh[a-z]_|github_pat_|gl[a-z]+-|AT[A-Z]{2}|xox[a-z]-)/;

/** A key of a Secret, as Kubernetes has it. */
export function secretKeySelector(given: SecretKey): { readonly name: string; readonly key: string } {
  // From plain JavaScript, anything may be here; the check below says so.
  const { secret, key = '' }: Partial<SecretKey> = isObject(given) ? given : {};
  return { name: isObject(secret) ? secret.name : (secret ?? ''), key };
}

function isObject<T>(value: T): value is Exclude<T, string | null | undefined> {
  return typeof value === 'object' && value !== null;
}

/** What is wrong with the reference to a Secret. A message never repeats what may be the secret itself. */
export function checkSecretReference(given: SecretKey, path: string): Problem[] {
  if (!isObject(given)) return [tokenLiteral(path)];
  const { name, key } = secretKeySelector(given);
  if (TOKEN.test(name) || TOKEN.test(key) || (name.length >= 16 && !/^[a-z0-9.-]+$/.test(name)))
    return [tokenLiteral(path)];
  return [
    ...checkName(name, 'subdomain', 'Secret', `${path}.secret`).map((problem) => withoutText(problem, name)),
    ...checkDataKey(key, `${path}.key`).map((problem) => withoutText(problem, key)),
  ];
}

/** What Kubernetes refuses may be the secret too. */
function withoutText(problem: Problem, text: string): Problem {
  return text === '' ? problem : { ...problem, message: problem.message.replaceAll(JSON.stringify(text), 'this') };
}

function tokenLiteral(path: string): Problem {
  const message =
    "This looks like the secret itself, which would stand in the manifest for all to read: put it into a Secret, and name that here: { secret: 'github', key: 'token' }.";
  return { code: 'token-literal', message, path };
}
