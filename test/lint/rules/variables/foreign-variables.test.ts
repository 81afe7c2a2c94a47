import { lint } from '../../../../lib/lint';
import { CONTAINER, pod, testFailures, workflow } from '../../failures';

const LEAF = {
  name: 'leaf',
  inputs: { parameters: [{ name: 'x', default: '1' }] },
  container: { ...CONTAINER, args: ['{{inputs.parameters.x}}'] },
};

/** A DAG with the parameter `x`, whose second task has further fields. */
function task(fields: object): object {
  const tasks = [
    { name: 'a', template: 'leaf' },
    { name: 'b', template: 'leaf', dependencies: ['a'], ...fields },
  ];
  const inputs = { parameters: [{ name: 'x', value: '1' }] };
  return workflow({ templates: [{ name: 'main', inputs, dag: { tasks } }, LEAF] });
}

const withArgument = (value: string): object => task({ arguments: { parameters: [{ name: 'x', value }] } });

describe('a variable of a scope that Argo does not have', () => {
  testFailures({
    code: 'unknown-variable',
    wrong: {
      'in a condition': task({ when: '{{input.parameters.x}} == 1' }),
      'of another language in a condition': task({ when: '{{params.x}} == 1' }),
      'in an expression of a condition': task({ when: '{{=tasks.a.status == Succeeded}}' }),
    },
    right: {
      'a text in an expression': task({ when: `{{=tasks.a.status == 'Succeeded'}}` }),
      'in a text with tags of another language': withArgument('{{input.name}} {{x}} {{ .Values.x }}'),
      'functions and local variables': withArgument(
        `{{=let y = sprig.upper(inputs.parameters.x); string(filter([y], {# != ''}))}}`,
      ),
      'in an expression that handles a missing one': withArgument(`{{=y ?? '1'}}`),
      'retries in a template': pod({
        retryStrategy: { limit: '1' },
        container: { ...CONTAINER, args: ['{{=retries}} {{=lastRetry.status}}'] },
      }),
    },
  });

  test.each([
    ['{{input.parameters.x}}', 'input.parameters.x', `Did you mean 'inputs.parameters.x'?`],
    ['{{parameters.x}}', 'parameters.x', `Did you mean 'inputs.parameters.x'?`],
    ['{{task.a.status}}', 'task.a.status', `Did you mean 'tasks.a.status'?`],
    ['{{workflows.name}}', 'workflows.name', `Did you mean 'workflow.name'?`],
    ['{{=input.parameters.x}}', 'input.parameters.x', `Did you mean 'inputs.parameters.x'?`],
    [
      `{{=inputs.parameters.x == prod ? 'a' : 'b'}}`,
      'prod',
      'Put it in quotes if it is a text, or correct the name.',
    ],
  ])('%s is not replaced in an argument', (value, name, hint) => {
    const pointer = '/spec/templates/0/dag/tasks/1/arguments/parameters/0/value';
    expect(lint([withArgument(value)])).toMatchObject([
      { class: 'fails', pointer, message: `Argo has no variable '${name}' here. ${hint}` },
    ]);
  });
});
