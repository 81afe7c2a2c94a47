import { createHmac } from 'node:crypto';
import type { GitRepository } from '../../lib';
import type { Delivery } from '../git/hosts/payloads';
import type { ApiAnswer } from './api-request';
import type { Trigger } from './push-triggers';
import type { Run } from './run';

/** The port of the Service that Argo Events makes for an EventSource. */
const PORT = 12000;

/**
 * Sends a webhook as the provider would that knows `secret`; without a secret, one that is not signed. It goes through
 * the API server to the Service, so that this machine needs no way to Services.
 */
export async function send(
  { client, namespace }: Run,
  { eventSource, endpoint, repository }: Trigger,
  delivery: Pick<Delivery, 'headers' | 'body'>,
  secret: string | undefined,
): Promise<ApiAnswer> {
  const body = JSON.stringify(delivery.body);
  const signature = secret === undefined ? {} : sign(repository, body, secret);
  return client.ask({
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/services/${eventSource.name}-eventsource-svc:${PORT}/proxy${endpoint}`,
    headers: { ...delivery.headers, ...signature },
    body,
  });
}

/** The header by which a provider shows that it knows the secret. */
function sign({ provider }: GitRepository, body: string, secret: string): { [header: string]: string } {
  if (provider === 'gitlab') return { 'X-Gitlab-Token': secret };
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  // Bitbucket has one header for all algorithms.
  const header = provider.startsWith('bitbucket') ? 'X-Hub-Signature' : 'X-Hub-Signature-256';
  return { [header]: signature };
}
