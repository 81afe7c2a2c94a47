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

// Valid uses.
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

// A missing argument.
// @ts-expect-error Property 'suite' is missing
checks.submission({ revision: 'x' });

// No arguments for a WorkflowTemplate that requires one.
// @ts-expect-error Expected 1 arguments, but got 0
checks.submission();

// An undeclared argument.
// @ts-expect-error 'sweet' does not exist
checks.submission({ suite: 'full', sweet: 'x' });

// A value that is not in the enum.
// @ts-expect-error Type '"slow"' is not assignable to type
checks.submission({ suite: 'slow' });

// An argument for a WorkflowTemplate without arguments.
// @ts-expect-error 'suite' does not exist
shared.submission({ suite: 'full' });

// No schedules.
// @ts-expect-error Property 'schedules' is missing
new CronWorkflow(chart, 'cron', { workflowSpec: {} });

// The old spelling of the field.
// @ts-expect-error 'schedule' does not exist
new CronWorkflow(chart, 'cron', { schedule: '@daily' });

// A missing argument that the event must provide.
// @ts-expect-error Property 'suite' is missing
new WorkflowEventBinding(chart, 'x', { event, submit: { template: checks, arguments: {} } });

// No arguments for a WorkflowTemplate that requires one.
// @ts-expect-error Property 'arguments' is missing
new WorkflowEventBinding(chart, 'x', { event, submit: { template: checks } });

// An undeclared argument.
new WorkflowEventBinding(chart, 'x', {
  event,
  // @ts-expect-error 'sweet' does not exist
  submit: { template: checks, arguments: { suite: 'full', sweet: 'x' } },
});

// A value that is not in the enum.
// @ts-expect-error Type '"slow"' is not assignable to type
new WorkflowEventBinding(chart, 'x', { event, submit: { template: checks, arguments: { suite: 'slow' } } });

// A reference that exists only inside a workflow.
new WorkflowEventBinding(chart, 'x', {
  event,
  // @ts-expect-error Type 'ParameterReference<"fast" | "full">' is not assignable to type
  submit: { template: checks, arguments: { suite: checks.arguments.suite } },
});

// A value of the event instead of an artifact.
new WorkflowEventBinding(chart, 'x', {
  event,
  // @ts-expect-error is not assignable to type 'never'
  submit: { template: unpack, arguments: { archive: fromEvent('payload') } },
});

// An output of a task, which does not exist before the workflow runs.
// @ts-expect-error Type 'ArtifactReference' is not assignable to type
unpack.submission({ archive: cloned.outputs.source });

// A missing argument of a hook.
// @ts-expect-error Missing argument 'source'
workflow.addHook('exit', hook(unitTest, { suite: 'full' }));

// A name instead of a hook.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Hook'
workflow.addHook('exit', 'bare');

// A name instead of a template.
// @ts-expect-error Argument of type 'string' is not assignable to parameter of type 'Callable<Ports, Ports>'
workflow.setOnExit('bare');

// WorkflowTemplates that exist in the cluster have the types of their declaration.
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
