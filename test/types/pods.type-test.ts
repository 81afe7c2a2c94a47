// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import {
  ContainerTemplate,
  DagTemplate,
  ScriptTemplate,
  Workflow,
  parameter,
  sh,
  variables,
} from '../../lib';
import { CONTAINER, cloned, library, workflow } from './fixtures';

const container = CONTAINER;
const image = 'busybox:1.37';
const { commit } = cloned.outputs;

// Sidecars

// The singular form of a field.
// @ts-expect-error Did you mean to write 'sidecars'?
new ContainerTemplate(library, 's1', { container, sidecar: { name: 'server', image } });

// A single item instead of a list.
// @ts-expect-error 'name' does not exist in type 'readonly UserContainerFields[]'
new ContainerTemplate(library, 's2', { container, sidecars: { name: 'server', image } });

// No name.
// @ts-expect-error Property 'name' is missing
new ContainerTemplate(library, 's3', { container, sidecars: [{ image }] });

// A command line instead of a list of words.
// @ts-expect-error Type 'string' is not assignable to type 'Program | readonly (string |
new ContainerTemplate(library, 's4', { container, sidecars: [{ name: 'a', image, command: 'httpd -f' }] });

// A policy that Kubernetes does not know.
new ContainerTemplate(library, 's5', {
  container,
  // @ts-expect-error Type '"IfMissing"' is not assignable to type
  sidecars: [{ name: 'server', image, imagePullPolicy: 'IfMissing' }],
});

// Daemons

// A string instead of a boolean.
// @ts-expect-error Type 'string' is not assignable to type 'boolean | undefined'
new ContainerTemplate(library, 'd1', { container, daemon: 'true' });

// Another form of the name.
// @ts-expect-error Did you mean to write 'daemon'?
new ContainerTemplate(library, 'd2', { container, daemoned: true });

// The wrong name for the variable `ip`.
// @ts-expect-error Did you mean 'ip'?
export const address = cloned.IP;

// A field of templates inside the container.
// @ts-expect-error 'daemon' does not exist in type 'ContainerFields
new ContainerTemplate(library, 'd3', { container: { ...CONTAINER, daemon: true } });

// Init containers

// The singular form of a field.
// @ts-expect-error Did you mean to write 'initContainers'?
new ContainerTemplate(library, 'i1', { container, initContainer: { name: 'a', image } });

// No name.
// @ts-expect-error Property 'name' is missing
new ContainerTemplate(library, 'i2', { container, initContainers: [{ image }] });

// A mount without a path.
new ContainerTemplate(library, 'i3', {
  container,
  // @ts-expect-error Property 'mountPath' is missing
  initContainers: [{ name: 'rules', image, volumeMounts: [{ name: 'rules' }] }],
});

// A field of containers in a container set.
new ContainerTemplate(library, 'i4', {
  container,
  // @ts-expect-error 'dependencies' does not exist in type 'UserContainerFields'
  initContainers: [{ name: 'rules', image, dependencies: ['a'] }],
});

// Volumes

// `name` instead of `secretName`.
// @ts-expect-error 'name' does not exist in type 'TemplatedFields<SecretVolumeSource>'
new Workflow(workflow, 'v1', { volumes: [{ name: 'npmrc', secret: { name: 'npmrc' } }] });

// The name of a claim instead of a reference.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<PersistentVolumeClaimVolumeSource>'
new Workflow(workflow, 'v2', { volumes: [{ name: 'cache', persistentVolumeClaim: 'npm-cache' }] });

// A claim without its name.
// @ts-expect-error Property 'claimName' is missing
new Workflow(workflow, 'v3', { volumes: [{ name: 'cache', persistentVolumeClaim: { readOnly: true } }] });

// A map instead of a list of volumes.
// @ts-expect-error 'cache' does not exist in type 'readonly TemplatedFields<Volume>[]'
new Workflow(workflow, 'v4', { volumes: { cache: { emptyDir: {} } } });

// The wrong name for `mountPath`.
// @ts-expect-error 'path' does not exist in type 'TemplatedFields<VolumeMount>'
new ContainerTemplate(library, 'v5', { container: { image, volumeMounts: [{ name: 'a', path: '/a' }] } });

// Mounts outside of the container.
// @ts-expect-error 'volumeMounts' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 'v6', { container, volumeMounts: [{ name: 'cache', mountPath: '/cache' }] });

// Volume claim templates

const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

// The singular form of a field.
// @ts-expect-error Did you mean to write 'volumeClaimTemplates'?
new Workflow(workflow, 'c1', { volumeClaimTemplate: { metadata: { name: 'work' }, spec } });

// The name outside of the metadata.
// @ts-expect-error 'name' does not exist in type 'TemplatedFields<PersistentVolumeClaim>'
new Workflow(workflow, 'c2', { volumeClaimTemplates: [{ name: 'work', spec }] });

// A single access mode instead of a list.
new Workflow(workflow, 'c3', {
  // @ts-expect-error Type 'string' is not assignable to type 'readonly (string | ParameterReference<string> |
  // Unquoted)[]'
  volumeClaimTemplates: [{ metadata: { name: 'work' }, spec: { accessModes: 'ReadWriteOnce' } }],
});

// The size outside of the requests.
new Workflow(workflow, 'c4', {
  // @ts-expect-error 'storage' does not exist in type 'TemplatedFields<VolumeResourceRequirements>'
  volumeClaimTemplates: [{ metadata: { name: 'work' }, spec: { resources: { storage: '1Gi' } } }],
});

// A strategy of `podGC`.
// @ts-expect-error Type '"OnPodCompletion"' is not assignable to type
new Workflow(workflow, 'c5', { volumeClaimGC: { strategy: 'OnPodCompletion' } });

// A field of workflows in a template.
// @ts-expect-error 'volumeClaimTemplates' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 'c6', { container, volumeClaimTemplates: [] });

// Pod metadata

// The field name of workflows in a template, where it is `metadata`.
// @ts-expect-error Did you mean to write 'metadata'?
new ContainerTemplate(library, 'm1', { container, podMetadata: { labels: { team: 'checkout' } } });

// A list instead of a map.
// @ts-expect-error Type 'string[]' is not assignable to type 'TemplatedFields<{ readonly [key: string]: string; }>'
new Workflow(workflow, 'm2', { podMetadata: { labels: ['team'] } });

// A boolean instead of a string as an annotation.
// @ts-expect-error Type 'boolean' is not assignable to type 'string | ParameterReference<string> | Unquoted'
new ContainerTemplate(library, 'm3', { container, metadata: { annotations: { 'safe-to-evict': false } } });

// A name: pods of a template have generated names.
// @ts-expect-error 'name' does not exist in type 'TemplatedFields<Metadata>'
new ContainerTemplate(library, 'm4', { container, metadata: { name: 'pod' } });

// A string instead of an object with the expression of a label.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<LabelValueFrom>'
new Workflow(workflow, 'm5', { workflowMetadata: { labelsFrom: { suite: 'workflow.parameters.suite' } } });

// podSpecPatch

// An object instead of a string.
// @ts-expect-error 'runtimeClassName' does not exist in type 'ParameterReference<string> | Unquoted'
new ContainerTemplate(library, 'p1', { container, podSpecPatch: { runtimeClassName: 'gvisor' } });

// A misspelled field.
// @ts-expect-error Did you mean to write 'podSpecPatch'?
new Workflow(workflow, 'p2', { podSpecPach: '{}' });

// Resources outside of `requests` and `limits`.
// @ts-expect-error 'memory' does not exist in type 'TemplatedFields<ResourceRequirements>'
new ContainerTemplate(library, 'p3', { container, podResources: { memory: '4Gi' } });

// A variable as a quantity, which Argo parses before it replaces variables.
// @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'Quantity'
new ContainerTemplate(library, 'q1', { container: { image, resources: { limits: { memory: commit } } } });

// The same in what a function returns.
new ContainerTemplate(library, 'q2', {
  // @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'Quantity'
  container: () => ({ image, resources: { requests: { cpu: commit } } }),
});

// The same for the size of a volume.
new ContainerTemplate(library, 'q3', {
  container,
  // @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'Quantity | undefined'
  volumes: [{ name: 'cache', emptyDir: { sizeLimit: commit } }],
});

// The same for a volume claim.
new Workflow(workflow, 'q4', {
  // @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'Quantity'
  volumeClaimTemplates: [{ spec: { resources: { requests: { storage: commit } } } }],
});

// Metrics

const named = { name: 'ci_runs', help: 'How many' };

// A list instead of an object with the list.
// @ts-expect-error Property 'prometheus' is missing
new ContainerTemplate(library, 'n1', { container, metrics: [{ ...named, counter: { value: '1' } }] });

// No help, which Prometheus requires.
// @ts-expect-error Property 'help' is missing
new Workflow(workflow, 'n2', { metrics: { prometheus: [{ name: 'a', counter: { value: '1' } }] } });

// A gauge without `realtime`.
// @ts-expect-error Property 'realtime' is missing
new Workflow(workflow, 'n3', { metrics: { prometheus: [{ ...named, gauge: { value: '1' } }] } });

// A number instead of a string.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted'
new Workflow(workflow, 'n4', { metrics: { prometheus: [{ ...named, counter: { value: 1 } }] } });

// A histogram without buckets.
// @ts-expect-error Property 'buckets' is missing
new Workflow(workflow, 'n5', { metrics: { prometheus: [{ ...named, histogram: { value: '1' } }] } });

// Strings instead of numbers as buckets.
new Workflow(workflow, 'n6', {
  // @ts-expect-error Type 'string' is not assignable to type 'number'
  metrics: { prometheus: [{ ...named, histogram: { value: '1', buckets: ['30'] } }] },
});

// A map instead of a list of labels.
new Workflow(workflow, 'n7', {
  // @ts-expect-error 'name' does not exist in type 'readonly TemplatedFields<MetricLabel>[]'
  metrics: { prometheus: [{ ...named, counter: { value: '1' }, labels: { name: 'test' } }] },
});

// An unknown kind of metric.
// @ts-expect-error 'summary' does not exist in type 'TemplatedFields<Prometheus>'
new Workflow(workflow, 'n8', { metrics: { prometheus: [{ ...named, summary: { value: '1' } }] } });

// An unknown operation.
new Workflow(workflow, 'n9', {
  // @ts-expect-error Type '"Subtract"' is not assignable to type
  metrics: { prometheus: [{ ...named, gauge: { realtime: false, value: '1', operation: 'Subtract' } }] },
});

// Valid uses.
new ContainerTemplate(library, 'fine-1', {
  daemon: true,
  inputs: { patch: parameter() },
  sidecars: [{ name: 'server', image, imagePullPolicy: 'IfNotPresent', mirrorVolumeMounts: true }],
  initContainers: [
    { name: 'rules', image, volumeMounts: [{ name: 'rules', mountPath: '/rules' }] },
    { name: 'program', image, command: sh`echo ${variables.workflow.name}` },
  ],
  volumes: [{ name: 'rules', emptyDir: {} }],
  metadata: { labels: { workflow: variables.workflow.name } },
  podSpecPatch: '{{inputs.parameters.patch}}',
  podResources: { limits: { memory: '4Gi' } },
  container,
});
new ScriptTemplate(library, 'fine-2', {
  script: { image, source: 'true', volumeMounts: [{ name: 'rules', mountPath: '/rules' }] },
});
new DagTemplate(library, 'fine-3', { metrics: { prometheus: [{ ...named, counter: { value: '1' } }] } });
new Workflow(workflow, 'fine-4', {
  volumes: [{ name: 'npmrc', secret: { secretName: 'npmrc' } }],
  volumeClaimTemplates: [{ metadata: { name: 'work' }, spec }],
  volumeClaimGC: { strategy: 'OnWorkflowCompletion' },
  podMetadata: { labels: { team: 'checkout' } },
  workflowMetadata: { labelsFrom: { suite: { expression: 'workflow.parameters.suite' } } },
  metrics: {
    prometheus: [
      { ...named, labels: [{ key: 'a', value: 'b' }], histogram: { buckets: [30], value: '1' } },
      { ...named, gauge: { realtime: true, value: variables.metrics.duration, operation: 'Add' } },
    ],
  },
});
export const ip = cloned.ip;
