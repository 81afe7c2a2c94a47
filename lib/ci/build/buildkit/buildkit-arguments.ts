import type { OwnedFlags } from '../build-flags';
import { renderFlags } from '../build-flags';
import { buildSecretFile } from '../build-secrets';
import { cacheRepository } from '../layer-cache';
import { renderLabels } from '../oci-labels';
import type { ImageBuild } from '../resolve-image-build';

/** The directory where BuildKit finds the layers in a claim. */
export const LAYERS_FOLDER = '/run/layer-cache';

/** Flags of `buildctl build` that properties set. */
export const OWNED_FLAGS: OwnedFlags = {
  'export-cache': "'cache'",
  frontend: 'the Dockerfile',
  'import-cache': "'cache'",
  local: "'context' and 'dockerfile'",
  'metadata-file': "the output 'digest'",
  output: "'destinations'",
  secret: "'buildSecrets'",
};

/** Renders the arguments of `buildctl build`, besides those that the script computes. */
export function renderBuildctlArguments(build: ImageBuild): string[] {
  const { target, platforms, buildArgs, labels } = build;
  const options = [
    ...(target === undefined ? [] : [`target=${target}`]),
    ...(platforms.length === 0 ? [] : [`platform=${platforms.join(',')}`]),
    ...buildArgs.map(([name, value]) => `build-arg:${name}=${value}`),
  ];
  const secrets = Object.keys(build.buildSecrets).map((id) => `id=${id},src=${buildSecretFile(id)}`);
  return [
    ...options.map((option) => `--opt=${option}`),
    ...renderLabels(labels, '--opt=label:'),
    ...secrets.map((secret) => `--secret=${secret}`),
    ...renderCache(build),
    ...renderFlags(build.flags),
  ];
}

/** Caches the layers of all stages (`mode=max`), not only those of the image. */
function renderCache({ cache, destinations }: ImageBuild): string[] {
  if (cache === undefined) return [];
  if (cache.claim !== undefined) {
    return [
      `--import-cache=type=local,src=${LAYERS_FOLDER}`,
      `--export-cache=type=local,dest=${LAYERS_FOLDER},mode=max`,
    ];
  }
  const repository = cacheRepository(cache, destinations) ?? '';
  return [
    `--import-cache=type=registry,ref=${repository}`,
    `--export-cache=type=registry,ref=${repository},mode=max,image-manifest=true,ignore-error=true`,
  ];
}
