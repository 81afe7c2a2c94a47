import type { Problem } from '../../../finding';
import { suggestNames } from '../../../finding';
import type { BuildRun } from '../image-builder';
import { checkNoClaim } from '../layer-cache';
import type { ImageBuild } from '../resolve-image-build';
import type { KanikoOptions } from './kaniko-arguments';
import { SNAPSHOT_MODES } from './kaniko-arguments';

/** Checks what kaniko cannot do, would reject or misinterpret. */
export function checkKaniko(
  build: ImageBuild,
  result: BuildRun['result'],
  { snapshotMode }: KanikoOptions,
): Problem[] {
  return [
    ...checkAbilities(build),
    ...(result === 'file' ? checkPushFlags(build) : checkCacheWithoutPush(build)),
    ...checkSnapshotMode(snapshotMode),
  ];
}

/** Whether a flag makes kaniko build the image only. */
export function pushesNothing({ flags }: ImageBuild): boolean {
  return String(flags['no-push'] ?? false) === 'true';
}

function checkAbilities({ platforms, buildSecrets, cache }: ImageBuild): Problem[] {
  const problems = checkNoClaim(cache, 'Kaniko');
  const code = 'forbidden-build-option';
  if (platforms.length > 1) {
    const message =
      'Kaniko builds for one platform. Use a MultiPlatformBuildTemplate, or BuildKitBuildTemplate.';
    problems.push({ code, message, path: 'platforms' });
  }
  if (Object.keys(buildSecrets).length > 0) {
    const message =
      "Kaniko has no secret mounts: 'RUN --mount=type=secret' finds no file. Use BuildKitBuildTemplate or BuildahBuildTemplate.";
    problems.push({ code, message, path: 'buildSecrets' });
  }
  return problems;
}

/** With a separate push, kaniko writes the image to a file. */
function checkPushFlags({ flags }: ImageBuild): Problem[] {
  return ['no-push', 'tar-path']
    .filter((flag) => flags[flag] !== undefined)
    .map((flag) => {
      const message = `The flag '${flag}' is set by another property. Use 'separatePush' instead.`;
      return { code: 'forbidden-flag', message, path: `flags.${flag}` };
    });
}

/** Kaniko's default for the cached layers is a repository beside the destination. */
function checkCacheWithoutPush(build: ImageBuild): Problem[] {
  const { cache } = build;
  if (cache === undefined || !pushesNothing(build)) return [];
  if (cache.repository !== undefined || cache.claim !== undefined) return [];
  const message =
    "The image is not pushed, so kaniko has no default repository for its cache. Set 'repository'.";
  return [{ code: 'missing-destination', message, path: 'cache.repository' }];
}

function checkSnapshotMode(mode: string | undefined): Problem[] {
  const modes: readonly string[] = SNAPSHOT_MODES;
  if (mode === undefined || modes.includes(mode)) return [];
  const message = `'${mode}' is not a snapshot mode of kaniko. ${suggestNames(mode, modes, '')}`;
  return [{ code: 'unknown-snapshot-mode', message, path: 'snapshotMode' }];
}
