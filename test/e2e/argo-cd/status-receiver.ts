import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { applyChart } from '../cluster/apply';
import type { Run } from '../cluster/run';
import { until } from '../cluster/wait';

const READY_SECONDS = 120;

const PORT = 8080;

/** A server that accepts everything and prints it. */
const SERVER = `
  while :; do
    printf 'HTTP/1.1 201 Created\\r\\nContent-Length: 0\\r\\nConnection: close\\r\\n\\r\\n' | nc -l -p ${String(PORT)}
    echo
  done
`;

const NAME = 'status-receiver';

/** Starts a server for commit statuses, and returns its URL. */
export async function startStatusReceiver({ app, client, namespace, settings }: Run): Promise<string> {
  const chart = new Chart(app, NAME, { namespace });
  const container = { name: 'main', image: settings.images.busybox, command: ['sh', '-c', SERVER] };
  new k8s.KubePod(chart, 'pod', {
    metadata: { name: NAME },
    spec: { containers: [container], terminationGracePeriodSeconds: 0 },
  });
  new k8s.KubeSecret(chart, 'token', { metadata: { name: 'status-token' }, stringData: { token: 'any' } });
  await applyChart(client, chart);
  return until('the receiver of statuses', READY_SECONDS, async () => {
    const { status } = await client.core.readNamespacedPod({ name: NAME, namespace });
    const host = status?.podIP ?? '';
    const isRunning = status?.phase === 'Running' && host !== '';
    return isRunning ? `http://${host.includes(':') ? `[${host}]` : host}:${String(PORT)}` : undefined;
  });
}

/** The statuses of a commit, as `state: description`, in the order of their reports. */
export async function statusesOf({ client, namespace }: Run, commit: string): Promise<string[]> {
  const log = await client.core.readNamespacedPodLog({ name: NAME, namespace });
  return log
    .split(/^POST /m)
    .filter((request) => request.startsWith(`/repos/acme/app/statuses/${commit} `))
    .map((request) => {
      const field = (name: string): string => new RegExp(`"${name}":"([^"]*)"`).exec(request)?.[1] ?? '?';
      return `${field('state')}: ${field('description')}`;
    });
}
