import { lint } from '../../../../lib/lint';
import { CONTAINER, testFailures, workflow } from '../../failures';
import { cronWorkflow } from '../fixtures';

const LEAF = { name: 'leaf', container: CONTAINER };

function task(when: string): object {
  const tasks = [
    { name: 'a', template: 'leaf' },
    { name: 'b', template: 'leaf', dependencies: ['a'], when },
  ];
  const inputs = { parameters: [{ name: 'x', value: '1' }] };
  return workflow({ templates: [{ name: 'main', inputs, dag: { tasks } }, LEAF] });
}

const step = (when: string): object =>
  workflow({ templates: [{ name: 'main', steps: [[{ name: 'a', template: 'leaf', when }]] }, LEAF] });

describe("a 'when'", () => {
  testFailures({
    code: 'invalid-when',
    wrong: {
      'without a value': task('{{inputs.parameters.x}} == '),
      'with a single equals sign': task('1 = 1'),
      'with an open parenthesis': step('(1 == 1'),
    },
    right: {
      'a comparison': task('{{inputs.parameters.x}} == 1'),
      'a text with the name of a variable': task('{{inputs.parameters.x}} != "tasks.a.status"'),
      'an expression': task("{{=tasks.a.status == 'Succeeded'}}"),
      'an empty one': step(''),
      'a tag that can be an operator': task('1 {{=inputs.parameters.x == "1" ? "==" : "!="}} 1'),
    },
  });
});

describe("the status of the workflow in a 'when'", () => {
  const nested = (when: string): object =>
    workflow({
      templates: [
        { name: 'main', steps: [[{ name: 'a', template: 'inner' }]] },
        { name: 'inner', dag: { tasks: [{ name: 'b', template: 'leaf', when }] } },
        LEAF,
      ],
    });
  testFailures({
    code: 'invalid-when',
    wrong: {
      'of a first step': step('{{workflow.status}} == Failed'),
      'after an operator': step('Failed == {{workflow.status}}'),
      'of a template that a first step calls': nested('{{workflow.status}} != Failed'),
    },
    right: {
      'in quotes': step('"{{workflow.status}}" != "Failed"'),
      'in an expression': step('{{=workflow.status != "Failed"}}'),
      'of a task that waits for another one': task('{{workflow.status}} != Failed'),
    },
  });
});

describe("a variable without braces in a 'when'", () => {
  testFailures({
    code: 'forbidden-bare-variable',
    wrong: {
      'of a task': task('tasks.a.status == Succeeded'),
      'of the template': task('{{tasks.a.status}} == Succeeded && inputs.parameters.x == 1'),
      'of the workflow': step('workflow.name == w'),
    },
    right: { 'a text': step("'workflow.name' != w") },
  });

  test('is named with its tag', () => {
    expect(lint([step('workflow.name == w')])).toMatchObject([
      {
        path: 'spec.templates[0].steps[0][0].when',
        message: `'workflow.name' has no braces, so Argo does not replace it in a 'when'. Use a tag, such as '{{workflow.name}}'.`,
      },
    ]);
  });
});

describe("a 'when' of a CronWorkflow", () => {
  const codesOf = (when: string): string[] => lint([cronWorkflow({ when })]).map(({ code }) => code);

  test.each([
    ['cronworkflow.failed > 1', 'forbidden-bare-variable'],
    ['{{=cronworkflow.failed}} >', 'invalid-when'],
  ])('%s is a finding', (when, code) => {
    expect(codesOf(when)).toContain(code);
  });

  test('is accepted as a tag', () => {
    expect(codesOf('{{=cronworkflow.failed > 1}}')).not.toContain('invalid-when');
  });
});
