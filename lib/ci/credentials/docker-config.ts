import type { Problem } from '../../finding';
import type { Credential, CredentialValue } from './credential-value';
import { readCredential } from './credential-value';

/**
 * The key of Docker Hub in a Docker config. Kaniko, BuildKit and Docker look up Docker Hub under this key only, not
 * under `docker.io`.
 */
export const DOCKER_HUB = 'https://index.docker.io/v1/';

/** The key of the Docker config in a Secret of the type `kubernetes.io/dockerconfigjson`. */
export const DOCKER_CONFIG_KEY = '.dockerconfigjson';

/** The credentials of one registry. */
export interface RegistryCredentials {
  /**
   * The host of the registry with its port, such as `ghcr.io`, or `DOCKER_HUB` for Docker Hub. It becomes a key of
   * `auths`. An error if it has a scheme, a path or credentials.
   */
  readonly registry: string;

  /** The user name, or the environment variable that holds it. An error if it is empty or contains `:`. */
  readonly username: CredentialValue;

  /** The password or access token, or the environment variable that holds it. An error if it is empty. */
  readonly password: CredentialValue;

  /**
   * The email address of the account. Registries no longer require it.
   *
   * @default - none
   */
  readonly email?: CredentialValue;
}

/**
 * The entry of one registry below `auths`, with the fields in the order that Helm's `imagePullSecret` helper writes.
 */
interface Entry {
  readonly username: string;
  readonly password: string;
  readonly email?: string;
  readonly auth: string;
}

/** A Docker config as JSON, and the problems found in the credentials. */
export interface DockerConfig {
  readonly json: string;
  readonly problems: readonly Problem[];
}

/** Renders the Docker config of all registries with valid credentials, and reports the others. */
export function renderDockerConfig(registries: readonly RegistryCredentials[]): DockerConfig {
  const problems = [...checkRegistryHosts(registries)];
  const auths: [string, Entry][] = [];
  registries.forEach((registry, index) => {
    const read = readEntry(registry, `registries[${index}]`);
    problems.push(...read.problems);
    if (read.entry !== undefined) auths.push([registry.registry, read.entry]);
  });
  return { json: JSON.stringify({ auths: Object.fromEntries(auths) }), problems };
}

function readEntry(of: RegistryCredentials, path: string): { entry?: Entry; problems: readonly Problem[] } {
  const username = readUsername(of.username, `${path}.username`);
  const password = readCredential(of.password, `${path}.password`);
  const email = of.email === undefined ? undefined : readCredential(of.email, `${path}.email`);
  const problems = [...username.problems, ...password.problems, ...(email?.problems ?? [])];
  if (problems.length > 0 || username.value === undefined || password.value === undefined)
    return { problems };
  const auth = Buffer.from(`${username.value}:${password.value}`).toString('base64');
  const mail = email?.value === undefined ? {} : { email: email.value };
  return { entry: { username: username.value, password: password.value, ...mail, auth }, problems };
}

/** Reads the user name of a registry. */
export function readUsername(username: CredentialValue | undefined, path: string): Credential {
  const read = readCredential(username, path);
  if (read.value?.includes(':') !== true) return read;
  const message = "The user name contains ':', which separates it from the password. Remove it.";
  return { problems: [{ code: 'invalid-username', path, message }] };
}

/** Checks the hosts of a Docker config. */
export function checkRegistryHosts(
  registries: readonly { readonly registry: string }[],
  at = 'registries',
): readonly Problem[] {
  if (registries.length === 0) {
    const message = "'registries' is empty. Add at least one registry with its credentials.";
    return [{ code: 'missing-registry', path: at, message }];
  }
  const first = new Map<string, number>();
  const hasDockerHub = registries.some((entry) => entry.registry === DOCKER_HUB);
  return registries.flatMap(({ registry }, index): readonly Problem[] => {
    const path = `${at}[${index}].registry`;
    const problem = checkRegistry(registry, path, hasDockerHub);
    if (problem !== undefined) return [problem];
    const earlier = first.get(hostOf(registry));
    if (earlier === undefined) {
      first.set(hostOf(registry), index);
      return [];
    }
    const message = `The registry is the same as '${at}[${earlier}]'. Keep one: a Docker config has one entry per registry.`;
    return [{ code: 'duplicate-registry', path, message }];
  });
}

const SCHEME_OR_PATH = /^(?:https?:\/\/)?([^/]+)(?:\/.*)?$/;

/** Messages never repeat what may contain credentials. */
function checkRegistry(
  registry: string | undefined,
  path: string,
  hasDockerHub: boolean,
): Problem | undefined {
  if (registry === DOCKER_HUB) return undefined;
  if (registry?.includes('@') === true) {
    const message = "The URL of the registry contains credentials. Set 'username' and 'password' instead.";
    return { code: 'forbidden-registry-credentials', path, message };
  }
  const host = SCHEME_OR_PATH.exec(registry ?? '')?.[1] ?? '';
  // Some tools also look up `docker.io`, so it is allowed in addition to the usual key, but not instead of it.
  if (/^(index\.|registry-1\.)?docker\.io$/.test(host) && !hasDockerHub) {
    const message = `Clients look up Docker Hub as '${DOCKER_HUB}'. Use the constant DOCKER_HUB.`;
    return { code: 'invalid-docker-hub-registry', path, message };
  }
  if (isRegistryHost(registry ?? '')) return undefined;
  const message = isRegistryHost(host)
    ? `A registry has no scheme and no path here. Use its host: '${host}'.`
    : "This is not a valid registry. Set its host, such as 'ghcr.io' or 'registry.example.com:5000'.";
  return { code: 'invalid-registry', path, message };
}

const HOST = /^[a-zA-Z0-9]([-.a-zA-Z0-9]*[a-zA-Z0-9])?(:\d{1,5})?$/;

/** Whether the text is the host of a registry, with its port if it has one. */
export function isRegistryHost(text: string): boolean {
  return HOST.test(text);
}

/** The registry without the scheme and the trailing slashes, which clients ignore. */
function hostOf(registry: string): string {
  return registry.replace(/^https?:\/\//, '').replace(/\/+$/, '');
}
