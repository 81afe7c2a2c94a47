import fc from 'fast-check';
import { lint } from '../../lib/lint';

const CONTAINER = { image: 'alpine' };

function workflow(spec: unknown): object {
  return { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow', metadata: { name: 'w' }, spec };
}

/** Names of fields that the rules read, so that random values are where they look. */
const FIELDS = [
  ...['metadata', 'name', 'namespace', 'labels', 'spec', 'workflowSpec', 'workflowTemplateRef', 'templates'],
  ...[
    'entrypoint',
    'onExit',
    'arguments',
    'parameters',
    'artifacts',
    'inputs',
    'outputs',
    'value',
    'valueFrom',
  ],
  ...['enum', 'default', 'from', 'path', 'globalName', 'steps', 'dag', 'tasks', 'template', 'templateRef'],
  ...['inline', 'depends', 'dependencies', 'withItems', 'withParam', 'withSequence', 'hooks', 'expression'],
  ...['container', 'containerSet', 'containers', 'script', 'resource', 'manifest', 'action', 'data', 'http'],
  ...[
    'plugin',
    'suspend',
    'metrics',
    'prometheus',
    'podGC',
    'labelSelector',
    'matchExpressions',
    'schedules',
  ],
  ...[
    'retryStrategy',
    'timeout',
    'activeDeadlineSeconds',
    'podMetadata',
    's3',
    'hdfs',
    'target',
    'clusterScope',
  ],
];

const { value: anyJson } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(
      fc.constantFrom(
        'a',
        'main',
        '',
        '{{',
        '{{x}}',
        '{{=',
        '{{inputs.parameters.a}}',
        'a && b',
        'a: [',
        '0 * * * *',
      ),
      fc.string(),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    ),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 6 }),
  ),
}));

const kind = fc.constantFrom(
  'Workflow',
  'WorkflowTemplate',
  'ClusterWorkflowTemplate',
  'CronWorkflow',
  'Sensor',
);

describe('never fails', () => {
  test('on objects of any kind with any fields', () => {
    const manifest = fc.record({
      apiVersion: fc.constant('argoproj.io/v1alpha1'),
      kind,
      metadata: fc.oneof(anyJson, fc.record({ name: fc.constantFrom('a', 'main') })),
      spec: anyJson,
    });
    fc.assert(
      fc.property(fc.array(manifest, { maxLength: 3 }), (manifests) => void lint(manifests)),
      { numRuns: 150 },
    );
  });

  test('on templates with any fields', () => {
    const template = fc.dictionary(fc.constantFrom(...FIELDS), anyJson);
    fc.assert(
      fc.property(fc.array(template, { maxLength: 4 }), (templates) => {
        lint([
          workflow({ entrypoint: 'main', templates: [{ ...templates[0], name: 'main' }, ...templates] }),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('on values that are not objects', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (manifests) => void lint(manifests)),
      { numRuns: 150 },
    );
  });

  test('on objects without a prototype, and with fields of the prototype', () => {
    const spec = JSON.parse('{"__proto__": {"templates": 1}, "constructor": "x", "toString": 1}') as unknown;
    expect(lint([workflow(spec), Object.assign(Object.create(null), workflow({}))]).length).toBeGreaterThan(
      0,
    );
  });

  test('on deep nesting', () => {
    let value: unknown = 'x';
    for (let level = 0; level < 10_000; level++) value = level % 2 === 0 ? [value] : { a: value };
    const deep = workflow({ entrypoint: 'main', templates: [{ name: 'main', plugin: { value } }] });
    expect(lint([deep]).map(({ message }) => message)).toEqual([
      'The object has more than 500 levels, or contains itself. It is not checked.',
    ]);
  });

  test('on values that contain themselves', () => {
    const spec: { templates: unknown[] } = { templates: [] };
    spec.templates.push(spec);
    expect(lint([workflow(spec)]).map(({ code }) => code)).toEqual(['invalid-field-value']);
  });

  test('on values that stand for billions of others', () => {
    let value: unknown = ['x'];
    for (let level = 0; level < 40; level++) value = [value, value];
    expect(lint([workflow({ templates: value })]).map(({ code }) => code)).toEqual(['invalid-field-value']);
  });
});

describe('reads values of programs as JSON has them', () => {
  const messagesOf = (...manifests: unknown[]): string[] => lint(manifests).map(({ message }) => message);

  test.each<[string, () => unknown]>([
    [
      'a getter that throws an error',
      () => ({
        ...workflow({}),
        get spec() {
          throw new Error('no');
        },
      }),
    ],
    [
      'a proxy that throws an error',
      () =>
        workflow(
          new Proxy(
            {},
            {
              ownKeys: () => {
                throw new Error('no');
              },
            },
          ),
        ),
    ],
    [
      'a function toJSON that throws an error',
      () =>
        workflow({
          toJSON: () => {
            throw new Error('no');
          },
        }),
    ],
  ])('and reports %s', (_, create) => {
    expect(messagesOf(create(), 1)).toEqual(['The object cannot be read: no. Pass plain data.']);
  });

  test('and reports a revoked proxy, and a list that is too long', () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const long: unknown[] = [];
    long.length = 2 ** 32 - 1;
    expect(messagesOf(workflow({ templates: proxy }))).toEqual([
      expect.stringMatching(/cannot be read: .*revoked/),
    ]);
    expect(messagesOf(workflow({ templates: long }))).toEqual([
      'The object cannot be read: a list has 4294967295 items. Pass plain data.',
    ]);
  });

  test('and accepts numbers, texts and dates that are objects', () => {
    const spec = {
      entrypoint: new String('main'),
      parallelism: 3n,
      arguments: {
        parameters: [
          { name: 'since', value: new Date(0) },
          { name: 'count', value: new String('2') },
        ],
      },
      templates: [{ name: 'main', container: { image: 'alpine:3', args: [new Date(0)] } }],
      onExit: Symbol('none'),
      hooks: () => 1,
    };
    expect(messagesOf(workflow(spec))).toEqual([]);
  });

  test('and reads each field once', () => {
    let count = 0;
    const spec = {
      get entrypoint(): string {
        return count++ === 0 ? 'main' : 'other';
      },
      templates: [{ name: 'main', container: { image: 'alpine:3' } }],
    };
    expect(messagesOf(workflow(spec))).toEqual([]);
  });

  test('and items that do not exist as null', () => {
    const templates: unknown[] = [];
    templates[2] = { name: 'main', container: { image: 'alpine:3' } };
    expect(messagesOf(workflow({ entrypoint: 'main', templates }))).toContain(
      "The template has no name. Set 'name'.",
    );
  });

  test('and does not report what is known only', () => {
    expect(
      lint([], {
        known: [
          {
            get kind() {
              throw new Error('no');
            },
          },
        ],
      }),
    ).toEqual([]);
  });
});

describe('takes the names of properties of all objects for ordinary names', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test.each(NAMES)('%s', (name) => {
    const call = { name: 'a', template: 'main' };
    const tags = ['inputs', 'tasks.a', 'tasks.a.outputs.parameters', 'item', 'workflow', '='].map(
      (scope) => `{{${scope}.${name}}} {{=${name}.x == ${name}}} {{=${scope}.${name}}}`,
    );
    const labels = JSON.parse(`{"${name}": {"${name}": "{{"}}`) as object;
    const task = {
      ...call,
      depends: `b.${name}`,
      arguments: { parameters: tags.map((value, index) => ({ name: `${name}${index}`, value })) },
    };
    const templates = [
      { name: 'main', dag: { tasks: [task, { name: 'b', template: name }] }, metadata: { labels } },
      { name, container: { image: 'alpine:3', env: tags.map((value) => ({ name, value })) }, plugin: labels },
    ];
    const events = {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'EventSource',
      metadata: { name },
      spec: JSON.parse(`{"${name}": {"${name}": {}}}`) as unknown,
    };
    const dependency = { name, eventSourceName: name, eventName: name, filters: { data: [{ path: 'x' }] } };
    const sensor = { ...events, kind: 'Sensor', spec: { dependencies: [dependency], triggers: [] } };
    for (const entrypoint of [name, 'main'])
      expect(() => lint([workflow({ entrypoint, templates }), events, sensor])).not.toThrow();
  });
});

describe('follows templates and tasks', () => {
  const refused = (spec: object): string[] =>
    lint([workflow(spec)], { argo: '3.7' })
      .filter((finding) => finding.class === 'refused')
      .map(({ message }) => message);

  test('that call each other', () => {
    const call = (name: string, template: string): object => ({ name, steps: [[{ name: 'a', template }]] });
    expect(refused({ entrypoint: 'a', templates: [call('a', 'b'), call('b', 'c'), call('c', 'a')] })).toEqual(
      [],
    );
    const inline = {
      steps: [[{ name: 'a', inline: { dag: { tasks: [{ name: 'b', template: 'main' }] } } }]],
    };
    expect(refused({ entrypoint: 'main', templates: [{ name: 'main', ...inline }] })).toEqual([]);
  });

  test('in long chains', () => {
    const count = 5_000;
    const templates = Array.from({ length: count }, (_, index) => ({
      name: `t${index}`,
      steps: [[{ name: 'a', template: `t${index + 1}` }]],
    }));
    expect(
      refused({ entrypoint: 't0', templates: [...templates, { name: `t${count}`, container: CONTAINER }] }),
    ).toEqual([]);
  });

  test('of long chains of tasks', () => {
    const tasks = Array.from({ length: 10_000 }, (_, index) => ({
      name: `t${index}`,
      template: 'work',
      ...(index > 0 && {
        depends: `t${index - 1}`,
        arguments: { parameters: [{ name: 'x', value: `{{tasks.t${index - 1}.outputs.result}}` }] },
      }),
    }));
    const dag = { name: 'main', dag: { tasks: tasks.reverse() } };
    const templates = [dag, { name: 'work', container: CONTAINER }];
    expect(refused({ entrypoint: 'main', templates })).toEqual([]);
  });

  test('with long strings that have many tags', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `{{inputs.parameters.${index}}}`).join(' ');
    const braces = '{{'.repeat(100_000);
    for (const text of [names, braces, '}}'.repeat(100_000), `{{${'a'.repeat(200_000)}}}`]) {
      const spec = {
        entrypoint: 'main',
        templates: [{ name: 'main', container: { ...CONTAINER, args: [text] } }],
      };
      expect(() => lint([workflow(spec)])).not.toThrow();
    }
  });
});
