import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding/index';
import type { Templated } from '../workflow/index';
import type { GitLogin } from './url';
import type { KeySelector, SecretKey, SecretKeyUse } from '../kubernetes/secret-key';
import { checkSecretKey, secretKeySelector } from '../kubernetes/secret-key';

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
  readonly insecureIgnoreHostKey?: never;
}

/** A private key for ssh, from a Secret. */
export interface GitSshKey {
  /** The private key, without a passphrase. */
  readonly sshKey: SecretKey;

  /**
   * Whether to accept any host key of the ssh server. Anyone between the cluster and the server can then impersonate the
   * server.
   *
   * @default false
   */
  readonly insecureIgnoreHostKey?: boolean;
  readonly token?: never;
  /** For the compiler to say. */
  readonly username?: 'An ssh URL holds the user name itself';
}

/** How to log in to a git server: by token (https) or by key (ssh). */
export type GitCredentials = GitToken | GitSshKey;

function isSshKey(credentials: GitCredentials): credentials is GitSshKey {
  return credentials.sshKey !== undefined;
}

/** The fields of Argo's git artifact that refer to the credentials. */
export function renderGitCredentials(credentials: GitCredentials): Partial<Templated<argo.GitArtifact>> {
  if (isSshKey(credentials)) {
    const { sshKey, insecureIgnoreHostKey } = credentials;
    return {
      sshPrivateKeySecret: secretKeySelector(sshKey),
      ...(insecureIgnoreHostKey === true && { insecureIgnoreHostKey }),
    };
  }
  const { token, username } = tokenKeys(credentials);
  return { usernameSecret: username, passwordSecret: token };
}

/** Where the token and the user name are. */
export function tokenKeys({ token, username }: GitToken): {
  readonly [part in 'token' | 'username']: KeySelector;
} {
  const selected = secretKeySelector(token);
  return {
    token: selected,
    username: username === undefined ? { name: selected.name, key: 'username' } : secretKeySelector(username),
  };
}

/** How these credentials log in; Argo's own fields stand for the same. */
export function gitLogin(
  credentials: GitCredentials | undefined,
  git: Templated<Partial<argo.GitArtifact>> = {},
): GitLogin {
  if ((credentials !== undefined && isSshKey(credentials)) || git.sshPrivateKeySecret !== undefined)
    return 'sshKey';
  return credentials !== undefined || git.passwordSecret !== undefined ? 'token' : undefined;
}

/** What the compiler could not refuse: both kinds at once, or none, from plain JavaScript; and tokens themselves. */
export function checkGitCredentials(
  credentials: GitCredentials,
  path: string,
  use: SecretKeyUse = { isTemplated: true, isVolume: true },
): Problem[] {
  const given: { readonly [field in 'token' | 'sshKey' | 'username']?: unknown } = { ...credentials };
  const code = 'invalid-git-credentials';
  if (given.token !== undefined && given.sshKey !== undefined) {
    const message = "Both 'token' and 'sshKey' are given: the URL takes one of them, leave the other out.";
    return [{ code, message, path }];
  }
  if (given.token === undefined && given.sshKey === undefined) {
    const message = "Give 'token' (for https) or 'sshKey' (for ssh), each a key of a Secret.";
    return [{ code, message, path }];
  }
  const { token, sshKey, username } = given;
  return Object.entries({ token, sshKey, username }).flatMap(([field, key]) =>
    key === undefined ? [] : checkSecretKey(key, `${path}.${field}`, use),
  );
}
