import {
  ContainerTemplate,
  CronWorkflow,
  DagTemplate,
  Expression,
  StepsTemplate,
  Workflow,
  WorkflowEventBinding,
  WorkflowTemplate,
  artifact,
  expression,
  parameter,
} from '../../../lib/index';
import type { TaskOptions, TemplateProps, WorkflowProps } from '../../../lib/index';
import { errorsOf, placedErrorsOf, placedCodesIn } from '../../support/index';
import { CONTAINER, library } from '../fixtures';

describe("an invalid 'when'", () => {
  const errorsIn = (when: string) =>
    errorsOf((chart) => {
      const { dag, work } = library(chart);
      dag.task('a', work, {}, { when });
    });

  test.each([
    ['{{x}} = 1', "'{{x}} = 1' is invalid at character 7. '=' is not an operator: use '=='."],
    ['(( = ', "'(( = ' is invalid at character 4. '=' is not an operator: use '=='."],
    ['{{x}} ==', "'{{x}} ==' is invalid at character 9. Expected a value, but found the end."],
    ['a == b c', "'a == b c' is invalid at character 8. Expected an operator or the end, but found 'c'."],
    ["a == 'b", "'a == 'b' is invalid at character 6. The quote that ends the text is missing."],
    [
      '({{x}} == a',
      "'({{x}} == a' is invalid at character 12. Expected an operator or ')', but found the end.",
    ],
  ])('is reported: %s', (when, message) => {
    expect(errorsIn(when)).toEqual([`[test/library/dag] tasks.a.when: ${message} [invalid-when]`]);
  });

  test('is reported for an expression without a value', () => {
    const when = `${expression`1 + 1`} ==`;
    expect(placedCodesIn(errorsIn(when))).toEqual(['invalid-when at tasks.a.when']);
  });

  test('is reported in steps, at the call', () => {
    const errors = placedErrorsOf((chart) => {
      const { dag, work } = library(chart);
      dag.task('a', work);
      new StepsTemplate(dag.workflow, 'steps').step('b', work, {}, { when: '(' });
    });
    expect(errors).toEqual([
      expect.stringMatching(/steps\.b\.when: .* \[invalid-when\] \(at .*invalid-syntax\.test\.ts:\d+:\d+\)$/),
    ]);
  });

  test.each([
    '',
    '{{x}} == 1',
    "'{{x}}' == 'a = b'",
    '{{condition}}',
    '{{a}} {{operator}} {{b}}',
    '{{a}} b',
    'a {{b}}',
    'a {{operator}}= b',
    '({{a}}',
    '"{{a}} == b',
  ])('is not reported if it is valid, or if a tag may make it valid: %s', (when) => {
    expect(errorsIn(when)).toEqual([]);
  });
});

describe('an invalid depends expression', () => {
  const errorsIn = (depends: string, name = 'a') =>
    errorsOf((chart) => {
      const { dag, work } = library(chart);
      dag.task(name, work);
      dag.task('b', work, {}, { depends });
    });

  test.each([
    [
      'a.Failed &&',
      "'a.Failed &&' is invalid at character 12. Expected a task, '!' or '(', but found the end.",
    ],
    ['a a', "'a a' is invalid at character 3. Expected '&&', '||' or the end, but found 'a'."],
    ['(a', "'(a' is invalid at character 3. Expected ')', but found the end."],
    ['a & a', "'a & a' is invalid at character 3. Expected '&&', '||' or the end, but found '&'."],
  ])('is reported: %s', (depends, message) => {
    expect(errorsIn(depends)).toEqual([`[test/library/dag] tasks.b.depends: ${message} [invalid-depends]`]);
  });

  test('is not reported for the name of a task, which is reported itself', () => {
    expect(placedCodesIn(errorsIn('not', 'not'))).toEqual(['forbidden-task-name at tasks.not.name']);
    expect(placedCodesIn(errorsIn('5a', '5a'))).toEqual(['forbidden-task-name at tasks.5a.name']);
  });

  test.each(['a', 'a.Failed && !(a.Errored)', 'a ? a : !a', 'a ?? a', '{{=workflow.parameters.x}} &&'])(
    'is not reported if it is valid, or contains tags: %s',
    (depends) => {
      expect(placedCodesIn(errorsIn(depends)).filter((code) => code.startsWith('invalid'))).toEqual([]);
    },
  );
});

describe('an invalid expression', () => {
  const INVALID = 'a ==';
  const MESSAGE =
    "'a ==' is invalid at character 5. Expected a value, but found the end. [invalid-expression]";

  const inTask = (options: TaskOptions) =>
    errorsOf((chart) => {
      const { dag, work } = library(chart);
      dag.task('t', work, {}, options);
    });
  const inContainer = (props: Omit<TemplateProps, 'inputs'>, args: readonly string[] = []) =>
    errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w');
      const inputs = { x: parameter({ value: '' }) };
      new ContainerTemplate(workflow, 't', { inputs, ...props, container: { ...CONTAINER, args } });
    });
  const inWorkflow = (props: WorkflowProps) =>
    errorsOf((chart) => {
      new ContainerTemplate(new Workflow(chart, 'w', { entrypoint: 't', ...props }), 't', {
        container: CONTAINER,
      });
    });

  test('is reported in the hook of a task', () => {
    const hooks = (text: string) => inTask({ hooks: { running: { template: 'work', expression: text } } });
    expect(hooks(INVALID)).toEqual([`[test/library/dag] tasks.t.hooks.running.expression: ${MESSAGE}`]);
    expect(hooks('workflow.status == "Running"')).toEqual([]);
    expect(hooks("'{{workflow.name}}' ==")).toEqual([]);
  });

  test('is reported in the hook of a workflow', () => {
    const hooks = (text: string) => inWorkflow({ hooks: { running: { template: 't', expression: text } } });
    expect(hooks(INVALID)).toEqual([`[test/w] hooks.running.expression: ${MESSAGE}`]);
    expect(hooks('workflow.status == "Running"')).toEqual([]);
  });

  test('is reported in a retryStrategy', () => {
    const retrying = (text: string) => inContainer({ retryStrategy: { expression: text } });
    expect(retrying('asInt(((')).toEqual([
      "[test/w/t] retryStrategy.expression: 'asInt(((' is invalid at character 9. Expected a value, but found the end. [invalid-expression]",
    ]);
    expect(retrying('asInt(lastRetry.exitCode) > 1')).toEqual([]);
    expect(retrying('{{inputs.parameters.x}} >')).toEqual([]);
  });

  test('is reported in the tag of an expression', () => {
    expect(inContainer({}, ['{{=a ==}}'])).toEqual([`[test/w/t] container.args[0]: ${MESSAGE}`]);
    expect(inContainer({}, [`${expression`a ==`}`])).toEqual([`[test/w/t] container.args[0]: ${MESSAGE}`]);
    expect(inContainer({ nodeSelector: { disk: expression`a ==` } })).toEqual([
      `[test/w/t] nodeSelector.disk: ${MESSAGE}`,
    ]);
    expect(inContainer({}, ['{{x}} {{= asInt(inputs.parameters.x) + 1 }} {{=x'])).toEqual([]);
  });

  test('is reported together with other findings of its template', () => {
    const errors = inContainer({ timeout: '5' }, ['{{=a ==}}']);
    expect(placedCodesIn(errors)).toEqual([
      'invalid-duration at timeout',
      'invalid-expression at container.args[0]',
    ]);
  });

  test('is reported in the spec of a workflow', () => {
    expect(inWorkflow({ nodeSelector: { disk: '{{=a ==}}' } })).toEqual([
      `[test/w] nodeSelector.disk: ${MESSAGE}`,
    ]);
    expect(inWorkflow({ nodeSelector: { disk: '{{=workflow.name}}' } })).toEqual([]);
  });

  const outputs = (text: string) =>
    errorsOf((chart) => {
      const { dag, work } = library(chart);
      const own = parameter({ valueFrom: { expression: text } });
      const declared = { own, computed: parameter(), other: artifact() };
      const main = new DagTemplate(dag.workflow, 'main', { outputs: declared });
      main.task('a', work);
      main.setOutputs({ computed: new Expression(text), other: new Expression(text) });
      dag.task('a', work);
    });

  test('is reported in outputs', () => {
    expect(outputs(INVALID)).toEqual([
      `[test/library/main] outputs.parameters[0].valueFrom.expression: ${MESSAGE}`,
      `[test/library/main] outputs.parameters[1].valueFrom.expression: ${MESSAGE}`,
      `[test/library/main] outputs.artifacts[0].fromExpression: ${MESSAGE}`,
    ]);
    expect(outputs('tasks.a.outputs.parameters.digest')).toEqual([]);
  });

  test('is reported in a CronWorkflow', () => {
    const cron = (text: string) =>
      errorsOf((chart) => {
        const when = { when: text, stopStrategy: { expression: text } };
        const nightly = new CronWorkflow(chart, 'nightly', { schedules: ['@daily'], ...when });
        new ContainerTemplate(nightly, 't', { container: CONTAINER });
      });
    expect(placedCodesIn(cron(INVALID))).toEqual([
      'invalid-when at when',
      'invalid-expression at stopStrategy.expression',
    ]);
    expect(placedCodesIn(cron('cronworkflow.failed >= 3'))).toEqual(['forbidden-bare-variable at when']);
  });

  test('is reported in the selector of an event binding', () => {
    const bind = (selector: string) =>
      errorsOf((chart) => {
        new WorkflowEventBinding(chart, 'b', { event: { selector } });
      });
    expect(bind(INVALID)).toEqual([`[test/b] spec.event.selector: ${MESSAGE}`]);
    expect(bind('payload.action == "opened"')).toEqual([]);
  });

  test('shows the part of a long text around the error', () => {
    const text = `${'a == b || '.repeat(10)}) ${'|| a == b'.repeat(10)}`;
    expect(inContainer({ retryStrategy: { expression: text } })).toEqual([
      "[test/w/t] retryStrategy.expression: '…a == b || a == b || a == b || ) || a == b|| a == b|| a == b|…' is invalid at character 101. Expected a value, but found ')'. [invalid-expression]",
    ]);
  });
});
