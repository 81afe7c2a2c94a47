import { posix } from 'node:path';
import type { Problem } from '../../finding/index';
import { isNonNegative, parseDuration } from '../../argo/duration';
import { isTemplated } from '../../argo/templated-text';
import { IMAGE_DESTINATION, IMAGE_NAME } from './image-reference';

/** What a flag of kaniko's can be given; a list repeats the flag. */
export type KanikoFlagValue = string | number | boolean | readonly string[];

/** Flags of kaniko's executor; one without a value is left out. */
export interface KanikoFlags {
  readonly [flag: string]: KanikoFlagValue | undefined;
}

/** How kaniko decides that a file has changed, from the surest to the quickest. */
export const SNAPSHOT_MODES = ['full', 'redo', 'time'] as const;

/** One of kaniko's snapshot modes. */
export type KanikoSnapshotMode = (typeof SNAPSHOT_MODES)[number];

/** Where kaniko keeps the layers that it has built. */
export interface KanikoCache {
  /**
   * The repository for the layers.
   *
   * @default - kaniko's: the destination with `/cache` behind it
   */
  readonly repository?: string;

  /**
   * How long a layer is good for, as Go writes durations: `168h`.
   *
   * @default - kaniko's: two weeks
   */
  readonly ttl?: string;
}

/** What kaniko is asked to do. */
export interface KanikoOptions {
  readonly context: string;
  readonly dockerfile: string;
  readonly destinations: readonly string[];
  readonly buildArgs: readonly (readonly [name: string, value: string])[];
  readonly cache: boolean | KanikoCache | undefined;
  readonly snapshotMode: KanikoSnapshotMode | undefined;
  readonly flags: KanikoFlags;
}

/** Flags that have a property of their own, which is to be used instead. */
const OWNED_FLAGS: { readonly [flag: string]: string } = {
  'build-arg': 'buildArgs',
  cache: 'cache',
  'cache-repo': 'cache',
  'cache-ttl': 'cache',
  context: 'context',
  destination: 'destinations',
  'digest-file': "the output 'digest'",
  dockerfile: 'dockerfile',
  'snapshot-mode': 'snapshotMode',
  snapshotMode: 'snapshotMode',
};

/** The command line of kaniko's executor. */
export function kanikoArguments(options: KanikoOptions, digestFile: string): string[] {
  const { cache, snapshotMode } = options;
  return [
    // Kaniko looks for the Dockerfile in the working directory first, and only then in the context.
    `--dockerfile=${posix.join(options.context, options.dockerfile)}`,
    `--context=${options.context}`,
    ...options.destinations.map((destination) => `--destination=${destination}`),
    ...options.buildArgs.map(([name, value]) => `--build-arg=${name}=${value}`),
    `--digest-file=${digestFile}`,
    ...(cache === undefined || cache === false ? [] : cacheArguments(cache === true ? {} : cache)),
    ...(snapshotMode === undefined ? [] : [`--snapshot-mode=${snapshotMode}`]),
    ...Object.entries(options.flags).flatMap(([flag, value = []]) =>
      [value].flat().map((one) => `--${flag}=${one}`),
    ),
  ];
}

function cacheArguments({ repository, ttl }: KanikoCache): string[] {
  return [
    '--cache=true',
    ...(repository === undefined ? [] : [`--cache-repo=${repository}`]),
    ...(ttl === undefined ? [] : [`--cache-ttl=${ttl}`]),
  ];
}

/** What kaniko would refuse, or misread, of these options. */
export function checkKanikoOptions(options: KanikoOptions): Problem[] {
  return [
    ...checkPaths(options),
    ...checkDestinations(options),
    ...checkBuildArgs(options.buildArgs.map(([name]) => name)),
    ...checkCache(options.cache),
    ...checkSnapshotMode(options.snapshotMode),
    ...checkFlags(options.flags),
  ];
}

function checkPaths({ context, dockerfile }: KanikoOptions): Problem[] {
  // Kaniko takes what has '://' in it for a place to download from.
  const leaves = (path: string): boolean =>
    posix.isAbsolute(path) || path.includes('://') || /^\.\.(\/|$)/.test(posix.normalize(path));
  const problems: Problem[] = [];
  if (!isTemplated(context) && (context === '' || leaves(context))) {
    const message = `The context '${context}' is not inside of the source: give a folder of the repository, such as '.' or 'services/api'.`;
    problems.push({ code: 'forbidden-context-path', message, path: 'context' });
  }
  if (!isTemplated(dockerfile) && (dockerfile === '' || leaves(dockerfile))) {
    const message = `The Dockerfile '${dockerfile}' is not inside of the context '${context}': give its path below that folder, such as 'Dockerfile', or choose a wider 'context'.`;
    problems.push({ code: 'forbidden-dockerfile-path', message, path: 'dockerfile' });
  }
  return problems;
}

function checkDestinations({ destinations, flags, cache }: KanikoOptions): Problem[] {
  const path = 'destinations';
  const pushes = String(flags['no-push'] ?? false) !== 'true';
  if (destinations.length === 0 && pushes) {
    const message = "There is no place to push the image to: give at least one, or the flag 'no-push': true.";
    return [{ code: 'missing-destination', message, path }];
  }
  const caches = cache === true || (typeof cache === 'object' && cache.repository === undefined);
  if (!pushes && caches) {
    const message = "Nothing is pushed, so kaniko does not know where to keep layers: give a 'repository'.";
    return [{ code: 'missing-destination', message, path: 'cache.repository' }];
  }
  return destinations.flatMap((destination, index) => {
    const wrong = IMAGE_DESTINATION.check(destination);
    return wrong === undefined
      ? []
      : [{ code: 'invalid-image', message: `${wrong}.`, path: `${path}[${index}]` }];
  });
}

/** Docker's rule for the names in ARG (moby/buildkit, dockerfile/parser). */
const BUILD_ARG = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

function checkBuildArgs(names: readonly string[]): Problem[] {
  const path = 'buildArgs';
  return names.flatMap((name, index): Problem[] => {
    if (names.indexOf(name) !== index) {
      return [
        {
          code: 'duplicate-build-arg',
          message: `The build arg '${name}' is declared twice: leave one out.`,
          path,
        },
      ];
    }
    if (BUILD_ARG.test(name)) return [];
    const message = `'${name}' can't be the name of a build arg: use letters, digits and '_', and don't begin with a digit.`;
    return [{ code: 'invalid-build-arg', message, path: `${path}.${name}` }];
  });
}

function checkCache(cache: KanikoOptions['cache']): Problem[] {
  if (typeof cache !== 'object') return [];
  const { repository, ttl } = cache;
  const problems: Problem[] = [];
  // 'oci:' stands before a folder for the layers.
  const isFolder = repository === undefined || repository.startsWith('oci:');
  const wrong = isFolder ? undefined : IMAGE_NAME.check(repository);
  if (wrong !== undefined) {
    problems.push({ code: 'invalid-image', message: `${wrong}.`, path: 'cache.repository' });
  }
  if (ttl !== undefined && !isTemplated(ttl) && !isNonNegative(parseDuration(ttl))) {
    const message = `'${ttl}' is not a duration as kaniko reads it: use hours, minutes and seconds, such as '168h'.`;
    problems.push({ code: 'invalid-duration', message, path: 'cache.ttl' });
  }
  return problems;
}

function checkSnapshotMode(mode: string | undefined): Problem[] {
  const modes: readonly string[] = SNAPSHOT_MODES;
  if (mode === undefined || modes.includes(mode)) return [];
  const message = `Kaniko has no snapshot mode '${mode}': use ${modes.map((x) => `'${x}'`).join(', ')}.`;
  return [{ code: 'unknown-snapshot-mode', message, path: 'snapshotMode' }];
}

function checkFlags(flags: KanikoOptions['flags']): Problem[] {
  return Object.keys(flags).flatMap((flag): Problem[] => {
    const path = `flags.${flag}`;
    if (flag.startsWith('-')) {
      const message = `Write the flag without dashes: '${flag.replace(/^-+/, '')}'.`;
      return [{ code: 'invalid-flag', message, path }];
    }
    if (flag.length < 2) {
      const message = `Write the flag's long name: '${flag}' alone is only its short form.`;
      return [{ code: 'invalid-flag', message, path }];
    }
    const owner = Object.hasOwn(OWNED_FLAGS, flag) ? OWNED_FLAGS[flag] : undefined;
    if (owner === undefined) return [];
    return [
      {
        code: 'forbidden-flag',
        message: `The flag '${flag}' is written by ${owner}: use that instead.`,
        path,
      },
    ];
  });
}
