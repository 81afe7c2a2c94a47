import type { Construct } from 'constructs';
import type { SecretKey } from '../../lib';
import { DOCKER_HUB, DockerSecret, registryAccounts } from '../../lib';

declare const scope: Construct;

const ada = { registry: DOCKER_HUB, username: 'ada', password: { env: 'HUB_PASSWORD' } };
const externalSecret = { dataFrom: [{ extract: { key: 'ci/registry' } }] };

// Each source of credentials.
const secrets: readonly SecretKey[] = [
  new DockerSecret(scope, 'a', { manifest: 'private', registries: [ada] }),
  new DockerSecret(scope, 'b', { externalSecret, metadata: { name: 'hub' } }),
  DockerSecret.fromSecretName(scope, 'c', 'hub', { key: 'config.json' }),
];
export const keys: readonly string[] = secrets.map(({ key }) => key);
export const { name } = new DockerSecret(scope, 'named', { externalSecret }).secret;

// @ts-expect-error: 'manifest' is missing
new DockerSecret(scope, 'd', { registries: [ada] });
// @ts-expect-error: 'private' is the only value
new DockerSecret(scope, 'e', { manifest: 'public', registries: [ada] });
// @ts-expect-error: two sources
new DockerSecret(scope, 'f', { manifest: 'private', registries: [ada], externalSecret });
// @ts-expect-error: an ExternalSecret contains no credentials
new DockerSecret(scope, 'g', { manifest: 'private', externalSecret });
// @ts-expect-error: no source
new DockerSecret(scope, 'h', {});
// @ts-expect-error: no password
new DockerSecret(scope, 'i', { manifest: 'private', registries: [{ registry: 'ghcr.io', username: 'ada' }] });
// @ts-expect-error: misspelled
new DockerSecret(scope, 'j', { manifest: 'private', registries: [{ ...ada, passwort: 'a' }] });
// @ts-expect-error: the name of a variable is a string
new DockerSecret(scope, 'k', { manifest: 'private', registries: [{ ...ada, password: { env: 1 } }] });

// An ExternalSecret of several keys.
const registries = [registryAccounts.dockerHub('ada', { remoteRef: { key: 'ci/docker-hub' } })];
new DockerSecret(scope, 'l', { externalSecret: { refreshInterval: '1h', registries } });
// @ts-expect-error: the data are rendered from the registries
new DockerSecret(scope, 'm', { externalSecret: { ...externalSecret, registries } });
