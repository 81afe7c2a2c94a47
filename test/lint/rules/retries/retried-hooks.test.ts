import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, testFailures, workflow } from '../../failures';

const RETRIED = { retryStrategy: { limit: 1 } };
const TEMPLATES = [
  { name: 'leaf', container: CONTAINER },
  { name: 'retried', container: CONTAINER, ...RETRIED },
  { name: 'graph', dag: { tasks: [{ name: 'x', template: 'leaf' }] }, ...RETRIED },
  {
    name: 'inner',
    dag: { tasks: [{ name: 'x', template: 'retried', hooks: { exit: { template: 'retried' } } }] },
  },
];
const dag = (tasks: readonly object[], spec: object = {}): object =>
  workflow({ ...spec, templates: [{ name: 'main', dag: { tasks } }, ...TEMPLATES] });

const exit = (template: string): object => ({ hooks: { exit: { template } } });
const onStatus = (status: string): object => ({
  hooks: { h: { template: 'retried', expression: `tasks.a.status == "${status}"` } },
});
const A = { name: 'a', template: 'retried', ...exit('retried') };
const B = { name: 'b', template: 'leaf', dependencies: ['a'] };
const C = { name: 'c', template: 'leaf', dependencies: ['b'] };

describe('a retried hook of a retried task', () => {
  testFailures({
    code: 'conflicting-retries-and-hook',
    wrong: {
      'before the last task': dag([A, B]),
      'before one of the last tasks': dag([A, B, C, { ...B, name: 'd' }]),
      'before a retried task': dag([A, { ...B, template: 'retried' }]),
      'before a task that is skipped': dag([A, { ...B, when: 'false' }]),
      'before a loop': dag([A, { ...B, withItems: [1, 2] }]),
      'that is a DAG': dag([{ ...A, ...exit('graph') }, B]),
      'of a DAG': dag([{ ...A, template: 'graph' }, B]),
      'as `onExit`': dag([{ name: 'a', template: 'retried', onExit: 'retried' }, B]),
      'with retries of the workflow': dag([{ ...A, template: 'leaf', ...exit('leaf') }, B], RETRIED),
      'with retries of all templates': dag([{ ...A, template: 'leaf', ...exit('leaf') }, B], {
        templateDefaults: RETRIED,
      }),
      'while it runs': dag([{ ...A, ...onStatus('Running') }, B]),
      'when it has succeeded': dag([{ ...A, ...onStatus('Succeeded') }, B]),
    },
    right: {
      'of the last task': dag([A]),
      'before a task that is not the last one': dag([A, B, C]),
      'beside another dependency': dag([
        A,
        { name: 'z', template: 'leaf' },
        { ...B, dependencies: ['a', 'z'] },
      ]),
      'that is not retried': dag([{ ...A, ...exit('leaf') }, B]),
      'of a task that is not retried': dag([{ ...A, template: 'leaf' }, B]),
      'of a task that is skipped': dag([{ ...A, when: 'false' }, B]),
      'that never runs': dag([{ ...A, ...onStatus('Other') }, B]),
      'of the last task of another DAG': dag([{ name: 'a', template: 'inner' }, B]),
      'of a step': workflow({
        templates: [{ name: 'main', steps: [[{ ...A }], [{ name: 'b', template: 'leaf' }]] }, ...TEMPLATES],
      }),
    },
  });
});

// Argo does not end the hook of the loop either.
test('a retried hook of a retried loop is a finding', () => {
  const found = lint([dag([{ ...A, withItems: [1, 2] }, B])]).map(({ code }) => code);
  expect(found).toContain('conflicting-retries-and-hook');
});

describe('a retried hook while a retried task runs', () => {
  const step = { name: 'a', template: 'retried' };
  const hook = (expression: string, template = 'retried'): object => ({
    hooks: { h: { template, expression } },
  });
  const steps = (call: object): object =>
    workflow({ templates: [{ name: 'main', steps: [[call]] }, ...TEMPLATES] });
  const OUTCOMES = [
    { node: '*.hooks.*', phase: 'Succeeded', duration: '5s' },
    { node: '*', phase: 'Failed', exitCode: 1, duration: '30s' },
  ] as const;

  const CASES: readonly (readonly [title: string, manifest: object, phase: string])[] = [
    ['of a task', dag([{ ...A, hooks: {}, ...onStatus('Running') }]), 'Succeeded'],
    ['of a step', steps({ ...step, ...hook('steps.a.status == "Running"') }), 'Succeeded'],
    ['of a step at any time', steps({ ...step, ...hook('true') }), 'Succeeded'],
    ['that is not retried', steps({ ...step, ...hook('steps.a.status == "Running"', 'leaf') }), 'Failed'],
    ['of a step that is not retried', steps({ ...step, template: 'leaf', ...hook('true') }), 'Failed'],
    ['when it has failed', steps({ ...step, ...hook('steps.a.status == "Failed"') }), 'Failed'],
  ];

  test.each(CASES)('%s', (_, manifest, phase) => {
    const expected = phase === 'Failed' ? [] : ['conflicting-retries-and-hook'];
    expect(lint([manifest]).map(({ code }) => code)).toEqual(expected);
  });

  describeWithShared("Argo's controller, if the task fails", ['argosim'], () => {
    for (const version of ['3.7', '4.0'] as const)
      test.each(CASES)(`${version}: %s`, (_, manifest, phase) => {
        expect(argosim([{ manifests: [manifest], outcomes: OUTCOMES }], version)[0]?.phase).toBe(phase);
      });
  });
});
