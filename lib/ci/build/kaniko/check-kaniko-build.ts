import { isNonNegative, parseDuration } from '../../../argo/duration';
import { isTemplated } from '../../../argo/templated-text';
import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import { checkMountPath } from '../../../workflow/ports/mount-path';
import { checkRegistryCredentials } from '../../credentials/docker-secret';
import { checkImage, checkImageBuild, checkImageBuildProps } from '../check-image-build';
import { IMAGE_NAME } from '../image-reference';
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
    ...checkImageBuildProps(props),
    ...checkImage(props.image, 'image'),
    ...checkPath(props.path),
    ...checkSeparatePush(props.separatePush, options),
    ...checkKanikoOptions(options),
  ];
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
    ...checkImageBuild(options),
    ...checkPushed(options),
    ...checkCache(options.cache),
    ...checkSnapshotMode(options.snapshotMode),
    ...checkFlags(options.flags),
  ];
}

/** Finds what is to be pushed without a destination: the image, or layers. */
function checkPushed({ destinations, flags, cache }: KanikoOptions): Problem[] {
  const code = 'missing-destination';
  const isPushed = String(flags['no-push'] ?? false) !== 'true';
  if (destinations.length === 0 && isPushed) {
    const message = "There is no destination for the image. Set 'destinations' or the flag 'no-push': true.";
    return [{ code, message, path: 'destinations' }];
  }
  const needsRepository = cache === true || (typeof cache === 'object' && cache.repository === undefined);
  if (isPushed || !needsRepository) return [];
  const message =
    "The image is not pushed, so kaniko has no default repository for its cache. Set 'repository'.";
  return [{ code, message, path: 'cache.repository' }];
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
