import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dockerCredentials } from '../../../lib/cli/registry/docker-config';
import { RegistryError } from '../../../lib/cli/registry/registry-error';
import type { AppFolder } from '../fake-importer';
import { createAppFolder } from '../fake-importer';

const LOGIN = { username: 'ada', password: 'a:secret' };
const AUTH = { auth: Buffer.from('ada:a:secret').toString('base64') };

let folder: AppFolder;

beforeEach(() => {
  folder = createAppFolder();
});

afterEach(() => {
  folder.remove();
});

/** The credentials for a host with a configuration. */
function credentialsFor(host: string, config: object) {
  folder.write('.docker/config.json', JSON.stringify(config));
  return dockerCredentials({ HOME: folder.path, PATH: `${folder.path}:${process.env.PATH}` })(host);
}

/** A credential helper, which records the registries that it is asked for. */
function writeHelper(name: string, answer: object): void {
  const file = folder.write(
    `docker-credential-${name}`,
    `#!/bin/sh\ncat >>"$HOME/asked"\necho >>"$HOME/asked"\necho '${JSON.stringify(answer)}'\n`,
  );
  chmodSync(file, 0o755);
}

test.each([
  ['ghcr.io', 'ghcr.io'],
  ['ghcr.io', 'https://ghcr.io'],
  ['ghcr.io', 'https://ghcr.io/v2/'],
  ['127.0.0.1:5000', 'http://127.0.0.1:5000'],
  ['docker.io', 'https://index.docker.io/v1/'],
  ['docker.io', 'docker.io'],
  ['docker.io', 'registry-1.docker.io'],
])('the credentials of %s are found as %s', (host, key) => {
  expect(credentialsFor(host, { auths: { 'other.io': {}, [key]: AUTH } })).toEqual(LOGIN);
});

test.each([
  [{ username: 'ada', password: 'a:secret' }, LOGIN],
  [{ ...AUTH, identitytoken: 'id' }, { identityToken: 'id' }],
  [{ registrytoken: 'reg' }, { registryToken: 'reg' }],
  [{}, undefined],
  [{ auth: '' }, undefined],
  [{ auth: Buffer.from('nothing').toString('base64') }, undefined],
  ['text', undefined],
])('an entry may be %j', (entry, credentials) => {
  expect(credentialsFor('ghcr.io', { auths: { 'ghcr.io': entry } })).toEqual(credentials);
});

test('other registries have no credentials', () => {
  expect(credentialsFor('ghcr.io.example.com', { auths: { 'ghcr.io': AUTH } })).toBeUndefined();
  expect(credentialsFor('ghcr.io', {})).toBeUndefined();
  expect(credentialsFor('ghcr.io', [])).toBeUndefined();
});

test('the folder of the configuration can be set', () => {
  folder.write('config.json', JSON.stringify({ auths: { 'ghcr.io': AUTH } }));
  expect(dockerCredentials({ DOCKER_CONFIG: folder.path })('ghcr.io')).toEqual(LOGIN);
});

test('a configuration is optional, and if it is not JSON, its text is not printed', () => {
  expect(dockerCredentials({ HOME: folder.path })('ghcr.io')).toBeUndefined();
  folder.write('config.json', '{"auths": {"ghcr.io": {"auth": "secret"');
  const read = (): unknown => dockerCredentials({ DOCKER_CONFIG: folder.path });
  expect(read).toThrow(`${join(folder.path, 'config.json')} is not valid JSON.`);
  expect(read).not.toThrow('secret');
});

test('without the name of a folder, the configuration is in the home directory', () => {
  folder.write('.docker/config.json', JSON.stringify({ auths: { 'ghcr.io': AUTH } }));
  expect(dockerCredentials({ DOCKER_CONFIG: '', HOME: folder.path })('ghcr.io')).toEqual(LOGIN);
});

test('a configuration that cannot be read is an error with a message', () => {
  folder.write('config.json/file', '');
  const read = (): unknown => dockerCredentials({ DOCKER_CONFIG: folder.path });
  expect(read).toThrow(RegistryError);
  expect(read).toThrow(`${join(folder.path, 'config.json')} cannot be read: EISDIR`);
});

test('a helper stores the credentials', () => {
  writeHelper('desktop', { Username: 'ada', Secret: 'a:secret' });
  writeHelper('cloud', { Username: '<token>', Secret: 'id' });
  const config = { credsStore: 'desktop', credHelpers: { 'cloud.io': 'cloud' } };
  expect(credentialsFor('docker.io', config)).toEqual(LOGIN);
  expect(credentialsFor('ghcr.io', config)).toEqual(LOGIN);
  expect(credentialsFor('cloud.io', config)).toEqual({ identityToken: 'id' });
  const asked = readFileSync(join(folder.path, 'asked'), 'utf8');
  expect(asked).toBe('https://index.docker.io/v1/\nghcr.io\ncloud.io\n');
});

test.each(['missing', '../x', 'failing', 'odd'])('the helper %s is no error', (name) => {
  const failing = folder.write('docker-credential-failing', '#!/bin/sh\nexit 1\n');
  chmodSync(failing, 0o755);
  writeHelper('odd', {});
  expect(credentialsFor('ghcr.io', { credsStore: name })).toBeUndefined();
  expect(credentialsFor('ghcr.io', { credsStore: name, auths: { 'ghcr.io': AUTH } })).toEqual(LOGIN);
});
