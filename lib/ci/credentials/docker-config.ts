import type { Problem } from '../../finding/index';
import type { CredentialValue } from './credential-value';
import { readCredential } from './credential-value';

/**
 * The name that Docker Hub has in a docker config. Others, such as `docker.io`, are not found there by
 * Kaniko, BuildKit or Docker itself.
 */
export const DOCKER_HUB = 'https://index.docker.io/v1/';

/** How to log in at one registry. */
export interface RegistryCredentials {
  /**
   * The registry, as `ghcr.io` or `https://ghcr.io`; `DOCKER_HUB` for Docker Hub.
   * Ends as the key below `auths`.
   */
  readonly registry: string;

  /** The user, or the environment variable that holds it. An error if it is empty or contains `:`. */
  readonly username: CredentialValue;

  /** The password or access token, or the environment variable that holds it. An error if it is empty. */
  readonly password: CredentialValue;

  /**
   * The mail address of the account. No registry asks for it any more.
   *
   * @default - none is written
   */
  readonly email?: CredentialValue;
}

/** One registry's entry, in the order of the fields that Helm's well-known helper writes. */
interface Entry {
  readonly username: string;
  readonly password: string;
  readonly email?: string;
  readonly auth: string;
}

/** A docker config: its JSON text, and what is wrong with what it was made from. */
export interface DockerConfig {
  readonly json: string;
  readonly problems: readonly Problem[];
}

/** The docker config for the registries whose credentials can be used, and what is wrong with the others. */
export function dockerConfig(registries: readonly RegistryCredentials[]): DockerConfig {
  const problems = [...checkRegistries(registries)];
  const auths: [string, Entry][] = [];
  registries.forEach((registry, index) => {
    const read = readEntry(registry, `registries[${index}]`);
    problems.push(...read.problems);
    if (read.entry !== undefined) auths.push([registry.registry, read.entry]);
  });
  return { json: JSON.stringify({ auths: Object.fromEntries(auths) }), problems };
}

function readEntry(of: RegistryCredentials, path: string): { entry?: Entry; problems: readonly Problem[] } {
  const username = readCredential(of.username, `${path}.username`);
  const password = readCredential(of.password, `${path}.password`);
  const email = of.email === undefined ? undefined : readCredential(of.email, `${path}.email`);
  const problems = [...username.problems, ...password.problems, ...(email?.problems ?? [])];
  if (username.value?.includes(':') === true) {
    const message = 'The user name contains ":", where a registry takes the password to begin. Remove it.';
    problems.push({ code: 'invalid-username', path: `${path}.username`, message });
  }
  if (problems.length > 0 || username.value === undefined || password.value === undefined)
    return { problems };
  const auth = Buffer.from(`${username.value}:${password.value}`).toString('base64');
  const mail = email?.value === undefined ? {} : { email: email.value };
  return { entry: { username: username.value, password: password.value, ...mail, auth }, problems };
}

function checkRegistries(registries: readonly RegistryCredentials[]): readonly Problem[] {
  if (registries.length === 0) {
    const message = 'No registry is given. Name at least one with its credentials, such as DOCKER_HUB.';
    return [{ code: 'missing-registry', path: 'registries', message }];
  }
  const first = new Map<string, number>();
  const hubIsThere = registries.some((entry) => entry.registry === DOCKER_HUB);
  return registries.flatMap(({ registry }, index): readonly Problem[] => {
    const path = `registries[${index}].registry`;
    const wrong = checkRegistry(registry, path, hubIsThere);
    if (wrong !== undefined) return [wrong];
    const earlier = first.get(hostOf(registry));
    if (earlier === undefined) {
      first.set(hostOf(registry), index);
      return [];
    }
    const message = `This is the same registry as registries[${earlier}]. Keep one: a docker config has one entry for each.`;
    return [{ code: 'duplicate-registry', path, message }];
  });
}

const REGISTRY = /^(https?:\/\/)?[a-zA-Z0-9]([-.a-zA-Z0-9]*[a-zA-Z0-9])?(:\d{1,5})?(\/[-.\w/]*)?$/;

/** What a message says about the registry never quotes it: somebody may have put credentials into the URL. */
function checkRegistry(registry: string | undefined, path: string, hubIsThere: boolean): Problem | undefined {
  if (registry?.includes('@') === true) {
    const message = 'The registry has credentials in its URL. Give them as `username` and `password`.';
    return { code: 'forbidden-registry-credentials', path, message };
  }
  if (registry === undefined || !REGISTRY.test(registry)) {
    const message =
      'This is not a registry. Write its host, such as "ghcr.io" or "registry.example.com:5000".';
    return { code: 'invalid-registry', path, message };
  }
  // Some tools look for `docker.io` besides, so it may stand next to the usual name, but not instead of it.
  if (
    /^(index\.|registry-1\.)?docker\.io(\/v[12])?$/.test(hostOf(registry)) &&
    registry !== DOCKER_HUB &&
    !hubIsThere
  ) {
    const message = `Docker Hub is looked up as ${DOCKER_HUB} (the constant DOCKER_HUB), and not found under this name.`;
    return { code: 'invalid-docker-hub-registry', path, message };
  }
  return undefined;
}

/** The registry without what clients ignore when they compare. */
function hostOf(registry: string): string {
  return registry.replace(/^https?:\/\//, '').replace(/\/+$/, '');
}
