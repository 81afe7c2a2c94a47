import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import type { ImageKey } from '../../images/image-list';
import type { KeySelector } from '../../kubernetes/secret-key';
import type { OwnedFlags } from './build-flags';
import type { MountedVolume } from './mounted-volume';
import type { ImageBuild } from './resolve-image-build';

/** A program that builds images from a Dockerfile. Each has a folder with an implementation of this interface. */
export interface ImageBuilder {
  /** The name of the program, also of its container and in messages. */
  readonly name: string;
  /** The image that contains it. */
  readonly image: ImageKey;
  /** The default directory for the source. */
  readonly path: string;
  /** Directories that the source must not be in. */
  readonly reservedPaths: readonly string[];
  /** The directory where the builder reads the registry credentials, in the file `config.json`. */
  readonly loginFolder: string;
  /** The files that it writes. */
  readonly files: BuildFiles;
  /** How skopeo reads the image in the file. */
  readonly archive: 'docker-archive' | 'oci-archive';
  readonly podSecurityContext: argo.PodSecurityContext;
  readonly securityContext: argo.SecurityContext;
  /** Why these have what the baseline Pod Security Standard forbids; undefined if they have nothing of it. */
  readonly privileges: string | undefined;
  /** Whether it knows `RUN --mount=type=secret`. */
  readonly mountsSecrets: boolean;
  /** Flags that properties set. */
  readonly ownedFlags: OwnedFlags;

  /** Whether it writes the reference for the first destination only, and not one for each destination. */
  readonly writesOneReference: boolean;

  /** Whether a flag of the user makes it build the image only, so that there need not be a destination. */
  pushesNothing(build: ImageBuild): boolean;

  /** Checks what this builder cannot do, would reject or misinterpret. */
  check(build: ImageBuild, result: BuildRun['result']): Problem[];

  /** Renders the container that builds the image. */
  render(build: ImageBuild, run: BuildRun): BuildContainer;
}

/** The files that a builder writes. */
export interface BuildFiles {
  readonly digest: string;
  /** The image in its first destination by its digest. */
  readonly reference: string;
  /** The image itself, in a directory of its own, if the builder does not push it. */
  readonly image: string;
}

/** What the builder does with the image: it pushes the image with credentials, or writes it to a file. */
export interface BuildRun {
  readonly result: 'push' | 'file';
  /** The key of the Secret that messages about the registry credentials name, if the builder has any. */
  readonly login: KeySelector | undefined;
}

/** The container that builds an image. */
export interface BuildContainer {
  readonly command: readonly string[];
  readonly args: readonly string[];
  readonly env?: readonly argo.EnvVar[];
  /** The volumes that this build needs besides those for the credentials and the image. */
  readonly volumes: readonly MountedVolume[];
}
