import type { Construct } from 'constructs';
import type { Ports } from '../../workflow/index';
import type { GitProvider } from '../repository/git-repository';
import { GitWebhook } from './git-webhook';
import type { GitWebhookProps } from './git-webhook-props';
import type { PushBuildProps } from '../builds/push-build-props';

/** Properties of a `GitPushTrigger`: where webhooks arrive, and which pushes start which workflow. */
export type GitPushTriggerProps<
  A extends Ports = Ports,
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> = GitWebhookProps<Payload, Provider> & PushBuildProps<A, NoInfer<Payload>, NoInfer<Provider>>;

/** The name of the build that a trigger is made with. */
const BUILD = 'build';

/**
 * Starts a workflow when somebody pushes to a git repository: an EventSource that the provider's webhooks reach, a
 * Sensor that creates a workflow for each push that passes the filter, what the Sensor needs to be allowed to, the
 * EventBus between them, and an Ingress when asked for.
 *
 * The same push starts one workflow, however often its webhook comes.
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
 *   ingress: { host: 'ci.acme.dev' },
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
 * Further builds of the same repository are added by `addBuild`, or all of them to a `GitWebhook`.
 */
export class GitPushTrigger<
  const A extends Ports = Ports,
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> extends GitWebhook<Payload, Provider> {
  constructor(scope: Construct, id: string, props: GitPushTriggerProps<A, Payload, Provider>) {
    super(scope, id, props);
    this.startBuild(this, BUILD, props);
  }
}
