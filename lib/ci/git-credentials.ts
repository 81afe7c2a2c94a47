import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import type { Templated } from '../workflow';

/** A key of a Secret in the workflow's namespace. */
export interface SecretKey {
  /** The Secret, by name or as a construct of cdk8s-plus. */
  readonly secret: string | { readonly name: string };

  /** The key inside of the Secret. */
  readonly key: string;
}

/** A token or password for https, from a Secret. */
export interface GitToken {
  /** The token: a personal access token, a deploy token, a password. */
  readonly token: SecretKey;

  /**
   * The user name. GitHub takes any with a token, GitLab and Bitbucket each want their own.
   *
   * @default - the same Secret's key `username`
   */
  readonly username?: SecretKey;
  readonly sshKey?: never;
}

/** A private key for ssh, from a Secret. */
export interface GitSshKey {
  /** The private key, without a passphrase. */
  readonly sshKey: SecretKey;
  readonly token?: never;
  readonly username?: never;
}

/** How to log in to a git server: by token (https) or by key (ssh). */
export type GitCredentials = GitToken | GitSshKey;

function selector({ secret, key }: SecretKey): argo.SecretKeySelector {
  return { name: typeof secret === 'string' ? secret : secret.name, key };
}

/** The fields of Argo's git artifact that refer to the credentials. */
export function renderGitCredentials(credentials: GitCredentials): Partial<Templated<argo.GitArtifact>> {
  if (credentials.sshKey !== undefined) return { sshPrivateKeySecret: selector(credentials.sshKey) };
  const { token, username = { secret: token.secret, key: 'username' } } = credentials;
  return { usernameSecret: selector(username), passwordSecret: selector(token) };
}

/** What the compiler could not refuse: both kinds at once, or none, from plain JavaScript. */
export function checkGitCredentials(credentials: GitCredentials, path: string): Problem[] {
  const { token, sshKey }: { token?: SecretKey; sshKey?: SecretKey } = credentials;
  const code = 'git-credentials';
  if (token !== undefined && sshKey !== undefined) {
    return [
      {
        code,
        message: "Both 'token' and 'sshKey' are given: the URL takes one of them, leave the other out.",
        path,
      },
    ];
  }
  const given = token ?? sshKey;
  if (given === undefined) {
    return [
      { code, message: "Give 'token' (for https) or 'sshKey' (for ssh), each a key of a Secret.", path },
    ];
  }
  const { name, key } = selector(given);
  if (name === '' || key === '') {
    return [{ code, message: 'The name of the Secret and its key must not be empty.', path }];
  }
  return [];
}
