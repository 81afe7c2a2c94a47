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
  ])('that has variables without braces is found: %s', (when, variable) => {
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
    'v1.workflow.x == a',
    'my-tasks.a == b',
    `${expression`${variables.workflow.status} == ${'Failed'}`}`,
  ])('%s is not', (when) => {
    expect(checkWhen(when, 'tasks.b')).toEqual([]);
  });

  test('is found in tasks and steps', () => {
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

describe('braces around what is an expression already', () => {
  const retrying = (retryStrategy: TemplateProps['retryStrategy']) =>
    errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      const inputs = { x: parameter() };
      new ContainerTemplate(workflow, 't', { inputs, retryStrategy, container: CONTAINER });
    });

  test('are found where a template says whether to try again', () => {
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

  test('are found where a hook asks for the call that it belongs to', () => {
    const own = { template: 'work', expression: expression`tasks.a.status == ${'Running'}` };
    const errors = hooking({ running: own });
    expect(errors[0]).toContain('[test/library/dag] tasks.a.hooks.running.expression: ');
    expect(codesIn(errors)).toContain('forbidden-braces');
    expect(hooking({ running: { template: 'work', expression: '{{workflow.name}} == "x"' } })).toEqual([]);
  });

  test('are none where Argo puts an expression in', () => {
    const errors = errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      const work = new ContainerTemplate(workflow, 'work', { container: CONTAINER });
      const dag = new DagTemplate(workflow, 'dag', { inputs: { x: parameter() } });
      dag.task('a', work).addHook('own', new Hook(work, {}, { expression: dag.inputReferences.x }));
    });
    expect(errors).toEqual([]);
  });
});

describe('an output that is worked out', () => {
  const errorsIn = (text: string) =>
    errorsOf((chart) => {
      const { dag, work } = library(chart);
      const outputs = { own: parameter({ valueFrom: { expression: text } }), said: parameter() };
      const other = new DagTemplate(dag.workflow, 'other', { outputs });
      other.task('a', work);
      other.setOutputs({ said: new Expression(text) });
      dag.task('a', work);
    });

  test.each(["workflow.name + 'x'", "tasks.a.outputs.result + workflow['parameters'].x"])(
    'from what Argo does not know there is found: %s',
    (text) => {
      expect(codesIn(errorsIn(text))).toEqual(['forbidden-workflow-variable', 'forbidden-workflow-variable']);
    },
  );

  test.each(["'{{workflow.name}}' + tasks.a.outputs.result", "'workflow.name'", 'inputs.parameters == nil'])(
    'from anything else is not: %s',
    (text) => {
      expect(errorsIn(text)).toEqual([]);
    },
  );
});
