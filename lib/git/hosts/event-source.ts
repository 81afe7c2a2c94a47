import type * as argoEvents from '../../../imports/argo-events';
import { secretKeySelector } from '../../kubernetes/secret-key';
import type { HostWebhook } from './host';

/** The headers with a signature that an EventSource of the kind `github` checks. */
export const SIGNATURE_HEADERS = ['X-Hub-Signature-256', 'X-Hub-Signature'] as const;

/** The header with a bearer token. */
export const BEARER_HEADERS = ['Authorization'] as const;

/**
 * Renders an EventSource of the kind `github`, which checks the header `X-Hub-Signature-256`, or `X-Hub-Signature` by the
 * algorithm that it names. It serves all hosts that sign webhooks that way: Gitea and Forgejo send the first header,
 * Bitbucket the second. Argo Events' own sources for Bitbucket check no signature, or only if they register the webhook
 * themselves (pkg/eventsources/sources/bitbucket*, v1.9).
 */
export function renderSignedSource(webhook: HostWebhook): argoEvents.EventSourceSpec {
  return { github: { [webhook.event]: signedSource(webhook) } };
}

/** The fields of an EventSource that checks `X-Hub-Signature`. */
export function signedSource({ repository, endpoint, secret }: HostWebhook): argoEvents.GithubEventSource {
  const { owner, name } = repository;
  return {
    repositories: [{ owner, names: [name] }],
    webhook: endpoint,
    events: ['push'],
    active: true,
    contentType: 'json',
    webhookSecret: secretKeySelector(secret),
  };
}

/**
 * Renders an EventSource of the kind `webhook`, which compares the header `Authorization: Bearer …` with the secret. It
 * rejects every other scheme, such as basic authentication, and replaces the header's value before the event is
 * published, so that a Sensor cannot check it either (pkg/eventsources/common/webhook/webhook.go, `startServer`, v1.9).
 */
export function renderBearerSource({
  event,
  endpoint,
  secret,
}: Pick<HostWebhook, 'event' | 'endpoint' | 'secret'>): argoEvents.EventSourceSpec {
  return { webhook: { [event]: { ...endpoint, authSecret: secretKeySelector(secret) } } };
}
