import type { Problem } from '../../finding';
import { checkRepository } from '../../git/hosts/check-repository';
import type { WithQuantities } from '../../kubernetes/check-quantities';
import { checkQuantities } from '../../kubernetes/check-quantities';
import type { NamedMetadata } from '../../kubernetes/name';
import { checkMetadata } from '../../kubernetes/name';
import type { RegisteredWebhook } from './hook-registration';
import { checkRegistration } from './hook-registration';
import { checkIngress, serviceNameOf } from './webhook-ingress';
import { checkWebhookSecret } from './webhook-secret';

/** The properties of a trigger that are checked apart from its builds. */
export interface CheckedWebhook extends RegisteredWebhook {
  readonly maxPayloadSize?: number;
  readonly eventSource?: { readonly template?: WithQuantities };
  readonly sensor?: { readonly template?: WithQuantities };
  readonly metadata: NamedMetadata;
  readonly endpoint: string;
}

/** Checks a webhook and its endpoint. */
export function checkWebhook(webhook: CheckedWebhook): Problem[] {
  const { repository, webhookSecret, ingress, registerHook, endpoint, metadata } = webhook;
  const { eventSource = {}, sensor = {} } = webhook;
  return [
    ...checkRepository(repository, 'repository'),
    ...checkMetadata(metadata, 'label', 'EventSource'),
    ...checkServiceName(metadata.name),
    ...checkWebhookSecret(webhookSecret, ingress !== undefined || registerHook !== undefined),
    ...checkEndpoint(endpoint),
    ...(ingress === undefined ? [] : checkIngress(ingress, 'ingress')),
    ...checkMaxPayloadSize(webhook.maxPayloadSize),
    ...checkQuantities(eventSource.template ?? {}, 'eventSource.template'),
    ...checkQuantities(sensor.template ?? {}, 'sensor.template'),
    ...checkRegistration(webhook),
  ];
}

/** Argo Events creates a Service whose name is that of the EventSource with a suffix. */
function checkServiceName(name: string): Problem[] {
  const service = serviceNameOf(name);
  if (service.length <= 63) return [];
  const max = 63 - serviceNameOf('').length;
  const message = `The name of its Service, '${service}', has more than 63 characters. Use a name of at most ${String(max)}.`;
  return [{ code: 'invalid-name', message, path: 'metadata.name' }];
}

function checkEndpoint(endpoint: string): Problem[] {
  if (/^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/.test(endpoint) && !['', '/health'].includes(endpoint))
    return [];
  const message =
    endpoint === '/health'
      ? "The endpoint '/health' is used by Argo Events itself. Use another path."
      : `'${endpoint}' is not a valid endpoint. Use a path that starts with '/', of letters, digits, '-', '_', '.' and '~'.`;
  return [{ code: 'invalid-endpoint', message, path: 'endpoint' }];
}

function checkMaxPayloadSize(size = 1): Problem[] {
  if (Number.isInteger(size) && size > 0) return [];
  const message = `${String(size)} is not a number of bytes. Use a positive integer, or omit it for 6000000.`;
  return [{ code: 'invalid-max-payload-size', message, path: 'maxPayloadSize' }];
}
