import { App, Chart } from 'cdk8s';
import { EventBus } from '../../lib';
import { codesIn, describeWithShared, errorsOf, synth, synthChart, validateAgainstSchemas } from '../support';

test('is on JetStream, and called as Argo Events looks for it', () => {
  expect(synth((chart) => new EventBus(chart, 'bus'))).toEqual([
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'EventBus',
      metadata: { name: 'default' },
      spec: { jetstream: { version: 'latest' } },
    },
  ]);
});

test("takes Argo Events' own fields", () => {
  const persistence = { accessMode: 'ReadWriteOnce', volumeSize: '10Gi' };
  const [bus] = synth((chart) => {
    const podMetadata = { labels: { team: 'a' } };
    new EventBus(chart, 'bus', {
      metadata: { name: 'events' },
      replicas: 5,
      version: '2.10.10',
      persistence,
      podMetadata,
    });
  });
  expect(bus?.metadata).toEqual({ name: 'events' });
  expect(bus?.spec).toEqual({
    jetstream: { version: '2.10.10', replicas: 5, persistence, metadata: { labels: { team: 'a' } } },
  });
});

test('one for each namespace of an app, made once', () => {
  const app = new App();
  const charts = ['a', 'b', 'b'].map(
    (namespace, index) => new Chart(app, `chart-${String(index)}`, { namespace }),
  );
  const buses = charts.map((chart) => EventBus.of(chart));
  expect(new Set(buses).size).toBe(2);
  expect(buses[1]).toBe(buses[2]);
  expect(charts.map((chart) => synthChart(chart).length)).toEqual([1, 1, 0]);
});

test('one that is there already', () => {
  const chart = new Chart(new App(), 'chart');
  const mine = new EventBus(chart, 'mine');
  expect(EventBus.of(chart)).toBe(mine);
  new EventBus(chart, 'other', { metadata: { name: 'other' } });
  expect(EventBus.of(chart)).toBe(mine);
  expect(EventBus.fromEventBusName('known')).toEqual({ eventBusName: 'known' });
});

test('replicas that can agree on something', () => {
  for (const replicas of [1, 3, 5])
    expect(errorsOf((chart) => new EventBus(chart, 'bus', { replicas }))).toEqual([]);
  for (const replicas of [0, 2, -1, 3.5])
    expect(codesIn(errorsOf((chart) => new EventBus(chart, 'bus', { replicas })))).toEqual([
      'event-bus-replicas',
    ]);
});

test('a name that Kubernetes refuses', () => {
  expect(codesIn(errorsOf((chart) => new EventBus(chart, 'bus', { metadata: { name: 'My Bus' } })))).toEqual([
    'invalid-name',
  ]);
});

describeWithShared("Argo Events' schema", ['schemas'], () => {
  test('accepts it', () => {
    const [bus] = synth(
      (chart) => new EventBus(chart, 'bus', { replicas: 3, persistence: { volumeSize: '1Gi' } }),
    );
    expect(bus && validateAgainstSchemas(bus)).toEqual([]);
  });
});
