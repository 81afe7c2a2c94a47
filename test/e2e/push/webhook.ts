import { createHmac } from 'node:crypto';
import type { GitRepository } from '../../../lib';
import type { Delivery } from '../../git/hosts/payloads';
import type { ApiAnswer } from '../cluster/api-request';
import { sendFromPod } from './pod-sender';
import type { Trigger } from './push-triggers';
import type { Run } from '../cluster/run';

/** The port of the Service that Argo Events creates for an EventSource. */
const PORT = 12000;

/**
 * Sends a webhook like a host with the secret, or without authentication if there is none. It is sent through the API
 * server to the Service, so that this machine needs no access to Services, or by a pod if it has the header `Authorization`.
 */
export async function send(
  run: Run,
  trigger: Trigger,
  delivery: Pick<Delivery, 'headers' | 'body'>,
  secret: string | undefined,
): Promise<ApiAnswer> {
  const { client, namespace } = run;
  const { eventSource, endpoint, repository } = trigger;
  const body = JSON.stringify(delivery.body);
  const authentication = secret === undefined ? {} : authenticate(repository, body, secret);
  const headers = { ...delivery.headers, ...authentication };
  if ('Authorization' in headers) {
    const [answer] = await sendFromPod(run, trigger, [{ headers, body: delivery.body }]);
    if (answer === undefined) throw new Error('The pod printed no response');
    return answer;
  }
  return client.ask({
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/services/${eventSource.name}-eventsource-svc:${String(PORT)}/proxy${endpoint}`,
    headers,
    body,
  });
}

/** The header by which a host proves that it has the secret. */
function authenticate(
  { provider }: GitRepository,
  body: string,
  secret: string,
): { readonly [header: string]: string } {
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  switch (provider) {
    case 'gitlab':
      return { 'X-Gitlab-Token': secret };
    case 'azure-devops':
      return { Authorization: `Bearer ${secret}` };
    // Bitbucket uses one header for all algorithms.
    case 'bitbucket':
    case 'bitbucket-server':
      return { 'X-Hub-Signature': signature };
    default:
      return { 'X-Hub-Signature-256': signature };
  }
}
