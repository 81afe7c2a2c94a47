import { BuildKitBuildTemplate, BuildahBuildTemplate, KanikoBuildTemplate } from '../../lib';

/** The classes that build images, by the names of the builders. */
export const BUILDERS = {
  kaniko: KanikoBuildTemplate,
  BuildKit: BuildKitBuildTemplate,
  Buildah: BuildahBuildTemplate,
} as const;
