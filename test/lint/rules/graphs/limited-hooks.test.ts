import { lint } from '../../../../lib/lint';
import { argosim } from '../../../support/argosim';
import { describeWithShared } from '../../../support/shared';
import { CONTAINER, testFailures, workflow } from '../../failures';

const X = { name: 'x', template: 'leaf' };
const Z = { name: 'z', template: 'leaf' };
const TEMPLATES = [
  { name: 'leaf', container: CONTAINER },
  { name: 'wait', suspend: { duration: '10s' } },
  { name: 'free', dag: { tasks: [X, Z] } },
  { name: 'dag', parallelism: 1, dag: { tasks: [X] } },
  { name: 'steps', parallelism: 1, steps: [[X, Z]] },
  { name: 'dag-of-two', parallelism: 2, dag: { tasks: [X, Z] } },
  { name: 'loop', parallelism: 2, dag: { tasks: [{ ...X, withItems: [1, 2] }] } },
  { name: 'sequence', parallelism: 2, steps: [[{ ...X, withSequence: { count: '2' } }]] },
  { name: 'range', parallelism: 2, steps: [[{ ...X, withSequence: { start: '3', end: 1 } }]] },
  { name: 'countdown', parallelism: 2, steps: [[{ ...X, withSequence: { count: -2 } }]] },
  { name: 'chain', parallelism: 1, dag: { tasks: [X, { ...Z, dependencies: ['x'] }] } },
  { name: 'crowd', parallelism: 1, dag: { tasks: [X, Z] } },
  { name: 'nested', parallelism: 1, dag: { tasks: [{ name: 'n', template: 'crowd' }] } },
  { name: 'spacious', parallelism: 2, steps: [[X]] },
  { name: 'suspended', parallelism: 1, dag: { tasks: [{ name: 'x', template: 'wait' }] } },
  { name: 'skipped', parallelism: 1, dag: { tasks: [{ ...X, when: 'false' }] } },
];
const main = (fields: object, spec: object = {}): object =>
  workflow({ ...spec, templates: [{ name: 'main', ...fields }, ...TEMPLATES] });

const exit = (template: string): object => ({ hooks: { exit: { template } } });
const hook = (template: string, expression: string): object => ({ hooks: { h: { template, expression } } });
const A = { name: 'a', template: 'leaf' };
const step = (template: string): object => main({ steps: [[{ ...A, ...exit(template) }]] });
const task = (template: string): object =>
  main({ dag: { tasks: [{ ...A, ...hook(template, 'tasks.a.status == "Succeeded"') }] } });
const handled = (template: string, spec: object = {}): object =>
  main({ dag: { tasks: [A] } }, { onExit: template, ...spec });

const OUTCOMES = [{ node: '*', phase: 'Succeeded', duration: '30s' }] as const;

describe('a hook whose pods reach its own parallelism', () => {
  testFailures({
    code: 'conflicting-parallelism-and-hook',
    wrong: {
      'as the exit hook of a step': step('dag'),
      'with steps': step('steps'),
      'with two tasks': step('dag-of-two'),
      'with a loop': step('loop'),
      'with a sequence': step('sequence'),
      'with the end of a sequence': step('range'),
      'with a sequence of negative numbers': step('countdown'),
      'with tasks one after the other': step('chain'),
      'as another hook of a step': main({
        steps: [[{ ...A, ...hook('dag', 'steps.a.status == "Succeeded"') }]],
      }),
      'as a hook of a task': task('dag'),
      'as a hook of the workflow': main(
        { dag: { tasks: [A] } },
        hook('chain', 'workflow.status == "Running"'),
      ),
    },
    right: {
      'without a limit': step('free'),
      'with a place left': step('spacious'),
      'without pods': step('suspended'),
      'with a task that is skipped': step('skipped'),
      'as an exit hook of a task that is not the last one': main({
        dag: {
          tasks: [
            { ...A, ...exit('dag') },
            { name: 'b', template: 'leaf', dependencies: ['a'] },
          ],
        },
      }),
      'as the exit handler': handled('dag'),
    },
    outcomes: OUTCOMES,
  });
});

describe('the exit hook of the last task', () => {
  const manifest = main({ dag: { tasks: [{ ...A, ...exit('dag') }] } });

  test('is a finding for Argo 4.0', () => {
    expect(lint([manifest], { argo: '3.7' })).toEqual([]);
    const codes = lint([manifest], { argo: '4.0' }).map(({ code }) => code);
    expect(codes).toEqual(['conflicting-parallelism-and-hook']);
  });

  describeWithShared("Argo's controller", ['argosim'], () => {
    test.each([
      ['3.7', 'Succeeded'],
      ['4.0', 'Error'],
    ] as const)('of %s ends as %s', (argo, phase) => {
      expect(argosim([{ manifests: [manifest], outcomes: OUTCOMES }], argo)[0]?.phase).toBe(phase);
    });
  });
});

describe('an exit handler whose tasks have to wait for a place', () => {
  testFailures({
    code: 'conflicting-parallelism-and-hook',
    wrong: {
      'in its template': handled('crowd'),
      'in a template that it calls': handled('nested'),
      'in the workflow': handled('free', { parallelism: 1 }),
      'as a hook': main({ dag: { tasks: [A] } }, exit('crowd')),
    },
    right: {
      'but do not have to': handled('chain'),
      'and are steps': handled('steps'),
      'with enough places': handled('dag-of-two'),
      'with enough places in the workflow': handled('free', { parallelism: 2 }),
    },
    outcomes: OUTCOMES,
  });
});
