import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fieldOf, parseJson, textOf } from './json';
import { RegistryError } from './registry-error';

/** Docker Hub's host in image references. */
export const DOCKER_HUB_HOST = 'docker.io';

/** The names of Docker Hub in a docker config, the first of which `docker login` writes. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
const DOCKER_HUB_HOSTS = ['index.docker.io', 'registry-1.docker.io', DOCKER_HUB_HOST];

/** How long a credential helper may take: some of them ask a service. */
const HELPER_MILLISECONDS = 30_000;

/** Credentials of `docker login`. */
export type Credentials =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string }
  | { readonly registryToken: string };

/** Finds the credentials for the host of a registry. */
export type CredentialsOf = (host: string) => Credentials | undefined;

/** The command that stores credentials for a registry. */
export function loginCommand(host: string): string {
  return host === DOCKER_HUB_HOST ? 'docker login' : `docker login ${host}`;
}

/** The credentials that `docker login` has stored: in its configuration, or with the helpers that are configured there. */
export function dockerCredentials(environment: NodeJS.ProcessEnv): CredentialsOf {
  const config = readConfig(environment);
  const known = new Map<string, Credentials | undefined>();
  return (host) => {
    if (!known.has(host)) known.set(host, findCredentials(config, host, environment));
    return known.get(host);
  };
}

function readConfig({ DOCKER_CONFIG = '', HOME }: NodeJS.ProcessEnv): unknown {
  const folder = DOCKER_CONFIG === '' ? join(HOME ?? homedir(), '.docker') : DOCKER_CONFIG;
  const file = join(folder, 'config.json');
  if (!existsSync(file)) return {};
  const config = parseJson(readText(file));
  if (config === undefined) throw new RegistryError(`${file} is not valid JSON.`);
  return config;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new RegistryError(`${file} cannot be read: ${String(error).replace('Error: ', '')}.`);
  }
}

function findCredentials(
  config: unknown,
  host: string,
  environment: NodeJS.ProcessEnv,
): Credentials | undefined {
  const helpers = fieldOf(config, 'credHelpers');
  const keys = keysOf(host);
  const helper =
    keys.map((key) => textOf(helpers, key)).find((name) => name !== undefined) ??
    textOf(config, 'credsStore');
  const stored = helper === undefined ? undefined : askHelper(helper, keys[0] ?? host, environment);
  if (stored !== undefined) return stored;
  const auths = fieldOf(config, 'auths');
  const entries = typeof auths === 'object' && auths !== null ? Object.entries(auths) : [];
  const found = entries.find(([key]) => hostOf(key) === hostOf(host))?.[1] as unknown;
  return readAuth(found);
}

/** The names of a registry for helpers. */
function keysOf(host: string): string[] {
  return hostOf(host) === DOCKER_HUB_HOST ? [DOCKER_HUB_KEY, ...DOCKER_HUB_HOSTS] : [host];
}

/** The host in a key such as `ghcr.io`, `https://ghcr.io`, or `https://index.docker.io/v1/`. */
function hostOf(key: string): string {
  const host = key.replace(/^https?:\/\//, '').replace(/\/.*$/, '');
  return DOCKER_HUB_HOSTS.includes(host) ? DOCKER_HUB_HOST : host;
}

function readAuth(entry: unknown): Credentials | undefined {
  const identityToken = textOf(entry, 'identitytoken');
  if (identityToken !== undefined) return { identityToken };
  const registryToken = textOf(entry, 'registrytoken');
  if (registryToken !== undefined) return { registryToken };
  const decoded = Buffer.from(textOf(entry, 'auth') ?? '', 'base64').toString();
  const colon = decoded.indexOf(':');
  const username = colon > 0 ? decoded.slice(0, colon) : textOf(entry, 'username');
  const password = colon > 0 ? decoded.slice(colon + 1) : textOf(entry, 'password');
  return username === undefined || password === undefined ? undefined : { username, password };
}

/** Asks a helper (github.com/docker/docker-credential-helpers). Without credentials, or without the helper: undefined. */
function askHelper(name: string, key: string, env: NodeJS.ProcessEnv): Credentials | undefined {
  if (!/^[\w.-]+$/.test(name)) return undefined;
  const { status, stdout } = spawnSync(`docker-credential-${name}`, ['get'], {
    input: key,
    env,
    encoding: 'utf8',
    timeout: HELPER_MILLISECONDS,
  });
  if (status !== 0) return undefined;
  const answer = parseJson(stdout);
  const username = textOf(answer, 'Username');
  const secret = textOf(answer, 'Secret');
  if (username === undefined || secret === undefined) return undefined;
  return username === '<token>' ? { identityToken: secret } : { username, password: secret };
}
