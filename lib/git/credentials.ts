import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import type { Templated } from '../workflow';
import type { GitLogin } from './url';
import type { ConfigMapKey, KeySelector, SecretKey, SecretKeyUse } from '../kubernetes/secret-key';
import { checkSecretKey, secretKeySelector } from '../kubernetes/secret-key';
import type { IssuedGitToken } from './token-issuer';
import { isIssued } from './token-issuer';

/** A token or password for https, from a Secret. */
export interface GitToken {
  /** The token: a personal access token, a deploy token, a password. */
  readonly token: SecretKey;

  /**
   * The user name. Some hosts accept any user name with a token, others require a specific one. If the Secret or the key
   * does not exist, the pod does not start, until the deadline of the workflow.
   *
   * @default - the key `username` of the same Secret
   */
  readonly username?: SecretKey;

  /** The type is the compile error. */
  readonly sshKey?: "Set either 'token' or 'sshKey'";

  /** The type is the compile error. */
  readonly insecureIgnoreHostKey?: never;
  readonly knownHosts?: never;
  readonly issuer?: never;
}

/** A private key for ssh, from a Secret. */
export interface GitSshKey {
  /** The private key, without a passphrase. */
  readonly sshKey: SecretKey;

  /**
   * The host keys of the server in the format of a `known_hosts` file, as `ssh-keyscan` prints them.
   *
   * @default - for a clone, those in Argo's image, which has the keys of the large public services
   */
  readonly knownHosts?: SecretKey | ConfigMapKey;

  /**
   * Whether to accept any host key of the SSH server. Anyone between the cluster and the server can then impersonate the
   * server.
   *
   * @default false
   */
  readonly insecureIgnoreHostKey?: boolean;
  readonly token?: never;
  readonly issuer?: never;

  /** The type is the compile error. */
  readonly username?: 'An SSH URL contains the user name';
}

/** Credentials for a Git server: a token (https), a key (ssh), or an App that requests a token. */
export type GitCredentials = GitToken | GitSshKey | IssuedGitToken;

/** The fields of Argo's git artifact that refer to credentials. */
type CredentialFields = Templated<
  Pick<
    argo.GitArtifact,
    'insecureIgnoreHostKey' | 'passwordSecret' | 'sshPrivateKeySecret' | 'usernameSecret'
  >
>;

function isSshKey(credentials: GitCredentials): credentials is GitSshKey {
  return credentials.sshKey !== undefined;
}

/** Renders the fields of Argo's git artifact that refer to the credentials. */
export function renderGitCredentials(credentials: GitSshKey | GitToken): CredentialFields {
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

/** The keys of the token and the user name. */
export function tokenKeys({ token, username }: GitToken): {
  readonly [part in 'token' | 'username']: KeySelector;
} {
  const selected = secretKeySelector(token);
  return {
    token: selected,
    username: username === undefined ? { name: selected.name, key: 'username' } : secretKeySelector(username),
  };
}

/** How these credentials log in, or the equivalent fields of Argo's git artifact. */
export function gitLogin(credentials: GitCredentials | undefined, git: CredentialFields = {}): GitLogin {
  if ((credentials !== undefined && isSshKey(credentials)) || git.sshPrivateKeySecret !== undefined)
    return 'sshKey';
  return credentials !== undefined || git.passwordSecret !== undefined ? 'token' : undefined;
}

/**
 * Checks what the compiler does not see: host keys that are not verified, and in plain JavaScript both kinds, neither, or the token
 * itself.
 */
export function checkGitCredentials(
  credentials: GitCredentials,
  path: string,
  use: SecretKeyUse = { isTemplated: true, isVolume: true },
): Problem[] {
  if (isIssued(credentials)) return credentials.issuer.check(path);
  const given: { readonly [field in 'token' | 'sshKey' | 'username']?: unknown } = { ...credentials };
  const code = 'invalid-git-credentials';
  if (given.token !== undefined && given.sshKey !== undefined) {
    const message =
      "Both 'token' and 'sshKey' are set. Set 'token' for an https URL, 'sshKey' for an SSH URL.";
    return [{ code, message, path }];
  }
  if (given.token === undefined && given.sshKey === undefined) {
    const message =
      "Neither 'token' nor 'sshKey' is set. Set 'token' for an https URL, 'sshKey' for an SSH URL, to a key of a Secret.";
    return [{ code, message, path }];
  }
  if (
    isSshKey(credentials) &&
    credentials.knownHosts !== undefined &&
    credentials.insecureIgnoreHostKey === true
  ) {
    const message =
      "The host keys in 'knownHosts' would not be verified. Remove 'insecureIgnoreHostKey', or 'knownHosts'.";
    return [{ code, message, path: `${path}.insecureIgnoreHostKey` }];
  }
  const { token, sshKey, username } = given;
  return Object.entries({ token, sshKey, username }).flatMap(([field, key]) =>
    key === undefined ? [] : checkSecretKey(key, `${path}.${field}`, use),
  );
}
