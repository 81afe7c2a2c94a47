import { readJsonSchema } from '../read/json-schema';
import type { Source } from '../source';

const VERSION = '4.1.2';
const PACKAGE = 'io.argoproj.workflow.v1alpha1';
const ARTIFACT_GC = ['OnWorkflowCompletion', 'OnWorkflowDeletion', 'Never', ''];

export const argoWorkflows: Source = {
  project: 'Argo Workflows',
  version: VERSION,
  versionConstant: 'ARGO_WORKFLOWS_VERSION',
  url: `https://raw.githubusercontent.com/argoproj/argo-workflows/v${VERSION}/api/jsonschema/schema.json`,
  file: `argo-workflows-${VERSION}.schema.json`,
  output: 'argoproj.io.ts',
  read: (text) =>
    readJsonSchema(text, [
      'Workflow',
      'WorkflowTemplate',
      'ClusterWorkflowTemplate',
      'CronWorkflow',
      'WorkflowEventBinding',
    ]),
  ownPackage: PACKAGE,
  corrections: {
    // Both are strings in the schema, because Go parses them with its own code. They also accept numbers.
    'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { is: 'number-or-string' },
    'io.k8s.apimachinery.pkg.api.resource.Quantity': { is: 'number-or-string' },
    // Objects without fields in Go. In the schema, they look like objects with arbitrary fields.
    [`${PACKAGE}.NoneStrategy`]: { is: 'empty-object' },
    [`${PACKAGE}.RetryNodeAntiAffinity`]: { is: 'empty-object' },
    [`${PACKAGE}.SuppliedValueFrom`]: { is: 'empty-object' },
    [`${PACKAGE}.ZipStrategy`]: { is: 'empty-object' },
  },
  optional: {
    // Argo's CRDs do not require them, because `templateDefaults` may contain them.
    'io.k8s.api.core.v1.Container': ['image'],
    [`${PACKAGE}.ScriptTemplate`]: ['image', 'source'],
  },
  enums: {
    // The values of `kubebuilder:validation:Enum` in Argo's workflow_types.go, as in its CRDs. An empty string is the
    // same as none: Argo's server omits it.
    [`${PACKAGE}.ArtifactGC`]: { strategy: ARTIFACT_GC },
    [`${PACKAGE}.CronWorkflowSpec`]: { concurrencyPolicy: ['Allow', 'Forbid', 'Replace', ''] },
    [`${PACKAGE}.Gauge`]: { operation: ['Set', 'Add', 'Sub', ''] },
    [`${PACKAGE}.PodGC`]: {
      strategy: ['OnPodCompletion', 'OnPodSuccess', 'OnWorkflowCompletion', 'OnWorkflowSuccess', ''],
    },
    [`${PACKAGE}.RetryStrategy`]: {
      retryPolicy: ['Always', 'OnFailure', 'OnError', 'OnTransientError', ''],
    },
    [`${PACKAGE}.S3Artifact`]: { addressingStyle: ['path', 'virtual-hosted', ''] },
    [`${PACKAGE}.WorkflowLevelArtifactGC`]: { strategy: ARTIFACT_GC },
  },
  proseEnums: true,
  templateTags: true,
  // In this schema, the package name replaces the word "workflow" at the end of sentences.
  repairDoc: (doc) => doc.replaceAll(PACKAGE, 'workflow'),
};
