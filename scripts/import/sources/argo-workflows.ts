import { readJsonSchema } from '../json-schema';
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
    // Both are written as strings in the schema, since Go reads them with code of its own; numbers are as good.
    'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { is: 'number-or-string' },
    'io.k8s.apimachinery.pkg.api.resource.Quantity': { is: 'number-or-string' },
    // Objects without fields in Go. The schema does not tell them from objects that may hold anything.
    [`${PACKAGE}.NoneStrategy`]: { is: 'empty-object' },
    [`${PACKAGE}.RetryNodeAntiAffinity`]: { is: 'empty-object' },
    [`${PACKAGE}.SuppliedValueFrom`]: { is: 'empty-object' },
    [`${PACKAGE}.ZipStrategy`]: { is: 'empty-object' },
  },
  optional: {
    // Argo's CRDs do not require them: `templateDefaults` may say them.
    'io.k8s.api.core.v1.Container': ['image'],
    [`${PACKAGE}.ScriptTemplate`]: ['image', 'source'],
  },
  enums: {
    // Those of the `kubebuilder:validation:Enum` in Argo's workflow_types.go, which its CRDs have. An empty text is
    // as good as none: Argo's server leaves it out.
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
  // In this schema the name of the package stands wherever a sentence says "workflow" before a full stop.
  repairDoc: (doc) => doc.replaceAll(PACKAGE, 'workflow'),
};
