import type { ImageBuild } from '../../../lib/ci/build/resolve-image-build';

/** A build with the default options. */
export const IMAGE_BUILD: ImageBuild = {
  context: '.',
  dockerfile: 'Dockerfile',
  target: undefined,
  destinations: ['ghcr.io/acme/app:v1'],
  buildArgs: [],
  labels: [],
  buildSecrets: {},
  platforms: [],
  cache: undefined,
  registries: {},
  flags: {},
};
