import { CONTAINER, testFailures, workflow } from '../../failures';

const MAKE = {
  name: 'make',
  container: CONTAINER,
  outputs: {
    parameters: [{ name: 'o', valueFrom: { path: '/o' } }],
    artifacts: [{ name: 'f', path: '/f' }],
  },
};

const dag = (outputs: object): object =>
  workflow({
    templates: [{ name: 'main', dag: { tasks: [{ name: 'a', template: 'make' }] }, outputs }, MAKE],
  });
const parameter = (expression: string): object =>
  dag({ parameters: [{ name: 'r', valueFrom: { expression } }] });

describe('a variable of the workflow in the expression of an output', () => {
  testFailures({
    code: 'forbidden-workflow-variable',
    wrong: {
      'of a parameter': parameter('workflow.name'),
      'with an alternative': parameter('workflow?.name ?? tasks.a.outputs.parameters.o'),
      'of an artifact': dag({
        artifacts: [
          { name: 'r', fromExpression: 'workflow.name == "w" ? tasks.a.outputs.artifacts.f : nil' },
        ],
      }),
    },
    right: {
      'in a tag': parameter("'{{workflow.name}}'"),
      'in a text': parameter('"workflow.name" + tasks.a.outputs.parameters.o'),
    },
  });
});
