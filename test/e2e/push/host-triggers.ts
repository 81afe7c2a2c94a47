import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { PushEvent } from '../../../lib';
import {
  GitPushTrigger,
  azureDevOpsRepository,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  gitlabRepository,
} from '../../../lib';
import type { PayloadHost } from '../../git/hosts/payloads';
import type { Trigger } from './push-triggers';
import { GITHUB, newSecret, pausingWorkflow, webhookSecret } from './push-triggers';
import type { Run } from '../cluster/run';

/** The Secret that does not exist at first. */
export const LATE_SECRET = 'late-webhook';

/** The repositories of the recorded webhooks. */
const REPOSITORIES = {
  github: GITHUB,
  gitlab: gitlabRepository('https://gitlab.com/acme/shop/app'),
  bitbucket: bitbucketRepository('https://bitbucket.org/acme/app'),
  server: bitbucketServerRepository('https://git.acme.example/scm/SHOP/app.git'),
  gitea: giteaRepository('https://git.acme.example/acme/app.git'),
  azure: azureDevOpsRepository('https://dev.azure.com/acme/Web%20Shop/_git/app'),
};

/** A trigger for each host, all of which start the same workflow for the branch `main` and tags such as `v1.2.0`. */
export class HostTriggers extends Chart {
  readonly secret = newSecret();
  readonly of: { readonly [host in PayloadHost]: Trigger };
  readonly triggers: readonly Trigger[];

  /** A trigger whose Secret does not exist yet. */
  readonly late: Trigger;

  constructor(scope: Construct, { namespace }: Run) {
    super(scope, 'push', { namespace });
    const secret = webhookSecret(this, 'webhook', this.secret);
    const workflow = pausingWorkflow(this);
    const started = (host: PayloadHost) => ({
      labels: { host },
      webhookSecret: secret,
      workflow,
      branches: ['main'],
      tags: ['v*'],
      arguments: ({ push }: Pick<PushEvent, 'push'>) => ({ commit: push.commit, text: push.ref }),
    });
    const { github, gitlab, bitbucket, server, gitea, azure } = REPOSITORIES;
    this.of = {
      github: new GitPushTrigger(this, 'github', { repository: github, ...started('github') }),
      gitlab: new GitPushTrigger(this, 'gitlab', { repository: gitlab, ...started('gitlab') }),
      bitbucket: new GitPushTrigger(this, 'bitbucket', { repository: bitbucket, ...started('bitbucket') }),
      'bitbucket-server': new GitPushTrigger(this, 'bitbucket-server', {
        repository: server,
        ...started('bitbucket-server'),
      }),
      gitea: new GitPushTrigger(this, 'gitea', { repository: gitea, ...started('gitea') }),
      'azure-devops': new GitPushTrigger(this, 'azure-devops', {
        repository: azure,
        ...started('azure-devops'),
      }),
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
