import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import { GitPushTrigger, webhookRepository } from '../../lib';
import { applyChart } from './apply';
import type { Trigger } from './push-triggers';
import { newSecret, pausingWorkflow, webhookSecret } from './push-triggers';
import type { Run } from './run';
import { until } from './wait';

const SENT_SECONDS = 120;

/** What a hook of a bare repository may send. */
export interface Pushed {
  readonly refName: string;
  readonly newRev: string;
}

/** A trigger for webhooks of a form of their own, with a fixed token; and who sends them, inside of the cluster. */
export class BearerTrigger extends Chart {
  readonly secret = newSecret();
  readonly trigger: Trigger;

  constructor(scope: Construct, { namespace }: Run) {
    super(scope, 'bearer', { namespace });
    this.trigger = new GitPushTrigger(this, 'bearer', {
      repository: webhookRepository<Pushed>('https://git.acme.example/app.git', (payload) => ({
        ref: payload.refName,
        commit: payload.newRev,
      })),
      webhookSecret: { bearerToken: webhookSecret(this, 'bearer-token', this.secret) },
      generateName: 'bearer-',
      workflow: pausingWorkflow(this, 'bearer-pausing'),
      arguments: ({ push, payload }) => ({ commit: payload.newRev, text: push.branch }),
    });
  }

  /**
   * Sends the same webhook with each of these for `Authorization`, and returns the statuses. A pod does: the API server
   * would take the header for its own.
   */
  async sendFromPod(run: Run, body: Pushed, authorizations: readonly string[]): Promise<readonly string[]> {
    const { client, namespace, settings } = run;
    const name = 'sender';
    const url = `http://${this.trigger.eventSource.name}-eventsource-svc:12000${this.trigger.endpoint}`;
    const requests = authorizations.map((authorization) => [
      ...[
        '--silent',
        '--output',
        '/dev/null',
        '--write-out',
        '%{http_code}\n',
        '--data',
        JSON.stringify(body),
      ],
      // Else curl calls it a form, and Argo Events reads it as one.
      ...['--header', 'Content-Type: application/json'],
      ...(authorization === '' ? [] : ['--header', `Authorization: ${authorization}`]),
      url,
    ]);
    const args = requests.flatMap((one, index) => (index === 0 ? one : ['--next', ...one]));
    const container = { name, image: settings.images.curl, command: ['curl'], args };
    const chart = new Chart(run.app, name, { namespace });
    new k8s.KubePod(chart, name, {
      metadata: { name },
      spec: { containers: [container], restartPolicy: 'Never' },
    });
    await applyChart(client, chart);
    await until('the webhooks to be sent', SENT_SECONDS, async () => {
      const { status } = await client.core.readNamespacedPod({ name, namespace });
      return ['Succeeded', 'Failed'].includes(status?.phase ?? '') ? true : undefined;
    });
    return (await client.core.readNamespacedPodLog({ name, namespace })).trim().split('\n');
  }
}
