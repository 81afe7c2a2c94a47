import type { ApiObjectMetadata } from 'cdk8s';
import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { Construct } from 'constructs';
import * as argoEvents from '../../imports/argo-events';
import type { Problem } from '../finding';
import { addFindings } from '../finding';
import { checkMetadata, named } from '../workflow';

/** An EventBus, of this app or not: what carries events from webhooks to workflows. */
export interface IEventBus {
  /** The object's name. */
  readonly eventBusName: string;
}

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

  /** Metadata of the pods. */
  readonly podMetadata?: argoEvents.Metadata;
}

/**
 * An EventBus on NATS JetStream, which keeps an event until it has started its workflow. Three replicas keep events
 * when one of them goes; give `persistence` to keep them when all go at once.
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
  /** An EventBus that the cluster has already. */
  static fromEventBusName(eventBusName: string): IEventBus {
    return { eventBusName };
  }

  /** The EventBus `default` of the namespace that a construct is in; it is made once for all in an app. */
  static of(scope: Construct): IEventBus {
    const chart = Chart.of(scope);
    const known = chart.node.root.node.findAll().find((other) => isDefaultBus(other, chart.namespace));
    return known ?? new EventBus(chart, 'event-bus');
  }

  /** The object that is written to the manifest. */
  readonly apiObject: argoEvents.EventBus;

  constructor(scope: Construct, id: string, props: EventBusProps = {}) {
    super(scope, id);
    const { metadata, podMetadata, version = 'latest', ...jetstream } = props;
    this.apiObject = new argoEvents.EventBus(this, 'Resource', {
      metadata: named(metadata, 'default'),
      spec: {
        jetstream: { version, ...jetstream, ...(podMetadata !== undefined && { metadata: podMetadata }) },
      },
    });
    addFindings(this, [...checkMetadata(metadata, 'label', 'EventBus'), ...checkReplicas(props.replicas)]);
  }

  /** The object's name. */
  get eventBusName(): string {
    return this.apiObject.metadata.name ?? 'default';
  }
}

function isDefaultBus(other: IConstruct, namespace: string | undefined): other is EventBus {
  return (
    other instanceof EventBus &&
    other.eventBusName === 'default' &&
    other.apiObject.metadata.namespace === namespace
  );
}

/** What Argo Events' controller refuses (pkg/reconciler/eventbus/validate.go, v1.9). */
function checkReplicas(replicas: number | undefined): Problem[] {
  if (replicas === undefined || replicas === 1 || (Number.isInteger(replicas) && replicas >= 3)) return [];
  const message = `${String(replicas)} replicas can't agree on anything: JetStream takes 1, or 3 and more.`;
  return [{ code: 'event-bus-replicas', message, path: 'replicas' }];
}
