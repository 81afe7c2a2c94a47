import { isNonNegative, parseDuration } from '../../argo/duration';
import { isTemplated } from '../../argo/templated-text';
import type { Problem } from '../../finding';
import type { IPersistentVolumeClaim } from '../../kubernetes/cdk8s-plus';
import { checkName } from '../../kubernetes/name';
import { objectName } from '../../kubernetes/secret-key';
import type { MountedVolume } from './mounted-volume';
import { repositoryOf } from './destination';
import { IMAGE_NAME } from './image-reference';

/** A cache of layers. Whoever can write to it can change what later builds contain. */
export interface LayerCache {
  /**
   * The image repository for the cached layers.
   *
   * @default - `claim`, or the repository of the first destination with the suffix `/cache`
   */
  readonly repository?: string;

  /**
   * The PersistentVolumeClaim for the cached layers, by name or as a construct, instead of a repository. Builds that run at the
   * same time share it, if its access mode allows that. An error with kaniko and Buildah.
   *
   * @default - `repository`
   */
  readonly claim?: string | IPersistentVolumeClaim;

  /**
   * How long a cached layer is valid, a Go duration such as `168h`. An error with BuildKit, whose cache has no such limit.
   *
   * @default - two weeks with kaniko, otherwise unlimited
   */
  readonly ttl?: string;
}

/** The volume with the cached layers, if a claim has them. */
export function layerCacheVolumes(cache: LayerCache | undefined, mountPath: string): MountedVolume[] {
  if (cache?.claim === undefined) return [];
  const claimName = objectName(cache.claim);
  return [{ volume: { name: 'layer-cache', persistentVolumeClaim: { claimName } }, mountPath }];
}

/** The repository for the layers; undefined if the destination does not tell which. */
export function cacheRepository(
  cache: LayerCache,
  [destination = '']: readonly string[],
): string | undefined {
  if (cache.repository !== undefined) return cache.repository;
  const repository = repositoryOf(destination);
  return repository === undefined ? undefined : `${repository}/cache`;
}

/** Finds a cache without a place, for builders that do not derive one from the destination while they run. */
export function checkCacheRepository(
  cache: LayerCache | undefined,
  destinations: readonly string[],
): Problem[] {
  if (cache === undefined || cache.claim !== undefined) return [];
  if (cacheRepository(cache, destinations) !== undefined) return [];
  const message = `The repository of the destination '${destinations[0] ?? ''}' is not known at synth. Set 'repository' or 'claim'.`;
  return [{ code: 'missing-destination', message, path: 'cache.repository' }];
}

/** Finds a claim, for builders that were seen not to find their layers there again: kaniko 1.24 and Buildah 1.28. */
export function checkNoClaim(cache: LayerCache | undefined, builder: string): Problem[] {
  if (cache?.claim === undefined) return [];
  const message = `${builder} does not find layers in a claim again. Set 'repository', or use BuildKitBuildTemplate.`;
  return [{ code: 'forbidden-build-option', message, path: 'cache.claim' }];
}

/** Checks where the layers are, and for how long they are valid. */
export function checkLayerCache({ repository, claim, ttl }: LayerCache): Problem[] {
  const problems: Problem[] = [];
  const problem = repository === undefined ? undefined : IMAGE_NAME.check(repository);
  if (problem !== undefined) {
    problems.push({ code: 'invalid-image', message: `${problem}.`, path: 'cache.repository' });
  }
  if (claim !== undefined) {
    problems.push(...checkName(objectName(claim), 'subdomain', 'PersistentVolumeClaim', 'cache.claim'));
  }
  if (repository !== undefined && claim !== undefined) {
    const message = "The cache has both a 'repository' and a 'claim'. Remove one of them.";
    problems.push({ code: 'conflicting-repository-and-claim', message, path: 'cache.claim' });
  }
  if (ttl !== undefined && !isTemplated(ttl) && !isNonNegative(parseDuration(ttl))) {
    const message = `'${ttl}' is not a valid Go duration. Use hours, minutes and seconds, such as '168h'.`;
    problems.push({ code: 'invalid-duration', message, path: 'cache.ttl' });
  }
  return problems;
}
