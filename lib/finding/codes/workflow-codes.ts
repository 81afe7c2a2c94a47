import { error } from './code-description';

/** Workflows, WorkflowTemplates, CronWorkflows and WorkflowEventBindings. */
export const WORKFLOW_CODES = {
  'duplicate-template': error('Two templates of a workflow have the same name.'),
  'invalid-template-count': error(
    'A workflow has more than 200 templates.',
    'Argo 4 rejects it. Move some of them to a WorkflowTemplate.',
  ),
  'conflicting-templates-and-reference': error(
    'A workflow with a `workflowTemplateRef` has templates of its own.',
    'Argo rejects the combination.',
  ),
  'missing-entrypoint': error(
    'A workflow has no entrypoint.',
    'Set `entrypoint`, or call `setEntrypoint()`.',
  ),
  'unknown-entrypoint': error('The entrypoint is not a template of the workflow.'),
  'missing-entrypoint-argument': error(
    "The entrypoint has a required input that is not among the workflow's arguments.",
    'Argo fills the inputs of the entrypoint with the arguments of the same names.',
  ),
  'missing-exit-handler-argument': error(
    "The template in `onExit` has a required input that is not among the workflow's arguments.",
    "Declare the argument, or use a hook, which can pass arguments: `addHook('exit', hook(…))`.",
  ),
  'missing-argument-value': error(
    'An argument of a CronWorkflow has no value.',
    'No one can pass one when the schedule starts a run.',
  ),
  'missing-schedule': error('A CronWorkflow has no schedule.'),
  'invalid-schedule': error('Argo cannot parse a schedule of a CronWorkflow.'),
  'conflicting-schedule-and-schedules': error(
    'A CronWorkflow has both `schedule` and `schedules`.',
    'Argo 4.0 removed `schedule`.',
  ),
  'unknown-pod-gc-strategy': error('Argo has no such strategy for `podGC`.'),
  'invalid-selector': error('A label selector is not valid.'),
  'unknown-timezone': error('The tz database has no time zone of this name.'),
  'unknown-concurrency-policy': error('Argo has no such concurrency policy.'),
  'invalid-deadline': error(
    '`startingDeadlineSeconds` is negative, or `activeDeadlineSeconds` is not a positive number.',
  ),
  'invalid-parallelism': error(
    'The `parallelism` of a workflow is not positive.',
    'None of its pods would ever start.',
  ),
  'missing-selector': error(
    'The selector of an event binding is empty.',
    "Write an expression over the event, or `'true'` to match all events.",
  ),
  'missing-expression': error(
    'The expression of `fromEvent` is empty.',
    "Set the path of the value in the event: `fromEvent('payload.…')`.",
  ),
  'invalid-lock': error(
    'A mutex has no name, or a semaphore does not have exactly one source for its limit.',
    "With an empty name, Argo's controller panics.",
  ),
  'duplicate-lock': error('A mutex or semaphore is listed twice.'),
  'forbidden-held-lock': error(
    'A template needs a mutex that its caller or the workflow holds.',
    'Argo holds a mutex until everything that the template or the workflow calls has completed, so both would wait for one another.',
  ),
  'invalid-semaphore-limit': error('The limit of a semaphore is not a positive number.'),
  'missing-cache': error('`memoize` does not name the ConfigMap for its results.'),
  'invalid-cache-key': error('Argo does not accept the `key` of a `memoize`.'),
} as const;
