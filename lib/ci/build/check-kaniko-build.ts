import { posix } from 'node:path';
import { isNonNegative, parseDuration } from '../../argo/duration';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import { suggestNames } from '../../finding';
import { portName } from '../../workflow';
import { checkMountPath } from '../../workflow/ports/mount-path';
import { checkRegistryCredentials } from '../credentials/docker-secret';
import { IMAGE_DESTINATION, IMAGE_NAME, IMAGE_REFERENCE } from './image-reference';
import type { KanikoOptions } from './kaniko-arguments';
import { OWNED_FLAGS, SNAPSHOT_MODES } from './kaniko-arguments';
import type { KanikoBuildTemplateProps } from './kaniko-build-props';

/** Kaniko's own directory, and the one for build contexts in it. */
export const KANIKO_FOLDER = '/kaniko';
export const CONTEXT_FOLDER = '/kaniko/buildcontext';

type CheckedProps = Pick<
  KanikoBuildTemplateProps,
  'buildArgs' | 'image' | 'inputs' | 'path' | 'registryCredentials' | 'separatePush'
>;

/** Checks the properties of a `KanikoBuildTemplate`, and the options that they result in. */
export function checkKanikoBuild(props: CheckedProps, options: KanikoOptions): Problem[] {
  return [
    ...checkInputs(props),
    ...checkImage(props.image, 'image'),
    ...checkPath(props.path),
    ...checkRegistryCredentials(props.registryCredentials, 'registryCredentials'),
    ...checkSeparatePush(props.separatePush, options),
    ...checkKanikoOptions(options),
  ];
}

function checkInputs({ buildArgs = {}, inputs = {} }: CheckedProps): Problem[] {
  const keys = new Map(Object.entries(inputs).map(([key, port]) => [portName(key, port), key]));
  return Object.entries(buildArgs).flatMap(([key, port]): Problem[] => {
    const name = portName(key, port);
    const other = Object.hasOwn(inputs, key) ? key : keys.get(name);
    if (other === undefined) return [];
    const message = `The build arg '${name}' is also the input '${other}'. Remove it from 'buildArgs' or 'inputs'.`;
    return [{ code: 'duplicate-build-arg', message, path: `buildArgs.${key}` }];
  });
}

function checkImage(image: string | undefined, path: string): Problem[] {
  const problem = image === undefined ? undefined : IMAGE_REFERENCE.check(image);
  return problem === undefined ? [] : [{ code: 'invalid-image', message: `${problem}.`, path }];
}

function checkSeparatePush(separatePush: CheckedProps['separatePush'], options: KanikoOptions): Problem[] {
  if (separatePush === undefined || separatePush === false) return [];
  const { image, pullCredentials } = separatePush === true ? {} : separatePush;
  return [
    ...checkImage(image, 'separatePush.image'),
    ...checkRegistryCredentials(pullCredentials, 'separatePush.pullCredentials'),
    ...checkPushes(options),
  ];
}

/** Finds what kaniko would push itself, or would not build for a push. */
function checkPushes({ cache = false, flags }: KanikoOptions): Problem[] {
  const problems: Problem[] = [];
  if (cache !== false) {
    const message =
      "Kaniko pushes the layers of its cache, but with 'separatePush' it has no registry credentials. Remove one of them.";
    problems.push({ code: 'conflicting-cache-and-separate-push', message, path: 'cache' });
  }
  for (const flag of ['no-push', 'tar-path'].filter((name) => flags[name] !== undefined)) {
    const message = `The flag '${flag}' is set by another property. Use 'separatePush' instead.`;
    problems.push({ code: 'forbidden-flag', message, path: `flags.${flag}` });
  }
  return problems;
}

function checkPath(path: string | undefined): Problem[] {
  return path === undefined || path === CONTEXT_FOLDER ? [] : checkMountPath(path, 'path', [KANIKO_FOLDER]);
}

/** Reports what kaniko would reject or misinterpret. */
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
  const problems: Problem[] = [];
  if (!isTemplated(context) && isOutside(context)) {
    const message = `The context '${context}' is not inside the source. Use a directory of the repository, such as '.' or 'services/api'.`;
    problems.push({ code: 'forbidden-context-path', message, path: 'context' });
  }
  if (!isTemplated(dockerfile) && isOutside(dockerfile)) {
    const message = `The Dockerfile '${dockerfile}' is not inside the context '${context}'. Use a path relative to the context, such as 'Dockerfile'.`;
    problems.push({ code: 'forbidden-dockerfile-path', message, path: 'dockerfile' });
  }
  return problems;
}

/** Kaniko downloads the context if it contains `://`. */
function isOutside(path: string): boolean {
  return (
    path === '' || posix.isAbsolute(path) || path.includes('://') || /^\.\.(\/|$)/.test(posix.normalize(path))
  );
}

function checkDestinations({ destinations, flags, cache }: KanikoOptions): Problem[] {
  const code = 'missing-destination';
  const path = 'destinations';
  const isPushed = String(flags['no-push'] ?? false) !== 'true';
  if (destinations.length === 0 && isPushed) {
    const message = "There is no destination for the image. Set 'destinations' or the flag 'no-push': true.";
    return [{ code, message, path }];
  }
  const needsRepository = cache === true || (typeof cache === 'object' && cache.repository === undefined);
  if (!isPushed && needsRepository) {
    const message =
      "The image is not pushed, so kaniko has no default repository for its cache. Set 'repository'.";
    return [{ code, message, path: 'cache.repository' }];
  }
  return destinations.flatMap((destination, index): Problem[] => {
    const problem = IMAGE_DESTINATION.check(destination);
    return problem === undefined
      ? []
      : [{ code: 'invalid-image', message: `${problem}.`, path: `${path}[${index}]` }];
  });
}

/** The names that Dockerfiles allow in `ARG` (moby/buildkit, frontend/dockerfile/parser). */
const BUILD_ARG = /^[a-zA-Z_][a-zA-Z0-9_]*$/;

function checkBuildArgs(names: readonly string[]): Problem[] {
  const path = 'buildArgs';
  return names.flatMap((name, index): Problem[] => {
    if (names.indexOf(name) !== index) {
      const message = `The build arg '${name}' is declared twice. Remove one of them.`;
      return [{ code: 'duplicate-build-arg', message, path }];
    }
    if (BUILD_ARG.test(name)) return [];
    const message = `'${name}' is not a valid name of a build arg. Use letters, digits and '_', and start with no digit.`;
    return [{ code: 'invalid-build-arg', message, path: `${path}.${name}` }];
  });
}

function checkCache(cache: KanikoOptions['cache']): Problem[] {
  if (typeof cache !== 'object') return [];
  const { repository, ttl } = cache;
  const problems: Problem[] = [];
  // The prefix `oci:` makes kaniko write the layers to a directory.
  const isFolder = repository === undefined || repository.startsWith('oci:');
  const problem = isFolder ? undefined : IMAGE_NAME.check(repository);
  if (problem !== undefined) {
    problems.push({ code: 'invalid-image', message: `${problem}.`, path: 'cache.repository' });
  }
  if (ttl !== undefined && !isTemplated(ttl) && !isNonNegative(parseDuration(ttl))) {
    const message = `'${ttl}' is not a valid Go duration. Use hours, minutes and seconds, such as '168h'.`;
    problems.push({ code: 'invalid-duration', message, path: 'cache.ttl' });
  }
  return problems;
}

function checkSnapshotMode(mode: string | undefined): Problem[] {
  const modes: readonly string[] = SNAPSHOT_MODES;
  if (mode === undefined || modes.includes(mode)) return [];
  const message = `'${mode}' is not a snapshot mode of kaniko. ${suggestNames(mode, modes, '')}`;
  return [{ code: 'unknown-snapshot-mode', message, path: 'snapshotMode' }];
}

function checkFlags(flags: KanikoOptions['flags']): Problem[] {
  return Object.keys(flags).flatMap((flag): Problem[] => {
    const path = `flags.${flag}`;
    if (flag.startsWith('-')) {
      const message = `The flag '${flag}' starts with a dash. Write '${flag.replace(/^-+/, '')}'.`;
      return [{ code: 'invalid-flag', message, path }];
    }
    if (flag.length < 2) {
      const message = `'${flag}' is the short form of a flag. Use its long name.`;
      return [{ code: 'invalid-flag', message, path }];
    }
    const owner = Object.hasOwn(OWNED_FLAGS, flag) ? OWNED_FLAGS[flag] : undefined;
    if (owner === undefined) return [];
    const message = `The flag '${flag}' is set by another property. Use ${owner} instead.`;
    return [{ code: 'forbidden-flag', message, path }];
  });
}
