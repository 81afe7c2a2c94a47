import { testFailures } from '../../failures';
import { dag, steps } from './fixtures';

const MAKE = { name: 'a', template: 'make' };
const output = (valueFrom: object): object => ({
  inputs: { parameters: [{ name: 'x', value: '1' }] },
  outputs: { parameters: [{ name: 'r', valueFrom }] },
});

describe('the parameter of an output', () => {
  testFailures({
    code: 'forbidden-output-variable',
    wrong: {
      'is an input of a DAG': dag([MAKE], output({ parameter: '{{inputs.parameters.x}}' })),
      'is an input of steps': steps([[MAKE]], output({ parameter: '{{ inputs.parameters.x }}' })),
      'is a variable of the workflow': dag([MAKE], output({ parameter: '{{workflow.name}}' })),
    },
    right: {
      'is an output of a task': dag([MAKE], output({ parameter: '{{tasks.a.outputs.parameters.o}}' })),
      'is an input in an expression': dag([MAKE], output({ expression: 'inputs.parameters.x' })),
      'is a variable in an expression': dag([MAKE], output({ expression: `'{{workflow.name}}'` })),
    },
  });
});
