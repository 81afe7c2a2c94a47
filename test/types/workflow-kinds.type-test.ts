// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
/* eslint-disable @typescript-eslint/no-unsafe-call */
import { App, Chart } from 'cdk8s';
import {
  ClusterWorkflowTemplate,
  ContainerTemplate,
  CronWorkflow,
  ExistingClusterWorkflowTemplate,
  Workflow,
  WorkflowEventBinding,
  WorkflowTemplate,
  artifact,
  expression,
  fromEvent,
  hook,
  inputs,
  parameter,
  variables,
} from '../../lib';
import { CONTAINER, bare, cloned, dag, unitTest } from './fixtures';

const chart = new Chart(new App(), 'kinds');
const { text } = inputs({ text: parameter() });
const schedules = ['@daily'];

// ClusterWorkflowTemplate

const shared = new ClusterWorkflowTemplate(chart, 'shared', {
  arguments: { level: parameter({ enum: ['high', 'low'] }), image: parameter({ value: 'app' }) },
});
const sign = new ContainerTemplate(shared, 'sign', {
  inputs: { image: parameter(), key: parameter({ enum: ['test', 'release'], value: 'test' }) },
  outputs: { signature: artifact('/signature') },
  container: CONTAINER,
});

// A missing argument.
// @ts-expect-error Missing argument 'image'
dag.task('sign', sign, { key: 'release' });

// A value that is not in the enum.
// @ts-expect-error Type '"nightly"' is not assignable to type 'ParameterArgument<"release" | "test"> | undefined'
dag.task('sign', sign, { image: 'app', key: 'nightly' });

// An undeclared output.
// @ts-expect-error Property 'certificate' does not exist
export const certificate = dag.task('sign', sign, { image: 'app' }).outputs.certificate;

// An input of a template that is not an argument of the workflow.
// @ts-expect-error 'key' does not exist in type 'SubmissionArguments<
shared.submission({ level: 'high', key: 'release' });

// A value that is not in the enum.
// @ts-expect-error Type '"middle"' is not assignable to type 'ParameterArgument<"high" | "low">'
shared.submission({ level: 'middle' });

// `clusterScope`: the kind of the construct determines the scope.
// @ts-expect-error 'clusterScope' does not exist in type 'WorkflowResourceProps<
new ClusterWorkflowTemplate(chart, 'scoped', { clusterScope: true });

// ClusterWorkflowTemplates that exist in the cluster

const existing = ClusterWorkflowTemplate.fromClusterWorkflowTemplateName(chart, 'existing', 'security', {
  arguments: { level: parameter({ enum: ['high', 'low'] }) },
});
const scan = existing.template('scan', {
  inputs: { image: parameter(), level: parameter({ enum: ['high', 'low'], value: 'high' }) },
  outputs: { score: parameter() },
});

// The names of ports instead of their declarations.
// @ts-expect-error Type 'string' is not assignable to type 'Port'
existing.template('scan', { inputs: ['image'] });

// The singular form of a field.
// @ts-expect-error Did you mean to write 'inputs'?
existing.template('scan', { input: { image: parameter() } });

// A missing argument.
// @ts-expect-error Missing argument 'image'
dag.task('scan', scan, { level: 'high' });

// An undeclared argument.
// @ts-expect-error Did you mean to write 'level'?
dag.task('scan', scan, { image: 'app', lvel: 'high' });

// A value that is not in the enum.
// @ts-expect-error Type '"middle"' is not assignable to type 'ParameterArgument<"high" | "low"> | undefined'
dag.task('scan', scan, { image: 'app', level: 'middle' });

// An output parameter instead of an artifact.
dag.task('test', unitTest, {
  suite: 'fast',
  // @ts-expect-error Type 'ParameterReference<string>' is not assignable to type 'ArtifactArgument'
  source: dag.task('scan', scan, { image: 'app' }).outputs.score,
});

// No arguments for a WorkflowTemplate that requires one.
// @ts-expect-error Expected 1 arguments, but got 0
existing.submission();

// The function for WorkflowTemplates.
// @ts-expect-error Did you mean 'fromClusterWorkflowTemplateName'?
ClusterWorkflowTemplate.fromWorkflowTemplateName(chart, 'wrong', 'security');

// An existing ClusterWorkflowTemplate instead of one of its templates.
// @ts-expect-error is not assignable to parameter of type 'Callable<Ports, Ports>'
dag.task('all', existing);

// A construct for an existing ClusterWorkflowTemplate, whose templates are only declared.
// @ts-expect-error Did you mean 'template'?
existing.addTemplate(bare);

// Fields of workflows

// Another capitalization.
// @ts-expect-error Did you mean to write 'podGC'?
new Workflow(chart, 'w1', { podGc: { strategy: 'OnPodSuccess' } });

// A strategy that Argo does not know.
// @ts-expect-error Type '"OnPodDeletion"' is not assignable to type
new Workflow(chart, 'w2', { podGC: { strategy: 'OnPodDeletion' } });

// The name of the strategy instead of an object.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<PodGC>'
new Workflow(chart, 'w3', { podGC: 'OnPodSuccess' });

// A number instead of a duration as the delay.
// @ts-expect-error Type 'number' is not assignable to type 'string | ParameterReference<string> | Unquoted | undefined'
new Workflow(chart, 'w4', { podGC: { strategy: 'OnPodSuccess', deleteDelayDuration: 30 } });

// A duration instead of a number of seconds.
// @ts-expect-error Type 'string' is not assignable to type 'number'
new Workflow(chart, 'w5', { ttlStrategy: { secondsAfterCompletion: '1d' } });

// The field of a Kubernetes Job.
// @ts-expect-error 'ttlSecondsAfterFinished' does not exist in type 'WorkflowResourceProps<
new Workflow(chart, 'w6', { ttlSecondsAfterFinished: 86_400 });

// A misspelled field.
// @ts-expect-error Did you mean to write 'secondsAfterSuccess'?
new Workflow(chart, 'w7', { ttlStrategy: { secondsAfterSucces: 600 } });

// A string instead of a hook of the workflow in Argo's form.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<LifecycleHook>'
new Workflow(chart, 'w8', { hooks: { exit: 'bare' } });

// A hook as a construct: `addHook` accepts it.
// @ts-expect-error: the message is that of hooks
new Workflow(chart, 'w9', { hooks: { exit: hook(bare) } });

// A template instead of its name: `setOnExit` accepts it.
// @ts-expect-error Type 'ContainerTemplate<{}, {}>' is not assignable to type 'string | ParameterReference<string> |
// Unquoted | undefined'
new Workflow(chart, 'w10', { onExit: bare });

// The spec as a property.
// @ts-expect-error 'spec' does not exist in type 'WorkflowResourceProps<
new Workflow(chart, 'w11', { spec: { entrypoint: 'main' } });

// A name outside of the metadata.
// @ts-expect-error 'name' does not exist in type 'WorkflowResourceProps<
new Workflow(chart, 'w12', { name: 'build' });

// The name of a Secret instead of a reference.
// @ts-expect-error Type 'string' has no properties in common with type 'TemplatedFields<LocalObjectReference>'
new Workflow(chart, 'w13', { imagePullSecrets: ['registry'] });

// A policy that Kubernetes does not know.
// @ts-expect-error Type '"ClusterLast"' is not assignable to type
new Workflow(chart, 'w14', { dnsPolicy: 'ClusterLast' });

// CronWorkflow

// The singular form, which Argo 4 removed.
// @ts-expect-error Did you mean to write 'schedules'?
new CronWorkflow(chart, 'c1', { schedule: '@daily' });

// The singular form in addition to the plural.
// @ts-expect-error Did you mean to write 'schedules'?
new CronWorkflow(chart, 'c2', { schedules, schedule: '@daily' });

// A single item instead of a list.
// @ts-expect-error Type 'string' is not assignable to type 'readonly string[]'
new CronWorkflow(chart, 'c3', { schedules: '@daily' });

// A reference: the controller parses it before a workflow exists.
// @ts-expect-error Type 'ParameterPort<string, "needs a value", undefined> & ParameterReference<string>' is not
// assignable to type 'string'
new CronWorkflow(chart, 'c4', { schedules: [text] });

// Another capitalization.
// @ts-expect-error Did you mean to write 'timezone'?
new CronWorkflow(chart, 'c5', { schedules, timeZone: 'Europe/Berlin' });

// A duration instead of a number of seconds.
// @ts-expect-error Type 'string' is not assignable to type 'number'
new CronWorkflow(chart, 'c6', { schedules, startingDeadlineSeconds: '10m' });

// A condition instead of an object.
// @ts-expect-error Type 'string' is not assignable to type 'TemplatedFields<StopStrategy>'
new CronWorkflow(chart, 'c7', { schedules, stopStrategy: 'cronworkflow.failed >= 5' });

// A field of the workflow in the CronWorkflow.
// @ts-expect-error 'entrypoint' does not exist in type 'CronWorkflowProps<
new CronWorkflow(chart, 'c8', { schedules, entrypoint: 'main' });

// The workflow's arguments in the CronWorkflow.
// @ts-expect-error 'arguments' does not exist in type 'CronWorkflowProps<
new CronWorkflow(chart, 'c9', { schedules, arguments: { suite: parameter({ value: 'full' }) } });

// A field of the CronWorkflow in the workflow.
// @ts-expect-error 'timezone' does not exist in type 'WorkflowSpecProps<
new CronWorkflow(chart, 'c10', { schedules, workflowSpec: { timezone: 'Europe/Berlin' } });

// A boolean as the policy.
// @ts-expect-error Type 'false' is not assignable to type
new CronWorkflow(chart, 'c11', { schedules, concurrencyPolicy: false });

// An unknown variable.
// @ts-expect-error Did you mean 'lastScheduledTime'?
export const last = variables.cronWorkflow.lastScheduled;

// Event bindings

const event = { selector: 'true' };

// No event.
// @ts-expect-error Property 'event' is missing
new WorkflowEventBinding(chart, 'e1', { submit: { template: shared, arguments: { level: 'high' } } });

// No selector.
// @ts-expect-error Property 'selector' is missing
new WorkflowEventBinding(chart, 'e2', { event: {} });

// The selector instead of an object.
// @ts-expect-error Type 'string' is not assignable to type 'Event'
new WorkflowEventBinding(chart, 'e3', { event: 'true' });

// A field of Argo Events.
// @ts-expect-error 'triggers' does not exist in type 'WorkflowEventBindingProps<
new WorkflowEventBinding(chart, 'e4', { event, triggers: [] });

// A name instead of a WorkflowTemplate.
// @ts-expect-error Type 'string' is not assignable to type 'Submittable<{}>'
new WorkflowEventBinding(chart, 'e5', { event, submit: { template: 'shared' } });

// A Workflow, which runs once.
const running = new Workflow(chart, 'running');
// @ts-expect-error Type 'Workflow<{}>' is missing the following properties from type 'Submittable<{}>':
// workflowTemplateRef, checkSubmit
new WorkflowEventBinding(chart, 'e6', { event, submit: { template: running } });

// A path in the event as a string, for an argument with an enum.
new WorkflowEventBinding(chart, 'e7', {
  event,
  // @ts-expect-error Type '"payload.level"' is not assignable to type '"high" | "low" | FromEvent'
  submit: { template: shared, arguments: { level: 'payload.level' } },
});

// An expression of the workflow instead of a value of the event.
new WorkflowEventBinding(chart, 'e8', {
  event,
  // @ts-expect-error Type 'Expression<string>' is not assignable to type 'string | number | boolean | FromEvent |
  // undefined'
  submit: { template: shared, arguments: { level: 'high', image: expression`payload.image` } },
});

// A value of the event as an argument of a task.
// @ts-expect-error Type 'FromEvent' is not assignable to type 'ParameterArgument<string>'
dag.task('sign', sign, { image: fromEvent('payload.image') });

// Submission

const checks = new WorkflowTemplate(chart, 'checks', {
  arguments: {
    suite: parameter({ enum: ['fast', 'full'] }),
    source: artifact(),
    revision: parameter({ value: 'main' }),
  },
});
const source = { s3: { key: 'a.tgz' } };

// A missing artifact.
// @ts-expect-error Property 'source' is missing
checks.submission({ suite: 'full' });

// A string instead of an artifact.
// @ts-expect-error Type 'string' is not assignable to type
checks.submission({ suite: 'full', source: 's3://bucket/a.tgz' });

// An output of a task, which does not exist before the workflow runs.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type 'undefined'
checks.submission({ suite: 'full', source: { from: cloned.outputs.source, subPath: 'a' } });

// Arguments in Argo's form.
// @ts-expect-error 'parameters' does not exist in type 'SubmissionArguments<
checks.submission({ parameters: [{ name: 'suite', value: 'full' }] });

// A declaration instead of a value.
// @ts-expect-error Type 'ParameterPort<string, "has a value", undefined>' is not assignable to type
// 'ParameterArgument<"fast" | "full">'
checks.submission({ suite: parameter({ value: 'full' }), source });

// The template instead of its submission.
// @ts-expect-error Type 'WorkflowTemplate<{ suite: ParameterPort<"fast" | "full", "needs a value", undefined>; source:
// ArtifactPort<"needs a value">; revision: ParameterPort<string, "has a value", undefined>; }>' is not assignable to
// type
new CronWorkflow(chart, 'k2', { schedules, workflowSpec: checks });

// A submission of a Workflow, which runs when it is created.
// @ts-expect-error Property 'submission' does not exist
running.submission();

// Valid uses.
dag.task('sign', sign, { image: 'app' });
dag.task('scan', scan, { image: 'app', level: 'low' });
existing.submission({ level: 'high' });
shared.submission({ level: 'high' });
new ExistingClusterWorkflowTemplate(chart, 'existing-too', 'security').template('scan');
new Workflow(chart, 'fine-1', {
  podGC: { strategy: 'OnPodSuccess', deleteDelayDuration: '30s' },
  ttlStrategy: { secondsAfterCompletion: 86_400, secondsAfterFailure: 600 },
  hooks: { exit: { template: 'bare' } },
  onExit: 'bare',
  imagePullSecrets: [{ name: 'registry' }],
  shutdown: 'Stop',
});
new CronWorkflow(chart, 'fine-2', {
  schedules,
  timezone: 'Europe/Berlin',
  concurrencyPolicy: 'Forbid',
  startingDeadlineSeconds: 600,
  stopStrategy: { expression: expression.bare`${variables.cronWorkflow.failed} >= 5` },
  workflowSpec: checks.submission({ suite: 'full', source }),
});
new WorkflowEventBinding(chart, 'fine-3', {
  event,
  submit: { template: existing, arguments: { level: fromEvent('payload.level') } },
});
