import type { SecretKey } from '../ci/git-credentials';
import type { Problem } from '../finding';
import { checkDataKey, checkName } from '../workflow';

/** How the tokens of GitHub, GitLab, Bitbucket and Slack begin. */
const TOKEN = /^(?:gh[a-z]_|github_pat_|gl[a-z]+-|AT[A-Z]{2}|xox[a-z]-)/;

/** A key of a Secret, as Kubernetes has it. */
export function secretKeySelector({ secret, key }: SecretKey): {
  readonly name: string;
  readonly key: string;
} {
  // A text in the place of the reference, from plain JavaScript, has neither; the check below finds it.
  return { name: typeof secret === 'object' ? secret.name : secret, key };
}

/** What is wrong with the reference to a Secret. A message never repeats what may be the secret itself. */
export function checkSecretReference(given: SecretKey, path: string): Problem[] {
  // From plain JavaScript, anything may be here.
  const reference: unknown = given;
  if (typeof reference !== 'object' || reference === null) return [tokenLiteral(path)];
  const { name, key } = secretKeySelector(given);
  if (TOKEN.test(name) || TOKEN.test(key) || (name.length >= 16 && !/^[a-z0-9.-]+$/.test(name)))
    return [tokenLiteral(path)];
  return [...checkName(name, 'subdomain', 'Secret', `${path}.secret`), ...checkDataKey(key, `${path}.key`)];
}

function tokenLiteral(path: string): Problem {
  const message =
    "This looks like the secret itself, which would stand in the manifest for all to read: put it into a Secret, and name that here: { secret: 'github', key: 'token' }.";
  return { code: 'token-literal', message, path };
}
