import { found, object } from './support';

/** What the controller of Argo Events refuses, or uses only a part of, with the place. */
const WRONG: { readonly [name: string]: readonly [spec: object, pointer: string] } = {
  'no type': [{}, '/spec'],
  'several types': [{ jetstream: { version: 'latest' }, kafka: { url: 'kafka:9092' } }, '/spec/kafka'],
  'two servers for JetStream': [
    { jetstream: { version: 'latest', replicas: 2 } },
    '/spec/jetstream/replicas',
  ],
  'no servers for JetStream': [{ jetstream: { version: 'latest', replicas: 0 } }, '/spec/jetstream/replicas'],
  'JetStream without a version': [{ jetstream: {} }, '/spec/jetstream'],
  'NATS without a kind': [{ nats: {} }, '/spec/nats'],
  'NATS of two kinds': [
    { nats: { native: {}, exotic: { clusterID: 'a', url: 'nats://nats:4222' } } },
    '/spec/nats/exotic',
  ],
  'external NATS without a cluster': [{ nats: { exotic: { url: 'nats://nats:4222' } } }, '/spec/nats/exotic'],
  'Kafka without a URL': [{ kafka: {} }, '/spec/kafka'],
  'an external JetStream without a URL': [{ jetstreamExotic: {} }, '/spec/jetstreamExotic'],
};

test.each(Object.entries(WRONG))('%s is a finding', (_, [spec, pointer]) => {
  expect(found(object('EventBus', spec))).toEqual([`fails invalid-event-bus ${pointer}`]);
});

test('a version that Argo Events does not have by default is advice', () => {
  expect(found(object('EventBus', { jetstream: { version: '2.7.3' } }))).toEqual([
    'advice unknown-event-bus-version /spec/jetstream/version',
  ]);
});

test.each([
  [{ jetstream: { version: '2.10.10' } }],
  [{ jetstream: { version: 'latest', replicas: 1 } }],
  [{ jetstream: { version: 'latest', replicas: 5 } }],
  [{ nats: { native: { replicas: 3, auth: 'token' } } }],
  [{ nats: { exotic: { clusterID: 'a', url: 'nats://nats:4222' } } }],
  [{ kafka: { url: 'kafka:9092' } }],
  [{ jetstreamExotic: { url: 'nats://nats:4222' } }],
])('%j has no findings', (spec) => {
  expect(found(object('EventBus', spec))).toEqual([]);
});

test('an object without a specification has no type', () => {
  expect(found({ apiVersion: 'argoproj.io/v1alpha1', kind: 'EventBus', metadata: { name: 'a' } })).toEqual([
    'fails invalid-event-bus ',
  ]);
});
