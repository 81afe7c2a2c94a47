import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';

const OUTPUTS = {
  parameters: [
    { name: 'o', valueFrom: { path: '/o' } },
    { name: 'd', valueFrom: { path: '/d', default: 'none' } },
  ],
  artifacts: [{ name: 'f', path: '/f' }],
};

const CONTAINER = { image: 'busybox:1.37', command: ['true'] };

const LEAVES = [
  { name: 'make', container: CONTAINER, outputs: OUTPUTS },
  { name: 'use', inputs: { parameters: [{ name: 'x' }] }, container: CONTAINER },
  { name: 'use-or-not', inputs: { parameters: [{ name: 'x', default: '1' }] }, container: CONTAINER },
  { name: 'use-file', inputs: { artifacts: [{ name: 'x', path: '/x' }] }, container: CONTAINER },
  {
    name: 'use-file-or-not',
    inputs: { artifacts: [{ name: 'x', path: '/x', optional: true }] },
    container: CONTAINER,
  },
];

function workflow(main: object): object {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'w' },
    spec: { entrypoint: 'main', templates: [{ name: 'main', ...main }, ...LEAVES] },
  };
}

/** A task that is skipped, and one that uses its output. */
function dag(use: object, outputs?: object): object {
  const skipped = { name: 'a', template: 'make', when: '1 == 2' };
  return workflow({
    dag: { tasks: [skipped, { name: 'b', template: 'use', dependencies: ['a'], ...use }] },
    ...(outputs !== undefined && { outputs }),
  });
}

function parameter(value: string): object {
  return { arguments: { parameters: [{ name: 'x', value }] } };
}

function artifact(from: string): object {
  return { arguments: { artifacts: [{ name: 'x', from }] } };
}

/** A step, and one that uses an output of it. */
function steps(make: object, field: string): object {
  return workflow({
    steps: [
      [{ name: 'a', template: 'make', ...make }],
      [{ name: 'b', template: 'use', ...parameter(`{{steps.a.${field}}}`) }],
    ],
  });
}

/** A step that is skipped, and one that uses its result in an expression. */
function resultOfStep(expression: string): object {
  return workflow({
    steps: [
      [{ name: 'a', template: 'make', when: '1 == 2' }],
      [{ name: 'b', template: 'use', ...parameter(`{{=${expression}}}`) }],
    ],
  });
}

/** A task that starts after the result of another one. */
function recovery(depends: string, valueFrom?: object, others: readonly object[] = []): object {
  const tasks = [{ name: 'z', template: 'make' }, ...others, { name: 'a', template: 'make', depends }];
  const outputs = { parameters: [{ name: 'r', valueFrom }] };
  return workflow({ dag: { tasks }, ...(valueFrom !== undefined && { outputs }) });
}

/** A loop of tasks, and a task that uses an output of it. */
function loop(make: object, field: string, order: object = { dependencies: ['a'] }): object {
  const use = { name: 'b', template: 'use', ...order, ...parameter(`{{tasks.a.${field}}}`) };
  return workflow({ dag: { tasks: [{ name: 'a', template: 'make', ...make }, use] } });
}

const UNUSED = { ...parameter('1') };
const RESULT_OR_NONE = `{{=tasks.a.outputs.result ?? 'none'}}`;
const OUTPUT = '{{tasks.a.outputs.parameters.o}}';

const WRONG: { readonly [name: string]: object } = {
  'a parameter of a task': dag(parameter(OUTPUT)),
  'a parameter in an expression': dag(parameter('{{=upper(tasks.a.outputs.parameters.o)}}')),
  'an output of the DAG in an expression': dag(UNUSED, {
    parameters: [{ name: 'r', valueFrom: { expression: 'upper(tasks.a.outputs.parameters.o)' } }],
  }),
  'a parameter in a text': dag({ ...parameter(`a-${OUTPUT}`), template: 'use-or-not' }),
  'an artifact': dag({ template: 'use-file', ...artifact('{{tasks.a.outputs.artifacts.f}}') }),
  'an exit code': dag(parameter('{{tasks.a.exitCode}}')),
  'an exit code for an input with a default': dag({
    ...parameter('{{tasks.a.exitCode}}'),
    template: 'use-or-not',
  }),
  'an exit code of a step': steps({ when: '1 == 2' }, 'exitCode'),
  'an exit code of a task that was omitted': recovery('z.Failed', { parameter: '{{tasks.a.exitCode}}' }),
  'a result': dag(parameter('{{tasks.a.outputs.result}}')),
  'a result that is compared with nil': dag(parameter(`{{=tasks.a.outputs.result == nil ? 'x' : 'y'}}`)),
  'a result that a task compares with nil in another condition': dag(
    parameter(`{{=workflow.name == 'w' || tasks.a.outputs.result == nil ? 'x' : 'y'}}`),
  ),
  'a result of a step that is compared with nil': resultOfStep("steps.a.outputs.result == nil ? 'x' : 'y'"),
  'a result with a fallback, of a template without output parameters': workflow({
    dag: {
      tasks: [
        { name: 'a', inline: { container: CONTAINER }, when: '1 == 2' },
        { name: 'b', template: 'use', dependencies: ['a'], ...parameter(RESULT_OR_NONE) },
      ],
    },
  }),
  'a loop with a condition for each item': dag({
    ...parameter(OUTPUT),
    when: '{{item}} == x',
    withItems: ['x', 'y'],
  }),
  'the items of a loop': dag({ withParam: '{{tasks.a.outputs.result}}', ...parameter('{{item}}') }),
  'an item of a loop': dag({ withItems: ['x', OUTPUT], ...parameter('{{item}}') }),
  'the length of a sequence': dag({ withSequence: { count: OUTPUT }, ...parameter('{{item}}') }),
  'a task that depends on whether it was skipped': dag({
    ...parameter(OUTPUT),
    dependencies: undefined,
    depends: 'a.Succeeded || a.Skipped',
  }),
  'a task that was omitted': workflow({
    dag: {
      tasks: [
        { name: 'z', template: 'make' },
        { name: 'a', template: 'make', depends: 'z.Failed' },
        { name: 'b', template: 'use', depends: 'a || a.Omitted', ...parameter(OUTPUT) },
      ],
    },
  }),
  'an output of a task that was omitted, in an expression of the DAG': recovery('z.Failed', {
    expression: 'tasks.a.outputs.parameters.o',
  }),
  'an output of a task that was omitted, in a parameter of the DAG': recovery('!z.Succeeded', {
    parameter: OUTPUT,
  }),
  'an output of a task after one that was omitted': recovery(
    'y',
    { expression: 'tasks.a.outputs.parameters.o' },
    [{ name: 'y', template: 'make', depends: 'z.Failed || z.Errored' }],
  ),
  'the parameters of a loop without any that was omitted': workflow({
    dag: {
      tasks: [
        { name: 'z', template: 'make' },
        { name: 'a', inline: { container: CONTAINER }, depends: 'z.Failed', withItems: ['x'] },
      ],
    },
    outputs: { parameters: [{ name: 'r', valueFrom: { expression: 'toJson(tasks.a.outputs.parameters)' } }] },
  }),
  'an argument from a task that was omitted before': recovery('z.Failed', undefined, [
    { name: 'y', template: 'make', depends: 'a || a.Omitted' },
    { name: 'b', template: 'use', depends: 'y', ...parameter(OUTPUT) },
  ]),
  'an output of the DAG': dag(UNUSED, { parameters: [{ name: 'r', valueFrom: { parameter: OUTPUT } }] }),
  'an artifact of the DAG': dag(UNUSED, {
    artifacts: [{ name: 'r', from: '{{tasks.a.outputs.artifacts.f}}' }],
  }),
  'a result for an input with a default': dag({
    ...parameter('{{tasks.a.outputs.result}}'),
    template: 'use-or-not',
  }),
  'a parameter in a condition': dag({ ...UNUSED, when: `${OUTPUT} == x` }),
  'an output of the DAG that a constant chooses': dag(UNUSED, {
    parameters: [
      { name: 'r', valueFrom: { expression: `'x' in ['x'] ? tasks.a.outputs.parameters.o : 'no'` } },
    ],
  }),
  'a result that a constant does not choose': dag(parameter(`{{=1 == 1 ? 'x' : tasks.a.outputs.result}}`)),
  'a result that is compared': dag(parameter(`{{=tasks.a.outputs.result == 'x' ? 'y' : 'z'}}`)),
  'a parameter of a loop that is compared': workflow({
    dag: {
      tasks: [
        { name: 'a', template: 'make', withItems: ['i'], when: '1 == 2' },
        {
          name: 'b',
          template: 'use',
          dependencies: ['a'],
          ...parameter(`{{=string(tasks.a.outputs.parameters.o == 'x')}}`),
        },
      ],
    },
  }),
  'a step with a condition of large integers': steps(
    { when: '{{=9007199254740993 == 9007199254740992}}' },
    'outputs.parameters.o',
  ),
  'a step': steps({ when: '1 == 2' }, 'outputs.parameters.o'),
  'a loop of steps with a false condition': steps({ when: '1 == 2', withItems: ['x'] }, 'outputs.result'),
  'a loop of steps whose items are all skipped': steps(
    { when: '{{item}} == z', withItems: ['x', 'y'] },
    'outputs.parameters.d',
  ),
  'a loop of steps whose items are all skipped by an expression': steps(
    { when: `{{=item.name == 'z'}}`, withItems: [{ name: 'x' }] },
    'outputs.parameters',
  ),
  'a loop of steps without items': steps({ withParam: '[]' }, 'outputs.parameters.o'),
  'a sequence without items': steps({ withSequence: { count: '0' } }, 'outputs.result'),
  'a loop of tasks with a false condition': loop(
    { when: '1 == 2', withItems: ['x'] },
    'outputs.parameters.d',
  ),
  'a loop of tasks whose items are all skipped, for a task that requires success': loop(
    { when: '{{item}} == z', withItems: ['x', 'y'] },
    'outputs.parameters.o',
    { depends: 'a.Succeeded' },
  ),
  'a loop of tasks without items': loop({ withParam: '[]' }, 'outputs.parameters'),
};

const RIGHT: { readonly [name: string]: object } = {
  'a result that a step does not read': resultOfStep(
    "workflow.name == 'w' || steps.a.outputs.result == nil ? 'x' : 'y'",
  ),
  'an output with a default': dag(parameter('{{tasks.a.outputs.parameters.d}}')),
  'an input with a default': dag({ ...parameter(OUTPUT), template: 'use-or-not' }),
  'an output of a DAG with a default, of a task that was omitted': recovery('z.Failed', {
    parameter: OUTPUT,
    default: 'none',
  }),
  'an output of a task that runs if another one succeeds or fails': recovery('z.Failed || z.Succeeded', {
    expression: 'tasks.a.outputs.parameters.o',
  }),
  'an output of a task that runs if another one was omitted': recovery(
    'y.Omitted && !z.Failed',
    { expression: 'tasks.a.outputs.parameters.o' },
    [{ name: 'y', template: 'make', depends: 'z.Failed' }],
  ),
  'an exit code of a task with the same condition': dag({
    ...parameter('{{tasks.a.exitCode}}'),
    when: '1 == 2',
  }),
  'the ID of a task that was omitted': recovery('z.Failed', { parameter: '{{tasks.a.id}}' }),
  'an expression': dag(parameter(`{{=tasks.a.outputs.parameters.o ?? 'none'}}`)),
  'a parameter that is compared': dag(parameter(`{{=tasks.a.outputs.parameters.o == 'x'}}`)),
  'a parameter in a list that is searched': dag(
    parameter(`{{=string(tasks.a.outputs.parameters.o in ['x'])}}`),
  ),
  'a parameter that a constant does not choose': dag(
    parameter(`{{=1 == 1 ? 'x' : tasks.a.outputs.parameters.o}}`),
  ),
  'a task with the same condition': dag({ ...parameter(OUTPUT), when: '1 == 2' }),
  'a loop with the same condition': dag({ ...parameter(OUTPUT), when: '1 == 2', withItems: ['x', 'y'] }),
  'a task that starts only if it has run': dag({
    ...parameter(OUTPUT),
    dependencies: undefined,
    depends: 'a.Succeeded',
  }),
  'an output of the DAG with a default': dag(UNUSED, {
    parameters: [{ name: 'r', valueFrom: { parameter: OUTPUT, default: 'none' } }],
  }),
  'a condition that is always true': steps({ when: '1 < 2' }, 'outputs.parameters.o'),
  'an output of the DAG that a constant does not choose': dag(UNUSED, {
    parameters: [
      { name: 'r', valueFrom: { expression: `'y' in ['x'] ? tasks.a.outputs.parameters.o : 'no'` } },
    ],
  }),
  'the outputs of a loop of tasks whose items are all skipped': loop(
    { when: '{{item}} == z', withItems: ['x', 'y'] },
    'outputs.parameters',
  ),
  'a loop of steps with a condition for each item': steps(
    { when: '{{item}} == y', withItems: ['x', 'y'] },
    'outputs.parameters.o',
  ),
  'a loop with a condition for each item': workflow({
    dag: {
      tasks: [
        { name: 'a', template: 'make', withItems: ['1', '2'], when: '{{item}} == 2' },
        { name: 'b', template: 'use', dependencies: ['a'], ...parameter('{{tasks.a.outputs.parameters}}') },
      ],
    },
  }),
};

/** What Argo 4.0 does not complete before 4.0.7: see `skipped-outputs.test.ts`. */
const NOT_IN_4_0: { readonly [name: string]: object } = {
  'an output with a default of a task that was omitted': recovery('z.Failed', {
    expression: 'tasks.a.outputs.parameters.d',
  }),
  'a parameter with a default of a loop without items': steps({ withParam: '[]' }, 'outputs.parameters.d'),
};

test.each(Object.entries(WRONG))('%s is a finding', (_, manifest) => {
  const findings = lint([manifest]).map(({ code, class: kind }) => ({ code, class: kind }));
  expect(findings).toEqual([{ code: 'missing-default', class: 'fails' }]);
});

test.each(Object.entries(RIGHT))('%s is none', (_, manifest) => {
  expect(lint([manifest])).toEqual([]);
});

test.each(Object.entries(NOT_IN_4_0))('%s is none, but for Argo 4.0', (_, manifest) => {
  const found = (['3.7', '4.0', '4.1'] as const).map((argo) => lint([manifest], { argo }).length);
  expect(lint([manifest], { argo: '4.0' }).map(({ severity }) => severity)).toEqual(['warning']);
  expect(found).toEqual([0, 1, 0]);
});

describeWithShared("Argo's controller", ['argosim'], () => {
  test.each(Object.entries(WRONG))('does not complete %s', (_, manifest) => {
    const [run] = argosim([{ manifests: [manifest] }]);
    // Without a value for a result, it waits without an end.
    expect(run?.phase).not.toBe('Succeeded');
  });

  test.each(Object.entries(NOT_IN_4_0))('4.0.5 does not complete %s', (_, manifest) => {
    expect(argosim([{ manifests: [manifest] }], '4.0')[0]?.phase).not.toBe('Succeeded');
  });

  test.each(Object.entries({ ...RIGHT, ...NOT_IN_4_0 }))('completes %s', (_, manifest) => {
    const outcomes = [{ node: '*', parameters: { o: '1', d: '1' } }];
    const [run] = argosim([{ manifests: [manifest], outcomes }]);
    expect(run?.phase).toBe('Succeeded');
  });
});
