import { lint } from '../../../../lib/lint';
import { testFailures } from '../../failures';
import { dag, steps } from './fixtures';

const MAKE = { name: 'a', template: 'make' };
const running = (expression: string): object => ({ hooks: { running: { template: 'make', expression } } });
const exit = (expression: string): object => ({ hooks: { exit: { template: 'make', expression } } });

describe('a variable in the expression of a hook', () => {
  testFailures({
    code: 'forbidden-hook-output',
    wrong: {
      'of the task itself': dag([{ ...MAKE, ...running('tasks.a.outputs.result == "x"') }]),
      'of the step itself': steps([[{ ...MAKE, ...exit('steps.a.outputs.parameters.o == "x"') }]]),
      'of a task that runs at the same time': dag([
        MAKE,
        { ...MAKE, name: 'b', ...running('tasks.a.outputs.result == "x"') },
      ]),
      'the status of a task that runs at the same time': dag([
        MAKE,
        { ...MAKE, name: 'b', ...running('true && tasks.a.status contains "e"') },
      ]),
      'the status of a later step of the group': steps([
        [
          { ...MAKE, ...running('steps.b.status == "Running"') },
          { ...MAKE, name: 'b' },
        ],
      ]),
      'the status of a later step': steps([
        [{ ...MAKE, ...exit('steps.b.status == "Succeeded"') }],
        [{ ...MAKE, name: 'b' }],
      ]),
      'the status of a loop before it in its group': steps([
        [
          { ...MAKE, withItems: [1, 2] },
          { ...MAKE, name: 'b', ...running('steps.a.status == "Succeeded"') },
        ],
      ]),
      'the status of a later task, in a task that is skipped': dag([
        MAKE,
        { ...MAKE, name: 'b', when: '1 == 2', ...running('tasks.a.status == "Running"') },
      ]),
      'the status of a task that does not exist': dag([{ ...MAKE, ...running('tasks.c.status == "x"') }]),
    },
    right: {
      'of a task before it': dag([
        MAKE,
        { ...MAKE, name: 'b', dependencies: ['a'], ...running('tasks.a.outputs.result == "x"') },
      ]),
      'of a step before it': steps([
        [MAKE],
        [{ ...MAKE, name: 'b', ...running('steps.a.outputs.result == "x"') }],
      ]),
      'the status of a task before it': dag([
        MAKE,
        { ...MAKE, name: 'b', dependencies: ['a'], ...exit('tasks.a.status == "Succeeded"') },
      ]),
      'the status of a step before it in its group': steps([
        [MAKE, { ...MAKE, name: 'b', ...running('steps.a.status == "Running"') }],
      ]),
      'the status of a loop before it': steps([
        [{ ...MAKE, withItems: [1, 2] }],
        [{ ...MAKE, name: 'b', ...running('steps.a.status == "Succeeded"') }],
      ]),
      'the status of a later step, in a step that is skipped': steps([
        [{ ...MAKE, when: '1 == 2', ...running('steps.b.status == "Running"') }],
        [{ ...MAKE, name: 'b' }],
      ]),
      'the status of another task, if it exists': dag([
        MAKE,
        { ...MAKE, name: 'b', ...running('tasks.a?.status == "Running"') },
      ]),
      'the status of the task': dag([{ ...MAKE, ...running('tasks.a.status == "Running"') }]),
    },
  });
});

test.each([
  ['a later task', 'tasks.c.status', "Move the hook to 'c'."],
  ['a task beside it', 'tasks.a.status', "Let 'b' depend on 'a'."],
  ['an unknown task', 'tasks.d.status', "There is no task 'd'. Use one of 'a', 'b', 'c'."],
  ['an output of its own', 'tasks.b.outputs.result', "Use 'tasks.b.status', or a task after this one."],
])('the remedy for %s', (_, variable, remedy) => {
  const manifest = dag([
    MAKE,
    { ...MAKE, name: 'b', ...running(`${variable} == "x"`) },
    { ...MAKE, name: 'c', dependencies: ['b'] },
  ]);
  const found = lint([manifest]).filter(({ code }) => code === 'forbidden-hook-output');
  expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(remedy)]);
});
