import { argoCd } from '../import/sources/argo-cd';
import { argoEvents } from '../import/sources/argo-events';
import { argoWorkflows } from '../import/sources/argo-workflows';

/** A published file. */
export interface SourceFile {
  /** The name of a downloaded copy. */
  readonly file: string;
  /** The repository and the version. Go's module cache has a folder for them. */
  readonly repository: string;
  readonly version: string;
  /** The path in the repository. */
  readonly path: string;
}

const SCHEMA = 'api/jsonschema/schema.json';
const WORKFLOWS = 'argo-workflows';

function workflowSchema(version: string): SourceFile {
  return {
    file: `${WORKFLOWS}-${version}.schema.json`,
    repository: WORKFLOWS,
    version,
    path: SCHEMA,
  };
}

function workflowCrd(version: string, plural: string): SourceFile {
  const path = `manifests/base/crds/full/argoproj.io_${plural}.yaml`;
  return { file: `${WORKFLOWS}-${version}.${plural}-crd.yaml`, repository: WORKFLOWS, version, path };
}

const CRD_VERSION = '4.0.5';

/** The schemas of Argo Workflows, by the version that findings name. */
export const WORKFLOW_SCHEMAS = {
  '3.7': workflowSchema('3.7.6'),
  '4.0': workflowSchema(CRD_VERSION),
  '4.1': workflowSchema(argoWorkflows.version),
} as const;

/**
 * The CustomResourceDefinitions with a full schema. Those of WorkflowTemplate and ClusterWorkflowTemplate contain
 * nothing else.
 */
export const WORKFLOW_CRDS = [
  workflowCrd(CRD_VERSION, 'workflows'),
  workflowCrd(CRD_VERSION, 'cronworkflows'),
  workflowCrd(CRD_VERSION, 'workfloweventbindings'),
] as const;

export const EVENTS_SCHEMA: SourceFile = {
  file: argoEvents.file,
  repository: 'argo-events',
  version: argoEvents.version,
  path: SCHEMA,
};

export const APPLICATION_CRD: SourceFile = {
  file: argoCd.file,
  repository: 'argo-cd',
  version: argoCd.version,
  path: 'manifests/crds/application-crd.yaml',
};

export const ALL_SOURCES: readonly SourceFile[] = [
  ...Object.values(WORKFLOW_SCHEMAS),
  ...WORKFLOW_CRDS,
  EVENTS_SCHEMA,
  APPLICATION_CRD,
];
