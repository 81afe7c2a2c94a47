import type { Construct } from 'constructs';
import type { IDockerSecret } from '../../lib/ci/credentials/docker-secret';
import { DockerSecret } from '../../lib/ci/credentials/docker-secret';
import { DOCKER_HUB } from '../../lib/ci/credentials/docker-config';

declare const scope: Construct;

const ada = { registry: DOCKER_HUB, username: 'ada', password: { env: 'HUB_PASSWORD' } };
const externalSecret = { dataFrom: [{ extract: { key: 'ci/registry' } }] };

// Each source alone, and what comes out of it.
const secrets: readonly IDockerSecret[] = [
  new DockerSecret(scope, 'a', { manifest: 'private', registries: [ada] }),
  new DockerSecret(scope, 'b', { externalSecret, metadata: { name: 'hub' } }),
  DockerSecret.fromSecretName(scope, 'c', 'hub', { key: 'config.json' }),
];
export const names: readonly string[] = secrets.map((secret) => secret.secretName);

// @ts-expect-error: credentials need the word.
new DockerSecret(scope, 'd', { registries: [ada] });
// @ts-expect-error: there is one word only.
new DockerSecret(scope, 'e', { manifest: 'public', registries: [ada] });
// @ts-expect-error: two sources.
new DockerSecret(scope, 'f', { manifest: 'private', registries: [ada], externalSecret });
// @ts-expect-error: an ExternalSecret has no credentials, so there is nothing to keep private.
new DockerSecret(scope, 'g', { manifest: 'private', externalSecret });
// @ts-expect-error: no source.
new DockerSecret(scope, 'h', {});
// @ts-expect-error: no password.
new DockerSecret(scope, 'i', { manifest: 'private', registries: [{ registry: 'ghcr.io', username: 'ada' }] });
// @ts-expect-error: a typing error.
new DockerSecret(scope, 'j', { manifest: 'private', registries: [{ ...ada, passwort: 'a' }] });
// @ts-expect-error: what a variable is called is a string.
new DockerSecret(scope, 'k', { manifest: 'private', registries: [{ ...ada, password: { env: 1 } }] });
