import { readCrd } from './crd';
import { readJsonSchema } from './json-schema';
import type { Api, Type } from './model';

/** An API to import: where it is published, which kinds of it are wanted, and what its schema leaves out. */
export interface Source {
  /** What the API is called in messages and in the header of the generated file. */
  readonly project: string;
  readonly version: string;
  /** The constant in the generated file that tells the version. */
  readonly versionConstant: string;
  readonly url: string;
  /** What the source is called in a folder of downloaded ones. */
  readonly file: string;
  /** The generated file, in `imports/`. */
  readonly output: string;
  readonly read: (text: string) => Api;
  /** What the full names of the project's own definitions begin with: these get the short names. */
  readonly ownPackage: string;
  /** Definitions for which the schema says less, or something else, than the API accepts. */
  readonly corrections: { readonly [name: string]: Type };
  /** Fields, by definition, that the schema requires only because Go always writes them: the API does without them. */
  readonly optional: { readonly [name: string]: readonly string[] };
  /** The values of fields, by definition, that the project knows and the schema does not name. */
  readonly enums: { readonly [name: string]: { readonly [field: string]: readonly string[] } };
  /** Whether values that a description enumerates make a union. */
  readonly proseEnums: boolean;
  /** Repairs what the project's own tools did to its descriptions. */
  readonly repairDoc: (doc: string) => string;
}

const ARGO_WORKFLOWS = '4.1.2';
const EXTERNAL_SECRETS = '2.9.0';
const WORKFLOW_PACKAGE = 'io.argoproj.workflow.v1alpha1';
const ARTIFACT_GC = ['OnWorkflowCompletion', 'OnWorkflowDeletion', 'Never', ''];

/** Everything that `npm run import` generates. */
export const SOURCES: readonly Source[] = [
  {
    project: 'Argo Workflows',
    version: ARGO_WORKFLOWS,
    versionConstant: 'ARGO_WORKFLOWS_VERSION',
    url: `https://raw.githubusercontent.com/argoproj/argo-workflows/v${ARGO_WORKFLOWS}/api/jsonschema/schema.json`,
    file: `argo-workflows-${ARGO_WORKFLOWS}.schema.json`,
    output: 'argoproj.io.ts',
    read: (text) =>
      readJsonSchema(text, [
        'Workflow',
        'WorkflowTemplate',
        'ClusterWorkflowTemplate',
        'CronWorkflow',
        'WorkflowEventBinding',
      ]),
    ownPackage: WORKFLOW_PACKAGE,
    corrections: {
      // Both are written as strings in the schema, since Go reads them with code of its own; numbers are as good.
      'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { is: 'number-or-string' },
      'io.k8s.apimachinery.pkg.api.resource.Quantity': { is: 'number-or-string' },
      // Objects without fields in Go. The schema does not tell them from objects that may hold anything.
      [`${WORKFLOW_PACKAGE}.NoneStrategy`]: { is: 'empty-object' },
      [`${WORKFLOW_PACKAGE}.RetryNodeAntiAffinity`]: { is: 'empty-object' },
      [`${WORKFLOW_PACKAGE}.SuppliedValueFrom`]: { is: 'empty-object' },
      [`${WORKFLOW_PACKAGE}.ZipStrategy`]: { is: 'empty-object' },
    },
    optional: {
      // Argo's CRDs do not require them: `templateDefaults` may say them.
      'io.k8s.api.core.v1.Container': ['image'],
      [`${WORKFLOW_PACKAGE}.ScriptTemplate`]: ['image', 'source'],
    },
    enums: {
      // Those of the `kubebuilder:validation:Enum` in Argo's workflow_types.go, which its CRDs have. An empty text is
      // as good as none: Argo's server leaves it out.
      [`${WORKFLOW_PACKAGE}.ArtifactGC`]: { strategy: ARTIFACT_GC },
      [`${WORKFLOW_PACKAGE}.CronWorkflowSpec`]: { concurrencyPolicy: ['Allow', 'Forbid', 'Replace', ''] },
      [`${WORKFLOW_PACKAGE}.Gauge`]: { operation: ['Set', 'Add', 'Sub', ''] },
      [`${WORKFLOW_PACKAGE}.PodGC`]: {
        strategy: ['OnPodCompletion', 'OnPodSuccess', 'OnWorkflowCompletion', 'OnWorkflowSuccess', ''],
      },
      [`${WORKFLOW_PACKAGE}.RetryStrategy`]: {
        retryPolicy: ['Always', 'OnFailure', 'OnError', 'OnTransientError', ''],
      },
      [`${WORKFLOW_PACKAGE}.S3Artifact`]: { addressingStyle: ['path', 'virtual-hosted', ''] },
      [`${WORKFLOW_PACKAGE}.WorkflowLevelArtifactGC`]: { strategy: ARTIFACT_GC },
    },
    proseEnums: true,
    // In this schema the name of the package stands wherever a sentence says "workflow" before a full stop.
    repairDoc: (doc) => doc.replaceAll(WORKFLOW_PACKAGE, 'workflow'),
  },
  {
    project: 'External Secrets',
    version: EXTERNAL_SECRETS,
    versionConstant: 'EXTERNAL_SECRETS_VERSION',
    url: `https://raw.githubusercontent.com/external-secrets/external-secrets/v${EXTERNAL_SECRETS}/config/crds/bases/external-secrets.io_externalsecrets.yaml`,
    file: `external-secrets-${EXTERNAL_SECRETS}.externalsecret-crd.yaml`,
    output: 'external-secrets.io.ts',
    read: (text) => readCrd(text, 'v1'),
    ownPackage: '',
    corrections: {},
    optional: {},
    enums: {},
    proseEnums: false,
    repairDoc: (doc) => doc,
  },
];
