import { App, Chart } from 'cdk8s';
import { EventBus, findingsOf } from '../../../lib/index';
import {
  codesIn,
  describeWithShared,
  errorsOf,
  synth,
  synthChart,
  validateAgainstSchemas,
} from '../../support/index';

const SECURITY = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
};

const SMALL = {
  resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
  securityContext: SECURITY,
};

/** The default fields of the pods. */
const PODS = {
  securityContext: {
    runAsNonRoot: true,
    runAsUser: 1000,
    runAsGroup: 1000,
    fsGroup: 1000,
    fsGroupChangePolicy: 'OnRootMismatch',
    seccompProfile: { type: 'RuntimeDefault' },
  },
  containerTemplate: {
    resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '1Gi' } },
    securityContext: SECURITY,
  },
  metricsContainerTemplate: SMALL,
  reloaderContainerTemplate: SMALL,
};

test('uses JetStream, and has the default name of Argo Events', () => {
  expect(synth((chart) => new EventBus(chart, 'bus'))).toEqual([
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'EventBus',
      metadata: { name: 'default' },
      spec: { jetstream: { version: 'latest', maxPayload: '8MB', ...PODS } },
    },
  ]);
});

test("accepts Argo Events' own fields", () => {
  const persistence = { accessMode: 'ReadWriteOnce', volumeSize: '10Gi' };
  const [bus] = synth((chart) => {
    const podMetadata = { labels: { team: 'a' } };
    new EventBus(chart, 'bus', {
      metadata: { name: 'events' },
      replicas: 5,
      version: '2.10.10',
      maxPayload: '1MB',
      persistence,
      podMetadata,
    });
  });
  expect(bus?.metadata).toEqual({ name: 'events' });
  expect(bus?.spec).toEqual({
    jetstream: {
      version: '2.10.10',
      replicas: 5,
      maxPayload: '1MB',
      persistence,
      metadata: { labels: { team: 'a' } },
      ...PODS,
    },
  });
});

test('is created once for each namespace of an app', () => {
  const app = new App();
  const charts = ['a', 'b', 'b'].map(
    (namespace, index) => new Chart(app, `chart-${String(index)}`, { namespace }),
  );
  const buses = charts.map((chart) => EventBus.of(chart));
  expect(new Set(buses).size).toBe(2);
  expect(buses[1]).toBe(buses[2]);
  expect(charts.map((chart) => synthChart(chart).length)).toEqual([1, 1, 0]);
});

test('is reused if the app has created it', () => {
  const chart = new Chart(new App(), 'chart');
  const mine = new EventBus(chart, 'mine');
  expect(EventBus.of(chart)).toBe(mine);
  new EventBus(chart, 'other', { metadata: { name: 'other' } });
  expect(EventBus.of(chart)).toBe(mine);
  expect(EventBus.fromEventBusName('known')).toEqual({ eventBusName: 'known' });
});

test.each([
  [undefined, 'replicas: 1\n'],
  ['maxAge: 1h\n', 'replicas: 1\nmaxAge: 1h\n'],
  ['maxAge: 1h\nreplicas: 3\n', 'maxAge: 1h\nreplicas: 3\n'],
  ['{ maxAge: 1h }', '{ maxAge: 1h }'],
])('has a stream of one replica if it has one replica: %j', (streamConfig, expected) => {
  const [bus] = synth((chart) => new EventBus(chart, 'bus', { replicas: 1, streamConfig }));
  expect(bus?.spec).toEqual({
    jetstream: { version: 'latest', maxPayload: '8MB', replicas: 1, streamConfig: expected, ...PODS },
  });
  const [larger] = synth((chart) => new EventBus(chart, 'bus', { streamConfig: 'maxAge: 1h' }));
  expect(larger?.spec).toMatchObject({ jetstream: { streamConfig: 'maxAge: 1h' } });
});

describe('an EventBus that is created automatically', () => {
  const namespacesOf = (chart: Chart) => synthChart(chart).map(({ metadata }) => metadata.namespace);

  test('is in the namespace of its users', () => {
    const chart = new Chart(new App(), 'chart', { namespace: 'a' });
    const bus = EventBus.of(chart, 'b');
    expect(EventBus.of(chart, 'b')).toBe(bus);
    expect(EventBus.of(chart)).not.toBe(bus);
    expect(EventBus.of(new Chart(new App(), 'other'), undefined).eventBusName).toBe('default');
    expect(namespacesOf(chart)).toEqual(['b', 'a']);
  });

  test('is replaced by one that the app creates later', () => {
    const app = new App();
    const [events, builds] = ['events', 'builds'].map((id) => new Chart(app, id, { namespace: 'ci' })) as [
      Chart,
      Chart,
    ];
    for (const namespace of ['ci', 'other']) EventBus.of(builds, namespace);
    new EventBus(builds, 'else', { metadata: { name: 'else' } });
    const mine = new EventBus(events, 'bus', { replicas: 5 });
    expect(EventBus.of(builds)).toBe(mine);
    expect(synthChart(events)).toHaveLength(1);
    expect(namespacesOf(builds)).toEqual(['other', 'ci']);
    expect(findingsOf(app)).toEqual([]);
  });

  test('has an id that does not conflict with those of users', () => {
    const chart = new Chart(new App(), 'chart');
    EventBus.of(chart);
    new EventBus(chart, 'event-bus', { metadata: { name: 'mine' } });
    expect(synthChart(chart)).toHaveLength(2);
  });
});

test('two with the same name, created by the app', () => {
  const errors = errorsOf((chart) => {
    for (const id of ['a', 'b']) new EventBus(chart, id);
  });
  expect(codesIn(errors)).toEqual(['duplicate-object']);
});

test('the number of replicas is checked', () => {
  for (const replicas of [1, 3, 5])
    expect(errorsOf((chart) => new EventBus(chart, 'bus', { replicas }))).toEqual([]);
  for (const replicas of [0, 2, -1, 3.5])
    expect(codesIn(errorsOf((chart) => new EventBus(chart, 'bus', { replicas })))).toEqual([
      'invalid-replicas',
    ]);
});

test('the size of the volume and the resources of the containers are checked', () => {
  const errors = errorsOf((chart) => {
    new EventBus(chart, 'bus', {
      persistence: { volumeSize: '10GB' },
      containerTemplate: { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } },
    });
  });
  expect(errors).toEqual([
    expect.stringMatching(/ persistence\.volumeSize: '10GB' .*\[invalid-quantity\]$/),
    expect.stringMatching(
      / containerTemplate\.resources\.requests\.memory: .*\[conflicting-request-and-limit\]$/,
    ),
  ]);
});

test('an invalid name', () => {
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
