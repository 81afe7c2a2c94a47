/**
 * The fields of Argo's `Artifact` that say where it is stored, in the order in which Argo decides between several of them
 * (pkg/apis, `ArtifactLocation.Get`, 4.0.5).
 */
export const LOCATIONS = [
  'artifactory',
  'azure',
  'git',
  'gcs',
  'hdfs',
  'http',
  'oss',
  'raw',
  's3',
  'plugin',
] as const;

/** The field for the location of an artifact. */
export type LocationField = (typeof LOCATIONS)[number];
