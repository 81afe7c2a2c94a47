import type { Format } from './format';
import { MessageReference } from './message-reference';
import { NO_TAGS } from './no-tags';
import { ArtifactReference, ParameterReference } from './reference';
import { TimestampReference } from './timestamp-reference';

function variable(name: string): ParameterReference {
  return new ParameterReference(name);
}

function message(name: string): ParameterReference {
  return new MessageReference(name);
}

/** The running workflow; for a WorkflowTemplate, the workflow that calls it. */
const workflow = {
  /** Its name. */
  name: variable('workflow.name'),
  /** Its namespace. */
  namespace: variable('workflow.namespace'),
  /** Its UID, for names that must be unique. */
  uid: variable('workflow.uid'),
  /** The name of its entrypoint. */
  mainEntrypoint: variable('workflow.mainEntrypoint'),
  /** The name of the ServiceAccount that its pods run under. */
  serviceAccountName: variable('workflow.serviceAccountName'),
  /** Its priority. */
  priority: variable('workflow.priority'),
  /** Its approximate duration, in seconds. */
  duration: variable('workflow.duration'),
  /** When it was created (RFC 3339). */
  creationTimestamp: new TimestampReference(),
  /** The time for which it was scheduled (RFC 3339); only of a CronWorkflow. */
  scheduledTime: variable('workflow.scheduledTime'),
  /** `Succeeded`, `Failed` or `Error`; only available in exit handlers. */
  status: new ParameterReference<'Succeeded' | 'Failed' | 'Error'>('workflow.status'),
  /**
   * The failed nodes, as JSON; only available in exit handlers. Argo would evaluate tags in their messages, so `{{` becomes
   * `{`, but not in an expression with it.
   */
  failures: message('workflow.failures'),
  /** All parameters of its arguments, as JSON. Use `arguments` of the workflow for a single one. */
  parameters: variable('workflow.parameters.json'),
  /** All its labels, as JSON. */
  labels: variable('workflow.labels.json'),
  /** All its annotations, as JSON. */
  annotations: variable('workflow.annotations.json'),
  /** A parameter of its arguments, by name: for a WorkflowTemplate whose caller may have other arguments. */
  parameter: (name: string): ParameterReference => variable(`workflow.parameters.${name}`),
  /** One of its labels. */
  label: (name: string): ParameterReference => variable(`workflow.labels.${name}`),
  /** One of its annotations. */
  annotation: (name: string): ParameterReference => variable(`workflow.annotations.${name}`),
  /** When it was created, in a format of [strftime](https://strftime.org): `Y` for the year. */
  creationTimestampAs: (character: string): ParameterReference =>
    variable(`workflow.creationTimestamp.${character}`),
  /**
   * An output parameter of a template with a `globalName`. Its value must have the pattern of the format, or else contain
   * no tag, which Argo would evaluate: a task that uses another value fails, and an exit handler gets the expression in its
   * place.
   */
  outputParameter: (globalName: string, format?: Format): ParameterReference => {
    const pattern = format?.pattern;
    const guard = format === undefined || pattern === undefined ? NO_TAGS : { name: format.name, pattern };
    return new ParameterReference(`workflow.outputs.parameters.${globalName}`, undefined, guard);
  },
  /** An output artifact of a template with a `globalName`. */
  outputArtifact: (globalName: string): ArtifactReference =>
    new ArtifactReference(`workflow.outputs.artifacts.${globalName}`),
} as const;

/** The CronWorkflow, in its `when` and its `stopStrategy`. */
const cronWorkflow = {
  /** Its name. */
  name: variable('cronworkflow.name'),
  /** Its namespace. */
  namespace: variable('cronworkflow.namespace'),
  /** When it was last scheduled; `nil` in an expression before the first time. */
  lastScheduledTime: variable('cronworkflow.lastScheduledTime'),
  /** How many of its workflows have failed. */
  failed: variable('cronworkflow.failed'),
  /** How many of its workflows have succeeded. */
  succeeded: variable('cronworkflow.succeeded'),
  /** All its labels, as JSON. */
  labels: variable('cronworkflow.labels.json'),
  /** All its annotations, as JSON. */
  annotations: variable('cronworkflow.annotations.json'),
  /** One of its labels. */
  label: (name: string): ParameterReference => variable(`cronworkflow.labels.${name}`),
  /** One of its annotations. */
  annotation: (name: string): ParameterReference => variable(`cronworkflow.annotations.${name}`),
} as const;

/**
 * The variables of a running workflow, as references ([Argo's list](https://argo-workflows.readthedocs.io/en/release-3.7/variables/)).
 * Inputs of templates and outputs of tasks are not included: the template and the task have references to them.
 *
 * ```ts
 * import { expression, variables } from 'cdk8s-argo-ci';
 *
 * const image = `registry.example.com/app:${variables.workflow.uid}`;
 * const retryStrategy = { limit: 3, expression: expression.bare`asInt(${variables.lastRetry.exitCode}) > 1` };
 * ```
 */
export const variables = {
  workflow,
  cronWorkflow,
  /** The pod of a template that has one. */
  pod: {
    /** Its name. */
    name: variable('pod.name'),
  },
  /** The running step or task. */
  node: {
    /** Its full name. */
    name: variable('node.name'),
  },
  /** The running task of a DAG. */
  tasks: {
    /** Its name. */
    name: variable('tasks.name'),
  },
  /** The running step of a StepsTemplate. */
  steps: {
    /** Its name. */
    name: variable('steps.name'),
  },
  /** The current item of a loop; `items()` creates a loop with typed fields. */
  item: variable('item'),
  /** The number of the retry, starting at 0, in a template with a `retryStrategy`. */
  retries: variable('retries'),
  /** The last attempt, in a template with a `retryStrategy`. */
  lastRetry: {
    /** Its exit code. */
    exitCode: variable('lastRetry.exitCode'),
    /** Its status. */
    status: variable('lastRetry.status'),
    /** Its duration, in seconds. */
    duration: variable('lastRetry.duration'),
    /** The message of its node. Argo would evaluate tags in it, so `{{` becomes `{`, but not in an expression with it. */
    message: message('lastRetry.message'),
  },
  /** The template itself, in its own `metrics`. */
  metrics: {
    /** Its status. */
    status: variable('status'),
    /** Its duration, in seconds. */
    duration: variable('duration'),
    /** Its exit code. */
    exitCode: variable('exitCode'),
    /** Its standard output. */
    result: variable('outputs.result'),
    /** Its resource usage, in seconds of a unit of the resource. */
    resourcesDuration: {
      /** Of one CPU. */
      cpu: variable('resourcesDuration.cpu'),
      /** Of 100 MiB. */
      memory: variable('resourcesDuration.memory'),
    },
  },
} as const;
