import { testFailures } from '../../failures';
import { dag, steps, withX } from './fixtures';

const SERVE = { name: 'a', template: 'serve' };
const use = (value: string): object => ({ name: 'b', template: 'use', ...withX(value) });

describe('an output of a daemon', () => {
  testFailures({
    code: 'forbidden-daemon-output',
    wrong: {
      'for a task': dag([SERVE, { ...use('{{tasks.a.outputs.parameters.o}}'), dependencies: ['a'] }]),
      'for a step': steps([[SERVE], [use('{{steps.a.outputs.result}}')]]),
      'in an expression': steps([[SERVE], [use('{{=steps.a.outputs.parameters.o}}')]]),
      'of the DAG': dag([SERVE], {
        outputs: {
          parameters: [{ name: 'r', valueFrom: { parameter: '{{tasks.a.outputs.parameters.o}}' } }],
        },
      }),
    },
    right: {
      'its address': steps([[SERVE], [use('{{steps.a.ip}}')]]),
      'the output of another step': steps([
        [SERVE, { name: 'c', template: 'make' }],
        [use('{{steps.c.outputs.parameters.o}}')],
      ]),
    },
  });
});
