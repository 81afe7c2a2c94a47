import { suggestNames } from '../../../finding/suggest-names';
import type { SensorSubject } from '../../model';
import { duplicateNames } from '../names';
import type { Rule } from '../rule';

/**
 * Dependencies without a name or an event (argo-events v1.9.7, pkg/reconciler/sensor/validate.go). As for all mistakes
 * in Sensors and EventSources, the API server accepts the object: the controller only sets a condition, and starts no
 * pod. Their class is therefore `fails`.
 */
export const invalidDependency: Rule<SensorSubject> = {
  code: 'invalid-event-dependency',
  class: 'fails',
  *check({ sensor: { node, dependencies } }) {
    if (dependencies.length === 0)
      yield { node: node.get('spec'), message: `The Sensor has no dependencies. Set 'dependencies'.` };
    for (const dependency of dependencies) {
      for (const field of ['name', 'eventSourceName', 'eventName']) {
        if ((dependency.get(field).text ?? '') === '')
          yield { node: dependency, message: `The dependency has no '${field}'. Set it.` };
      }
    }
  },
};

/** Of dependencies with one name, a Sensor listens to the last one only (pkg/sensors/listener.go, `depMapping`). */
export const duplicateDependency: Rule<SensorSubject> = {
  code: 'duplicate-event-dependency',
  class: 'fails',
  check: ({ sensor: { dependencies } }) => duplicateNames({ items: dependencies, noun: 'dependency' }),
};

/** Events that the EventSource does not have never arrive. */
export const unknownEvent: Rule<SensorSubject> = {
  code: 'unknown-event',
  class: 'fails',
  *check({ sensor, world }) {
    for (const dependency of sensor.dependencies) {
      const node = dependency.get('eventName');
      const eventSource = world.eventSourceOf(dependency, sensor);
      const name = node.text ?? '';
      if (eventSource === undefined || name === '') continue;
      const known = eventSource.events.map((event) => event.name);
      if (known.includes(name)) continue;
      const remedy = suggestNames(name, known, 'Add it.');
      yield { node, message: `The EventSource '${eventSource.name}' has no event '${name}'. ${remedy}` };
    }
  },
};
