import type { Chart } from 'cdk8s';
import type { Reference } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  WorkflowTemplate,
  expr,
  expression,
  hook,
  parameter,
  sh,
  variables,
} from '../../../lib/index';
import { errorsOf } from '../../support/index';
import { CONTAINER } from '../fixtures';

/** A workflow with two DAGs, which have tasks of the same name. */
function createParts(chart: Chart) {
  const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
  const echo = new ContainerTemplate(workflow, 'echo', {
    inputs: { text: parameter({ value: 'hello' }) },
    container: CONTAINER,
  });
  const main = new DagTemplate(workflow, 'main', { inputs: { x: parameter({ value: '1' }) } });
  const other = new DagTemplate(workflow, 'other', { inputs: { x: parameter({ value: '1' }) } });
  return { workflow, echo, main, other, task: main.task('a', echo), foreign: other.task('a', echo) };
}

type Parts = ReturnType<typeof createParts>;

/** The errors of the parts, and whatever is added to them. */
function errorsWith(add: (parts: Parts) => void): string[] {
  return errorsOf((chart) => {
    const parts = createParts(chart);
    parts.main.task('other', parts.other, {});
    add(parts);
  });
}

const MESSAGE =
  "This refers to the task 'a' of another DAG, but Argo would use the one of that name in this DAG. Refer to a task of this DAG. [forbidden-task-reference]";

describe('a task of another DAG', () => {
  test.each<[string, (parts: Parts) => string, string?]>([
    ['a text', ({ foreign }) => `it is ${foreign.result}`],
    ['a concatenation', ({ foreign }) => 'it is ' + String(foreign.result)],
    ['a status', ({ foreign }) => `${foreign.status}`.trim()],
  ])('in %s is an error', (_, textOf) => {
    const errors = errorsWith((parts) => {
      parts.main.task('b', parts.echo, { text: textOf(parts) });
    });
    expect(errors).toEqual([`[test/w/main] tasks.b.arguments.text: ${MESSAGE}`]);
  });

  test('in an expression is an error', () => {
    const errors = errorsWith(({ main, echo, foreign }) => {
      main.task('b', echo, { text: expression`${foreign.result} + 'x'` });
      main.task('c', echo, { text: expr.add(foreign.result, 'x') });
      main.task('d', echo, {}, { when: `${foreign.result} == x` });
      main.task('e', echo, {}, { hooks: { exit: hook(echo, { text: `a ${foreign.result}` }) } });
    });
    expect(errors).toEqual([
      `[test/w/main] tasks.b.arguments.text: ${MESSAGE}`,
      `[test/w/main] tasks.c.arguments.text: ${MESSAGE}`,
      `[test/w/main] tasks.d.when: ${MESSAGE}`,
      `[test/w/main] tasks.e.hooks.exit.arguments.text: ${MESSAGE}`,
    ]);
  });

  test('is an error even if its own DAG uses it in a text', () => {
    const errors = errorsWith(({ main, other, echo, foreign }) => {
      other.task('b', echo, { text: `it is ${foreign.result}` });
      main.task('b', echo, { text: `it is ${foreign.result}` });
    });
    expect(errors).toEqual([`[test/w/main] tasks.b.arguments.text: ${MESSAGE}`]);
  });

  test('of steps is an error', () => {
    const errors = errorsWith(({ workflow, echo }) => {
      const first = new StepsTemplate(workflow, 'first');
      const second = new StepsTemplate(workflow, 'second');
      const foreign = first.step('a', echo);
      second.step('a', echo);
      second.step('b', echo, { text: `it is ${foreign.result}` });
    });
    expect(errors).toEqual([expect.stringContaining('[forbidden-step-reference]')]);
  });
});

describe('references of another construct', () => {
  test('to arguments of another workflow are an error', () => {
    const errors = errorsOf((chart) => {
      const w = new Workflow(chart, 'w', { arguments: { x: parameter({ value: '1' }) } });
      new ContainerTemplate(w, 't', { container: { ...CONTAINER, args: [`${w.arguments.x}.`] } });
      const v = new WorkflowTemplate(chart, 'v', { arguments: { x: parameter({ value: '2' }) } });
      new ContainerTemplate(v, 't', { container: { ...CONTAINER, args: [`${w.arguments.x}.`] } });
    });
    expect(errors).toEqual([
      "[test/v/t] container.args[0]: 'workflow.parameters.x' is declared by 'test/w', but Argo would look it up here. Declare an input, and pass the value where the template is called. [forbidden-reference]",
    ]);
  });

  test('to inputs of another DAG are an error', () => {
    const errors = errorsWith(({ main, other, echo }) => {
      main.task('b', echo, { text: `a ${other.inputReferences.x}` });
    });
    expect(errors).toEqual([expect.stringContaining("'inputs.parameters.x' is declared by 'test/w/other'")]);
  });
});

describe('texts in which it is not certain', () => {
  test('a task of the same name, by both references', () => {
    const errors = errorsWith(({ main, other, echo, task, foreign }) => {
      main.task('b', echo, { text: `it is ${task.result}` });
      other.task('b', echo, { text: `it is ${foreign.result}` });
    });
    expect(errors).toEqual([]);
  });

  test('a tag that the program contains, and the reference of another DAG in its own text', () => {
    const errors = errorsWith(({ main, other, echo, foreign }) => {
      main.task('b', echo, { text: 'it is {{tasks.a.id}}' });
      other.task('b', echo, { text: `it is ${foreign.id}` });
      other.task('c', echo, {}, { hooks: { exit: hook(echo, { text: `${foreign.id}` }) } });
    });
    expect(errors).toEqual([]);
  });

  test.each<[string, (x: Reference) => object]>([
    ['a text', (x) => ({ args: [`${x} and ${x}`] })],
    ['an expression', (x) => ({ args: [expression`${x} + ${x}`] })],
    ['a program', (x) => ({ command: sh`echo ${x}; echo ${x}` })],
    ['a text in a program', (x) => ({ command: sh`echo ${`a ${x}`}; echo ${`a ${x}`}` })],
  ])('a tag that the program contains, and a reference that is twice in %s', (_, bodyOf) => {
    const errors = errorsOf((chart) => {
      const w = new Workflow(chart, 'w', { arguments: { x: parameter({ value: '1' }) } });
      new ContainerTemplate(w, 't', {
        container: { image: 'busybox:1.37', ...bodyOf(w.arguments.x) },
      });
      const v = new WorkflowTemplate(chart, 'v', { arguments: { x: parameter({ value: '2' }) } });
      new ContainerTemplate(v, 't', { container: { ...CONTAINER, args: ['{{workflow.parameters.x}}.'] } });
    });
    expect(errors).toEqual([]);
  });

  test('a parameter of whatever workflow runs', () => {
    const errors = errorsOf((chart) => {
      const w = new Workflow(chart, 'w', { arguments: { url: parameter({ value: '1' }) } });
      new ContainerTemplate(w, 't', { container: { ...CONTAINER, args: [`${w.arguments.url}.`] } });
      const log = `not written: ${w.arguments.url}`;
      expect(log).toContain('{{workflow.parameters.url}}');
      const v = new WorkflowTemplate(chart, 'v');
      const args = [`${variables.workflow.parameter('url')}.`];
      new ContainerTemplate(v, 't', { container: { ...CONTAINER, args } });
    });
    expect(errors).toEqual([]);
  });

  test('the same program twice', () => {
    const build = () =>
      errorsWith(({ main, echo, task }) => {
        main.task('b', echo, { text: `it is ${task.startedAt}` });
      });
    expect([build(), build()]).toEqual([[], []]);
  });
});
