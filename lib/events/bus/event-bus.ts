import type { ApiObjectMetadata } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import * as argoEvents from '../../../imports/argo-events';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import { checkDuplicateObjects } from '../../kubernetes/duplicate-objects';
import { checkMetadata, named } from '../../kubernetes/name';
import { ClassMark } from '../../identity';

/** An EventBus, of this app or not: what carries events from webhooks to workflows. */
export interface IEventBus {
  /** The object's name. */
  readonly eventBusName: string;
}

/** The name that EventSources and Sensors look for that name no other. */
const DEFAULT_NAME = 'default';

/** How the ids of EventBuses begin that nobody has asked for: nobody takes them for something else. */
const AUTOMATIC = 'cdk8s-argo-ci:event-bus:';

/** NATS warns of more than that. Argo Events' own default is 1MB. */
const MAX_PAYLOAD = '8MB';

/** Properties of an `EventBus`: Argo Events' own fields for JetStream beside the metadata. */
export interface EventBusProps extends Omit<argoEvents.JetStreamBus, 'version' | 'metadata'> {
  /**
   * The object's metadata.
   *
   * @default - the name `default`, which EventSources and Sensors look for that name no other
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * The version of NATS, one of those in the settings of Argo Events' controller (ConfigMap
   * `argo-events-controller-config`).
   *
   * @default 'latest' - which every release of Argo Events has, and pins to a version of NATS itself
   */
  readonly version?: string;

  /**
   * How large an event may be, as NATS has it: `8MB`. Argo Events encodes the payload of a webhook by base64, so that
   * it may have about three quarters of that; its `maxPayloadSize` is the limit of a trigger.
   *
   * @default '8MB' - the most that NATS advises to take; Argo Events' own default is 1MB
   */
  readonly maxPayload?: string;

  /**
   * What is kept of events, as YAML: see Argo Events' field. A stream has three replicas unless it says otherwise, which
   * one replica of the EventBus can't have (v1.9, `eventBus.jetstream.streamConfig` of `argo-events-controller-config`).
   *
   * @default - what the controller's settings say, with `replicas: 1` where `replicas` is 1
   */
  readonly streamConfig?: string;

  /** Metadata of the pods. */
  readonly podMetadata?: argoEvents.Metadata;
}

const EVENT_BUS_MARK = new ClassMark('EventBus');

/**
 * An EventBus on NATS JetStream, which keeps an event until it has started its workflow. Three replicas keep events
 * when one of them goes; give `persistence` to keep them when all go at once. One replica does for trying things out.
 * An EventBus that has lost everything is filled again only when the pods of its EventSources and Sensors are started
 * anew: until then, webhooks are answered by 500 (Argo Events 1.9).
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
    EVENT_BUS_MARK.applyTo(this.prototype);
  }

  /** Whether a value is an EventBus, also of another installed copy of this library. */
  static isEventBus(value: unknown): value is EventBus {
    return EVENT_BUS_MARK.isOn(value);
  }

  /** An EventBus that the cluster has already. */
  static fromEventBusName(eventBusName: string): IEventBus {
    return { eventBusName };
  }

  /**
   * The EventBus `default` of a namespace; it is made once for all in an app, and gives way to one that is made by hand
   * later. An app with charts for several clusters needs an EventBus made by hand for each of them.
   *
   * @param namespace that of the objects that need it; that of the construct's chart where it is left out
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

  /** The object that is written to the manifest. */
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
          ...jetstream,
          ...streamReplicas(props),
          ...(podMetadata !== undefined && { metadata: podMetadata }),
        },
      },
    });
    // Nothing is wrong with one that nobody has asked for but its namespace, which its trigger says.
    if (isAutomatic(this)) return;
    for (const other of defaultBuses(this, this.apiObject.metadata.namespace))
      if (this.eventBusName === DEFAULT_NAME && isAutomatic(other))
        other.node.scope?.node.tryRemoveChild(other.node.id);
    addFindings(this, [...checkMetadata(metadata, 'label', 'EventBus'), ...checkReplicas(props.replicas)]);
    checkDuplicateObjects(this);
  }

  /** The object's name. */
  get eventBusName(): string {
    return this.apiObject.metadata.name ?? DEFAULT_NAME;
  }
}

function isAutomatic(bus: EventBus): boolean {
  return bus.node.id.startsWith(AUTOMATIC);
}

/** The EventBuses `default` of a namespace, in the whole app. */
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

/** The stream of a single replica, which has to say so itself; a text that says how many there are stays as it is. */
function streamReplicas({
  replicas,
  streamConfig,
}: EventBusProps): Pick<argoEvents.JetStreamBus, 'streamConfig'> {
  const given = streamConfig ?? '';
  if (replicas !== 1 || /^\s*(?:\{|replicas\s*:)/im.test(given))
    return streamConfig === undefined ? {} : { streamConfig };
  return { streamConfig: `replicas: 1\n${given}` };
}

/** Finds an EventBus of the app that is where nobody looks for it: in another namespace than what needs it. */
export function checkEventBus(
  bus: IEventBus | undefined,
  namespace: string | undefined,
  path: string,
): Problem[] {
  const there = EventBus.isEventBus(bus) ? bus.apiObject.metadata.namespace : undefined;
  if (there === undefined || namespace === undefined || there === namespace) return [];
  const message = `The EventBus is in the namespace '${there}', but Argo Events looks for it in '${namespace}': put both into one namespace, or leave it out.`;
  return [{ code: 'conflicting-namespaces', message, path }];
}

/** What Argo Events' controller refuses (pkg/reconciler/eventbus/validate.go, v1.9). */
function checkReplicas(replicas: number | undefined): Problem[] {
  if (replicas === undefined || replicas === 1 || (Number.isInteger(replicas) && replicas >= 3)) return [];
  const message = `${String(replicas)} replicas can't agree on anything: JetStream takes 1, or 3 and more.`;
  return [{ code: 'invalid-replicas', message, path: 'replicas' }];
}
