import type * as argo from '../../imports/argoproj.io';
import type { Problem } from '../finding';
import type { ConfigMapKey, KeySelector, SecretKey } from '../kubernetes/secret-key';
import { checkKeySelector, checkSecretKey, keySelector, secretKeySelector } from '../kubernetes/secret-key';
import type { GitSshKey, GitToken } from './credentials';
import { checkGitCredentials, tokenKeys } from './credentials';
import type { IssuedGitToken } from './token-issuer';
import { isIssued } from './token-issuer';

/** The host keys of an SSH server. */
export interface KnownHosts {
  /** The host keys in the format of a `known_hosts` file, as `ssh-keyscan` prints them. */
  readonly knownHosts: SecretKey | ConfigMapKey;

  /**
   * Whether to accept any host key.
   *
   * @default false
   */
  readonly insecureIgnoreHostKey?: false;
}

/** An SSH server without known host keys. */
export interface AnyHost {
  /**
   * Accepts any host key. Anyone between the cluster and the server can then impersonate the server, read the commit
   * and serve another repository.
   */
  readonly insecureIgnoreHostKey: true;
  readonly knownHosts?: undefined;
}

/**
 * The credentials for pushing to a Git repository: a token (HTTPS), a private key (SSH) with the host keys of the server, or an
 * App that requests a token. A token needs write access to the content of the repository, and so does a deploy key.
 */
export type GitPushCredentials = GitToken | IssuedGitToken | (GitSshKey & (KnownHosts | AnyHost));

/** How the update script authenticates. */
export type LoginMethod = 'none' | 'token' | 'ssh-key' | 'ssh-key-any-host';

/** How the update script authenticates with the credentials. */
export function loginMethod(credentials: GitPushCredentials | undefined): LoginMethod {
  if (credentials === undefined) return 'none';
  if (isToken(credentials) || isIssued(credentials)) return 'token';
  return hasAnyHost(credentials) ? 'ssh-key-any-host' : 'ssh-key';
}

/**
 * Renders the volume with the credentials. All sources are optional: with required ones, a missing Secret leaves the
 * pod in `Init` forever instead of failing the step with a message.
 */
export function renderLoginFiles(credentials: GitPushCredentials | undefined): argo.VolumeProjection[] {
  return Object.entries(sourcesOf(credentials)).map(([file, { kind, name, key }]) => ({
    [kind]: { name, items: [{ key, path: file }], optional: true },
  }));
}

/** A key of a Secret or a ConfigMap that is mounted as a file. */
interface Source extends KeySelector {
  readonly kind: 'secret' | 'configMap';
}

function sourcesOf(credentials: GitPushCredentials | undefined): { readonly [file: string]: Source } {
  if (credentials === undefined || isIssued(credentials)) return {};
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

/** Names may contain Argo's tags. The volume has a name of its own, so all Secret names are allowed. */
const USE = { isTemplated: true };

/** Checks what the types do not reject: missing fields in plain JavaScript, invalid names, and literal secrets. */
export function checkGitPushCredentials(credentials: GitPushCredentials, path: string): Problem[] {
  const problems = checkGitCredentials(credentials, path, USE);
  if (isToken(credentials) || isIssued(credentials)) return problems;
  const { knownHosts } = credentials;
  if (knownHosts !== undefined) return [...problems, ...checkKnownHosts(knownHosts, `${path}.knownHosts`)];
  if (problems.length > 0 || hasAnyHost(credentials)) return problems;
  const message =
    "The host keys of the SSH server are missing. Set 'knownHosts', a Secret or ConfigMap with the output of ssh-keyscan.";
  return [{ code: 'missing-known-hosts', message, path }];
}

/** Checks the reference to the host keys of an SSH server. */
export function checkKnownHosts(given: unknown, path: string): Problem[] {
  if (isInConfigMap(given)) return checkKeySelector(keySelector(given, 'configMap'), 'configMap', path, USE);
  return checkSecretKey(given, path, USE);
}
