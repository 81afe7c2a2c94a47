import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { GitPushTrigger, webhookRepository } from '../../../lib';
import type { WebhookRequest } from './pod-sender';
import { sendFromPod } from './pod-sender';
import type { Trigger } from './push-triggers';
import { newSecret, pausingWorkflow, webhookSecret } from './push-triggers';
import type { Run } from '../cluster/run';

/** A custom payload, such as that of a hook of a bare repository. */
export interface Pushed {
  readonly refName: string;
  readonly newRev: string;
}

const NO_HEADERS: WebhookRequest['headers'] = {};

/** A trigger for custom webhooks with a bearer token, and their sender inside the cluster. */
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

  /** Sends the same webhook with each of these values of `Authorization`, and returns the statuses. */
  async sendFromPod(run: Run, body: Pushed, authorizations: readonly string[]): Promise<readonly number[]> {
    const requests = authorizations.map((authorization): WebhookRequest => {
      return { headers: authorization === '' ? NO_HEADERS : { Authorization: authorization }, body };
    });
    return (await sendFromPod(run, this.trigger, requests)).map(({ status }) => status);
  }
}
