import type * as argo from '../../../imports/argoproj.io';
import type { GitSshKey, GitToken } from '../../git/credentials';
import { checkGitCredentials, tokenKeys } from '../../git/credentials';
import type { KeySelector, SecretKey } from '../../kubernetes/secret-key';
import {
  checkKeySelector,
  checkSecretKey,
  keySelector,
  secretKeySelector,
} from '../../kubernetes/secret-key';
import type { Problem } from '../../finding/index';

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
  return Object.entries(sourcesOf(credentials)).map(([file, { kind, name, key }]) => ({
    [kind]: { name, items: [{ key, path: file }], optional: true },
  }));
}

/** A key of a Secret or a ConfigMap that becomes a file. */
interface Source extends KeySelector {
  readonly kind: 'secret' | 'configMap';
}

function sourcesOf(credentials: GitPushCredentials | undefined): { readonly [file: string]: Source } {
  if (credentials === undefined) return {};
  if (isToken(credentials)) {
    const { token, username } = tokenKeys(credentials);
    return { token: { kind: 'secret', ...token }, username: { kind: 'secret', ...username } };
  }
  const key: Source = { kind: 'secret', ...secretKeySelector(credentials.sshKey) };
  const { knownHosts } = credentials;
  return { 'ssh-key': key, ...(knownHosts !== undefined && { 'known-hosts': hostsSource(knownHosts) }) };
}

function hostsSource(knownHosts: SecretKey | ConfigMapKey): Source {
  const kind = isInConfigMap(knownHosts) ? 'configMap' : 'secret';
  return { kind, ...keySelector(knownHosts, kind) };
}

function isInConfigMap(source: unknown): boolean {
  return typeof source === 'object' && source !== null && 'configMap' in source;
}

function isToken(credentials: GitPushCredentials): credentials is GitToken {
  return credentials.token !== undefined;
}

function hasAnyHost(credentials: GitPushCredentials): boolean {
  return 'insecureIgnoreHostKey' in credentials && credentials.insecureIgnoreHostKey === true;
}

/** Argo fills in its variables; the Secret becomes a volume of the template's own. */
const USE = { isTemplated: true };

/** What the compiler could not refuse, names that are none, and secrets that stand there themselves. */
export function checkGitPushCredentials(credentials: GitPushCredentials, path: string): Problem[] {
  const problems = checkGitCredentials(credentials, path, USE);
  if (isToken(credentials)) return problems;
  const { knownHosts } = credentials;
  if (knownHosts !== undefined) return [...problems, ...checkKnownHosts(knownHosts, `${path}.knownHosts`)];
  if (problems.length > 0 || hasAnyHost(credentials)) return problems;
  const message =
    "The ssh server is not known: give 'knownHosts', a key of a Secret or ConfigMap with what ssh-keyscan prints, or say 'insecureIgnoreHostKey: true'.";
  return [{ code: 'missing-known-hosts', message, path }];
}

function checkKnownHosts(given: unknown, path: string): Problem[] {
  if (isInConfigMap(given)) return checkKeySelector(keySelector(given, 'configMap'), 'configMap', path, USE);
  return checkSecretKey(given, path, USE);
}
