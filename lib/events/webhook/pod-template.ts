import { Lazy } from 'cdk8s';
import type * as argoEvents from '../../../imports/argo-events';
import { READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';

/** For small pushes, a Sensor or an EventSource needs 20 to 40 MiB. */
const REQUESTS = { cpu: '10m', memory: '64Mi' };

/** Several webhooks of the maximum size at once. */
const EVENT_SOURCE_LIMIT = '512Mi';

/**
 * Each trigger of a Sensor reads events on its own, at the same time as the others: 20 triggers that read a webhook of 6 MB
 * with 500,000 files need 1.3 GB.
 */
const SENSOR_LIMIT = { base: 256, perTrigger: 64 };

/** The user of Argo Events' image (v1.9, `Dockerfile`). */
const ARGO_EVENTS_USER = 9731;

/** The pod of an EventSource, with resources and a security context unless they are specified. */
export function eventSourceTemplate(template: argoEvents.Template | undefined): argoEvents.Template {
  return withDefaults(template, EVENT_SOURCE_LIMIT);
}

/** The pod of a Sensor, with resources and a security context unless they are specified. */
export function sensorTemplate(
  template: argoEvents.Template | undefined,
  countTriggers: () => number,
): argoEvents.Template {
  const { base, perTrigger } = SENSOR_LIMIT;
  // Triggers are added later. cdk8s resolves a Lazy to its value; its type is that of the value.
  const limit = Lazy.any({
    produce: () => `${String(base + perTrigger * countTriggers())}Mi`,
  }) as string;
  return withDefaults(template, limit);
}

function withDefaults(template: argoEvents.Template | undefined, memory: string): argoEvents.Template {
  const resources = { requests: REQUESTS, limits: { memory } };
  return {
    securityContext: restrictedPod(ARGO_EVENTS_USER),
    ...template,
    container: { resources, securityContext: READ_ONLY_CONTAINER, ...template?.container },
  };
}
