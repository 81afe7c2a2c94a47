import type { Construct } from 'constructs';
import type { GitProvider } from '../../git/hosts';
import type { Ports } from '../../workflow';
import type { PushBuildProps } from '../builds/push-build-props';
import { GitWebhook } from './git-webhook';
import type { GitWebhookProps } from './git-webhook-props';

/** Properties of a `GitPushTrigger`: the webhook, and which pushes start which workflow. */
export type GitPushTriggerProps<
  A extends Ports = Ports,
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> = GitWebhookProps<Payload, Provider> & PushBuildProps<A, NoInfer<Payload>, NoInfer<Provider>>;

/** The name of the build that the properties describe. */
const BUILD = 'build';

/**
 * Starts a workflow for pushes to a Git repository. It creates an EventSource that receives the webhooks of the Git host, a
 * Sensor that creates a workflow for each push that passes the filter, the RBAC objects of the Sensor, the EventBus between
 * them, and optionally an Ingress.
 *
 * The same push starts one workflow, even if its webhook is sent several times.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { CiWorkflowTemplate, GitPushTrigger, githubRepository } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci', { namespace: 'ci' });
 * const ci = new CiWorkflowTemplate(chart, 'argo-ci', { defaults: { revision: 'main' } });
 * new GitPushTrigger(chart, 'on-push', {
 *   repository: githubRepository('https://github.com/acme/app'),
 *   webhookSecret: { secret: 'github-webhook', key: 'secret' },
 *   ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
 *   workflow: ci,
 *   branches: ['main', 'release/*'],
 *   arguments: ({ push }) => ({
 *     gitUrl: push.repositoryUrl,
 *     revision: push.commit,
 *     imageName: 'ghcr.io/acme/app',
 *     imageTag: push.shortCommit,
 *   }),
 * });
 * ```
 *
 * `addBuild` adds further builds of the same repository; a `GitWebhook` has no build of its own.
 */
export class GitPushTrigger<
  const A extends Ports = Ports,
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> extends GitWebhook<Payload, Provider> {
  constructor(scope: Construct, id: string, props: GitPushTriggerProps<A, Payload, Provider>) {
    super(scope, id, props);
    this.registerBuild(this, BUILD, props);
  }
}
