import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  DagTemplate,
  GitOpsUpdateTemplate,
  GitPushTrigger,
  WorkflowTemplate,
  helmValues,
  parameter,
} from '../../../lib';
import type { Run } from '../cluster/run';
import type { Trigger } from '../push/push-triggers';
import { GITHUB, newSecret, pausingWorkflow, webhookSecret } from '../push/push-triggers';

/** The branch whose pushes are deployed. */
export const DELIVERED = 'delivered';

/** The file of the configuration repository that contains the image to run. */
export const VALUES_FILE = 'values.yaml';

/** The branch of the repository of the settings with the commits that are deployed. */
export function sourceBranch({ namespace }: Run): string {
  return `${namespace}-source`;
}

/** The branch of the same repository that is used as the configuration repository. */
export function configBranch({ namespace }: Run): string {
  return `${namespace}-config`;
}

/** A trigger for pushes to three branches: `texts` starts workflows without pods, `flood` one at a time. */
export class AttackedTriggers extends Chart {
  readonly secret = newSecret();
  readonly triggers: readonly Trigger[];

  constructor(scope: Construct, run: Run) {
    super(scope, 'attacked', { namespace: run.namespace });
    const pausing = pausingWorkflow(this);
    // A webhook that is sent again blocks others until the last attempt.
    const retryStrategy = { steps: 3, duration: '500ms', factor: 2, jitter: 0 } as const;
    const trigger = new GitPushTrigger(this, 'github', {
      repository: GITHUB,
      webhookSecret: webhookSecret(this, 'webhook', this.secret),
      generateName: 'texts-',
      retryStrategy,
      workflow: pausing,
      branches: ['texts'],
      arguments: ({ push }) => ({ commit: push.commit, text: push.message }),
    });
    trigger.addBuild('flood', {
      generateName: 'flood-',
      retryStrategy,
      workflow: pausing,
      branches: ['flood'],
      maxBuilds: 1,
      arguments: ({ push }) => ({ commit: push.commit, seconds: 1 }),
    });
    trigger.addBuild('delivery', {
      generateName: 'delivery-',
      retryStrategy,
      workflow: deliveringWorkflow(this, run),
      branches: [DELIVERED],
      maxBuilds: 1,
      arguments: ({ push }) => ({ commit: push.commit, tag: push.shortCommit }),
    });
    this.triggers = [trigger];
  }
}

/** Only the last step of a pipeline, so that several of them take no longer than a build. */
function deliveringWorkflow(scope: Construct, run: Run) {
  const { settings, setup } = run;
  const { serviceAccount } = setup.rbac;
  const { push } = new GitOpsUpdateTemplate(scope, 'update', {
    serviceAccount,
    repository: settings.git.url,
    branch: configBranch(run),
    updates: [helmValues(VALUES_FILE, { tag: 'image.tag' })],
    source: { repository: settings.git.url },
    images: { yq: settings.images.yq },
    ...loginOf(scope, run),
  });
  const workflow = new WorkflowTemplate(scope, 'delivering', {
    serviceAccount,
    arguments: { commit: parameter(), tag: parameter() },
  });
  const main = new DagTemplate(workflow, 'main');
  const { commit, tag } = workflow.arguments;
  main.task('push', push, { image: 'acme/app', tag, sourceCommit: commit });
  workflow.setEntrypoint(main);
  return workflow;
}

/** The credentials with which pods push, if there are any. */
function loginOf(scope: Construct, { settings: { git } }: Run) {
  if (git.login === undefined) return {};
  const name = 'attacked-login';
  new k8s.KubeSecret(scope, name, { metadata: { name }, stringData: { ...git.login } });
  const token = { secret: name, key: 'password' };
  return { credentials: { token, username: { secret: name, key: 'username' } } };
}
