import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, workflow } from '../../failures';

const LEAVES = [
  {
    name: 'make',
    container: CONTAINER,
    outputs: {
      parameters: [
        { name: 'o', valueFrom: { path: '/o' } },
        { name: 'd', valueFrom: { path: '/d', default: 'none' } },
      ],
    },
  },
  { name: 'use', inputs: { parameters: [{ name: 'x' }] }, container: CONTAINER },
];
const SKIPPED = { name: 'a', template: 'make', when: '1 == 2' };
const OMITTED = [
  { name: 'z', template: 'make' },
  { name: 'a', template: 'make', depends: 'z.Failed' },
];
const main = (body: object, valueFrom?: object): object =>
  workflow({
    templates: [
      {
        name: 'main',
        ...body,
        ...(valueFrom !== undefined && { outputs: { parameters: [{ name: 'r', valueFrom }] } }),
      },
      ...LEAVES,
    ],
  });
const dag = (valueFrom: object, tasks: readonly object[] = [SKIPPED]): object =>
  main({ dag: { tasks } }, valueFrom);
const expression = (text: string, tasks?: readonly object[]): object => dag({ expression: text }, tasks);
const use = (value: string, fields: object = {}): object => ({
  name: 'b',
  template: 'use',
  arguments: { parameters: [{ name: 'x', value }] },
  ...fields,
});
const steps = (value: string, fields: object = {}): object =>
  main({ steps: [[SKIPPED], [use(value, fields)]] });

const WRONG: { readonly [title: string]: object } = {
  'as an output of a DAG': dag({ parameter: '{{tasks.a.outputs.parameters.d}}' }),
  'as an output of steps': main({ steps: [[SKIPPED]] }, { parameter: '{{steps.a.outputs.parameters.d}}' }),
  'that was omitted': dag({ parameter: '{{tasks.a.outputs.parameters.d}}' }, OMITTED),
  'in an expression': expression('tasks.a.outputs.parameters.d'),
  'in an expression, after it was omitted': expression('tasks.a.outputs.parameters.d', OMITTED),
  'without a default, in a condition': expression("tasks.a.outputs.parameters.o == 'x' ? 'y' : 'z'"),
  'in a list of values': expression("tasks.a.outputs.parameters.o in ['x'] ? 'y' : 'z'"),
  'with a fallback': expression("tasks.a.outputs.parameters.o ?? 'z'"),
  'as a map': expression('toJson(tasks.a.outputs.parameters)'),
  'for another step': steps('{{steps.a.outputs.parameters.d}}'),
  'for another step, in an expression': steps('{{=upper(steps.a.outputs.parameters.d)}}'),
};

const RIGHT: { readonly [title: string]: object } = {
  'for another task': main({
    dag: { tasks: [SKIPPED, use('{{tasks.a.outputs.parameters.d}}', { dependencies: ['a'] })] },
  }),
  'for a step with the same condition': steps('{{steps.a.outputs.parameters.d}}', { when: '1 == 2' }),
  'as an output with a default': dag({ parameter: '{{tasks.a.outputs.parameters.d}}', default: 'x' }),
  'with optional fields': expression("tasks.a.outputs?.parameters?.o ?? 'z'"),
  'after another condition': expression("(1 == 1 || tasks.a.outputs.parameters.o == 'x') ? 'y' : 'z'"),
  'if it has run': expression("tasks.a.status == 'Skipped' ? 'y' : tasks.a.outputs.parameters.d"),
  'of a task that runs': expression('tasks.a.outputs.parameters.d', [{ ...SKIPPED, when: '1 == 1' }]),
};

describe('an output of what is skipped', () => {
  const codes = (manifest: object, argo: '3.7' | '4.0'): string[] =>
    lint([manifest], { argo }).map(({ code }) => code);

  test.each(Object.entries(WRONG))('%s is a finding for Argo 4.0', (_, manifest) => {
    expect(codes(manifest, '3.7')).toEqual([]);
    expect(codes(manifest, '4.0')).toEqual(['missing-default']);
  });

  test.each(Object.entries(RIGHT))('%s is none', (_, manifest) => {
    expect(codes(manifest, '4.0')).toEqual([]);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    const phaseOf = (manifest: object, argo: '3.7' | '4.0'): string | undefined =>
      argosim([{ manifests: [manifest] }], argo)[0]?.phase;

    test.each(Object.entries(WRONG))('4.0.5 does not complete it %s', (_, manifest) => {
      expect(phaseOf(manifest, '3.7')).toBe('Succeeded');
      expect(phaseOf(manifest, '4.0')).not.toBe('Succeeded');
    });

    test.each(Object.entries(RIGHT))('4.0.5 completes it %s', (_, manifest) => {
      expect(phaseOf(manifest, '4.0')).toBe('Succeeded');
    });
  });
});
