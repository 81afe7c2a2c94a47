import type * as argo from '../../../imports/argoproj.io';
import type { Templated } from '../../workflow';

/** A volume, and where a container finds it. */
export interface MountedVolume {
  readonly volume: Templated<argo.Volume>;
  readonly mountPath: string;
  readonly readOnly?: true;
}

/** Renders the mount of a volume. */
export function renderMount({ volume, mountPath, readOnly }: MountedVolume): Templated<argo.VolumeMount> {
  return { name: volume.name, mountPath, ...(readOnly === true && { readOnly }) };
}
