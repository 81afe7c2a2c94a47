// What the compiler refuses has no type for the linter to know.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import { ContainerTemplate, DagTemplate, ScriptTemplate, Workflow, parameter, variables } from '../../lib';
import { CONTAINER, cloned, library, workflow } from './fixtures';

const container = CONTAINER;
const image = 'busybox:1.37';

// Sidecars

// The singular.
// @ts-expect-error Did you mean to write 'sidecars'?
new ContainerTemplate(library, 's1', { container, sidecar: { name: 'server', image } });

// One in the place of a list.
// @ts-expect-error 'name' does not exist in type 'readonly TemplatedFields<UserContainer>[]'
new ContainerTemplate(library, 's2', { container, sidecars: { name: 'server', image } });

// No name.
// @ts-expect-error Property 'name' is missing
new ContainerTemplate(library, 's3', { container, sidecars: [{ image }] });

// A command line in the place of its words.
// @ts-expect-error Type 'string' is not assignable to type 'readonly (string | ParameterReference<string> |
// Unquoted)[]'
new ContainerTemplate(library, 's4', { container, sidecars: [{ name: 'a', image, command: 'httpd -f' }] });

// A policy that Kubernetes does not know.
new ContainerTemplate(library, 's5', {
  container,
  // @ts-expect-error Type '"IfMissing"' is not assignable to type
  sidecars: [{ name: 'server', image, imagePullPolicy: 'IfMissing' }],
});

// Daemons

// A text in the place of a boolean.
// @ts-expect-error Type 'string' is not assignable to type 'boolean | undefined'
new ContainerTemplate(library, 'd1', { container, daemon: 'true' });

// The participle.
// @ts-expect-error Did you mean to write 'daemon'?
new ContainerTemplate(library, 'd2', { container, daemoned: true });

// The address of the service has two letters.
// @ts-expect-error Did you mean 'ip'?
export const address = cloned.IP;

// A field of a template in the container: probes are the other way round.
// @ts-expect-error 'daemon' does not exist in type 'ContainerFields
new ContainerTemplate(library, 'd3', { container: { ...CONTAINER, daemon: true } });

// Init containers

// What Kubernetes calls them is plural.
// @ts-expect-error Did you mean to write 'initContainers'?
new ContainerTemplate(library, 'i1', { container, initContainer: { name: 'a', image } });

// No name.
// @ts-expect-error Property 'name' is missing
new ContainerTemplate(library, 'i2', { container, initContainers: [{ image }] });

// A mount without the place where it is.
new ContainerTemplate(library, 'i3', {
  container,
  // @ts-expect-error Property 'mountPath' is missing
  initContainers: [{ name: 'rules', image, volumeMounts: [{ name: 'rules' }] }],
});

// What only containers of a container set have.
new ContainerTemplate(library, 'i4', {
  container,
  // @ts-expect-error 'dependencies' does not exist in type 'TemplatedFields<UserContainer>'
  initContainers: [{ name: 'rules', image, dependencies: ['a'] }],
});

// Volumes

// A Secret's name where `secretName` belongs.
// @ts-expect-error 'name' does not exist in type 'TemplatedFields<SecretVolumeSource>'
new Workflow(workflow, 'v1', { volumes: [{ name: 'npmrc', secret: { name: 'npmrc' } }] });

// A claim by its name alone.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<PersistentVolumeClaimVolumeSource>'
new Workflow(workflow, 'v2', { volumes: [{ name: 'cache', persistentVolumeClaim: 'npm-cache' }] });

// A claim without its name.
// @ts-expect-error Property 'claimName' is missing
new Workflow(workflow, 'v3', { volumes: [{ name: 'cache', persistentVolumeClaim: { readOnly: true } }] });

// Volumes by their names.
// @ts-expect-error 'cache' does not exist in type 'readonly TemplatedFields<Volume>[]'
new Workflow(workflow, 'v4', { volumes: { cache: { emptyDir: {} } } });

// A mount by the name of other tools.
// @ts-expect-error 'path' does not exist in type 'TemplatedFields<VolumeMount>'
new ContainerTemplate(library, 'v5', { container: { image, volumeMounts: [{ name: 'a', path: '/a' }] } });

// Mounts in the place of the container.
// @ts-expect-error 'volumeMounts' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 'v6', { container, volumeMounts: [{ name: 'cache', mountPath: '/cache' }] });

// Volume claim templates

const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };

// The singular.
// @ts-expect-error Did you mean to write 'volumeClaimTemplates'?
new Workflow(workflow, 'c1', { volumeClaimTemplate: { metadata: { name: 'work' }, spec } });

// The name outside of the metadata.
// @ts-expect-error 'name' does not exist in type 'TemplatedFields<PersistentVolumeClaim>'
new Workflow(workflow, 'c2', { volumeClaimTemplates: [{ name: 'work', spec }] });

// One mode in the place of a list.
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

// A strategy that pods have.
// @ts-expect-error Type '"OnPodCompletion"' is not assignable to type
new Workflow(workflow, 'c5', { volumeClaimGC: { strategy: 'OnPodCompletion' } });

// A field of workflows in a template.
// @ts-expect-error 'volumeClaimTemplates' does not exist in type 'ContainerTemplateProps<
new ContainerTemplate(library, 'c6', { container, volumeClaimTemplates: [] });

// Pod metadata

// A field of workflows in a template, where it is `metadata`.
// @ts-expect-error Did you mean to write 'metadata'?
new ContainerTemplate(library, 'm1', { container, podMetadata: { labels: { team: 'checkout' } } });

// A list in the place of a map.
// @ts-expect-error Type 'string[]' is not assignable to type 'TemplatedFields<{ readonly [key: string]: string; }>'
new Workflow(workflow, 'm2', { podMetadata: { labels: ['team'] } });

// A boolean where labels are texts.
// @ts-expect-error Type 'boolean' is not assignable to type 'string | ParameterReference<string> | Unquoted'
new ContainerTemplate(library, 'm3', { container, metadata: { annotations: { 'safe-to-evict': false } } });

// A pod has no name of its own.
// @ts-expect-error 'name' does not exist in type 'TemplatedFields<Metadata>'
new ContainerTemplate(library, 'm4', { container, metadata: { name: 'pod' } });

// A label that Argo works out, as a text.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<LabelValueFrom>'
new Workflow(workflow, 'm5', { workflowMetadata: { labelsFrom: { suite: 'workflow.parameters.suite' } } });

// podSpecPatch

// An object that nobody has written as a text.
// @ts-expect-error 'runtimeClassName' does not exist in type 'ParameterReference<string> | Unquoted'
new ContainerTemplate(library, 'p1', { container, podSpecPatch: { runtimeClassName: 'gvisor' } });

// A misspelt field.
// @ts-expect-error Did you mean to write 'podSpecPatch'?
new Workflow(workflow, 'p2', { podSpecPach: '{}' });

// Resources of the pod that have a field of their own, in words of Kubernetes that are not theirs.
// @ts-expect-error 'memory' does not exist in type 'TemplatedFields<ResourceRequirements>'
new ContainerTemplate(library, 'p3', { container, podResources: { memory: '4Gi' } });

// Metrics

const named = { name: 'ci_runs', help: 'How many' };

// The list itself.
// @ts-expect-error Property 'prometheus' is missing
new ContainerTemplate(library, 'n1', { container, metrics: [{ ...named, counter: { value: '1' } }] });

// No help, which Prometheus wants.
// @ts-expect-error Property 'help' is missing
new Workflow(workflow, 'n2', { metrics: { prometheus: [{ name: 'a', counter: { value: '1' } }] } });

// A gauge that does not say whether it is one of time.
// @ts-expect-error Property 'realtime' is missing
new Workflow(workflow, 'n3', { metrics: { prometheus: [{ ...named, gauge: { value: '1' } }] } });

// A number where Argo has a text.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted'
new Workflow(workflow, 'n4', { metrics: { prometheus: [{ ...named, counter: { value: 1 } }] } });

// A histogram without buckets.
// @ts-expect-error Property 'buckets' is missing
new Workflow(workflow, 'n5', { metrics: { prometheus: [{ ...named, histogram: { value: '1' } }] } });

// Buckets as texts.
new Workflow(workflow, 'n6', {
  // @ts-expect-error Type 'string' is not assignable to type 'number'
  metrics: { prometheus: [{ ...named, histogram: { value: '1', buckets: ['30'] } }] },
});

// Labels as a map.
new Workflow(workflow, 'n7', {
  // @ts-expect-error 'name' does not exist in type 'readonly TemplatedFields<MetricLabel>[]'
  metrics: { prometheus: [{ ...named, counter: { value: '1' }, labels: { name: 'test' } }] },
});

// A kind of metric that Argo does not have.
// @ts-expect-error 'summary' does not exist in type 'TemplatedFields<Prometheus>'
new Workflow(workflow, 'n8', { metrics: { prometheus: [{ ...named, summary: { value: '1' } }] } });

// An operation that Argo does not have.
new Workflow(workflow, 'n9', {
  // @ts-expect-error Type '"Subtract"' is not assignable to type
  metrics: { prometheus: [{ ...named, gauge: { realtime: false, value: '1', operation: 'Subtract' } }] },
});

// All of these are fine.
new ContainerTemplate(library, 'fine-1', {
  daemon: true,
  inputs: { patch: parameter() },
  sidecars: [{ name: 'server', image, imagePullPolicy: 'IfNotPresent', mirrorVolumeMounts: true }],
  initContainers: [{ name: 'rules', image, volumeMounts: [{ name: 'rules', mountPath: '/rules' }] }],
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
