import type * as argo from '../../../imports/argoproj.io';

/** The fields of Argo's `Artifact` for the locations of an artifact. */
export const LOCATIONS = [
  'artifactory',
  'azure',
  'gcs',
  'git',
  'hdfs',
  'http',
  'oss',
  'plugin',
  'raw',
  's3',
] as const satisfies readonly (keyof argo.Artifact)[];

export type LocationField = (typeof LOCATIONS)[number];
