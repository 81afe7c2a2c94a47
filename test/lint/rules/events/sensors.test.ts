import { lint } from '../../../../lib/lint';
import { DEPENDENCY, EVENT_SOURCE, found, object, parameter, sensor, submit } from './support';

function withFilters(filters: object, dependency: object = {}): object {
  return sensor([submit()], [{ ...DEPENDENCY, ...dependency, filters }]);
}

function trigger(template: object, fields: object = {}): object {
  return sensor([{ template: { name: 'build', ...template }, ...fields }]);
}

/** A trigger with conditions, for two dependencies. */
function conditional(conditions: string, dependencyName = 'push'): object {
  const parameters = [parameter(undefined, { dependencyName, dataKey: 'body.after' })];
  const other = { ...DEPENDENCY, name: 'other-one' };
  return sensor([submit(parameters, undefined, { conditions })], [DEPENDENCY, other]);
}

const HTTP = { http: { url: 'https://example.com', method: 'POST' } };

/** What the controller of Argo Events refuses, with the code. */
const REFUSED: { readonly [name: string]: readonly [code: string, manifest: object] } = {
  'no dependencies': ['invalid-event-dependency', sensor([trigger0()], [])],
  'a dependency without a name': [
    'invalid-event-dependency',
    sensor([submit([])], [{ ...DEPENDENCY, name: '' }]),
  ],
  'a dependency without an event': [
    'invalid-event-dependency',
    sensor([submit()], [{ ...DEPENDENCY, eventName: undefined }]),
  ],
  'a logical operator': ['invalid-event-filter', withFilters({ dataLogicalOperator: 'xor' })],
  'an expression without fields': ['invalid-event-filter', withFilters({ exprs: [{ expr: 'a == 1' }] })],
  'a filter without values': [
    'invalid-event-filter',
    withFilters({ data: [{ path: 'body.a', type: 'string' }] }),
  ],
  'an empty value': [
    'invalid-event-filter',
    withFilters({ data: [{ path: 'body.a', type: 'string', value: [''] }] }),
  ],
  'a comparator': [
    'invalid-event-filter',
    withFilters({ data: [{ path: 'body.a', type: 'number', comparator: '==', value: ['1'] }] }),
  ],
  'an empty filter of the context': ['invalid-event-filter', withFilters({ context: {} })],
  'no triggers': ['invalid-trigger', sensor([])],
  'a trigger without a name': ['invalid-trigger', trigger({ ...HTTP, name: '' })],
  'two triggers of one name': ['duplicate-trigger', sensor([submit(), submit()])],
  'a trigger without an operation': [
    'invalid-trigger',
    trigger({ argoWorkflow: { source: { inline: 'a' } } }),
  ],
  'an unknown operation': [
    'invalid-trigger',
    trigger({ k8s: { operation: 'apply', source: { inline: 'a' } } }),
  ],
  'a request without a URL': ['invalid-trigger', trigger({ http: { method: 'POST' } })],
  'a URL that events set': [
    'invalid-trigger',
    trigger({ http: { method: 'POST' } }, { parameters: [parameter('http.url')] }),
  ],
  'a method': ['invalid-trigger', trigger({ http: { url: 'https://example.com', method: 'HEAD' } })],
  'a policy without statuses': ['invalid-trigger', trigger(HTTP, { policy: { status: {} } })],
  'a policy without labels': ['invalid-trigger', sensor([{ ...submit(), policy: { k8s: {} } }])],
  'a time without an end': ['invalid-event-filter', withFilters({ time: { start: '09:00:00' } })],
  'a time without a length': [
    'invalid-event-filter',
    withFilters({ time: { start: '09:00:00', stop: '09:00:00' } }),
  ],
  'a trigger for Slack without a token': ['invalid-trigger', trigger({ slack: { channel: 'c' } })],
  'a parameter without a destination': ['invalid-trigger', sensor([submit([parameter('')])])],
  'a parameter without a source': ['invalid-trigger', sensor([submit([parameter(undefined, {})])])],
  'an operation of a parameter': [
    'invalid-trigger',
    sensor([submit([{ ...parameter(), operation: 'add' }])]),
  ],
  'a reset at no time': [
    'invalid-trigger',
    trigger({ ...HTTP, conditionsReset: [{ byTime: { cron: '* *' } }] }),
  ],
  'a trigger for failed events that may be lost': [
    'invalid-trigger',
    trigger(HTTP, { dlqTrigger: { template: { name: 'failed', log: {} }, atLeastOnce: true } }),
  ],
};

function trigger0(): object {
  return { template: { name: 'build', ...HTTP } };
}

/** What it accepts, although the trigger never starts, or a value is never set. */
const WRONG: { readonly [name: string]: readonly [code: string, ...manifests: object[]] } = {
  'two dependencies of one name': [
    'duplicate-event-dependency',
    sensor([submit()], [DEPENDENCY, { ...DEPENDENCY, eventName: 'other' }]),
  ],
  'an event that the EventSource does not have': [
    'unknown-event',
    sensor([submit()], [{ ...DEPENDENCY, eventName: 'gti' }]),
    EVENT_SOURCE,
  ],
  'an unknown dependency in a condition': ['unknown-event-dependency', conditional('push && othr')],
  'an unknown dependency of a parameter': ['unknown-event-dependency', conditional('push', 'pull')],
  'a dependency that the condition does not contain': [
    'unknown-event-dependency',
    conditional('push', 'other-one'),
  ],
  'a condition with another operator': ['invalid-trigger', conditional('push || !other-one')],
};

const RIGHT: { readonly [name: string]: readonly object[] } = {
  'a Sensor with its EventSource': [sensor(), EVENT_SOURCE],
  'an EventSource that is not known': [sensor([submit()], [{ ...DEPENDENCY, eventName: 'any' }])],
  'an EventSource in another namespace': [
    { ...sensor([submit()], [{ ...DEPENDENCY, eventName: 'any' }]), metadata: { name: 's', namespace: 'a' } },
    { ...EVENT_SOURCE, metadata: { name: 'push', namespace: 'b' } },
  ],
  conditions: [conditional('(push || other-one) && push'), conditional('push||other_one')],
  filters: [
    withFilters({
      exprs: [{ expr: 'a == "1"', fields: [{ name: 'a', path: 'body.a' }] }],
      data: [{ path: 'body.ref', type: 'string', comparator: '!=', value: ['a'] }],
      context: { type: 'webhook' },
      dataLogicalOperator: 'or',
    }),
  ],
  'other triggers': [
    trigger({ ...HTTP, conditionsReset: [{ byTime: { cron: '0 0 * * *', timezone: 'Asia/Seoul' } }] }),
    trigger({ log: {} }),
    trigger({ k8s: { source: { inline: 'a' } } }),
  ],
  'a dependency that events set': [
    sensor([
      {
        ...submit([parameter(undefined, { dependencyName: 'replaced', dataKey: 'body.after' })]),
        parameters: [parameter('argoWorkflow.parameters.0.src.dependencyName')],
      },
    ]),
  ],
  'a time and policies': [
    withFilters({ time: { start: '09:00:00', stop: '17:30:00' } }),
    trigger(HTTP, { policy: { status: { allow: [200] } } }),
  ],
};

test.each(Object.entries({ ...REFUSED, ...WRONG }))('%s is a finding', (_, [code, ...manifests]) => {
  // A workflow may also lack the value that is not set.
  const findings = lint(manifests)
    .filter((finding) => finding.code !== 'missing-argument-value')
    .map((finding) => [finding.code, finding.class, finding.severity]);
  expect(findings.length).toBeGreaterThan(0);
  expect(new Set(findings.map(String))).toEqual(new Set([`${code},fails,error`]));
});

test.each(Object.entries(RIGHT))('%s: nothing is found', (_, manifests) => {
  expect(manifests.length).toBeGreaterThan(0);
  expect(found(...manifests)).toEqual([]);
});

const EVENT_SOURCES: { readonly [name: string]: readonly [code: string, spec: object] } = {
  'two events of one name': [
    'duplicate-event',
    { webhook: { a: { endpoint: '/a', port: '1' } }, resource: { a: {} }, file: {} },
  ],
  'types that need different pods': [
    'conflicting-event-types',
    { webhook: { a: { endpoint: '/a', port: '1' } }, calendar: { b: { interval: '10s' } } },
  ],
  'a webhook without a port': ['invalid-event', { webhook: { a: { endpoint: '/a' } } }],
  'a port that is none': ['invalid-event', { webhook: { a: { endpoint: '/a', port: 'http' } } }],
  'a calendar without a schedule': ['invalid-event', { calendar: { a: { timezone: 'UTC' } } }],
  'no events': ['invalid-event', { eventBusName: 'default' }],
};

test.each(Object.entries(EVENT_SOURCES))('%s is a finding in an EventSource', (_, [code, spec]) => {
  const findings = lint([object('EventSource', spec)]).filter((finding) => finding.class === 'fails');
  expect(findings.map((finding) => finding.code)).toContain(code);
});

test('an EventSource with events of several types', () => {
  const spec = { webhook: { a: { endpoint: '/a', port: '1' } }, sns: {}, service: { ports: [] } };
  expect(found(object('EventSource', spec))).toEqual([]);
});
