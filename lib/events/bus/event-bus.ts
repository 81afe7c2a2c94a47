import type { ApiObjectMetadata } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import * as argoEvents from '../../../imports/argo-events';
import type { Problem } from '../../finding';
import { addFindings, markConstructInTexts } from '../../finding';
import { ClassMark } from '../../identity';
import { checkDuplicateObjects } from '../../kubernetes/duplicate-objects';
import { checkQuantity, checkResources } from '../../kubernetes/check-quantities';
import { checkMetadata, named } from '../../kubernetes/name';
import { READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';

/** An EventBus, which transports events from EventSources to Sensors; of this app or another. */
export interface IEventBus {
  /** The object's name. */
  readonly eventBusName: string;
}

/** The EventBus that EventSources and Sensors use by default. */
const DEFAULT_NAME = 'default';

/** The prefix of the ids of EventBuses that are created automatically. */
const AUTOMATIC = 'cdk8s-argo-ci:event-bus:';

/** The most that NATS recommends. Argo Events' own default is 1MB. */
const MAX_PAYLOAD = '8MB';

/** NATS can run as any user. */
const NATS_USER = 1000;

/** What the containers of a pod use. JetStream keeps events on disk, and a cache of them in memory. */
const CONTAINERS = {
  containerTemplate: containerTemplate({ cpu: '50m', memory: '128Mi' }, '1Gi'),
  metricsContainerTemplate: containerTemplate({ cpu: '10m', memory: '32Mi' }, '128Mi'),
  reloaderContainerTemplate: containerTemplate({ cpu: '10m', memory: '32Mi' }, '128Mi'),
};

/** Properties of an `EventBus`: the metadata and Argo Events' fields for JetStream. */
export interface EventBusProps extends Omit<argoEvents.JetStreamBus, 'version' | 'metadata'> {
  /**
   * The object's metadata.
   *
   * @default - the name `default`, which EventSources and Sensors use by default
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The version of NATS, one of those that Argo Events' controller is configured with (ConfigMap
   * `argo-events-controller-config`).
   *
   * @default 'latest' - an alias in every release of Argo Events, which pins the version of NATS
   */
  readonly version?: string;

  /**
   * The maximum size of an event, in NATS' notation: `8MB`. Argo Events encodes the payload of a webhook in base64, so it
   * can have about three quarters of that; `maxPayloadSize` is the limit of a trigger.
   *
   * @default '8MB' - the most that NATS recommends; Argo Events' own default is 1MB
   */
  readonly maxPayload?: string;

  /**
   * The configuration of the stream, as YAML: see Argo Events' field. By default a stream has three replicas, which an
   * EventBus with one replica cannot have (v1.9, `eventBus.jetstream.streamConfig` of `argo-events-controller-config`).
   *
   * @default - the controller's settings, with `replicas: 1` if `replicas` is 1
   */
  readonly streamConfig?: string;

  /** Metadata of the pods. */
  readonly podMetadata?: argoEvents.Metadata;
}

const EVENT_BUS_MARK = new ClassMark('EventBus');

/**
 * An EventBus on NATS JetStream, which keeps an event until it has started its workflow. With three replicas, events
 * survive the loss of one; set `persistence` for them to survive the loss of all. One replica is enough for experiments.
 * After the loss of all replicas without persistence, webhooks are answered with 500 until the pods of the EventSources and
 * Sensors are restarted (Argo Events 1.9).
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { EventBus } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'events', { namespace: 'ci' });
 * new EventBus(chart, 'bus', { persistence: { accessMode: 'ReadWriteOnce', volumeSize: '10Gi' } });
 * ```
 */
export class EventBus extends Construct implements IEventBus {
  static {
    markConstructInTexts(this, 'EventBus');
    EVENT_BUS_MARK.applyTo(this.prototype);
  }

  /** Whether a value is an EventBus, also of another installed copy of this library. */
  static isEventBus(value: unknown): value is EventBus {
    return EVENT_BUS_MARK.isOn(value);
  }

  /** An EventBus that already exists in the cluster. */
  static fromEventBusName(eventBusName: string): IEventBus {
    return { eventBusName };
  }

  /**
   * The EventBus `default` of a namespace. It is created once in an app, unless the app creates one itself, before or later.
   * An app with charts for several clusters must create an EventBus for each of them.
   *
   * @param namespace the namespace of the EventSources and Sensors; by default that of the construct's chart
   */
  static of(scope: Construct, namespace = Chart.of(scope).namespace): IEventBus {
    const chart = Chart.of(scope);
    const [known] = defaultBuses(chart, namespace);
    return (
      known ??
      new EventBus(
        chart,
        `${AUTOMATIC}${namespace ?? ''}`,
        namespace === undefined ? {} : { metadata: { namespace } },
      )
    );
  }

  /** The object in the manifest. */
  readonly apiObject: argoEvents.EventBus;

  constructor(scope: Construct, id: string, props: EventBusProps = {}) {
    super(scope, id);
    const { metadata, podMetadata, version = 'latest', maxPayload = MAX_PAYLOAD, ...jetstream } = props;
    this.apiObject = new argoEvents.EventBus(this, 'Resource', {
      metadata: named(metadata, DEFAULT_NAME),
      spec: {
        jetstream: {
          version,
          maxPayload,
          securityContext: restrictedPod(NATS_USER),
          ...jetstream,
          ...containerTemplates(jetstream),
          ...streamReplicas(props),
          ...(podMetadata !== undefined && { metadata: podMetadata }),
        },
      },
    });
    // An EventBus that was created automatically has no properties to check.
    if (isAutomatic(this)) return;
    for (const other of defaultBuses(this, this.apiObject.metadata.namespace))
      if (this.eventBusName === DEFAULT_NAME && isAutomatic(other))
        other.node.scope?.node.tryRemoveChild(other.node.id);
    addFindings(this, [
      ...checkMetadata(metadata, 'label', 'EventBus'),
      ...checkReplicas(props.replicas),
      ...checkResourcesOf(props),
    ]);
    checkDuplicateObjects(this);
  }

  /** The object's name. */
  get eventBusName(): string {
    return this.apiObject.metadata.name ?? DEFAULT_NAME;
  }
}

function containerTemplate(
  requests: { readonly cpu: string; readonly memory: string },
  memory: string,
): argoEvents.ContainerTemplate {
  return { resources: { requests, limits: { memory } }, securityContext: READ_ONLY_CONTAINER };
}

/** The containers, with resources and a security context unless they are specified. */
function containerTemplates(
  given: Pick<argoEvents.JetStreamBus, keyof typeof CONTAINERS>,
): Pick<argoEvents.JetStreamBus, keyof typeof CONTAINERS> {
  const { containerTemplate: nats, metricsContainerTemplate, reloaderContainerTemplate } = given;
  return {
    containerTemplate: { ...CONTAINERS.containerTemplate, ...nats },
    metricsContainerTemplate: { ...CONTAINERS.metricsContainerTemplate, ...metricsContainerTemplate },
    reloaderContainerTemplate: { ...CONTAINERS.reloaderContainerTemplate, ...reloaderContainerTemplate },
  };
}

function isAutomatic(bus: EventBus): boolean {
  return bus.node.id.startsWith(AUTOMATIC);
}

/** The EventBuses `default` of a namespace in the app. */
function defaultBuses(scope: Construct, namespace: string | undefined): EventBus[] {
  return scope.node.root.node.findAll().filter((other): other is EventBus => isDefaultBus(other, namespace));
}

function isDefaultBus(other: IConstruct, namespace: string | undefined): other is EventBus {
  return (
    EventBus.isEventBus(other) &&
    other.eventBusName === DEFAULT_NAME &&
    other.apiObject.metadata.namespace === namespace
  );
}

/** The configuration of the stream, with `replicas: 1` if the EventBus has one replica and the text does not set it. */
function streamReplicas({
  replicas,
  streamConfig,
}: EventBusProps): Pick<argoEvents.JetStreamBus, 'streamConfig'> {
  const text = streamConfig ?? '';
  if (replicas !== 1 || /^\s*(?:\{|replicas\s*:)/im.test(text))
    return streamConfig === undefined ? {} : { streamConfig };
  return { streamConfig: `replicas: 1\n${text}` };
}

/** Finds an EventBus of the app in another namespace than its EventSource and Sensor. */
export function checkEventBus(
  bus: IEventBus | undefined,
  namespace: string | undefined,
  path: string,
): Problem[] {
  const other = EventBus.isEventBus(bus) ? bus.apiObject.metadata.namespace : undefined;
  if (other === undefined || namespace === undefined || other === namespace) return [];
  const message = `The EventBus is in the namespace '${other}', but the trigger is in '${namespace}'. Use one namespace for both, or omit the EventBus.`;
  return [{ code: 'conflicting-namespaces', message, path }];
}

/** Checks the size of the volumes, and the resources of the containers. */
function checkResourcesOf({ persistence, ...props }: EventBusProps): Problem[] {
  const containers = (
    ['containerTemplate', 'metricsContainerTemplate', 'reloaderContainerTemplate'] as const
  ).flatMap((field) => checkResources(props[field]?.resources, `${field}.resources`));
  return [...checkQuantity(persistence?.volumeSize, 'persistence.volumeSize'), ...containers];
}

/** Finds a number of replicas that Argo Events' controller rejects (pkg/reconciler/eventbus/validate.go, v1.9). */
function checkReplicas(replicas: number | undefined): Problem[] {
  if (replicas === undefined || replicas === 1 || (Number.isInteger(replicas) && replicas >= 3)) return [];
  const message = `JetStream cannot have ${String(replicas)} replicas. Use 1, or at least 3.`;
  return [{ code: 'invalid-replicas', message, path: 'replicas' }];
}
