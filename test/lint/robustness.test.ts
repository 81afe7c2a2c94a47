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
