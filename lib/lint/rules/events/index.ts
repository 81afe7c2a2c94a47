import type { JsonNode } from '../../json';
import type { EventSourceSubject, SensorSubject, Trigger } from '../../model';
import { parseDestination } from '../../model';
import type { Rule } from '../rule';
import { conditions, invalidConditions, invalidParameter, parameterSource } from './conditions';
import { duplicateDependency, invalidDependency, unknownEvent } from './dependencies';
import { unknownDestination } from './destinations';
import { conflictingEventTypes, duplicateEvent, invalidEvent } from './event-sources';
import { invalidEventFilter } from './filters';
import { payloadPath } from './payload-paths';
import { duplicateTrigger, invalidTrigger } from './triggers';

/** The rules for Sensors. The controller looks at what the manifest says, even if events replace it. */
export const SENSOR_RULES: readonly Rule<SensorSubject>[] = [
  invalidDependency,
  duplicateDependency,
  unknownEvent,
  invalidEventFilter,
  invalidTrigger,
  duplicateTrigger,
  invalidParameter,
  ...withoutEventValues([invalidConditions, conditions, parameterSource, payloadPath, unknownDestination]),
];

/** The rules for EventSources. */
export const EVENT_SOURCE_RULES: readonly Rule<EventSourceSubject>[] = [
  duplicateEvent,
  conflictingEventTypes,
  invalidEvent,
];

/** Leaves out mistakes in values of triggers that events replace: they are only known when an event arrives. */
function withoutEventValues(rules: readonly Rule<SensorSubject>[]): Rule<SensorSubject>[] {
  return rules.map((rule) => ({
    ...rule,
    *check(subject) {
      for (const finding of rule.check(subject))
        if (!subject.sensor.triggers.some((trigger) => isReplaced(finding.node, trigger))) yield finding;
    },
  }));
}

function isReplaced(found: JsonNode, { node, template }: Trigger): boolean {
  const parameters = node.get('parameters').items;
  const keys = parameters.length === 0 ? undefined : template.keysTo(found);
  if (keys === undefined) return false;
  return parameters.some((parameter) => {
    const destination = parseDestination(parameter.get('dest').text ?? '') ?? [];
    const length = Math.min(keys.length, destination.length);
    return length > 0 && keys.slice(0, length).join('/') === destination.slice(0, length).join('/');
  });
}
