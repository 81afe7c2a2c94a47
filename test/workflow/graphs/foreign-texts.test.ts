import { App, Chart } from 'cdk8s';
import type { Reference } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  WorkflowTemplate,
  acknowledge,
  expr,
  expression,
  findingsOf,
  formatFinding,
  hook,
  parameter,
  sh,
  variables,
} from '../../../lib/index';
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

/** What is found in a chart about references of other constructs, without the lines. All of it has to be a warning. */
function warningsOf(build: (chart: Chart) => void): string[] {
  const chart = new Chart(new App(), 'test');
  build(chart);
  const found = findingsOf(chart).filter(({ code }) => code !== 'missing-guard');
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  return found.map((one) => `[${one.construct}] ${formatFinding({ ...one, source: undefined })}`);
}

/** The warnings about the parts, and whatever is added to them. */
function warningsWith(add: (parts: Parts) => void): string[] {
  return warningsOf((chart) => {
    const parts = createParts(chart);
    parts.main.task('other', parts.other, {});
    add(parts);
  });
}

const MESSAGE =
  "This looks like the task 'a' of another DAG, but Argo would use that of this DAG. Refer to a task of this DAG, or acknowledge the warning. [forbidden-task-reference]";

describe('a task of another DAG', () => {
  test.each<[string, (parts: Parts) => string, string?]>([
    ['a text', ({ foreign }) => `it is ${foreign.result}`],
    ['a concatenation', ({ foreign }) => 'it is ' + String(foreign.result)],
    ['a status', ({ foreign }) => `${foreign.status}`.trim()],
  ])('in %s is a warning', (_, textOf) => {
    const warnings = warningsWith((parts) => {
      parts.main.task('b', parts.echo, { text: textOf(parts) });
    });
    expect(warnings).toEqual([`[test/w/main] tasks.b.arguments.text: ${MESSAGE}`]);
  });

  test('in an expression is a warning', () => {
    const warnings = warningsWith(({ main, echo, foreign }) => {
      main.task('b', echo, { text: expression`${foreign.result} + 'x'` });
      main.task('c', echo, { text: expr.add(foreign.result, 'x') });
      main.task('d', echo, {}, { when: `${foreign.result} == x` });
      main.task('e', echo, {}, { hooks: { exit: hook(echo, { text: `a ${foreign.result}` }) } });
    });
    expect(warnings).toEqual([
      `[test/w/main] tasks.b.arguments.text: ${MESSAGE}`,
      `[test/w/main] tasks.c.arguments.text: ${MESSAGE}`,
      `[test/w/main] tasks.d.when: ${MESSAGE}`,
      `[test/w/main] tasks.e.hooks.exit.arguments.text: ${MESSAGE}`,
    ]);
  });

  test('is a warning even if its own DAG uses it in a text', () => {
    const warnings = warningsWith(({ main, other, echo, foreign }) => {
      other.task('b', echo, { text: `it is ${foreign.result}` });
      main.task('b', echo, { text: `it is ${foreign.result}` });
    });
    expect(warnings).toEqual([`[test/w/main] tasks.b.arguments.text: ${MESSAGE}`]);
  });

  test('of steps is a warning', () => {
    const warnings = warningsWith(({ workflow, echo }) => {
      const first = new StepsTemplate(workflow, 'first');
      const second = new StepsTemplate(workflow, 'second');
      const foreign = first.step('a', echo);
      second.step('a', echo);
      second.step('b', echo, { text: `it is ${foreign.result}` });
    });
    expect(warnings).toEqual([expect.stringContaining('[forbidden-step-reference]')]);
  });
});

describe('references of another construct', () => {
  test('to arguments of another workflow are a warning', () => {
    const warnings = warningsOf((chart) => {
      const w = new Workflow(chart, 'w', { arguments: { x: parameter({ value: '1' }) } });
      new ContainerTemplate(w, 't', { container: { ...CONTAINER, args: [`${w.arguments.x}.`] } });
      const v = new WorkflowTemplate(chart, 'v', { arguments: { x: parameter({ value: '2' }) } });
      new ContainerTemplate(v, 't', { container: { ...CONTAINER, args: [`${w.arguments.x}.`] } });
    });
    expect(warnings).toEqual([
      "[test/v/t] container.args[0]: 'workflow.parameters.x' looks like that of 'test/w', but Argo would look it up here. Pass the value to an input, or acknowledge the warning. [forbidden-reference]",
    ]);
  });

  test('to inputs of another DAG are a warning', () => {
    const warnings = warningsWith(({ main, other, echo }) => {
      main.task('b', echo, { text: `a ${other.inputReferences.x}` });
    });
    expect(warnings).toEqual([
      expect.stringContaining("'inputs.parameters.x' looks like that of 'test/w/other'"),
    ]);
  });
});

test('the warning about a tag that the program contains, if it has dropped a text with the reference, is acknowledged', () => {
  const build = (accept: (parts: Parts) => void): string[] =>
    warningsWith((parts) => {
      const { main, echo, foreign } = parts;
      main.task('b', echo, { text: 'it is {{tasks.a.finishedAt}}' });
      const printed = `not in the manifest: ${foreign.finishedAt}`;
      expect(printed).not.toBe('');
      accept(parts);
    });
  expect(build(() => undefined)).toEqual([`[test/w/main] tasks.b.arguments.text: ${MESSAGE}`]);
  expect(
    build(({ main }) => {
      acknowledge(main, 'forbidden-task-reference', 'a tag of its own');
    }),
  ).toEqual([]);
});

describe('texts in which it is not likely', () => {
  test('a task of the same name, by both references', () => {
    const warnings = warningsWith(({ main, other, echo, task, foreign }) => {
      main.task('b', echo, { text: `it is ${task.result}` });
      other.task('b', echo, { text: `it is ${foreign.result}` });
    });
    expect(warnings).toEqual([]);
  });

  test('a tag that the program contains, and the reference of another DAG in its own text', () => {
    const warnings = warningsWith(({ main, other, echo, foreign }) => {
      main.task('b', echo, { text: 'it is {{tasks.a.id}}' });
      other.task('b', echo, { text: `it is ${foreign.id}` });
      other.task('c', echo, {}, { hooks: { exit: hook(echo, { text: `${foreign.id}` }) } });
    });
    expect(warnings).toEqual([]);
  });

  test.each<[string, (x: Reference) => object]>([
    ['a text', (x) => ({ args: [`${x} and ${x}`] })],
    ['an expression', (x) => ({ args: [expression`${x} + ${x}`] })],
    ['a program', (x) => ({ command: sh`echo ${x}; echo ${x}` })],
    ['a text in a program', (x) => ({ command: sh`echo ${`a ${x}`}; echo ${`a ${x}`}` })],
  ])('a tag that the program contains, and a reference that is twice in %s', (_, bodyOf) => {
    const warnings = warningsOf((chart) => {
      const w = new Workflow(chart, 'w', { arguments: { x: parameter({ value: '1' }) } });
      new ContainerTemplate(w, 't', {
        container: { image: 'busybox:1.37', ...bodyOf(w.arguments.x) },
      });
      const v = new WorkflowTemplate(chart, 'v', { arguments: { x: parameter({ value: '2' }) } });
      new ContainerTemplate(v, 't', { container: { ...CONTAINER, args: ['{{workflow.parameters.x}}.'] } });
    });
    expect(warnings).toEqual([]);
  });

  test('a parameter of whatever workflow runs', () => {
    const warnings = warningsOf((chart) => {
      const w = new Workflow(chart, 'w', { arguments: { url: parameter({ value: '1' }) } });
      new ContainerTemplate(w, 't', { container: { ...CONTAINER, args: [`${w.arguments.url}.`] } });
      const log = `not written: ${w.arguments.url}`;
      expect(log).toContain('{{workflow.parameters.url}}');
      const v = new WorkflowTemplate(chart, 'v');
      const args = [`${variables.workflow.parameter('url')}.`];
      new ContainerTemplate(v, 't', { container: { ...CONTAINER, args } });
    });
    expect(warnings).toEqual([]);
  });

  test('the same program twice', () => {
    const build = () =>
      warningsWith(({ main, echo, task }) => {
        main.task('b', echo, { text: `it is ${task.startedAt}` });
      });
    expect([build(), build()]).toEqual([[], []]);
  });
});
