import type { LintDocument } from '../json';
import { JsonNode } from '../json';
import { isEventsObject } from './sensor';

/** An EventSource of Argo Events. */
export interface EventSource {
  readonly node: JsonNode;
  readonly name: string;

  /** Empty if none is set. */
  readonly namespace: string;

  /** Its events, of all types. */
  readonly events: readonly OfferedEvent[];
}

/** An event that an EventSource offers. */
export interface OfferedEvent {
  readonly name: string;

  /** Such as `webhook`. */
  readonly type: string;
  readonly node: JsonNode;
}

/** The fields of a specification that are no types of events. */
const OTHER_FIELDS = new Set(['eventBusName', 'replicas', 'revisionHistoryLimit', 'service', 'template']);

/** The EventSource of a document, if it is one. */
export function eventSourceOf(document: LintDocument): EventSource | undefined {
  const node = JsonNode.root(document);
  if (!isEventsObject(node, 'EventSource')) return undefined;
  const metadata = node.get('metadata');
  return {
    node,
    name: metadata.get('name').text ?? '',
    namespace: metadata.get('namespace').text ?? '',
    events: node
      .get('spec')
      .fields.filter(([type]) => !OTHER_FIELDS.has(type))
      .flatMap(([type, events]) => events.fields.map(([name, event]) => ({ name, type, node: event }))),
  };
}
