import type { PartsOf, WrittenParts } from './file-update';
import { FileUpdate, checkWrites, partsOf } from './file-update';

/** Options of `manifestImage`. */
export interface ManifestImageOptions<Written extends WrittenParts = WrittenParts> {
  /** The name of the container or init container. */
  readonly container: string;

  /**
   * The kind of the object with the container, if the file contains several: `Deployment`.
   *
   * @default - any kind
   */
  readonly kind?: string;

  /**
   * The name of the object with the container, if the file contains several.
   *
   * @default - any name
   */
  readonly name?: string;

  /**
   * The format of the image reference: `name:tag`, `name@digest` or, with both, `name:tag@digest`.
   *
   * @default 'both'
   */
  readonly writes?: Written;
}

/**
 * Writes the image of a container in a manifest: `ghcr.io/acme/web:v1@sha256:…`. The object may be of any kind, such as
 * a Deployment, a CronJob or a Pod. The file may contain several documents, but the options must select exactly one
 * container.
 *
 * ```ts
 * import { manifestImage } from 'cdk8s-argo-ci';
 *
 * manifestImage('apps/web/deployment.yaml', { container: 'web', kind: 'Deployment' });
 * ```
 *
 * @param file the manifest, relative to the root of the repository
 */
export function manifestImage<Written extends WrittenParts = 'both'>(
  file: string,
  options: ManifestImageOptions<Written>,
): FileUpdate<PartsOf<Written>> {
  const { container, kind = '', name = '', writes = 'both' } = options;
  const problems = checkWrites(writes);
  if (container === '') {
    const message = 'The name of the container is empty. Set the container with the image.';
    problems.push({ code: 'missing-name', message, path: 'container' });
  }
  const steps = [['manifest-image', file, container, kind, name, writes]];
  return new FileUpdate(file, partsOf<Written>(writes), steps, problems);
}
