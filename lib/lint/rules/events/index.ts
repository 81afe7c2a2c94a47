import type { EventSourceSubject, SensorSubject } from '../../model';
import type { Rule } from '../rule';
import { conditions, invalidConditions, invalidParameter, parameterSource } from './conditions';
import { duplicateDependency, invalidDependency, unknownEvent } from './dependencies';
import { unknownDestination } from './destinations';
import { conflictingEventTypes, duplicateEvent, invalidEvent } from './event-sources';
import { invalidEventFilter } from './filters';
import { payloadPath } from './payload-paths';
import { duplicateTrigger, invalidTrigger } from './triggers';

/** The rules for Sensors. */
export const SENSOR_RULES: readonly Rule<SensorSubject>[] = [
  invalidDependency,
  duplicateDependency,
  unknownEvent,
  invalidEventFilter,
  invalidTrigger,
  duplicateTrigger,
  invalidConditions,
  conditions,
  invalidParameter,
  parameterSource,
  payloadPath,
  unknownDestination,
];

/** The rules for EventSources. */
export const EVENT_SOURCE_RULES: readonly Rule<EventSourceSubject>[] = [
  duplicateEvent,
  conflictingEventTypes,
  invalidEvent,
];
