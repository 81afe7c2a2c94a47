import type * as argoEvents from '../../../imports/argo-events';
import { hostOf } from '../../git/hosts';
import { BEARER_HEADERS, renderBearerSource } from '../../git/hosts/event-source';
import type { HookRegistration } from '../../git/hosts/host';
import type { GitRepository } from '../../git/repository';
import type { WebhookSecret } from './webhook-secret';
import { isHostSecret } from './webhook-secret';

/** The port of the EventSource and its Service. */
export const WEBHOOK_PORT = 12000;

/**
 * The maximum size of a webhook in bytes. Argo Events encodes it in base64 (`data_base64` of a CloudEvent;
 * pkg/eventsources/eventing.go, v1.9), which adds a third: 8 MB, the limit of an `EventBus`.
 */
const MAX_PAYLOAD_SIZE = 6_000_000;

/** The name of the event in an EventSource. */
export const PUSH_EVENT = 'push';

/** What an EventSource listens to. */
export interface WebhookSource {
  readonly repository: GitRepository;
  readonly webhookSecret: WebhookSecret;
  readonly endpoint: string;
  readonly registerHook?: HookRegistration;
  readonly maxPayloadSize?: number;
}

/** The headers with which the sender of a webhook proves that it knows the secret. */
export function secretHeadersOf({
  repository,
  webhookSecret,
}: Pick<WebhookSource, 'repository' | 'webhookSecret'>): readonly string[] {
  if (isHostSecret(webhookSecret)) return hostOf(repository).secretHeaders;
  return 'bearerToken' in webhookSecret ? BEARER_HEADERS : [];
}

/** Renders the EventSource for the webhooks of a repository. */
export function renderWebhookSource(source: WebhookSource): argoEvents.EventSourceSpec {
  const { repository, webhookSecret, registerHook } = source;
  const event = PUSH_EVENT;
  const endpoint = renderEndpoint(source);
  if (isHostSecret(webhookSecret)) {
    return hostOf(repository).renderEventSource({
      repository,
      event,
      endpoint,
      secret: webhookSecret,
      registerHook,
    });
  }
  return 'bearerToken' in webhookSecret
    ? renderBearerSource({ event, endpoint, secret: webhookSecret.bearerToken })
    : { webhook: { [event]: endpoint } };
}

function renderEndpoint({
  endpoint,
  registerHook,
  maxPayloadSize = MAX_PAYLOAD_SIZE,
}: WebhookSource): argoEvents.WebhookContext {
  return {
    endpoint,
    method: 'POST',
    port: String(WEBHOOK_PORT),
    maxPayloadSize,
    ...(registerHook !== undefined && { url: registerHook.url }),
  };
}
