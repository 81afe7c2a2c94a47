import type { EventSourceSubject } from '../../model';
import type { Rule } from '../rule';

/** Types whose pods are replaced at an update, not one after the other (pkg/apis, `RecreateStrategyEventSources`). */
const RECREATED = new Set([
  'amqp',
  'azureEventsHub',
  'azureServiceBus',
  'calendar',
  'emitter',
  'file',
  'generic',
  'hdfs',
  'kafka',
  'minio',
  'mqtt',
  'nats',
  'nsq',
  'pubSub',
  'pulsar',
  'redis',
  'redisStream',
  'resource',
  'sftp',
]);

/**
 * Events of one name, even of different types, and types that cannot share a pod (argo-events v1.9.7,
 * pkg/reconciler/eventsource/validate.go).
 */
export const duplicateEvent: Rule<EventSourceSubject> = {
  code: 'duplicate-event',
  class: 'fails',
  *check({ eventSource: { events } }) {
    const seen = new Set<string>();
    for (const { name, node } of events) {
      if (seen.has(name)) yield { node, message: `Another event is named '${name}'. Rename one of them.` };
      seen.add(name);
    }
  },
};

export const conflictingEventTypes: Rule<EventSourceSubject> = {
  code: 'conflicting-event-types',
  class: 'fails',
  *check({ eventSource: { events } }) {
    const recreated = events.find(({ type }) => RECREATED.has(type));
    const other = events.find(({ type }) => !RECREATED.has(type));
    if (recreated === undefined || other === undefined) return;
    yield {
      node: other.node,
      message: `Argo Events runs '${recreated.type}' and '${other.type}' in different ways. Create an EventSource for each.`,
    };
  },
};

/** Events that the controller does not accept, as far as their types are common. */
export const invalidEvent: Rule<EventSourceSubject> = {
  code: 'invalid-event',
  class: 'fails',
  *check({ eventSource: { node: object, events } }) {
    if (events.length === 0 && object.get('spec').exists)
      yield { node: object.get('spec'), message: 'The EventSource has no events. Add one.' };
    for (const { type, node } of events) {
      if (type === 'webhook') {
        for (const field of ['endpoint', 'port'])
          if ((node.get(field).text ?? '') === '')
            yield { node, message: `The webhook has no '${field}'. Set it.` };
        const port = node.get('port');
        if ((port.text ?? '') !== '' && !/^[+-]?\d+$/.test(port.text ?? ''))
          yield { node: port, message: `'${port.text ?? ''}' is not a port. Use a number, as text.` };
      }
      if (
        type === 'calendar' &&
        ['schedule', 'interval'].every((field) => (node.get(field).text ?? '') === '')
      )
        yield { node, message: `The calendar has no schedule. Set 'schedule' or 'interval'.` };
    }
  },
};
