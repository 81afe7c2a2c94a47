import { randomBytes } from 'node:crypto';
import { Chart } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import {
  CiWorkflowTemplate,
  ContainerTemplate,
  GitPushTrigger,
  SuspendTemplate,
  WorkflowTemplate,
  githubRepository,
  parameter,
} from '../../../lib';
import { deliveryPipeline } from './delivery-pipeline';
import { IMAGE } from '../pipeline';
import type { Run } from '../cluster/run';

/** A trigger for any workflow. */
export type Trigger = Pick<
  GitPushTrigger,
  'endpoint' | 'eventSource' | 'repository' | 'sensor' | 'serviceAccount'
>;

/** The repository of the recorded webhooks of GitHub. */
export const GITHUB = githubRepository('https://github.com/acme/app');

/** The duration of the builds of the branch `queue`, in seconds. */
export const QUEUE_SECONDS = 4;

/**
 * A trigger with several builds: `image` builds the branch with the name of the namespace, `api` has filters, `slow`
 * runs until it is stopped, and `queue` runs one build at a time.
 */
export class BuildTriggers extends Chart {
  readonly secret = newSecret();
  readonly github: Trigger;

  /** A pipeline from the branch `NAMESPACE-deploy` to `NAMESPACE-config` in the configuration repository. */
  readonly pipeline: Trigger;

  readonly triggers: readonly Trigger[];

  constructor(scope: Construct, run: Run) {
    super(scope, 'push', { namespace: run.namespace });
    const secret = webhookSecret(this, 'webhook', this.secret);
    const recorder = pausingWorkflow(this);
    const github = new GitPushTrigger(this, 'github', {
      repository: GITHUB,
      webhookSecret: secret,
      generateName: 'image-',
      workflow: imagePipeline(this, run),
      branches: [run.namespace],
      arguments: ({ push }) => ({
        // The repository of the webhooks is invented.
        gitUrl: run.settings.git.url,
        revision: push.commit,
        imageTag: push.shortCommit,
        FROM_ARGO: `${push.branch} by ${push.author}`,
      }),
    });
    github.addBuild('api', {
      generateName: 'api-',
      // A duplicate delivery blocks others for this time: Argo Events treats it like an error of the API server.
      retryStrategy: { steps: 3, duration: '500ms', factor: 2, jitter: 0 },
      workflow: recorder,
      branches: ['main', 'release/*'],
      paths: ['services/api/**', '!**/*.md'],
      arguments: ({ push }) => ({ commit: push.commit, text: `${push.branch} of {{workflow.name}}` }),
    });
    github.addBuild('slow', {
      generateName: 'slow-',
      workflow: sleepingWorkflow(this, run),
      branches: ['slow'],
      cancelSuperseded: true,
      arguments: ({ push }) => ({ commit: push.commit }),
    });
    github.addBuild('queue', {
      generateName: 'queue-',
      workflow: recorder,
      branches: ['queue'],
      maxBuilds: 1,
      arguments: ({ push }) => ({ commit: push.commit, seconds: QUEUE_SECONDS }),
    });
    this.github = github;
    this.pipeline = deliveryPipeline(this, run, secret).trigger;
    this.triggers = [github, this.pipeline];
  }
}

/** A random secret. */
export function newSecret(): string {
  return randomBytes(12).toString('hex');
}

/** A Secret for webhooks, and a reference to its key. */
export function webhookSecret(
  scope: Construct,
  name: string,
  secret: string,
): { readonly secret: string; readonly key: string } {
  new k8s.KubeSecret(scope, name, { metadata: { name }, stringData: { secret } });
  return { secret: name, key: 'secret' };
}

/** Builds an image of the commit in its arguments. */
function imagePipeline(scope: Construct, { setup, settings }: Run) {
  return new CiWorkflowTemplate(scope, 'image', {
    serviceAccount: setup.rbac.serviceAccount,
    clone: setup.gitClone.checkout,
    build: setup.imageBuild.buildPush,
    defaults: { gitUrl: settings.git.url, revision: 'main', imageName: IMAGE },
  });
}

/** Needs no pod, so there can be many of these workflows. Their arguments show what they received. */
export function pausingWorkflow(scope: Construct, name = 'pausing') {
  const workflow = new WorkflowTemplate(scope, name, {
    arguments: { commit: parameter(), text: parameter({ value: '' }), seconds: parameter({ value: '0' }) },
  });
  workflow.setEntrypoint(
    new SuspendTemplate(workflow, 'pause', { suspend: { duration: workflow.arguments.seconds } }),
  );
  return workflow;
}

/** Runs until it is stopped. */
function sleepingWorkflow(scope: Construct, { setup, settings }: Run) {
  const workflow = new WorkflowTemplate(scope, 'sleeping', {
    arguments: { commit: parameter() },
    serviceAccount: setup.rbac.serviceAccount,
  });
  const container = { image: settings.images.busybox, command: ['sleep', '600'] };
  workflow.setEntrypoint(new ContainerTemplate(workflow, 'sleep', { container }));
  return workflow;
}
