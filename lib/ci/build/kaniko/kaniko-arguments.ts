import { posix } from 'node:path';
import type { ImageBuild } from '../resolve-image-build';

/** The value of a kaniko flag; a list repeats the flag. */
export type KanikoFlagValue = string | number | boolean | readonly string[];

/** Flags of kaniko's executor. Undefined values are omitted. */
export interface KanikoFlags {
  readonly [flag: string]: KanikoFlagValue | undefined;
}

/** How kaniko detects changed files, from the most exact to the fastest mode. */
export const SNAPSHOT_MODES = ['full', 'redo', 'time'] as const;

/** One of kaniko's snapshot modes. */
export type KanikoSnapshotMode = (typeof SNAPSHOT_MODES)[number];

/** The layer cache of kaniko. */
export interface KanikoCache {
  /**
   * The image repository for the cached layers.
   *
   * @default - kaniko's: the repository of the destination with the suffix `/cache`
   */
  readonly repository?: string;

  /**
   * How long a cached layer is valid, a Go duration such as `168h`.
   *
   * @default - kaniko's: two weeks
   */
  readonly ttl?: string;
}

/** The values that the command line of kaniko is rendered from. */
export interface KanikoOptions extends ImageBuild {
  readonly cache: boolean | KanikoCache | undefined;
  readonly snapshotMode: KanikoSnapshotMode | undefined;
  readonly flags: KanikoFlags;
}

/** What kaniko writes: the digest of the image that it pushes, or the image itself. */
export type KanikoResult = { readonly digestFile: string } | { readonly imageFile: string };

/** Flags that other properties set. */
export const OWNED_FLAGS: { readonly [flag: string]: string } = {
  'build-arg': "'buildArgs'",
  cache: "'cache'",
  'cache-repo': "'cache'",
  'cache-ttl': "'cache'",
  context: "'context'",
  destination: "'destinations'",
  'digest-file': "the output 'digest'",
  dockerfile: "'dockerfile'",
  label: "'labels'",
  'snapshot-mode': "'snapshotMode'",
  snapshotMode: "'snapshotMode'",
  target: "'target'",
};

/** Kaniko waits for 1 second, then twice as long each time: this survives a registry that is unavailable for 30 seconds. */
const RETRIES: KanikoFlags = { 'image-download-retry': 5, 'push-retry': 5 };

/** Renders the command line of kaniko's executor. */
export function renderKanikoArguments(options: KanikoOptions, result: KanikoResult): string[] {
  const { cache, snapshotMode } = options;
  return [
    // Kaniko looks for the Dockerfile in the working directory first, then in the context.
    `--dockerfile=${posix.join(options.context, options.dockerfile)}`,
    `--context=${options.context}`,
    ...(options.target === undefined ? [] : [`--target=${options.target}`]),
    ...options.destinations.map((destination) => `--destination=${destination}`),
    ...options.buildArgs.map(([name, value]) => `--build-arg=${name}=${value}`),
    ...options.labels.map(([name, value]) => `--label=${name}=${value}`),
    ...('digestFile' in result
      ? [`--digest-file=${result.digestFile}`]
      : ['--no-push', `--tar-path=${result.imageFile}`]),
    ...(cache === undefined || cache === false ? [] : renderCache(cache === true ? {} : cache)),
    ...(snapshotMode === undefined ? [] : [`--snapshot-mode=${snapshotMode}`]),
    ...renderFlags(retriesBeside(options.flags)),
    ...renderFlags(options.flags),
  ];
}

/** The retries that the user does not set. */
function retriesBeside(flags: KanikoFlags): KanikoFlags {
  return Object.fromEntries(Object.entries(RETRIES).filter(([flag]) => !Object.hasOwn(flags, flag)));
}

function renderFlags(flags: KanikoFlags): string[] {
  return Object.entries(flags).flatMap(([flag, value = []]) =>
    [value].flat().map((one) => `--${flag}=${one}`),
  );
}

function renderCache({ repository, ttl }: KanikoCache): string[] {
  return [
    '--cache=true',
    ...(repository === undefined ? [] : [`--cache-repo=${repository}`]),
    ...(ttl === undefined ? [] : [`--cache-ttl=${ttl}`]),
  ];
}
