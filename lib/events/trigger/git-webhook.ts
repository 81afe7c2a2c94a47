import type { ApiObject } from 'cdk8s';
import { Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import * as argoEvents from '../../../imports/argo-events';
import { addCheck } from '../../finding/index';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { Ports } from '../../workflow/index';
import { checkDuplicateObjects } from '../../kubernetes/duplicate-objects';
import { named } from '../../kubernetes/name';
import { BuildLimits } from '../builds/build-limits';
import { cancellationWorkflowFor } from '../cancel/cancellation-workflow';
import { checkBuild, checkBuilds } from '../builds/check-push-build';
import { checkWebhook } from '../webhook/check-webhook';
import type { IEventBus } from '../bus/event-bus';
import { EventBus, checkEventBus } from '../bus/event-bus';
import type { GitProvider, GitRepository } from '../repository/git-repository';
import type { GitWebhookOptions, GitWebhookProps } from './git-webhook-props';
import type { PushBuild, PushOrigin } from '../builds/push-build';
import type { PushBuildProps } from '../builds/push-build-props';
import { pushEvent } from '../push/push-event';
import { renderDependencies, renderTriggers } from '../builds/render-push-build';
import { sensorAccount } from '../webhook/sensor-account';
import { checkEndpoints } from '../webhook/webhook-endpoint';
import type { WebhookService } from '../webhook/webhook-ingress';
import { createIngress, serviceNameOf } from '../webhook/webhook-ingress';
import { WEBHOOK_PORT, renderWebhookSource } from '../webhook/webhook-source';

/**
 * Listens to the webhooks of a git repository, and starts a workflow for each push that one of its builds wants: an
 * EventSource that the provider's webhooks reach, a Sensor that creates workflows, what the Sensor needs to be allowed to,
 * the EventBus between them, and an Ingress when asked for. `GitPushTrigger` is the same with a build from the start.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { GitWebhook, WorkflowTemplate, gitlabRepository, parameter } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci', { namespace: 'ci' });
 * const build = WorkflowTemplate.fromWorkflowTemplateName(chart, 'build', 'build', {
 *   arguments: { revision: parameter(), service: parameter() },
 * });
 * const webhook = new GitWebhook(chart, 'shop', {
 *   repository: gitlabRepository('https://gitlab.com/acme/shop'),
 *   webhookSecret: { secret: 'gitlab-webhook', key: 'token' },
 * });
 * for (const service of ['cart', 'web']) {
 *   webhook.addBuild(service, {
 *     workflow: build,
 *     generateName: `${service}-`,
 *     paths: [`services/${service}/**`],
 *     arguments: ({ push }) => ({ revision: push.commit, service }),
 *   });
 * }
 * ```
 */
export class GitWebhook<Payload = unknown, Provider extends GitProvider = GitProvider> extends Construct {
  /** The repository that is pushed to. */
  readonly repository: GitRepository<Payload, Provider>;

  /** The path at which webhooks arrive. */
  readonly endpoint: string;

  /** What carries the events. */
  readonly eventBus: IEventBus;

  /** What listens to webhooks. Argo Events makes its Deployment and its Service. */
  readonly eventSource: argoEvents.EventSource;

  /** The Service before it, for a route or a tunnel of your own. */
  readonly service: WebhookService;

  /** What creates workflows. */
  readonly sensor: argoEvents.Sensor;

  /** What the Sensor runs as. */
  readonly serviceAccount: IServiceAccount;

  /** What leads webhooks to the EventSource from outside of the cluster, if that was asked for. */
  readonly ingress?: ApiObject;

  /** Where all of it is, and what it starts. */
  private readonly namespace: string | undefined;

  private readonly builds: PushBuild[] = [];
  private readonly limits: BuildLimits;
  private readonly origin: PushOrigin;

  constructor(scope: Construct, id: string, props: GitWebhookProps<Payload, Provider>) {
    super(scope, id);
    const { repository, webhookSecret, endpoint = `/${id}`, ingress, maxPayloadSize } = props;
    // Another type than this the compiler accepts for no provider.
    const registerHook = typeof props.registerHook === 'object' ? props.registerHook : undefined;
    const metadata = named(props.metadata, id);
    this.namespace = metadata.namespace ?? Chart.of(this).namespace;
    this.repository = repository;
    this.endpoint = endpoint;
    this.origin = { repository, eventSourceName: metadata.name };
    this.eventBus = props.eventBus ?? EventBus.of(this, this.namespace);
    this.eventSource = new argoEvents.EventSource(this, 'Resource', {
      metadata,
      spec: {
        eventBusName: this.eventBus.eventBusName,
        service: { ports: [{ port: WEBHOOK_PORT, targetPort: WEBHOOK_PORT }] },
        ...props.eventSource,
        ...renderWebhookSource({ repository, webhookSecret, endpoint, registerHook, maxPayloadSize }),
      },
    });
    this.service = { name: serviceNameOf(metadata.name), port: WEBHOOK_PORT };
    this.serviceAccount = props.serviceAccount ?? sensorAccount(this, metadata);
    this.sensor = new argoEvents.Sensor(this, 'Sensor', { metadata, spec: this.sensorSpec(props.sensor) });
    this.limits = new BuildLimits(this, metadata);
    if (ingress !== undefined) this.ingress = createIngress(this, ingress, { metadata, endpoint });
    addCheck(this, () => [
      ...checkWebhook({ ...props, endpoint, metadata }),
      ...checkEventBus(props.eventBus, this.namespace, 'eventBus'),
      ...checkBuilds(this.builds),
    ]);
    checkDuplicateObjects({ node: this.node, apiObject: this.eventSource });
    checkEndpoints(this, [ingress?.host, registerHook?.url], endpoint);
  }

  /**
   * Starts another workflow by pushes to the same repository, or the same one by others and with other arguments: one
   * for each service of a monorepo. One Sensor serves them all.
   *
   * @param id the name of the build among those of this webhook; that of a `GitPushTrigger` is `build`
   */
  addBuild<const B extends Ports>(id: string, props: PushBuildProps<B, Payload, Provider>): void {
    // What is wrong with it is said to be there. What has no name, or that of another, is said of the trigger.
    const isOwn = /^[a-z]/.test(id) && this.node.tryFindChild(id) === undefined;
    this.startBuild(isOwn ? new Construct(this, id) : this, id, props);
  }

  /**
   * Adds a build whose mistakes are said to be in `place`.
   *
   * @internal
   */
  protected startBuild<B extends Ports>(
    place: Construct,
    id: string,
    props: PushBuildProps<B, Payload, Provider>,
  ): void {
    const { cancelSuperseded, maxBuilds, paths } = props;
    const build: PushBuild = {
      ...props,
      id,
      // What the compiler refuses for Bitbucket, a check says.
      paths: typeof paths === 'string' ? [paths] : paths,
      values: props.arguments?.(pushEvent<Payload>()) ?? {},
      semaphore: maxBuilds === undefined ? undefined : this.limits.add(id, maxBuilds),
      cancel: cancellationWorkflowFor(this, cancelSuperseded, this.namespace),
    };
    this.builds.push(build);
    addCheck(place, () => checkBuild(build, this.origin, this.namespace));
  }

  private sensorSpec(given: GitWebhookOptions['sensor']): argoEvents.SensorSpec {
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
