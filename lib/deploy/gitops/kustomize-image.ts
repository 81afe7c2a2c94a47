import { isTemplated } from '../../argo/templated-text';
import { IMAGE_NAME } from '../../ci/build/image-reference';
import type { PartsOf, WrittenParts } from './file-update';
import { FileUpdate, checkWrites, partsOf } from './file-update';

/** Options of `kustomizeImage`. */
export interface KustomizeImageOptions<Written extends WrittenParts = WrittenParts> {
  /**
   * Whether to write `newTag`, `digest` or both. The other one is removed.
   *
   * @default 'both'
   */
  readonly writes?: Written;
}

/**
 * Writes `newTag` and `digest` of an entry under `images` in a kustomization.
 *
 * ```ts
 * import { kustomizeImage } from 'cdk8s-argo-ci';
 *
 * kustomizeImage('apps/web/kustomization.yaml', 'ghcr.io/acme/web');
 * ```
 *
 * @param file the kustomization, relative to the root of the repository
 * @param name the `name` of the entry, which must exist
 */
export function kustomizeImage<Written extends WrittenParts = 'both'>(
  file: string,
  name: string,
  options: KustomizeImageOptions<Written> = {},
): FileUpdate<PartsOf<Written>> {
  const { writes = 'both' } = options;
  const problems = checkWrites(writes);
  if (!isTemplated(name) && IMAGE_NAME.check(name) !== undefined) {
    const message = `'${name}' is not a valid image name in a kustomization. Use the 'name' of the entry, without a tag.`;
    problems.push({ code: 'invalid-image', message, path: 'name' });
  }
  const steps = [['kustomize-image', file, name, writes]];
  return new FileUpdate(file, partsOf<Written>(writes), steps, problems);
}
