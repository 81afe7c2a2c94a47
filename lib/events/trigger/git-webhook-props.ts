import type { ApiObjectMetadata } from 'cdk8s';
import type * as argoEvents from '../../../imports/argo-events';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { IEventBus } from '../bus/event-bus';
import type { GitProvider, GitRepository } from '../repository/git-repository';
import type { WebhookIngress } from '../webhook/webhook-ingress';
import type { HookRegistration, WebhookSecret } from '../webhook/webhook-source';

/** Whether the EventSource can register the webhook itself. */
export type RegisterHookOf<Provider extends GitProvider> = Provider extends 'github' | 'gitlab'
  ? {
      /**
       * Lets the EventSource register the webhook at GitHub or GitLab, by a token of their API.
       *
       * @default - somebody registers it by hand
       */
      readonly registerHook?: HookRegistration;
    }
  : {
      /** For the compiler to say. */
      readonly registerHook?: 'Argo Events registers webhooks at GitHub and GitLab alone';
    };

/** Where webhooks arrive, and what is made for that. */
export interface GitWebhookOptions<Payload = unknown, Provider extends GitProvider = GitProvider> {
  /** The repository that is pushed to. */
  readonly repository: GitRepository<Payload, Provider>;

  /**
   * The key of a Secret that holds what the provider was given for a secret when the webhook was registered. Requests
   * without it are answered by 400 and start nothing. The Secret has to be in the trigger's namespace; until it is
   * there, the pod of the EventSource does not start and says so in its events. It must not be empty: Argo Events takes
   * every request then, signed or not.
   */
  readonly webhookSecret: WebhookSecret;

  /**
   * The path at which webhooks arrive.
   *
   * @default - a slash and the id of the construct
   */
  readonly endpoint?: string;

  /**
   * How many bytes a webhook may have. A larger one is answered by 400. The EventBus has to take a third more, since
   * Argo Events encodes it by base64: one of your own needs `maxPayload: '8MB'` for the default, and a larger one for
   * more; what the EventBus refuses is answered by 500. An Ingress may have a limit of its own, and answer by 413.
   *
   * @default 6000000 - what an `EventBus` takes; Argo Events' own default is 1048576
   */
  readonly maxPayloadSize?: number;

  /**
   * Makes an Ingress before the Service of the EventSource.
   *
   * @default - none: the Service can be reached inside of the cluster alone
   */
  readonly ingress?: WebhookIngress;

  /**
   * What carries the events.
   *
   * @default - the EventBus `default` of the namespace, which is made for all triggers of the app
   */
  readonly eventBus?: IEventBus;

  /**
   * What the Sensor runs as. It needs to be allowed to create workflows.
   *
   * @default - a ServiceAccount that may do that and nothing else
   */
  readonly serviceAccount?: IServiceAccount;

  /**
   * Name, namespace, labels and annotations of the EventSource and the Sensor.
   *
   * @default - the construct's id is the name
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Further fields of the EventSource: its pod (`template`), its `replicas`.
   *
   * @default - none
   */
  readonly eventSource?: Pick<argoEvents.EventSourceSpec, 'template' | 'replicas'>;

  /**
   * Further fields of the Sensor: its pod (`template`), its `replicas`, how many of its revisions are kept.
   *
   * @default - none
   */
  readonly sensor?: Omit<argoEvents.SensorSpec, 'dependencies' | 'triggers' | 'eventBusName'>;
}

/** Properties of a `GitWebhook`. */
export type GitWebhookProps<
  Payload = unknown,
  Provider extends GitProvider = GitProvider,
> = GitWebhookOptions<Payload, Provider> & RegisterHookOf<NoInfer<Provider>>;
