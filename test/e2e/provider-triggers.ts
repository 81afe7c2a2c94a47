import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PushEvent } from '../../lib';
import {
  GitPushTrigger,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  gitlabRepository,
} from '../../lib';
import type { PayloadProvider } from '../git/hosts/payloads';
import type { Trigger } from './push-triggers';
import { GITHUB, newSecret, pausingWorkflow, webhookSecret } from './push-triggers';
import type { Run } from './run';

/** The Secret that is not there at first. */
export const LATE_SECRET = 'late-webhook';

/** Where the kept webhooks say that they come from. */
const REPOSITORIES = {
  github: GITHUB,
  gitlab: gitlabRepository('https://gitlab.com/acme/shop/app'),
  bitbucket: bitbucketRepository('https://bitbucket.org/acme/app'),
  server: bitbucketServerRepository('https://git.acme.example/scm/SHOP/app.git'),
  gitea: giteaRepository('https://git.acme.example/acme/app.git'),
};

/** A trigger for each provider, all of which start the same workflow for the branch `main` and tags such as `v1.2.0`. */
export class ProviderTriggers extends Chart {
  readonly secret = newSecret();
  readonly of: { readonly [provider in PayloadProvider]: Trigger };
  readonly triggers: readonly Trigger[];

  /** One that has no Secret yet. */
  readonly late: Trigger;

  constructor(scope: Construct, { namespace }: Run) {
    super(scope, 'push', { namespace });
    const secret = webhookSecret(this, 'webhook', this.secret);
    const workflow = pausingWorkflow(this);
    const started = (provider: PayloadProvider) => ({
      labels: { provider },
      webhookSecret: secret,
      workflow,
      branches: ['main'],
      tags: ['v*'],
      arguments: ({ push }: Pick<PushEvent, 'push'>) => ({ commit: push.commit, text: push.ref }),
    });
    const { github, gitlab, bitbucket, server, gitea } = REPOSITORIES;
    this.of = {
      github: new GitPushTrigger(this, 'github', { repository: github, ...started('github') }),
      gitlab: new GitPushTrigger(this, 'gitlab', { repository: gitlab, ...started('gitlab') }),
      bitbucket: new GitPushTrigger(this, 'bitbucket', { repository: bitbucket, ...started('bitbucket') }),
      'bitbucket-server': new GitPushTrigger(this, 'bitbucket-server', {
        repository: server,
        ...started('bitbucket-server'),
      }),
      gitea: new GitPushTrigger(this, 'gitea', { repository: gitea, ...started('gitea') }),
    };
    this.triggers = Object.values(this.of);
    this.late = new GitPushTrigger(this, 'late', {
      repository: github,
      webhookSecret: { secret: LATE_SECRET, key: 'secret' },
      workflow,
      arguments: ({ push }) => ({ commit: push.commit }),
    });
  }
}
