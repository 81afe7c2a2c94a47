import type * as argoEvents from '../../../imports/argo-events';
import { pushReaderOf } from '../../git/hosts';
import type { Submittable } from '../../workflow';
import type { CancelSuperseded } from '../cancel/cancel-superseded';
import { CONCURRENCY_GROUP_LABEL } from '../cancel/cancel-superseded-templates';
import { renderDeadLetter } from './dead-letter';
import type { PushParameter } from './push-arguments';
import { eventArguments, renderPushArguments } from './push-arguments';
import type { PushBuild, PushOrigin } from './push-build';
import { HASH_LENGTH, cancelTriggerName, namePrefixOf } from './push-build';
import { STARTS, pushProgram } from '../push/push-program';
import { PUSH_EVENT } from '../webhook/webhook-source';

/** The prefix of the labels that a trigger sets on the workflows that it starts. */
const PREFIX = 'cdk8s-argo-ci';

/** Renders the pushes that start the build: one dependency for each changed ref that is read of a webhook. */
export function renderDependencies(build: PushBuild, origin: PushOrigin): argoEvents.EventDependency[] {
  const values = eventArguments(build.workflow.declaredArguments, build.values);
  return dependencyNames(build, origin).map((name, change) => ({
    name,
    eventSourceName: origin.eventSourceName,
    eventName: PUSH_EVENT,
    transform: { jq: pushProgram(origin, build, values, change) },
    filters: { data: [{ path: STARTS, type: 'bool', value: ['true'] }] },
  }));
}

/** The names of the dependencies. No other build has such a name, as names of builds are in lower case. */
function dependencyNames({ id }: PushBuild, { repository }: PushOrigin): string[] {
  const { maxChanges } = pushReaderOf(repository);
  return maxChanges === 1
    ? [id]
    : Array.from({ length: maxChanges }, (_, change) => `${id}-N${String(change + 1)}`);
}

/**
 * The last attempt is made after 255 seconds, which outlasts the upgrade of an API server. After that, Argo Events runs the
 * dead-letter trigger and drops the event. It cannot tell errors apart: it also retries if the name already exists. Later
 * pushes wait meanwhile (v1.9, pkg/sensors/listener.go).
 */
const RETRIES: argoEvents.Backoff = { steps: 9, duration: '1s', factor: 2, jitter: 0 };

/** Renders what a push triggers: the build, and the cancellation workflow if there is one. */
export function renderTriggers(build: PushBuild, origin: PushOrigin): argoEvents.Trigger[] {
  const { rateLimit, retryStrategy = RETRIES } = build;
  const names = dependencyNames(build, origin);
  const dlqTrigger = renderDeadLetter(build, origin, names, retryStrategy);
  const trigger = (name: string, created: CreatedWorkflow): argoEvents.Trigger => ({
    template: {
      name,
      conditions: names.join(' || '),
      k8s: {
        operation: 'create',
        source: { resource: created.resource },
        parameters: names.flatMap((dependencyName) =>
          created.fields.map(([dest, src]) => ({ src: { dependencyName, ...src }, dest })),
        ),
      },
    },
    // Acknowledges an event after the last attempt: a Sensor that is restarted before receives it again.
    atLeastOnce: true,
    retryStrategy,
    rateLimit,
  });
  return [
    { ...trigger(build.id, buildWorkflow(build, origin)), ...(dlqTrigger !== undefined && { dlqTrigger }) },
    ...(build.cancel === undefined
      ? []
      : [trigger(cancelTriggerName(build.id), cancelWorkflow(build.cancel, build, origin))]),
  ];
}

type Source = Pick<argoEvents.TriggerParameterSource, 'dataKey' | 'dataTemplate'>;

/** A workflow that a Sensor creates, and its fields that are set from the event. */
interface CreatedWorkflow {
  readonly resource: NonNullable<argoEvents.ArtifactLocation['resource']>;
  readonly fields: readonly (readonly [dest: string, src: Source])[];
}

function buildWorkflow(build: PushBuild, origin: PushOrigin): CreatedWorkflow {
  const { workflow, semaphore, labels, values } = build;
  const parameters = renderPushArguments(workflow.declaredArguments, values);
  return {
    resource: workflowResource(
      {
        generateName: namePrefixOf(build),
        labels: { ...labels, [`${PREFIX}/repository`]: labelOf(origin.repository.path) },
      },
      workflow,
      parameters,
      semaphore === undefined
        ? {}
        : { synchronization: { semaphores: [{ configMapKeyRef: { ...semaphore } }] } },
    ),
    fields: [
      ['metadata.name', { dataTemplate: nameOf(build, origin) }],
      ...['branch', 'tag', 'commit'].map((label): [string, Source] => [
        `metadata.labels.${PREFIX}/${label}`,
        { dataKey: `push.labels.${label}` },
      ]),
      [`metadata.labels.${CONCURRENCY_GROUP_LABEL}`, { dataTemplate: concurrencyGroupOf(build, origin) }],
      ...fieldsOf(parameters),
    ],
  };
}

function cancelWorkflow(cancel: CancelSuperseded, build: PushBuild, origin: PushOrigin): CreatedWorkflow {
  const parameters: PushParameter[] = [
    { name: 'concurrency-group', from: { dataTemplate: concurrencyGroupOf(build, origin) } },
    { name: 'workflow', from: { dataTemplate: nameOf(build, origin) } },
  ];
  return {
    resource: workflowResource({ generateName: `${cancel.name ?? ''}-` }, cancel, parameters),
    fields: fieldsOf(parameters),
  };
}

function workflowResource(
  metadata: { readonly generateName: string; readonly labels?: { readonly [name: string]: string } },
  workflow: Pick<Submittable, 'workflowTemplateRef'>,
  parameters: readonly PushParameter[],
  spec: { readonly [field: string]: argoEvents.JsonValue } = {},
): CreatedWorkflow['resource'] {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { ...metadata },
    spec: {
      workflowTemplateRef: { ...workflow.workflowTemplateRef },
      ...(parameters.length > 0 && {
        arguments: {
          parameters: parameters.map(({ name, value }) => ({ name, ...(value !== undefined && { value }) })),
        },
      }),
      ...spec,
    },
  };
}

function fieldsOf(parameters: readonly PushParameter[]): [string, Source][] {
  return parameters.flatMap(({ from }, index): [string, Source][] =>
    from === undefined ? [] : [[`spec.arguments.parameters.${String(index)}.value`, from]],
  );
}

/**
 * The workflow's name, as a Go template: the same for the same push, so that a webhook that is sent twice creates one
 * workflow. A branch that returns to an earlier commit is another push: the previous commit is part of the hash, and so is
 * the time or the ID of the push if the host sends one.
 */
function nameOf(build: PushBuild, origin: PushOrigin): string {
  const push = hashOf(
    '%s %s %s %s %s',
    build,
    origin,
    '.Input.push.ref .Input.push.before .Input.push.commit .Input.push.at',
  );
  return `${namePrefixOf(build)}{{ .Input.push.shortCommit }}-${push}`;
}

/** The concurrency group, as a Go template: the same for all pushes to a branch or tag that start the same build. */
function concurrencyGroupOf(build: PushBuild, origin: PushOrigin): string {
  return hashOf('%s %s', build, origin, '.Input.push.ref');
}

function hashOf(format: string, { id }: PushBuild, origin: PushOrigin, values: string): string {
  const build = JSON.stringify(`${origin.repository.path} ${origin.eventSourceName} ${id}`);
  return `{{ printf ${JSON.stringify(format)} ${build} ${values} | sha256sum | trunc ${String(HASH_LENGTH)} }}`;
}

/** Converts a text to a valid value of a label. */
function labelOf(text: string): string {
  const label = text.replace(/[^\w.-]+/g, '-').slice(0, 63);
  return label.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, '');
}
