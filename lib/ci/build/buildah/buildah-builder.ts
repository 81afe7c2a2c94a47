import { renderVariables } from '../../../kubernetes/environment';
import { buildScriptVariables } from '../build-script';
import { buildSecretVolumes } from '../build-secrets';
import type { BuildContainer, BuildRun, ImageBuilder } from '../image-builder';
import { checkCacheRepository, checkNoClaim } from '../layer-cache';
import { renderRegistriesConfig } from '../registries-config';
import { registryCaVolumes, registryCas } from '../registry-options';
import type { ImageBuild } from '../resolve-image-build';
import { OWNED_FLAGS, renderBuildahArguments } from './buildah-arguments';
import { BUILDAH_SCRIPT } from './buildah-script';

const STORAGE_FOLDER = '/var/lib/containers';

/**
 * Buildah: a program that runs the instructions of a Dockerfile in a chroot. It is root in its container, and creates a user
 * namespace, because it has no right to mount file systems outside of one: the system calls for that are not in the runtime's
 * seccomp profile, and AppArmor's default profile forbids mounts.
 */
export const BUILDAH: ImageBuilder = {
  name: 'buildah',
  image: 'buildah',
  path: '/source',
  reservedPaths: ['/run', STORAGE_FOLDER],
  loginFolder: '/run/registry-login',
  files: { digest: '/tmp/image-digest', reference: '/tmp/image-reference', image: '/run/image/image.tar' },
  archive: 'oci-archive',
  writesOneReference: true,
  podSecurityContext: { seccompProfile: { type: 'Unconfined' } },
  securityContext: { allowPrivilegeEscalation: false, appArmorProfile: { type: 'Unconfined' } },
  privileges: 'Buildah creates a user namespace',
  mountsSecrets: true,
  ownedFlags: OWNED_FLAGS,
  pushesNothing: () => false,
  check: ({ cache, destinations }) => [
    ...checkCacheRepository(cache, destinations),
    ...checkNoClaim(cache, 'Buildah'),
  ],
  render: renderContainer,
};

function renderContainer(build: ImageBuild, run: BuildRun): BuildContainer {
  const { registries, platforms } = build;
  return {
    command: ['sh', '-c', BUILDAH_SCRIPT, 'build-push'],
    args: [...(run.result === 'push' ? build.destinations : []), ...renderBuildahArguments(build)],
    env: renderVariables({
      ...buildScriptVariables(BUILDAH, build, run),
      REGISTRIES_CONFIG: renderRegistriesConfig(registries),
      CAS: registryCas(registries)
        .map(({ file, host }) => `${file} ${host}\n`)
        .join(''),
      COPY: platforms.length > 1 ? 'all' : 'system',
      BUILDAH_ISOLATION: 'chroot',
      STORAGE_DRIVER: 'vfs',
    }),
    volumes: [
      ...buildSecretVolumes(build.buildSecrets),
      ...registryCaVolumes(registries),
      { volume: { name: 'buildah-storage', emptyDir: {} }, mountPath: STORAGE_FOLDER },
    ],
  };
}
