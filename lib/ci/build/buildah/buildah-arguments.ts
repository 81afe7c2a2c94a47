import type { OwnedFlags } from '../build-flags';
import { renderFlags } from '../build-flags';
import { buildSecretFile } from '../build-secrets';
import { cacheRepository } from '../layer-cache';
import { renderLabels } from '../oci-labels';
import type { ImageBuild } from '../resolve-image-build';

/** The name of the image while it is only in Buildah's storage. */
export const LOCAL_IMAGE = 'localhost/build-push';

/** Flags of `buildah build` that properties set. */
export const OWNED_FLAGS: OwnedFlags = {
  arch: "'platforms'",
  authfile: "'registryCredentials'",
  'build-arg': "'buildArgs'",
  'cache-from': "'cache'",
  'cache-to': "'cache'",
  'cache-ttl': "'cache'",
  'cert-dir': "'registries'",
  'cap-add': "'container.securityContext'",
  creds: "'registryCredentials'",
  file: "'dockerfile'",
  label: "'labels'",
  layers: "'cache'",
  manifest: "'destinations'",
  os: "'platforms'",
  platform: "'platforms'",
  secret: "'buildSecrets'",
  tag: "'destinations'",
  target: "'target'",
  'tls-verify': "'registries'",
  volume: "'buildSecrets'",
};

/** Renders the arguments of `buildah build`, besides those that the script computes. */
export function renderBuildahArguments(build: ImageBuild): string[] {
  const { target, platforms, buildArgs, labels, buildSecrets } = build;
  return [
    // An index for several platforms, whose digest covers the images of all.
    platforms.length > 1 ? `--manifest=${LOCAL_IMAGE}` : `--tag=${LOCAL_IMAGE}`,
    ...(target === undefined ? [] : [`--target=${target}`]),
    ...(platforms.length === 0 ? [] : [`--platform=${platforms.join(',')}`]),
    ...buildArgs.map(([name, value]) => `--build-arg=${name}=${value}`),
    ...renderLabels(labels, '--label='),
    ...Object.keys(buildSecrets).map((id) => `--secret=id=${id},src=${buildSecretFile(id)}`),
    ...renderCache(build),
    ...renderFlags(build.flags),
  ];
}

function renderCache({ cache, destinations }: ImageBuild): string[] {
  if (cache === undefined) return [];
  const repository = cacheRepository(cache, destinations) ?? '';
  return [
    '--layers=true',
    `--cache-from=${repository}`,
    `--cache-to=${repository}`,
    ...(cache.ttl === undefined ? [] : [`--cache-ttl=${cache.ttl}`]),
  ];
}
