import { ArtifactReference, ParameterReference } from './reference';

function variable(name: string): ParameterReference {
  return new ParameterReference(name);
}

/** The workflow that runs; for a WorkflowTemplate the one that calls it. */
const workflow = {
  /** Its name. */
  name: variable('workflow.name'),
  /** Its namespace. */
  namespace: variable('workflow.namespace'),
  /** Its UID: unique, for the names of things that must not collide. */
  uid: variable('workflow.uid'),
  /** The name of the template that it began with. */
  mainEntrypoint: variable('workflow.mainEntrypoint'),
  /** The name of the ServiceAccount that its pods run under. */
  serviceAccountName: variable('workflow.serviceAccountName'),
  /** Its priority. */
  priority: variable('workflow.priority'),
  /** How long it runs, in seconds, about. */
  duration: variable('workflow.duration'),
  /** When it was created (RFC 3339). */
  creationTimestamp: variable('workflow.creationTimestamp'),
  /** The time for which it was scheduled (RFC 3339); only of a CronWorkflow. */
  scheduledTime: variable('workflow.scheduledTime'),
  /** `Succeeded`, `Failed` or `Error`; only known to what runs when the workflow ends. */
  status: new ParameterReference<'Succeeded' | 'Failed' | 'Error'>('workflow.status'),
  /** What has failed, as JSON; only known to what runs when the workflow ends. */
  failures: variable('workflow.failures'),
  /** All parameters among its arguments, as JSON. For one of them take `arguments` of the workflow. */
  parameters: variable('workflow.parameters.json'),
  /** All its labels, as JSON. */
  labels: variable('workflow.labels.json'),
  /** All its annotations, as JSON. */
  annotations: variable('workflow.annotations.json'),
  /** A parameter among its arguments, by name: for a WorkflowTemplate, whose caller may have others. */
  parameter: (name: string): ParameterReference => variable(`workflow.parameters.${name}`),
  /** One of its labels. */
  label: (name: string): ParameterReference => variable(`workflow.labels.${name}`),
  /** One of its annotations. */
  annotation: (name: string): ParameterReference => variable(`workflow.annotations.${name}`),
  /** When it was created, in a format of [strftime](https://strftime.org): `Y` for the year. */
  creationTimestampAs: (character: string): ParameterReference =>
    variable(`workflow.creationTimestamp.${character}`),
  /** A parameter that some template has handed out under a `globalName`. */
  outputParameter: (globalName: string): ParameterReference =>
    variable(`workflow.outputs.parameters.${globalName}`),
  /** An artifact that some template has handed out under a `globalName`. */
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
 * What Argo knows of a running workflow, as references ([Argo's list](https://argo-workflows.readthedocs.io/en/release-3.7/variables/)).
 * What templates take and tasks hand out is not here: those have references of their own.
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
  /** The step or task that runs. */
  node: {
    /** Its full name. */
    name: variable('node.name'),
  },
  /** The task that runs, in a DAG. */
  tasks: {
    /** Its name. */
    name: variable('tasks.name'),
  },
  /** The step that runs, in a StepsTemplate. */
  steps: {
    /** Its name. */
    name: variable('steps.name'),
  },
  /** The item of a loop; `items()` makes one with typed fields. */
  item: variable('item'),
  /** The number of the retry, from 0 on, where a template has a `retryStrategy`. */
  retries: variable('retries'),
  /** The last try, where a template has a `retryStrategy`. */
  lastRetry: {
    /** Its exit code. */
    exitCode: variable('lastRetry.exitCode'),
    /** Its status. */
    status: variable('lastRetry.status'),
    /** How long it took, in seconds. */
    duration: variable('lastRetry.duration'),
    /** What Argo says of it. */
    message: variable('lastRetry.message'),
  },
  /** The template itself, in its own `metrics`. */
  metrics: {
    /** Its status. */
    status: variable('status'),
    /** How long it took, in seconds. */
    duration: variable('duration'),
    /** Its exit code. */
    exitCode: variable('exitCode'),
    /** What it has printed. */
    result: variable('outputs.result'),
    /** How long it has used how much of a resource, in seconds of the resource. */
    resourcesDuration: {
      /** Of one CPU. */
      cpu: variable('resourcesDuration.cpu'),
      /** Of 100 MiB. */
      memory: variable('resourcesDuration.memory'),
    },
  },
} as const;
