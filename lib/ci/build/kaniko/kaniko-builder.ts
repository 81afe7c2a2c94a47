import type * as argo from '../../../../imports/argoproj.io';
import { RUNTIME_SECCOMP } from '../../../kubernetes/security-context';
import type { ImageBuilder } from '../image-builder';
import { registryCaVolumes } from '../registry-options';
import { checkKaniko, pushesNothing } from './check-kaniko';
import type { KanikoOptions } from './kaniko-arguments';
import { OWNED_FLAGS, renderKanikoArguments } from './kaniko-arguments';

/**
 * Kaniko and the `RUN` steps of a Dockerfile run as root in the container. Of the capabilities that container runtimes
 * grant by default, those are left that unpacking an image and installing packages needs: not raw sockets, the audit log
 * and the transfer of capabilities. A program with the setuid bit, such as sudo, cannot gain rights.
 */
const SECURITY: argo.SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: {
    drop: ['ALL'],
    add: [
      'CHOWN',
      'DAC_OVERRIDE',
      'FOWNER',
      'FSETID',
      'KILL',
      'MKNOD',
      'NET_BIND_SERVICE',
      'SETFCAP',
      'SETGID',
      'SETUID',
      'SYS_CHROOT',
    ],
  },
};

/** Kaniko: one program that unpacks the base image over its own file system, and runs the instructions there. */
export function kaniko(options: KanikoOptions): ImageBuilder {
  return {
    name: 'kaniko',
    image: 'kaniko',
    // Kaniko's own directory for build contexts, which multi-stage builds do not delete.
    path: '/kaniko/buildcontext',
    reservedPaths: ['/kaniko'],
    loginFolder: '/kaniko/.docker/',
    files: {
      digest: '/kaniko/image-digest',
      reference: '/kaniko/image-reference',
      // Kaniko leaves mounted directories out of the image.
      image: '/kaniko/image/image.tar',
    },
    archive: 'docker-archive',
    writesOneReference: false,
    podSecurityContext: RUNTIME_SECCOMP,
    securityContext: SECURITY,
    privileges: undefined,
    mountsSecrets: false,
    ownedFlags: OWNED_FLAGS,
    pushesNothing,
    check: (build, result) => checkKaniko(build, result, options),
    render: (build, { result }) => ({
      command: ['/kaniko/executor'],
      args: renderKanikoArguments(build, result, options),
      volumes: registryCaVolumes(build.registries),
    }),
  };
}
