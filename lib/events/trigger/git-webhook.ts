import type { ApiObject } from 'cdk8s';
import { Chart, Lazy } from 'cdk8s';
import { Construct } from 'constructs';
import * as argoEvents from '../../../imports/argo-events';
import { addCheck } from '../../finding';
import type { GitProvider } from '../../git/hosts';
import type { GitRepository } from '../../git/repository';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import { checkDuplicateObjects } from '../../kubernetes/duplicate-objects';
import { type NamedMetadata, named } from '../../kubernetes/name';
import type { Ports } from '../../workflow';
import { addUntrustedArguments } from '../../workflow';
import { BuildLimits } from '../builds/build-limits';
import { checkBuild, checkBuilds } from '../builds/check-push-build';
import type { PushBuild, PushOrigin } from '../builds/push-build';
import type { PushBuildProps } from '../builds/push-build-props';
import { untrustedArguments } from '../builds/push-arguments';
import { renderDependencies, renderTriggers } from '../builds/render-push-build';
import type { IEventBus } from '../bus/event-bus';
import { EventBus, checkEventBus } from '../bus/event-bus';
import { cancellationWorkflowFor } from '../cancel/cancellation-workflow';
import { pushEvent } from '../push/push-event';
import { checkWebhook } from '../webhook/check-webhook';
import { eventSourceTemplate, sensorTemplate } from '../webhook/pod-template';
import { eventSourceAccount, sensorAccount } from '../webhook/webhook-accounts';
import { checkEndpoints } from '../webhook/webhook-endpoint';
import { checkSharedSecret } from '../webhook/shared-secret';
import { checkSecretValue } from '../webhook/webhook-secret';
import type { WebhookService } from '../webhook/webhook-ingress';
import { createIngress, serviceNameOf } from '../webhook/webhook-ingress';
import { WEBHOOK_PORT, renderWebhookSource, secretHeadersOf } from '../webhook/webhook-source';
import type { GitWebhookOptions, GitWebhookProps } from './git-webhook-props';
import { checkWebhookNetwork, createWebhookPolicies } from './webhook-network-policies';

/**
 * The webhook of a Git repository, to which builds are added. It creates an EventSource that receives the webhooks of the
 * Git host, a Sensor that creates a workflow for each push that passes the filter of a build, the ServiceAccounts of both, the
 * Role of the Sensor, the EventBus between them, and optionally an Ingress. A `GitPushTrigger` has its first build in its properties.
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
  /** The repository. */
  readonly repository: GitRepository<Payload, Provider>;

  /** The path of the webhook. */
  readonly endpoint: string;

  /** The EventBus of the EventSource and the Sensor. */
  readonly eventBus: IEventBus;

  /** Receives the webhooks. Argo Events creates its Deployment and its Service. */
  readonly eventSource: argoEvents.EventSource;

  /** The Service of the EventSource, for a route or a tunnel of your own. */
  readonly service: WebhookService;

  /** Creates the workflows. */
  readonly sensor: argoEvents.Sensor;

  /** The ServiceAccount of the Sensor. */
  readonly serviceAccount: IServiceAccount;

  /** The Ingress, if there is one. */
  readonly ingress?: ApiObject;

  private readonly namespace: string | undefined;

  private readonly builds: PushBuild[] = [];
  private readonly limits: BuildLimits;
  private readonly origin: PushOrigin;

  constructor(scope: Construct, id: string, props: GitWebhookProps<Payload, Provider>) {
    super(scope, id);
    const { repository, webhookSecret, endpoint = `/${id}`, ingress, maxPayloadSize } = props;
    // The only other type is a message of the compiler.
    const registerHook = typeof props.registerHook === 'object' ? props.registerHook : undefined;
    const metadata = named(props.metadata, id);
    this.namespace = metadata.namespace ?? Chart.of(this).namespace;
    this.repository = repository;
    this.endpoint = endpoint;
    this.origin = {
      repository,
      eventSourceName: metadata.name,
      namespace: this.namespace,
      secretHeaders: secretHeadersOf({ repository, webhookSecret }),
    };
    this.eventBus = props.eventBus ?? EventBus.of(this, this.namespace);
    this.eventSource = new argoEvents.EventSource(this, 'Resource', {
      metadata,
      spec: {
        eventBusName: this.eventBus.eventBusName,
        service: { ports: [{ port: WEBHOOK_PORT, targetPort: WEBHOOK_PORT }] },
        ...props.eventSource,
        template: this.eventSourcePod(props.eventSource, metadata),
        ...renderWebhookSource({ repository, webhookSecret, endpoint, registerHook, maxPayloadSize }),
      },
    });
    this.service = { name: serviceNameOf(metadata.name), port: WEBHOOK_PORT };
    this.serviceAccount = props.serviceAccount ?? sensorAccount(this, metadata);
    this.sensor = new argoEvents.Sensor(this, 'Sensor', { metadata, spec: this.sensorSpec(props.sensor) });
    this.limits = new BuildLimits(this, metadata);
    if (ingress !== undefined) this.ingress = createIngress(this, ingress, { metadata, endpoint });
    if (props.networkPolicies !== undefined) {
      createWebhookPolicies(this, {
        network: props.networkPolicies,
        metadata,
        eventBus: this.eventBus,
        registersHook: registerHook !== undefined,
      });
    }
    addCheck(this, () => [
      ...checkWebhook({ ...props, endpoint, metadata }),
      ...checkSharedSecret(webhookSecret, { 'registerHook.token': registerHook?.token }),
      ...checkSecretValue(this, webhookSecret, this.namespace),
      ...checkEventBus(props.eventBus, this.namespace, 'eventBus'),
      ...checkBuilds(this.builds),
      ...checkWebhookNetwork(props.networkPolicies, registerHook && repository.host),
    ]);
    checkDuplicateObjects({ node: this.node, apiObject: this.eventSource });
    checkEndpoints(this, [ingress?.host, registerHook?.url], endpoint);
  }

  /**
   * Adds a build: pushes that start another workflow, or the same one with other arguments, such as one build for each
   * service of a monorepo. All builds share one Sensor.
   *
   * @param id the name of the build, unique in this webhook; the first build of a `GitPushTrigger` is named `build`
   */
  addBuild<const B extends Ports>(id: string, props: PushBuildProps<B, Payload, Provider>): void {
    // Findings point at a construct of the build, or at the trigger if the name is invalid or already in use.
    const isOwn = /^[a-z]/.test(id) && this.node.tryFindChild(id) === undefined;
    this.registerBuild(isOwn ? new Construct(this, id) : this, id, props);
  }

  /**
   * Adds a build whose findings point at `place`.
   *
   * @internal
   */
  protected registerBuild<B extends Ports>(
    place: Construct,
    id: string,
    props: PushBuildProps<B, Payload, Provider>,
  ): void {
    const { cancelSuperseded, maxBuilds, paths } = props;
    const build: PushBuild = {
      ...props,
      id,
      // The compiler rejects paths for some hosts; a check reports them.
      paths: typeof paths === 'string' ? [paths] : paths,
      values: props.arguments?.(pushEvent<Payload>()) ?? {},
      semaphore: maxBuilds === undefined ? undefined : this.limits.add(id, maxBuilds),
      cancel: cancellationWorkflowFor(this, cancelSuperseded, this.namespace),
    };
    this.builds.push(build);
    addUntrustedArguments(this, build.workflow, () =>
      untrustedArguments(build.workflow.declaredArguments, build.values, this.origin.eventSourceName),
    );
    addCheck(place, () => checkBuild(build, this.origin, this.namespace));
  }

  /** The pod of the EventSource, with a ServiceAccount whose pods get no token, unless another one is set. */
  private eventSourcePod(
    fields: GitWebhookOptions['eventSource'],
    metadata: NamedMetadata,
  ): argoEvents.EventSourceSpec['template'] {
    const { template } = fields ?? {};
    const serviceAccountName = template?.serviceAccountName ?? eventSourceAccount(this, metadata).name;
    return { ...eventSourceTemplate(template), serviceAccountName };
  }

  private sensorSpec(fields: GitWebhookOptions['sensor']): argoEvents.SensorSpec {
    const builds = <T>(render: (build: PushBuild, origin: PushOrigin) => readonly T[]): readonly T[] =>
      // cdk8s resolves a Lazy to its value; its type is that of the value.
      Lazy.any({ produce: () => this.builds.flatMap((build) => render(build, this.origin)) }) as readonly T[];
    return {
      eventBusName: this.eventBus.eventBusName,
      ...fields,
      template: {
        ...sensorTemplate(
          fields?.template,
          () => this.builds.flatMap((build) => renderTriggers(build, this.origin)).length,
        ),
        serviceAccountName: this.serviceAccount.name,
      },
      dependencies: builds(renderDependencies),
      triggers: builds(renderTriggers),
    };
  }
}
