import { error, gradedError } from './code-description';

/** Workflows, WorkflowTemplates, CronWorkflows and WorkflowEventBindings. */
export const WORKFLOW_CODES = {
  'duplicate-template': error(
    'Two templates of a workflow have the same name.',
    'A call could not tell them apart. Rename one of them.',
  ),
  'conflicting-templates-and-reference': error(
    'A workflow has both `workflowTemplateRef` and `templates`.',
    'Argo rejects the combination.',
  ),
  'missing-entrypoint': error(
    'A workflow has no entrypoint.',
    'Set `entrypoint`, or call `setEntrypoint()`.',
  ),
  'unknown-entrypoint': error('The entrypoint is not a template of the workflow.'),
  'missing-exit-handler-argument': error(
    "The template in `onExit` has a required input that is not among the workflow's arguments.",
    "Declare the argument, or use a hook, which can pass arguments: `addHook('exit', hook(…))`.",
  ),
  'missing-argument-value': error(
    'An argument of a CronWorkflow has no value.',
    'No one can pass one when the schedule starts a run.',
  ),
  'missing-schedule': error(
    'A CronWorkflow has no schedule.',
    'It never runs. Argo 3.7 accepts it without a word, Argo 4 refuses it.',
  ),
  'invalid-schedule': error(
    'Argo cannot parse a schedule of a CronWorkflow.',
    'A schedule has five fields, such as `0 2 * * *`, or is one of `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly` and `@every 1h`. Seconds are not supported.',
  ),
  'conflicting-schedule-and-schedules': gradedError(
    'A CronWorkflow has both `schedule` and `schedules`.',
    'Argo 4.0 removed `schedule`.',
  ),
  'unknown-pod-gc-strategy': error(
    'Argo has no such strategy for `podGC`.',
    'The strategies are `OnPodCompletion`, `OnPodSuccess`, `OnWorkflowCompletion` and `OnWorkflowSuccess`.',
  ),
  'invalid-selector': error(
    'A label selector is not valid.',
    'Argo could not find the pods that it is to delete. `In` and `NotIn` need `values`, and `Exists` and `DoesNotExist` have none.',
  ),
  'unknown-timezone': error(
    'The tz database has no time zone of this name.',
    'Argo 4 refuses the CronWorkflow. Argo 3.7 accepts it, and never runs it.',
  ),
  'unknown-concurrency-policy': error(
    'Argo has no such concurrency policy.',
    'The policies are `Allow`, `Forbid` and `Replace`.',
  ),
  'invalid-deadline': error(
    '`startingDeadlineSeconds` is negative, or `activeDeadlineSeconds` is not a positive number.',
    'A workflow with such a deadline ends before its first pod starts, and Kubernetes refuses a pod with one.',
  ),
  'invalid-parallelism': error(
    'The `parallelism` of a workflow is not positive.',
    'None of its pods would ever start.',
  ),
  'conflicting-parallelism-and-hook': error(
    'A hook runs while its task, step or workflow runs, as the last pod of a DAG, or with tasks of its own, but `parallelism` has no place for it.',
    'Argo waits for a place with tasks and steps only. The workflow ends with the error "Max parallelism reached", or the hook does not run. If tasks of an exit handler have to wait, the whole controller ends, and starts again.',
  ),
  'conflicting-parallelism-and-daemon': error(
    'Daemons take all places of `parallelism`.',
    'A daemon runs until the DAG or the steps that it is a part of end. Argo looks at them again only if there is a place left, so that they do not end.',
  ),
  'conflicting-retries-and-hook': error(
    'A task and its hook are both retried, and the hook runs at the same time, or the last task of a DAG comes after them.',
    'Argo takes the hook for an attempt of the task, or does not find the last task, and waits without an end. Retry only one of them, or use a task in place of the hook.',
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
  'duplicate-lock': error(
    'A mutex or semaphore is listed twice.',
    'The workflow ends with an error: "duplicate synchronization item found".',
  ),
  'forbidden-held-lock': error(
    'A template needs a mutex that its caller, the workflow, or the task or entrypoint of its hook holds.',
    'Argo holds a mutex until everything that the template or the workflow calls has completed, and that of a task until its hooks have, so both would wait for one another.',
  ),
  'invalid-semaphore-limit': error(
    'The limit of a semaphore is not a positive number.',
    'With a text, the workflow ends with an error. With 0 or a negative number, it waits without an end.',
  ),
  'missing-cache': error(
    '`memoize` does not name the ConfigMap for its results.',
    'The controller of Argo panics without a ConfigMap. It creates the one that is named.',
  ),
  'duplicate-cache-key': error(
    'Two templates have the same key in the same cache.',
    'Argo runs only one of them, and gives its outputs to the other. What uses an output that only the other one has waits without an end. Two templates with the same outputs are not reported.',
  ),
  'invalid-cache-key': error(
    'Argo does not accept the `key` of a `memoize`.',
    'The template ends with the error "invalid cache key". A key consists of letters, digits and `-`, and starts with a letter or a digit.',
  ),
} as const;
