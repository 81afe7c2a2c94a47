import type { JsonNode } from '../../json';
import type { SensorSubject, Trigger } from '../../model';
import { parseDestination } from '../../model';
import type { Rule } from '../rule';
import type { RuleLists } from '../rule-lists';
import { conditions, invalidConditions, invalidParameter, parameterSource } from './conditions';
import { duplicateDependency, invalidDependency, unknownEvent } from './dependencies';
import { unknownDestination } from './destinations';
import { conflictingEventTypes, duplicateEvent, invalidEvent } from './event-sources';
import { invalidEventFilter } from './filters';
import { EVENT_BINDING_RULES } from './event-binding';
import { invalidEventBus, unknownEventBusVersion } from './event-bus';
import { payloadPath } from './payload-paths';
import { duplicateTrigger, invalidTrigger } from './triggers';

/** The rules about Argo Events. The controller looks at what the manifest says, even if events replace it. */
export const EVENT_RULES: RuleLists = {
  manifests: [...EVENT_BINDING_RULES, invalidEventBus, unknownEventBusVersion],
  sensors: [
    invalidDependency,
    duplicateDependency,
    unknownEvent,
    invalidEventFilter,
    invalidTrigger,
    duplicateTrigger,
    invalidParameter,
    ...withoutEventValues([invalidConditions, conditions, parameterSource, payloadPath, unknownDestination]),
  ],
  eventSources: [duplicateEvent, conflictingEventTypes, invalidEvent],
};

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
