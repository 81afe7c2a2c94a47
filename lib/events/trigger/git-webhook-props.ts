import type { ApiObjectMetadata } from 'cdk8s';
import type * as argoEvents from '../../../imports/argo-events';
import type { GitProvider, HookProvider } from '../../git/hosts';
import type { HookRegistration } from '../../git/hosts/host';
import type { GitRepository } from '../../git/repository';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { IEventBus } from '../bus/event-bus';
import type { ClusterNetwork } from '../../kubernetes/network/cluster-network';
import type { NetworkDestination, NetworkPeer } from '../../kubernetes/network/peer';
import type { WebhookIngress } from '../webhook/webhook-ingress';
import type { WebhookSecret } from '../webhook/webhook-secret';

/** Whether the EventSource can register the webhook itself. */
export type RegisterHookOf<Provider extends GitProvider> = Provider extends HookProvider
  ? {
      /**
       * Lets the EventSource register the webhook by the API of the Git host, with a token. The pod that receives webhooks
       * then has this token, which can manage the webhooks of the repository.
       *
       * @default - the webhook is registered by hand
       */
      readonly registerHook?: HookRegistration;
    }
  : {
      /** The type is the compile error. */
      readonly registerHook?: 'Argo Events cannot register webhooks at this Git host';
    };

/** Who reaches an EventSource, and what it reaches besides the EventBus. */
export interface EventSourceNetwork {
  /**
   * Who sends webhooks: the pods of the Ingress controller, or addresses, such as those of nodes if the controller uses
   * their network.
   */
  readonly from: readonly NetworkPeer[];

  /**
   * The Git host, if it is inside the cluster or a private network and the EventSource registers the webhook
   * (`registerHook`). One outside of the cluster is one of the external addresses.
   *
   * @default - none
   */
  readonly to?: readonly NetworkDestination[];
}

/** What the pods of a webhook reach, and who reaches them. */
export interface WebhookNetwork extends ClusterNetwork {
  /** The connections of the EventSource, which receives the webhooks. */
  readonly webhook: EventSourceNetwork;
}

/** The webhook of a repository, and the objects that are created for it. */
export interface GitWebhookOptions<Payload = unknown, Provider extends GitProvider = GitProvider> {
  /** The repository. */
  readonly repository: GitRepository<Payload, Provider>;

  /**
   * The key of a Secret with the secret that the webhook was registered with at the Git host. Requests without it are
   * rejected (with 400, or 401 for a bearer token) and start nothing. The Secret must be in the namespace of the trigger;
   * until it exists, the pod of the EventSource does not start, and its events say so. It must not be empty: Argo Events
   * then accepts every request. Use a Secret with nothing else in it: Argo Events mounts all of its keys into the pod that
   * receives webhooks.
   */
  readonly webhookSecret: WebhookSecret;

  /**
   * The path of the webhook.
   *
   * @default - a slash and the id of the construct
   */
  readonly endpoint?: string;

  /**
   * The maximum size of a webhook in bytes; larger ones are rejected with 400. The EventBus must accept a third more, since
   * Argo Events encodes events in base64: an EventBus of your own needs `maxPayload: '8MB'` for the default. Events that the
   * EventBus rejects are answered with 500. An Ingress can have its own limit, and answers with 413.
   *
   * @default 6000000 - what an `EventBus` accepts; Argo Events' own default is 1048576
   */
  readonly maxPayloadSize?: number;

  /**
   * Creates an Ingress for the Service of the EventSource.
   *
   * @default - none: the Service can only be reached inside the cluster
   */
  readonly ingress?: WebhookIngress;

  /**
   * The EventBus of the EventSource and the Sensor.
   *
   * @default - the EventBus `default` of the namespace, which is created for all triggers of the app
   */
  readonly eventBus?: IEventBus;

  /**
   * The ServiceAccount of the Sensor. It must be allowed to create workflows, and should be allowed to create Events, which
   * report a push that started no build.
   *
   * @default - a ServiceAccount with these rights only
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * Creates NetworkPolicies. The EventSource is reached only by those who send webhooks, and reaches DNS and the EventBus,
   * and external addresses only if it registers the webhook. No one reaches the Sensor, which reaches DNS, the EventBus and
   * the API server. An `EventBus` of the app is reached only by the EventSources and Sensors of its namespace. The network
   * of the cluster must support NetworkPolicies.
   *
   * @default - none: all pods of the cluster reach the EventSource
   */
  readonly networkPolicies?: WebhookNetwork;

  /**
   * Name, namespace, labels and annotations of the EventSource and the Sensor.
   *
   * @default - the id of the construct is the name
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Further fields of the EventSource: its pod (`template`), its `replicas`.
   *
   * @default - a pod that requests 64Mi of memory and 10m of CPU, has a limit of 512Mi of memory, and a new ServiceAccount
   * `<name>-eventsource` without permissions and without a token
   */
  readonly eventSource?: Pick<argoEvents.EventSourceSpec, 'template' | 'replicas'>;

  /**
   * Further fields of the Sensor: its pod (`template`), its `replicas`, its `revisionHistoryLimit`.
   *
   * @default - a pod that requests 64Mi of memory and 10m of CPU, and has a limit of 256Mi of memory and 64Mi more for each
   *   build and each cancellation workflow, as it reads each webhook once for each of them
   */
  readonly sensor?: Omit<argoEvents.SensorSpec, 'dependencies' | 'triggers' | 'eventBusName'>;
}

/** Properties of a `GitWebhook`. */
export type GitWebhookProps<
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> = GitWebhookOptions<Payload, Provider> & RegisterHookOf<NoInfer<Provider>>;
