import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { ApiAnswer } from '../cluster/api-request';
import { applyChart } from '../cluster/apply';
import type { Trigger } from './push-triggers';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';

const SENT_SECONDS = 120;

/** The port of the Service that Argo Events creates for an EventSource. */
const PORT = 12000;

/** A request to a webhook. */
export interface WebhookRequest {
  readonly headers: { readonly [name: string]: string };
  readonly body: object;
}

let pods = 0;

/**
 * Sends webhooks from a pod, one after the other, and returns the responses. Required for requests with the header
 * `Authorization`, which the API server would use itself instead of passing it through to the Service.
 */
export async function sendFromPod(
  run: Run,
  { eventSource, endpoint }: Pick<Trigger, 'eventSource' | 'endpoint'>,
  requests: readonly WebhookRequest[],
): Promise<readonly ApiAnswer[]> {
  const { client, namespace, settings } = run;
  pods += 1;
  const name = `sender-${String(pods)}`;
  const url = `http://${eventSource.name}-eventsource-svc:${String(PORT)}${endpoint}`;
  const args = requests.flatMap((request, index) => [
    ...(index === 0 ? [] : ['--next']),
    ...curlArguments(request, url),
  ]);
  const chart = new Chart(run.app, name, { namespace });
  new k8s.KubePod(chart, name, {
    metadata: { name },
    spec: {
      containers: [{ name, image: settings.images.curl, command: ['curl'], args }],
      restartPolicy: 'Never',
    },
  });
  await applyChart(client, chart);
  await until('the webhooks to be sent', SENT_SECONDS, async () => {
    const { status } = await client.core.readNamespacedPod({ name, namespace });
    return ['Succeeded', 'Failed'].includes(status?.phase ?? '') ? true : undefined;
  });
  return answersIn(await client.core.readNamespacedPodLog({ name, namespace }));
}

/** The responses are printed as two lines each: the body, and the status. */
function curlArguments({ headers, body }: WebhookRequest, url: string): readonly string[] {
  // Without a content type, curl sends a form, which Argo Events would parse as one.
  const all = { 'Content-Type': 'application/json', ...headers };
  return [
    ...['--silent', '--write-out', '\n%{http_code}\n', '--data', JSON.stringify(body)],
    ...Object.entries(all).flatMap(([header, value]) => ['--header', `${header}: ${value}`]),
    url,
  ];
}

function answersIn(log: string): readonly ApiAnswer[] {
  const lines = log.trimEnd().split('\n');
  return lines.flatMap((text, index) =>
    index % 2 === 0 ? [{ text, status: Number(lines[index + 1] ?? '') }] : [],
  );
}
