import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import type { Templated } from '../workflow';
import { isTemplated } from '../workflow';
import type { GitLogin } from './git-url';

/** A key of a Secret in the workflow's namespace. */
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

/** A token or password for https, from a Secret. */
export interface GitToken {
  /** The token: a personal access token, a deploy token, a password. */
  readonly token: SecretKey;

  /**
   * The user name. GitHub takes any with a token, GitLab and Bitbucket each want their own. The pod does not
   * start where the Secret or the key is missing: it waits until the workflow's deadline.
   *
   * @default - the same Secret's key `username`
   */
  readonly username?: SecretKey;
  /** For the compiler to say. */
  readonly sshKey?: 'Give a token or an sshKey, not both';
}

/** A private key for ssh, from a Secret. */
export interface GitSshKey {
  /** The private key, without a passphrase. */
  readonly sshKey: SecretKey;
  readonly token?: never;
  /** For the compiler to say. */
  readonly username?: 'An ssh URL holds the user name itself';
}

/** How to log in to a git server: by token (https) or by key (ssh). */
export type GitCredentials = GitToken | GitSshKey;

function isSecretKey(value: SecretKey | string | undefined): value is SecretKey {
  return typeof value === 'object';
}

function isSshKey(credentials: GitCredentials): credentials is GitSshKey {
  return isSecretKey(credentials.sshKey);
}

function selector({ secret, key }: SecretKey): { name: string; key: string } {
  return { name: typeof secret === 'string' ? secret : secret.name, key };
}

/** The fields of Argo's git artifact that refer to the credentials. */
export function renderGitCredentials(credentials: GitCredentials): Partial<Templated<argo.GitArtifact>> {
  if (isSshKey(credentials)) return { sshPrivateKeySecret: selector(credentials.sshKey) };
  const { token, username = { secret: token.secret, key: 'username' } } = credentials;
  return { usernameSecret: selector(username), passwordSecret: selector(token) };
}

/** How these credentials log in; Argo's own fields stand for the same. */
export function gitLogin(
  credentials: GitCredentials | undefined,
  git: Templated<Partial<argo.GitArtifact>> = {},
): GitLogin {
  if (isSecretKey(credentials?.sshKey) || git.sshPrivateKeySecret !== undefined) return 'sshKey';
  return credentials !== undefined || git.passwordSecret !== undefined ? 'token' : undefined;
}

/**
 * Argo mounts the Secret as a volume of the same name (workflow/controller/workflowpod.go, `createSecretVal`),
 * and Kubernetes takes fewer names for volumes than for Secrets.
 */
const VOLUME_NAME = /^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/;

/** Who mounts the Secret: Argo, as a volume of the Secret's name, or a template that has a volume for it. */
export type GitSecretMount = "Argo's volume" | 'own volume';

/** What the compiler could not refuse: both kinds at once, or none, from plain JavaScript. */
export function checkGitCredentials(
  credentials: GitCredentials,
  path: string,
  mount: GitSecretMount = "Argo's volume",
): Problem[] {
  const given: { readonly [kind: string]: SecretKey | string | undefined } = { ...credentials };
  const keys = Object.entries(given).filter((entry): entry is [string, SecretKey] => isSecretKey(entry[1]));
  const { token, sshKey, username } = Object.fromEntries(keys);
  const code = 'git-credentials';
  if (token !== undefined && sshKey !== undefined) {
    const message = "Both 'token' and 'sshKey' are given: the URL takes one of them, leave the other out.";
    return [{ code, message, path }];
  }
  if (token === undefined && sshKey === undefined) {
    const message = "Give 'token' (for https) or 'sshKey' (for ssh), each a key of a Secret.";
    return [{ code, message, path }];
  }
  return Object.entries({ token, sshKey, username }).flatMap(([field, key]) =>
    key === undefined ? [] : checkSecretKey(key, `${path}.${field}`, mount),
  );
}

function checkSecretKey(given: SecretKey, path: string, mount: GitSecretMount): Problem[] {
  const code = 'git-credentials';
  const { name, key } = selector(given);
  if (name === '' || key === '') {
    return [{ code, message: 'The name of the Secret and its key must not be empty.', path }];
  }
  if (mount === 'own volume' || isTemplated(name) || VOLUME_NAME.test(name)) return [];
  const message = `Argo can't mount the Secret '${name}' into the pod that clones: keep the credentials in one whose name has at most 63 lower-case letters, digits and '-', and no dot.`;
  return [{ code, message, path }];
}
