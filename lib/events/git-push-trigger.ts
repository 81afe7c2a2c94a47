import { Lazy } from 'cdk8s';
import type { IServiceAccount, k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import * as argoEvents from '../../imports/argo-events';
import { addCheck, changed } from '../finding';
import type { Ports } from '../workflow';
import { checkDuplicates, named } from '../workflow';
import { BuildLimits } from './build-limits';
import { cancellerFor } from './canceller';
import { checkBuild, checkBuilds } from './check-push-build';
import { checkTrigger } from './check-push-trigger';
import type { IEventBus } from './event-bus';
import { EventBus } from './event-bus';
import type { GitProvider, GitRepository } from './git-repository';
import type { GitPushTriggerOptions, GitPushTriggerProps } from './git-push-trigger-props';
import type { PushBuild, PushOrigin } from './push-build';
import type { PushBuildProps } from './push-build-props';
import { pushEvent } from './push-event';
import { renderDependencies, renderTriggers } from './render-push-build';
import { sensorAccount } from './sensor-account';
import { checkEndpoints } from './webhook-endpoint';
import { makeIngress } from './webhook-ingress';
import { WEBHOOK_PORT, renderWebhookSource } from './webhook-source';

/** The name of the build that a trigger is made with. */
const FIRST_BUILD = 'build';

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
 * A repository with several builds, as a monorepo has, needs one trigger: leave the `workflow` out, and see `addBuild`.
 */
export class GitPushTrigger<
  const A extends Ports = Ports,
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> extends Construct {
  /** The repository that is pushed to. */
  readonly repository: GitRepository<Payload, Provider>;

  /** The path at which webhooks arrive. */
  readonly endpoint: string;

  /** What carries the events. */
  readonly eventBus: IEventBus;

  /** What listens to webhooks. Argo Events makes its Deployment and its Service. */
  readonly eventSource: argoEvents.EventSource;

  /** What creates workflows. */
  readonly sensor: argoEvents.Sensor;

  /** What the Sensor runs as. */
  readonly serviceAccount: IServiceAccount;

  /** What leads webhooks to the EventSource from outside of the cluster, if that was asked for. */
  readonly ingress?: k8s.KubeIngress;

  private readonly builds: PushBuild[] = [];
  private readonly limits: BuildLimits;
  private readonly origin: PushOrigin;

  constructor(scope: Construct, id: string, props: GitPushTriggerProps<A, Payload, Provider>) {
    super(scope, id);
    const { repository, webhookSecret, endpoint = `/${id}`, ingress } = props;
    // Another type than this the compiler accepts for no provider.
    const registerHook = typeof props.registerHook === 'object' ? props.registerHook : undefined;
    const metadata = named(props.metadata, id);
    this.repository = repository;
    this.endpoint = endpoint;
    this.origin = { repository, eventSourceName: metadata.name };
    this.eventBus = props.eventBus ?? EventBus.of(this);
    this.eventSource = new argoEvents.EventSource(this, 'Resource', {
      metadata,
      spec: {
        eventBusName: this.eventBus.eventBusName,
        service: { ports: [{ port: WEBHOOK_PORT, targetPort: WEBHOOK_PORT }] },
        ...props.eventSource,
        ...renderWebhookSource({ repository, webhookSecret, endpoint, registerHook }),
      },
    });
    this.serviceAccount = props.serviceAccount ?? sensorAccount(this, metadata);
    this.sensor = new argoEvents.Sensor(this, 'Sensor', { metadata, spec: this.sensorSpec(props.sensor) });
    this.limits = new BuildLimits(this, metadata);
    if (ingress !== undefined) this.ingress = makeIngress(this, ingress, { metadata, endpoint });
    addCheck(this, () => [
      ...checkTrigger({ ...props, endpoint, metadata }),
      ...checkBuilds(this.builds),
      ...this.builds.flatMap((build) => checkBuild(build, this.origin, this.eventSource.metadata.namespace)),
    ]);
    checkDuplicates({ node: this.node, apiObject: this.eventSource });
    checkEndpoints(this, [ingress?.host, registerHook?.url], endpoint);
    if (props.workflow !== undefined) this.addBuild(FIRST_BUILD, props);
  }

  /**
   * Starts another workflow by pushes to the same repository, or the same one by others and with other arguments: one
   * for each service of a monorepo. One Sensor serves them all.
   *
   * @param id the name of the build among those of this trigger; that of the first is `build`
   */
  addBuild<const B extends Ports>(id: string, props: PushBuildProps<B, Payload, Provider>): void {
    const { cancelSuperseded, maxBuilds, paths } = props;
    this.builds.push({
      ...props,
      id,
      // What the compiler refuses for Bitbucket, a check says.
      paths: typeof paths === 'string' ? [paths] : paths,
      values: props.arguments?.(pushEvent<Payload>()) ?? {},
      semaphore: maxBuilds === undefined ? undefined : this.limits.add(id, maxBuilds),
      cancel: cancellerFor(this, cancelSuperseded),
    });
    changed();
  }

  private sensorSpec(given: GitPushTriggerOptions['sensor']): argoEvents.SensorSpec {
    const builds = <T>(render: (build: PushBuild, origin: PushOrigin) => readonly T[]): readonly T[] =>
      // cdk8s' grammar: a Lazy stands for the value that it will be.
      Lazy.any({ produce: () => this.builds.flatMap((build) => render(build, this.origin)) }) as readonly T[];
    return {
      eventBusName: this.eventBus.eventBusName,
      ...given,
      template: { ...given?.template, serviceAccountName: this.serviceAccount.name },
      dependencies: builds(renderDependencies),
      triggers: builds(renderTriggers),
    };
  }
}
