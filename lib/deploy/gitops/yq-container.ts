import type * as argo from '../../../imports/argoproj.io';
import { GIT_RESOURCES } from '../../ci/defaults/resources';
import { READ_ONLY_CONTAINER } from '../../kubernetes/security-context';
import type { Templated } from '../../workflow';

/** The volume of a pod that yq is copied to. */
export interface YqVolume {
  readonly name: string;
  /** Where the containers mount it. */
  readonly path: string;
}

/** The path of yq in the volume. */
export function yqIn({ path }: YqVolume): string {
  return `${path}/yq`;
}

/**
 * Renders the init container that copies yq from its image to the volume, with the resources and the security context of
 * the container that runs it.
 */
export function renderYqContainer(
  image: string,
  volume: YqVolume,
  { resources, securityContext, imagePullPolicy }: Templated<Partial<argo.Container>>,
): Templated<argo.UserContainer> {
  return {
    name: 'yq',
    image,
    command: ['cp', '/usr/bin/yq', yqIn(volume)],
    volumeMounts: [{ name: volume.name, mountPath: volume.path }],
    resources: resources ?? GIT_RESOURCES,
    securityContext: securityContext ?? READ_ONLY_CONTAINER,
    ...(imagePullPolicy !== undefined && { imagePullPolicy }),
  };
}
