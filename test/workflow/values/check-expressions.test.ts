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
import { codesIn, errorsOf } from '../../support/index';
import { CONTAINER, library } from '../fixtures';

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
