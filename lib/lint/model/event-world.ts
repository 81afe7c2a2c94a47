import type { JsonNode, LintDocument } from '../json';
import type { EventSource, OfferedEvent } from './event-source';
import { eventSourceOf } from './event-source';
import type { EventArguments, Origin } from './origin';
import type { Sensor, TriggerResource } from './sensor';
import { sensorOf } from './sensor';

/** The objects of Argo Events that know one another. */
export class EventWorld {
  readonly sensors: readonly Sensor[];
  readonly eventSources: readonly EventSource[];

  constructor(documents: readonly LintDocument[]) {
    this.sensors = documents.flatMap((document) => sensorOf(document) ?? []);
    this.eventSources = documents.flatMap((document) => eventSourceOf(document) ?? []);
  }

  /** The EventSource of a dependency, if it is known. */
  eventSourceOf(dependency: JsonNode, { namespace }: Sensor): EventSource | undefined {
    const name = dependency.get('eventSourceName').text;
    const named = this.eventSources.filter((source) => source.name === name);
    const isSame = (source: EventSource): boolean =>
      [source.namespace, namespace].includes('') || source.namespace === namespace;
    return named.find(isSame);
  }

  /** The events of a dependency: several, if several types have an event of the name. */
  eventsOf(dependency: JsonNode, sensor: Sensor): readonly OfferedEvent[] {
    const events = this.eventSourceOf(dependency, sensor)?.events ?? [];
    return events.filter(({ name }) => name === dependency.get('eventName').text);
  }

  /** The arguments of the workflow that a trigger creates whose values come from the data of events. */
  eventArgumentsOf({ node, parameters }: TriggerResource, sensor: Sensor): EventArguments {
    const found = new Map<string, Origin>();
    const given = node.get('spec').get('arguments').get('parameters').items;
    for (const { node: parameter, keys } of parameters) {
      const [first, second, third, index, field] = keys;
      const isValue = [first, second, third, field].join('.') === 'spec.arguments.parameters.value';
      if (!isValue || !isData(parameter.get('src')) || this.isScheduled(parameter.get('src'), sensor))
        continue;
      const name = given[Number(index)]?.get('name').text;
      if (name !== undefined)
        found.set(name, { isUntrusted: true, text: `an event of the Sensor '${sensor.name}'` });
    }
    return found;
  }

  /** Whether no one but the cluster sends the events of a dependency. */
  private isScheduled(source: JsonNode, sensor: Sensor): boolean {
    const name = source.get('dependencyName').text;
    const dependency = sensor.dependencies.find((one) => one.get('name').text === name);
    const events = dependency === undefined ? [] : this.eventsOf(dependency, sensor);
    return events.length > 0 && events.every(({ type }) => type === 'calendar');
  }
}

/** Whether a parameter is read from the data of an event, not from what Argo Events itself knows about it. */
function isData(source: JsonNode): boolean {
  const isSet = (field: string): boolean => (source.get(field).text ?? '') !== '';
  return isSet('dataKey') || isSet('dataTemplate') || !['contextKey', 'contextTemplate', 'value'].some(isSet);
}
