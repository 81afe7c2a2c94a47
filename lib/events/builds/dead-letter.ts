import type * as argoEvents from '../../../imports/argo-events';
import type { PushBuild, PushOrigin } from './push-build';

/** A Go template for the current time. */
const NOW = '{{ (now).UTC.Format "2006-01-02T15:04:05Z" }}';

/** A Go template for what happened. Argo Events does not pass the error on. */
const MESSAGE =
  'The push of {{ .Input.push.commit }} to {{ .Input.push.ref | trunc 200 }} created no workflow: every attempt failed, or the workflow already exists. See the log of the Sensor. To try again, redeliver the webhook.';

/**
 * Renders the dead-letter trigger, which Argo Events runs after the last attempt to create a workflow: it creates a
 * Kubernetes Event about the Sensor. Kubernetes accepts an Event only with the namespace of the object that it is
 * about, so no trigger is rendered if the namespace is not known before the manifests are applied.
 */
export function renderDeadLetter(
  { id }: PushBuild,
  { eventSourceName: name, namespace }: PushOrigin,
  dependencyNames: readonly string[],
  retryStrategy: argoEvents.Backoff,
): argoEvents.Trigger | undefined {
  if (namespace === undefined) return undefined;
  const fields = [
    ['message', MESSAGE],
    ['firstTimestamp', NOW],
    ['lastTimestamp', NOW],
  ] as const;
  return {
    template: {
      name: `${id}-dead-letter`,
      k8s: {
        operation: 'create',
        source: {
          resource: {
            apiVersion: 'v1',
            kind: 'Event',
            metadata: { generateName: `${name}.` },
            involvedObject: { apiVersion: 'argoproj.io/v1alpha1', kind: 'Sensor', name, namespace },
            type: 'Warning',
            reason: 'BuildNotStarted',
            source: { component: 'cdk8s-argo-ci' },
          },
        },
        parameters: dependencyNames.flatMap((dependencyName) =>
          fields.map(([dest, dataTemplate]) => ({ src: { dependencyName, dataTemplate }, dest })),
        ),
      },
    },
    // Argo Events requires it for a dead-letter trigger.
    atLeastOnce: true,
    retryStrategy,
  };
}
