import type { Problem } from '../../../finding';
import { renderVariables } from '../../../kubernetes/environment';
import { objectName } from '../../../kubernetes/secret-key';
import { RESTRICTED_CONTAINER, restrictedPod } from '../../../kubernetes/security-context';
import { buildScriptVariables } from '../build-script';
import type { MountedVolume } from '../mounted-volume';
import { buildSecretVolumes } from '../build-secrets';
import type { BuildContainer, BuildRun, ImageBuilder } from '../image-builder';
import { layerCacheVolumes } from '../layer-cache';
import { registryCaVolumes } from '../registry-options';
import type { ImageBuild } from '../resolve-image-build';
import { LAYERS_FOLDER, OWNED_FLAGS, renderBuildctlArguments } from './buildkit-arguments';
import { renderBuildkitConfig } from './buildkit-config';
import { BUILDKIT_SCRIPT } from './buildkit-script';
import type { BuildkitDaemon } from './buildkit-daemon';
import { checkBuildkit } from './check-buildkit';

/** The user of BuildKit's rootless image (moby/buildkit, Dockerfile, `rootless`). */
const USER = 1000;

const HOME = '/home/user';

/** Where buildctl finds the files for its connection. */
const TLS_FOLDER = '/run/buildkit-tls';

type Rights = 'podSecurityContext' | 'privileges' | 'securityContext';

/**
 * A daemon in the container, which RootlessKit starts in a user namespace: the system calls that create one are not in the
 * runtime's seccomp profile, and AppArmor's default profile forbids mounts (moby/buildkit, examples/kubernetes,
 * job.rootless.yaml). The program that maps the users has the setuid bit.
 */
const ROOTLESS: Pick<ImageBuilder, Rights> = {
  podSecurityContext: { ...restrictedPod(USER), seccompProfile: { type: 'Unconfined' } },
  securityContext: { appArmorProfile: { type: 'Unconfined' } },
  privileges: 'BuildKit creates a user namespace',
};

/** A client of another daemon needs no rights. */
const CLIENT: Pick<ImageBuilder, Rights> = {
  podSecurityContext: restrictedPod(USER),
  securityContext: RESTRICTED_CONTAINER,
  privileges: undefined,
};

const BUILDKIT = {
  name: 'buildkit',
  image: 'buildkit',
  path: '/source',
  reservedPaths: ['/home/user', '/run'],
  loginFolder: '/run/registry-login',
  files: {
    digest: '/tmp/image-digest',
    reference: '/tmp/image-reference',
    image: '/home/user/image/image.tar',
  },
  archive: 'oci-archive',
  writesOneReference: true,
  mountsSecrets: true,
  ownedFlags: OWNED_FLAGS,
  pushesNothing: () => false,
} as const;

/** BuildKit: with a rootless daemon in the container, or as the client of a shared daemon. */
export function buildkit(daemon: BuildkitDaemon | undefined): ImageBuilder {
  return {
    ...BUILDKIT,
    ...(daemon === undefined ? ROOTLESS : CLIENT),
    check: (build): Problem[] => checkBuildkit(build, daemon),
    render: (build, run) => renderContainer(build, run, daemon),
  };
}

function renderContainer(
  build: ImageBuild,
  run: BuildRun,
  daemon: BuildkitDaemon | undefined,
): BuildContainer {
  return {
    command: ['sh', '-c', BUILDKIT_SCRIPT, 'build-push'],
    args: [...(run.result === 'push' ? build.destinations : []), ...renderBuildctlArguments(build)],
    env: renderVariables({
      ...buildScriptVariables(BUILDKIT, build, run),
      DOCKER_CONFIG: BUILDKIT.loginFolder,
      ...(daemon === undefined ? daemonVariables(build) : { BUILDKIT_HOST: daemon.address }),
      ...(daemon?.tls !== undefined && { TLS: TLS_FOLDER }),
    }),
    volumes: [
      ...buildSecretVolumes(build.buildSecrets),
      ...layerCacheVolumes(build.cache, LAYERS_FOLDER),
      ...(daemon === undefined ? daemonVolumes(build) : tlsVolumes(daemon)),
    ],
  };
}

/** The variables of a daemon in the container. Its processes share those of the container, which has no rights to hide them. */
function daemonVariables({ registries }: ImageBuild): { readonly [name: string]: string } {
  return {
    BUILDKITD_FLAGS: '--oci-worker-no-process-sandbox',
    DAEMON_CONFIG: renderBuildkitConfig(registries),
    // The daemon starts within a second. On a busy node, it may take a minute.
    BUILDCTL_CONNECT_RETRIES_MAX: '100',
  };
}

/** An overlay file system cannot be on another one, such as that of the container. */
function daemonVolumes({ registries }: ImageBuild): MountedVolume[] {
  const volume = { name: 'buildkit-state', emptyDir: {} };
  return [{ volume, mountPath: `${HOME}/.local/share/buildkit` }, ...registryCaVolumes(registries)];
}

function tlsVolumes({ tls }: BuildkitDaemon): MountedVolume[] {
  if (tls === undefined) return [];
  const secret = { secretName: objectName(tls), optional: true };
  return [{ volume: { name: 'buildkit-tls', secret }, mountPath: TLS_FOLDER, readOnly: true }];
}
