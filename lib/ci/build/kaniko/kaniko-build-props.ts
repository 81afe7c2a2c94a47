import type { BuildArgs } from '../image-build-ports';
import type { ImageBuildTemplateProps } from '../image-build-props';
import type { KanikoSnapshotMode } from './kaniko-arguments';

/** Properties of a `KanikoBuildTemplate`. */
export interface KanikoBuildTemplateProps<
  B extends BuildArgs = BuildArgs,
  I extends BuildArgs = BuildArgs,
> extends ImageBuildTemplateProps<B, I> {
  /**
   * How kaniko detects changed files: by content and metadata (`full`), or faster but less exactly by metadata only
   * (`redo`) or by modification time only (`time`).
   *
   * @default - kaniko's: 'full'
   */
  readonly snapshotMode?: KanikoSnapshotMode;

  /**
   * Additional flags of kaniko's executor, without dashes: `{ 'image-fs-extract-retry': 3 }`. An error if another property sets
   * the flag.
   *
   * @default - five retries of each pull and push (`image-download-retry`, `push-retry`)
   */
  readonly flags?: ImageBuildTemplateProps['flags'];

  /**
   * The directory for the source. Kaniko leaves mounted directories out of the image, and this is one of them: files
   * that a Dockerfile copies to the same directory are missing in the image.
   *
   * @default '/kaniko/buildcontext' - kaniko's own directory, which no Dockerfile copies to
   */
  readonly path?: string;
}
