import { expr, inputs, parameter } from '../../../../lib';
import { CONTAINER, testFailures } from '../../failures';
import { dag, steps, withX } from './fixtures';

const SCRIPT = { script: { image: 'python:3.14', source: 'print(3)' } };
const SET = { containerSet: { containers: [{ name: 'main', ...CONTAINER }] } };

const task = (value: string, make: object = { template: 'make' }): object =>
  dag([
    { name: 'a-b', ...make },
    { name: 'c', template: 'use', dependencies: ['a-b'], ...withX(value) },
  ]);
const step = (value: string): object =>
  steps([[{ name: 'a-b', template: 'make' }], [{ name: 'c', template: 'use', ...withX(value) }]]);
const output = (expression: string): object =>
  dag([{ name: 'a-b', template: 'make' }], {
    outputs: { parameters: [{ name: 'r', valueFrom: { expression } }] },
  });

const OUTCOMES = [{ node: 'a-b', result: '3', parameters: { o: '3' } }];

describe('a result', () => {
  testFailures({
    code: 'invalid-result-reference',
    wrong: {
      'in double quotes': task('{{=asInt(tasks["a-b"].outputs.result) + 1}}'),
      'with all names in quotes': task("{{=asInt(tasks['a-b']['outputs']['result']) + 1}}"),
      'of a step': step('{{=asInt(steps["a-b"].outputs.result) + 1}}'),
      'of a script': task('{{=tasks["a-b"].outputs.result + "!"}}', { inline: SCRIPT }),
      'of a container set': task('{{=tasks["a-b"].outputs.result + "!"}}', { inline: SET }),
    },
    right: {
      'in single quotes': task("{{=asInt(tasks['a-b'].outputs.result) + 1}}"),
      'in a simple tag': task('{{tasks.a-b.outputs.result}}'),
      'in another place too': task('{{=tasks["a-b"].outputs.result}} {{tasks.a-b.outputs.result}}'),
    },
    outcomes: OUTCOMES,
  });
});

describe('a result in an output', () => {
  testFailures({
    code: 'invalid-result-reference',
    wrong: { 'in double quotes': output('tasks["a-b"].outputs.result') },
    right: { 'in single quotes': output("tasks['a-b'].outputs.result") },
    outcomes: OUTCOMES,
    // Argo 4.0 succeeds without the output.
    argo: ['3.7'],
  });
});

test('expressions of the library have single quotes', () => {
  const { value } = inputs({ value: parameter({ name: 'the-value' }) });
  expect(`${expr.asInt(value)}`).toBe("{{=asInt(inputs.parameters['the-value'])}}");
});
