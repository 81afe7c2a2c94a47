import { testFailures } from '../../failures';
import { dag, steps } from './fixtures';

const MAKE = { name: 'a', template: 'make' };
const running = (expression: string): object => ({ hooks: { running: { template: 'make', expression } } });
const exit = (expression: string): object => ({ hooks: { exit: { template: 'make', expression } } });

describe('an output in the expression of a hook', () => {
  testFailures({
    code: 'forbidden-hook-output',
    wrong: {
      'of the task itself': dag([{ ...MAKE, ...running('tasks.a.outputs.result == "x"') }]),
      'of the step itself': steps([[{ ...MAKE, ...exit('steps.a.outputs.parameters.o == "x"') }]]),
      'of a task that runs at the same time': dag([
        MAKE,
        { ...MAKE, name: 'b', ...running('tasks.a.outputs.result == "x"') },
      ]),
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
      'the status of the task': dag([{ ...MAKE, ...running('tasks.a.status == "Running"') }]),
    },
  });
});
