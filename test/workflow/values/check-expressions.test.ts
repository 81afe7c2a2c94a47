import {
  ContainerTemplate,
  DagTemplate,
  Expression,
  Hook,
  StepsTemplate,
  WorkflowTemplate,
  expression,
  parameter,
  variables,
} from '../../../lib/index';
import type { TaskOptions, TemplateProps } from '../../../lib/index';
import { checkWhen } from '../../../lib/workflow/values/check-expressions';
import { codesIn, errorsOf } from '../../support/index';
import { CONTAINER, library } from '../fixtures';

describe("a 'when'", () => {
  test.each([
    ["tasks.a.outputs.result == 'x'", 'tasks.a.outputs.result'],
    ["tasks['a-b'].outputs.result == 'x'", "tasks['a-b']"],
    ['{{tasks.a.status}} == x && inputs.parameters.x == y', 'inputs.parameters.x'],
    ['!(workflow.status == Failed)', 'workflow.status'],
    ['item.name != a', 'item.name'],
    ['steps.a.exitCode > 0', 'steps.a.exitCode'],
  ])('with variables without braces is a finding: %s', (when, variable) => {
    expect(checkWhen(when, 'tasks.b')).toEqual([
      {
        code: 'forbidden-bare-variable',
        message: `'${variable}' has no braces, so Argo does not substitute it in a 'when'. Use expression\`…\` instead of expression.bare\`…\`, or a tag {{…}}.`,
        path: 'tasks.b.when',
      },
    ]);
  });

  test.each([
    undefined,
    '{{tasks.a.outputs.result}} == heads',
    "{{=tasks['a'].outputs.result == 'x'}}",
    '{{inputs.parameters.x}} == "tasks.a.status"',
    "'inputs.parameters.x' == {{item}}",
    '[workflow.name] == a',
    'item == a',
    `${expression`${variables.workflow.status} == ${'Failed'}`}`,
  ])('that is accepted: %s', (when) => {
    expect(checkWhen(when, 'tasks.b')).toEqual([]);
  });

  test.each([
    ['v1.workflow.x == a', 'workflow', 1],
    ['my-tasks.a == b', 'a', 4],
  ])('with a field that is not a variable of Argo is invalid: %s', (when, field, character) => {
    expect(checkWhen(when, 'tasks.b')).toEqual([
      {
        code: 'invalid-when',
        message: `'${when}' is invalid at character ${character}. '${field}' is not a field that can be read: put the text in quotes.`,
        path: 'tasks.b.when',
      },
    ]);
  });

  test('is checked in tasks and steps', () => {
    const errors = errorsOf((chart) => {
      const { dag, work } = library(chart);
      const a = dag.task('a', work);
      dag.task('b', work, {}, { when: expression.bare`${a.result} == ${'x'}` });
      const steps = new StepsTemplate(dag.workflow, 'steps');
      const one = steps.step('one', work);
      steps.step('two', work, {}, { when: expression.bare`${one.result} == ${'x'}` });
    });
    expect(codesIn(errors)).toEqual(['forbidden-bare-variable', 'forbidden-bare-variable']);
    expect(errors[0]).toContain('[test/library/dag] tasks.b.when: ');
  });
});

describe('braces in fields that are expressions', () => {
  const retrying = (retryStrategy: TemplateProps['retryStrategy']) =>
    errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      const inputs = { x: parameter() };
      new ContainerTemplate(workflow, 't', { inputs, retryStrategy, container: CONTAINER });
    });

  test('are a finding in the expression of a retryStrategy', () => {
    const isSerious = expression`asInt(${variables.lastRetry.exitCode}) > 1`;
    expect(codesIn(retrying({ expression: isSerious }))).toEqual(['forbidden-braces']);
    expect(codesIn(retrying({ expression: `${variables.lastRetry.status} == 'Error'` }))).toEqual([
      'forbidden-braces',
    ]);
    expect(retrying({ expression: expression.bare`lastRetry.status == ${'Error'}` })).toEqual([]);
    expect(retrying({ expression: '{{inputs.parameters.x}} > 1' })).toEqual([]);
  });

  const hooking = (hooks: TaskOptions['hooks']) =>
    errorsOf((chart) => {
      const { dag, work } = library(chart);
      dag.task('a', work, {}, { hooks });
      new StepsTemplate(dag.workflow, 'steps').step('a', work, {}, { hooks });
    });

  test('are a finding in a hook that refers to its own call', () => {
    const own = { template: 'work', expression: expression`tasks.a.status == ${'Running'}` };
    const errors = hooking({ running: own });
    expect(errors[0]).toContain('[test/library/dag] tasks.a.hooks.running.expression: ');
    expect(codesIn(errors)).toContain('forbidden-braces');
    expect(hooking({ running: { template: 'work', expression: '{{workflow.name}} == "x"' } })).toEqual([]);
  });

  test('are accepted around an input of the DAG', () => {
    const errors = errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      const work = new ContainerTemplate(workflow, 'work', { container: CONTAINER });
      const dag = new DagTemplate(workflow, 'dag', { inputs: { x: parameter() } });
      dag.task('a', work).addHook('own', new Hook(work, {}, { expression: dag.inputReferences.x }));
    });
    expect(errors).toEqual([]);
  });
});

describe('an output that is an expression', () => {
  const errorsIn = (text: string) =>
    errorsOf((chart) => {
      const { dag, work } = library(chart);
      const outputs = { own: parameter({ valueFrom: { expression: text } }), computed: parameter() };
      const other = new DagTemplate(dag.workflow, 'other', { outputs });
      other.task('a', work);
      other.setOutputs({ computed: new Expression(text) });
      dag.task('a', work);
    });

  test.each(["workflow.name + 'x'", "tasks.a.outputs.result + workflow['parameters'].x"])(
    'with variables that Argo does not provide is a finding: %s',
    (text) => {
      expect(codesIn(errorsIn(text))).toEqual(['forbidden-workflow-variable', 'forbidden-workflow-variable']);
    },
  );

  test.each(["'{{workflow.name}}' + tasks.a.outputs.result", "'workflow.name'", 'inputs.parameters == nil'])(
    'with other variables is accepted: %s',
    (text) => {
      expect(errorsIn(text)).toEqual([]);
    },
  );
});
