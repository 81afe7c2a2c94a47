import type { PodSecurityContext, SecurityContext } from '../../imports/argoproj.io';

/**
 * The user `nobody`, which the images of Alpine and Debian list in `/etc/passwd`: ssh refuses to run as a user that is not
 * listed.
 */
export const NOBODY = 65534;

/** The system calls that the container runtime allows by default. Every program of a pod can do with them. */
export const RUNTIME_SECCOMP: PodSecurityContext = { seccompProfile: { type: 'RuntimeDefault' } };

/**
 * The settings of a pod that the restricted level of Kubernetes' Pod Security Standards requires, for all of its containers.
 * Its volumes are writable for the group.
 *
 * @param user the user and the group that the containers run as
 */
export function restrictedPod(user: number): PodSecurityContext {
  return {
    runAsNonRoot: true,
    runAsUser: user,
    runAsGroup: user,
    fsGroup: user,
    fsGroupChangePolicy: 'OnRootMismatch',
    ...RUNTIME_SECCOMP,
  };
}

/** The settings of a container that the restricted level requires of each container. */
export const RESTRICTED_CONTAINER: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
};

/** The same, for a program that writes to volumes only. */
export const READ_ONLY_CONTAINER: SecurityContext = { ...RESTRICTED_CONTAINER, readOnlyRootFilesystem: true };
