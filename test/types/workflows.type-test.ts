import { Chart, App } from 'cdk8s';
import {
  ClusterWorkflowTemplate,
  CronWorkflow,
  Workflow,
  WorkflowEventBinding,
  WorkflowTemplate,
  artifact,
  fromEvent,
  hook,
  parameter,
} from '../../lib';
import { cloned, unitTest, workflow } from './fixtures';

const chart = new Chart(new App(), 'types');
const suite = parameter({ enum: ['fast', 'full'] });
const checks = new WorkflowTemplate(chart, 'checks', {
  arguments: { suite, revision: parameter({ value: 'main' }) },
});
const shared = new ClusterWorkflowTemplate(chart, 'shared');
const unpack = new ClusterWorkflowTemplate(chart, 'unpack', { arguments: { archive: artifact() } });
const event = { selector: 'true' };

// All of these are fine.
new Workflow(chart, 'a', { metadata: { generateName: 'a-' }, ...checks.submission({ suite: 'full' }) });
new CronWorkflow(chart, 'b', { schedules: ['@daily'], workflowSpec: checks.submission({ suite: 'full' }) });
new Workflow(chart, 'c', shared.submission());
new Workflow(chart, 'd', unpack.submission({ archive: { raw: { data: '' } } }));
new WorkflowEventBinding(chart, 'e', { event });
new WorkflowEventBinding(chart, 'f', { event, submit: { workflowTemplateRef: { name: 'x' } } });
new WorkflowEventBinding(chart, 'g', { event, submit: { template: shared } });
new WorkflowEventBinding(chart, 'h', {
  event,
  submit: { template: checks, arguments: { suite: 'full', revision: fromEvent('payload.after') } },
});
new WorkflowEventBinding(chart, 'i', {
  event,
  submit: { template: checks, arguments: { suite: fromEvent('payload.suite') }, metadata: { name: '"x"' } },
});

// An argument that is required.
// @ts-expect-error Property 'suite' is missing
checks.submission({ revision: 'x' });

// No argument at all where one is required.
// @ts-expect-error Expected 1 arguments, but got 0
checks.submission();

// An argument that nobody declared.
// @ts-expect-error 'sweet' does not exist
checks.submission({ suite: 'full', sweet: 'x' });

// A word that is not one of the enum.
// @ts-expect-error Type '"slow"' is not assignable to type
checks.submission({ suite: 'slow' });

// An argument where there is none.
// @ts-expect-error 'suite' does not exist
shared.submission({ suite: 'full' });

// When it runs has to be said.
// @ts-expect-error Property 'schedules' is missing
new CronWorkflow(chart, 'cron', { workflowSpec: {} });

// The old spelling of Argo's.
// @ts-expect-error 'schedule' does not exist
new CronWorkflow(chart, 'cron', { schedule: '@daily' });

// An argument that the event has to give.
// @ts-expect-error Property 'suite' is missing
new WorkflowEventBinding(chart, 'x', { event, submit: { template: checks, arguments: {} } });

// No arguments at all where the event has to give one.
// @ts-expect-error Property 'arguments' is missing
new WorkflowEventBinding(chart, 'x', { event, submit: { template: checks } });

// An argument that nobody declared.
new WorkflowEventBinding(chart, 'x', {
  event,
  // @ts-expect-error 'sweet' does not exist
  submit: { template: checks, arguments: { suite: 'full', sweet: 'x' } },
});

// A word that is not one of the enum.
// @ts-expect-error Type '"slow"' is not assignable to type
new WorkflowEventBinding(chart, 'x', { event, submit: { template: checks, arguments: { suite: 'slow' } } });

// A reference to something that only a workflow knows.
new WorkflowEventBinding(chart, 'x', {
  event,
  // @ts-expect-error Type 'ParameterReference<"fast" | "full">' is not assignable to type
  submit: { template: checks, arguments: { suite: checks.arguments.suite } },
});

// An artifact, which no event hands on.
new WorkflowEventBinding(chart, 'x', {
  event,
  // @ts-expect-error is not assignable to type 'never'
  submit: { template: unpack, arguments: { archive: fromEvent('payload') } },
});

// An artifact that some task makes, before any has run.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type
unpack.submission({ archive: cloned.outputs.source });

// A hook's argument that is required.
// @ts-expect-error Property 'source' is missing
workflow.addHook('exit', hook(unitTest, { suite: 'full' }));

// A name where a hook belongs.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Hook'
workflow.addHook('exit', 'bare');

// A name in the place of a template.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Callable<Ports, Ports>'
workflow.setOnExit('bare');

// Templates that the cluster has already are held to what is said about them.
const existing = WorkflowTemplate.fromWorkflowTemplateName(chart, 'existing', 'checks', {
  arguments: { suite },
});
// @ts-expect-error Type '"slow"' is not assignable to type
existing.submission({ suite: 'slow' });
const sharedAlready = ClusterWorkflowTemplate.fromClusterWorkflowTemplateName(chart, 'shared-already', 'x');
// @ts-expect-error 'suite' does not exist
sharedAlready.submission({ suite: 'full' });
existing.submission({ suite: 'full' });
sharedAlready.submission();
