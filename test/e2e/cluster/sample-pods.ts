import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { applyChart } from './apply';
import type { Client } from './client';
import type { ChartProps, Setup } from '../pipeline';
import { until } from './wait';

const READY_SECONDS = 120;
const PORT = 8000;

/** The image to run, by its digest, as nodes pull it. */
export interface SampleProps extends ChartProps {
  readonly image: string;
  readonly setup: Setup;
}

/**
 * Runs the image, and returns its responses on `/value/argo` and `/value/git`. A pod sends the requests, so that this
 * machine needs no access to pods.
 */
export async function askSample(client: Client, scope: Construct, props: SampleProps): Promise<string[]> {
  const { namespace } = props;
  await applyChart(client, samplePod(scope, props));
  const address = await until('the sample app to be ready', READY_SECONDS, async () => {
    const { status } = await client.core.readNamespacedPod({ namespace, name: 'sample' });
    const isReady = status?.conditions?.some((one) => one.type === 'Ready' && one.status === 'True');
    return isReady === true ? status?.podIP : undefined;
  });
  await applyChart(client, askingPod(scope, props, address));
  await until('responses of the sample app', READY_SECONDS, async () => {
    const { status } = await client.core.readNamespacedPod({ namespace, name: 'asker' });
    if (status?.phase === 'Failed')
      throw new Error(`The sample app did not respond: ${status.message ?? ''}`);
    return status?.phase === 'Succeeded' ? true : undefined;
  });
  const log = await client.core.readNamespacedPodLog({ namespace, name: 'asker' });
  return log.trimEnd().split('\n');
}

/** The sample app. */
function samplePod(scope: Construct, { namespace, image, setup }: SampleProps): Chart {
  const chart = new Chart(scope, 'sample', { namespace });
  const port = k8s.IntOrString.fromNumber(PORT);
  new k8s.KubePod(chart, 'pod', {
    metadata: { name: 'sample' },
    spec: {
      containers: [
        {
          name: 'sample',
          image,
          readinessProbe: { httpGet: { path: '/value/git', port }, periodSeconds: 1 },
        },
      ],
      imagePullSecrets: [setup.dockerSecret.secret],
      terminationGracePeriodSeconds: 1,
    },
  });
  return chart;
}

/** A pod that requests both values. Its log has one line for each response. */
function askingPod(scope: Construct, { namespace, settings }: SampleProps, address: string): Chart {
  const chart = new Chart(scope, 'asker', { namespace });
  const host = address.includes(':') ? `[${address}]` : address;
  const urls = ['argo', 'git'].map((path) => `http://${host}:${PORT}/value/${path}`);
  new k8s.KubePod(chart, 'pod', {
    metadata: { name: 'asker' },
    spec: {
      containers: [
        {
          name: 'asker',
          image: settings.images.curl,
          command: ['curl', '-sS', '--fail', '--max-time', '20', '-w', '\n', ...urls],
        },
      ],
      restartPolicy: 'Never',
      terminationGracePeriodSeconds: 1,
    },
  });
  return chart;
}
