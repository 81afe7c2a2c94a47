import type * as argo from '../../imports/argoproj.io';
import type { GitSshKey, GitToken, SecretKey } from '../ci/git-credentials';
import { checkGitCredentials } from '../ci/git-credentials';
import type { Problem } from '../finding';

/** A key of a ConfigMap in the workflow's namespace. */
export interface ConfigMapKey {
  /** The ConfigMap, by name or as a construct of cdk8s-plus. */
  readonly configMap:
    | string
    | {
        /** The ConfigMap's name. */
        readonly name: string;
      };

  /** The key inside of the ConfigMap. */
  readonly key: string;
}

/** An ssh server that is known by its host keys. */
export interface KnownHosts {
  /** The server's host keys, as `ssh-keyscan` prints them and a `known_hosts` file holds them. */
  readonly knownHosts: SecretKey | ConfigMapKey;

  /**
   * Whether to accept any host key instead.
   *
   * @default false
   */
  readonly insecureIgnoreHostKey?: false;
}

/** An ssh server that may be any. */
export interface AnyHost {
  /**
   * Accepts any host key. Whoever is between the cluster and the server can then take the commit and show another
   * repository.
   */
  readonly insecureIgnoreHostKey: true;
  readonly knownHosts?: undefined;
}

/**
 * How to log in to push: by token (https), or by key (ssh) to a server that is known. The token of a user or of an
 * app needs the right to write to the repository's content, a deploy key has to be one with write access.
 */
export type GitPushCredentials = GitToken | (GitSshKey & (KnownHosts | AnyHost));

/** How the script logs in. */
export type LoginMethod = 'none' | 'token' | 'ssh-key' | 'ssh-key-any-host';

/** How these credentials log in. */
export function loginMethod(credentials: GitPushCredentials | undefined): LoginMethod {
  if (credentials === undefined) return 'none';
  if (isToken(credentials)) return 'token';
  return hasAnyHost(credentials) ? 'ssh-key-any-host' : 'ssh-key';
}

/**
 * The files that the script logs in by. All of them are optional to Kubernetes, so that a missing Secret is an error
 * with a message within seconds: the pod would wait for it without an end.
 */
export function loginFiles(credentials: GitPushCredentials | undefined): argo.VolumeProjection[] {
  return Object.entries(sourcesOf(credentials)).map(([file, source]) => {
    const items = [{ key: source.key, path: file }];
    return 'secret' in source
      ? { secret: { name: nameOf(source.secret), items, optional: true } }
      : { configMap: { name: nameOf(source.configMap), items, optional: true } };
  });
}

interface Sources {
  readonly [file: string]: SecretKey | ConfigMapKey;
}

function sourcesOf(credentials: GitPushCredentials | undefined): Sources {
  if (credentials === undefined) return {};
  if (isToken(credentials)) {
    const { token, username = { secret: token.secret, key: 'username' } } = credentials;
    return { token, username };
  }
  const key = { 'ssh-key': credentials.sshKey };
  return credentials.knownHosts === undefined ? key : { ...key, 'known-hosts': credentials.knownHosts };
}

function isToken(credentials: GitPushCredentials): credentials is GitToken {
  return credentials.token !== undefined;
}

function hasAnyHost(credentials: GitPushCredentials): boolean {
  return 'insecureIgnoreHostKey' in credentials && credentials.insecureIgnoreHostKey === true;
}

function nameOf(object: string | { readonly name: string }): string {
  return typeof object === 'string' ? object : object.name;
}

/** What the compiler could not refuse, and names that are empty. */
export function checkGitPushCredentials(credentials: GitPushCredentials, path: string): Problem[] {
  const problems = checkGitCredentials(credentials, path, 'own volume');
  if (problems.length > 0 || isToken(credentials)) return problems;
  const { knownHosts } = credentials;
  if (knownHosts === undefined && !hasAnyHost(credentials)) {
    const message =
      "The ssh server is not known: give 'knownHosts', a key of a Secret or ConfigMap with what ssh-keyscan prints, or say 'insecureIgnoreHostKey: true'.";
    return [{ code: 'missing-known-hosts', message, path }];
  }
  if (knownHosts === undefined) return [];
  const name = nameOf('secret' in knownHosts ? knownHosts.secret : knownHosts.configMap);
  if (name !== '' && knownHosts.key !== '') return [];
  const message = 'The name of the Secret or ConfigMap and its key must not be empty.';
  return [{ code: 'git-credentials', message, path: `${path}.knownHosts` }];
}
