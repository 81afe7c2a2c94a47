import { posix } from 'node:path';
import { DEFAULT_REGISTRY } from '../../../kubernetes/image-reference';
import type { BuildFlags, OwnedFlags } from '../build-flags';
import { renderFlags } from '../build-flags';
import type { BuildRun } from '../image-builder';
import type { LayerCache } from '../layer-cache';
import { renderLabels } from '../oci-labels';
import type { Registries } from '../registry-options';
import { registryCas } from '../registry-options';
import type { ImageBuild } from '../resolve-image-build';

/** How kaniko detects changed files, from the most exact to the fastest mode. */
export const SNAPSHOT_MODES = ['full', 'redo', 'time'] as const;

/** One of kaniko's snapshot modes. */
export type KanikoSnapshotMode = (typeof SNAPSHOT_MODES)[number];

/** Options that only kaniko has. */
export interface KanikoOptions {
  readonly snapshotMode: KanikoSnapshotMode | undefined;
}

/** Flags that properties set. */
export const OWNED_FLAGS: OwnedFlags = {
  'build-arg': "'buildArgs'",
  cache: "'cache'",
  'cache-repo': "'cache'",
  'cache-ttl': "'cache'",
  context: "'context'",
  'custom-platform': "'platforms'",
  customPlatform: "'platforms'",
  destination: "'destinations'",
  'digest-file': "the output 'digest'",
  dockerfile: "'dockerfile'",
  'image-name-with-digest-file': "the output 'reference'",
  'insecure-registry': "'registries'",
  label: "'labels'",
  'registry-certificate': "'registries'",
  'registry-map': "'registries'",
  'snapshot-mode': "'snapshotMode'",
  snapshotMode: "'snapshotMode'",
  target: "'target'",
};

/** Kaniko waits for 1 second, then twice as long each time: this survives a registry that is unavailable for 30 seconds. */
const RETRIES: BuildFlags = { 'image-download-retry': 5, 'push-retry': 5 };

/** Renders the command line of kaniko's executor. */
export function renderKanikoArguments(
  build: ImageBuild,
  result: BuildRun['result'],
  { snapshotMode }: KanikoOptions,
): string[] {
  const { context, destinations } = build;
  return [
    // Kaniko looks for the Dockerfile in the working directory first, then in the context.
    `--dockerfile=${posix.join(context, build.dockerfile)}`,
    `--context=${context}`,
    ...(build.target === undefined ? [] : [`--target=${build.target}`]),
    ...destinations.map((destination) => `--destination=${destination}`),
    ...build.buildArgs.map(([name, value]) => `--build-arg=${name}=${value}`),
    ...renderLabels(build.labels, '--label='),
    ...build.platforms.map((platform) => `--custom-platform=${platform}`),
    ...renderResult(result, destinations.length),
    ...(build.cache === undefined ? [] : renderCache(build.cache)),
    ...(snapshotMode === undefined ? [] : [`--snapshot-mode=${snapshotMode}`]),
    ...renderRegistries(build.registries),
    ...renderFlags(retriesBeside(build.flags)),
    ...renderFlags(build.flags),
  ];
}

/** The files that kaniko writes. It writes a reference for each destination to the same file. */
function renderResult(result: BuildRun['result'], destinations: number): string[] {
  if (result === 'file') return ['--no-push', '--tar-path={{outputs.artifacts.image.path}}'];
  const digest = '--digest-file={{outputs.parameters.digest.path}}';
  if (destinations !== 1) return [digest];
  return [digest, '--image-name-with-digest-file={{outputs.parameters.reference.path}}'];
}

/** The retries that the user does not set. */
function retriesBeside(flags: BuildFlags): BuildFlags {
  return Object.fromEntries(Object.entries(RETRIES).filter(([flag]) => !Object.hasOwn(flags, flag)));
}

function renderCache({ repository, ttl }: LayerCache): string[] {
  return [
    '--cache=true',
    ...(repository === undefined ? [] : [`--cache-repo=${repository}`]),
    ...(ttl === undefined ? [] : [`--cache-ttl=${ttl}`]),
  ];
}

function renderRegistries(registries: Registries): string[] {
  const entries = Object.entries(registries);
  return [
    ...entries.filter(([, { plainHttp }]) => plainHttp).map(([host]) => `--insecure-registry=${host}`),
    ...registryCas(registries).map(({ host, file }) => `--registry-certificate=${host}=${file}`),
    ...entries.flatMap(([host, { mirrors = [] }]) =>
      mirrors.map((mirror) => `--registry-map=${registryName(host)}=${mirror}`),
    ),
  ];
}

/** Kaniko maps Docker Hub by the name of its API (google/go-containerregistry, `DefaultRegistry`). */
function registryName(host: string): string {
  return host === DEFAULT_REGISTRY ? 'index.docker.io' : host;
}
