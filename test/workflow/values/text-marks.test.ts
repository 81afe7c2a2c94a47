import { inspect } from 'node:util';
import { App, Chart } from 'cdk8s';
import type { Task } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  DockerSecret,
  EventBus,
  WorkflowTemplate,
  sh,
  StepsTemplate,
  Workflow,
  expression,
  findingsOf,
  hook,
  items,
  itemsFrom,
  parameter,
  artifact,
  sequence,
} from '../../../lib/index';
import { errorsOf } from '../../support/index';
import { CONTAINER } from '../fixtures';

/** A workflow with a DAG, one task of it, and a template with an input. */
function createParts(chart: Chart) {
  const workflow = new Workflow(chart, 'w', {
    entrypoint: 'dag',
    arguments: { url: parameter({ value: 'https://example.com' }) },
  });
  const echo = new ContainerTemplate(workflow, 'echo', {
    inputs: { text: parameter({ value: 'hello' }) },
    outputs: { out: parameter({ path: '/out' }), report: artifact('/report') },
    container: CONTAINER,
  });
  const dag = new DagTemplate(workflow, 'dag');
  return { chart, workflow, echo, dag, task: dag.task('first', echo) };
}

type Parts = ReturnType<typeof createParts>;

/** The errors if a text is the argument of a task. */
function errorsForText(textOf: (parts: Parts) => unknown): string[] {
  return errorsOf((chart) => {
    const parts = createParts(chart);
    parts.dag.task('second', parts.echo, { text: textOf(parts) as string });
  });
}

/** The messages of findings with the code `not-a-value`, if a text is the argument of a task. */
function warningsForText(value: string): string[] {
  const { chart, dag, echo } = createParts(new Chart(new App(), 'test'));
  dag.task('second', echo, { text: value });
  return findingsOf(chart).flatMap(({ code, message }) => (code === 'not-a-value' ? [message] : []));
}

/** A value in a template string, which the compiler or the rules of ESLint would otherwise report. */
function text(value: unknown): string {
  return `a ${value as string}`;
}

describe('what has no text', () => {
  test.each<[string, (parts: Parts) => unknown]>([
    ["the template 'echo'", ({ echo }) => text(echo)],
    ["the template 'dag'", ({ dag }) => String(dag)],
    ["the task 'first'", ({ task }) => text(task)],
    ["the task 'first'", ({ task }) => 'a' + (task as unknown as string)],
    ["the workflow 'w'", ({ workflow }) => text(workflow)],
    ['the declaration of a parameter or an artifact', ({ echo }) => text(echo.inputs.text)],
    ['the declaration of a parameter or an artifact', ({ echo }) => text(echo.outputs.report)],
    ['the declaration of a parameter or an artifact', () => text(parameter.json({ value: { a: 1 } }))],
    ["all of 'tasks.first.outputs'", ({ task }) => text(task.outputs)],
    ["all of 'workflow'", ({ workflow }) => text(workflow.arguments)],
    ["all of 'inputs'", ({ dag }) => text(dag.inputReferences)],
    ['a hook', ({ echo }) => text(hook(echo))],
    ['all items of a loop', () => text(items(['a']))],
    ['all items of a loop', ({ task }) => text(itemsFrom(task.result))],
    ['all fields of an item', () => text(items([{ a: 1 }]).item)],
    ['all numbers of a loop', () => text(sequence({ count: 1 }))],
    ['a group of steps', ({ workflow }) => text(new StepsTemplate(workflow, 's').parallel())],
    ["the template 'echo'", ({ echo }) => expression`${echo as unknown as string} + 'x'`],
    ["the task 'first'", ({ task }) => expression`${task as unknown as string}`],
  ])('%s in a text is an error', (description, textOf) => {
    expect(errorsForText(textOf)).toContainEqual(
      expect.stringContaining(
        `tasks[1].arguments.parameters[0].value: The text contains ${description}, which is not a string. Use a reference, such as an output of a task, or a name. [not-a-string]`,
      ),
    );
  });

  test.each<[string, (chart: Chart) => object]>([
    ["the DockerSecret 'x'", (chart) => DockerSecret.fromSecretName(chart, 'x', 'hub')],
    ["the EventBus 'x'", (chart) => new EventBus(chart, 'x')],
    ["the workflow 'x'", (chart) => WorkflowTemplate.fromWorkflowTemplateName(chart, 'x', 'hello')],
  ])('%s in a text is an error', (description, create) => {
    const errors = errorsForText(({ chart }) => text(create(chart)));
    expect(errors).toContainEqual(expect.stringContaining(`The text contains ${description}, `));
  });

  test.each<[string, () => unknown]>([
    ['undefined', () => undefined],
    ['all items of a loop', () => items(['a'])],
  ])('%s in a program is an error', (description, valueOf) => {
    const errors = errorsOf((chart) => {
      const { workflow } = createParts(chart);
      const command = sh`rm -rf /tmp/${valueOf() as string}`;
      new ContainerTemplate(workflow, 'remove', { container: { image: 'busybox:1.37', command } });
    });
    expect(errors).toEqual([
      expect.stringContaining(`The text contains ${description}, which is not a string.`),
    ]);
  });

  test('references, names and literals are texts', () => {
    const errors = errorsForText(
      ({ task, echo, workflow }) =>
        `${task.outputs.out} ${workflow.arguments.url} ${task.name} ${echo.name} ${echo.toString()} [object Object] [object Map]`,
    );
    expect(errors).toEqual([]);
  });

  test('a task in a text of `depends` is its name', () => {
    const errors = errorsOf((chart) => {
      const { dag, echo, task } = createParts(chart);
      const second = dag.task('second', echo, {}, { depends: `${text(task).slice(2)}.Failed` });
      expect(second.depends).toBe('first.Failed');
    });
    expect(errors).toEqual([]);
  });
});

describe('undefined in a text', () => {
  test('is an error if a reference that does not exist was used', () => {
    const use = (task: Task): string => `--out=${String(task.outputs.outt)} and more`;
    expect(errorsForText(({ task }) => use(task))).toEqual([
      "[test/w/dag] dag.dag.tasks[1].arguments.parameters[0].value: The text contains 'undefined', because 'tasks.first.outputs' has no 'outt'. Did you mean 'out'? [unknown-reference]",
    ]);
  });

  test('is none in a sentence, whatever JavaScript has looked up in the references', async () => {
    const looked: string[] = [];
    const values: unknown[] = [];
    const errors = errorsForText(({ task, workflow }) => {
      looked.push(JSON.stringify(task.outputs), JSON.stringify(workflow.arguments), inspect(task.outputs));
      values.push(task.outputs);
      void Promise.resolve(task.outputs);
      return 'TAG is undefined';
    });
    await expect(Promise.all(values)).resolves.toHaveLength(1);
    expect(looked).toHaveLength(3);
    expect(errors).toEqual([]);
  });

  test('is an error in a container with an unknown argument or input', () => {
    const errors = errorsOf((chart) => {
      const { workflow } = createParts(chart);
      const given: { readonly [key: string]: unknown } = workflow.arguments;
      const url = `--url=${given.typo as string}`;
      new ContainerTemplate(workflow, 'a', { container: { ...CONTAINER, args: [url] } });
      new ContainerTemplate(workflow, 'b', {
        inputs: { x: parameter({ value: '1' }) },
        container: ({ inputs }) => {
          const own: { readonly [key: string]: unknown } = inputs;
          return { ...CONTAINER, args: [String(own.y)] };
        },
      });
    });
    expect(errors).toEqual([
      "[test/w/a] a.container.args[0]: The text contains 'undefined', because 'workflow' has no 'typo'. Use 'url'. [unknown-reference]",
      "[test/w/b] b.container.args[0]: The text contains 'undefined', because 'inputs' has no 'y', or 'workflow' has no 'typo'. Use one that exists. [unknown-reference]",
    ]);
  });

  test.each([
    ['is undefined', (tag: string | undefined) => `TAG is ${String(tag)}`],
    ['has an alternative', (tag: string | undefined) => `TAG is ${tag ?? 'none'}, not undefined`],
    ['is explained', (tag: string | undefined) => `undefined: there is no ${tag ?? 'tag'}`],
  ])('that can be a word of a sentence is a warning if a reference %s', (_, textOf) => {
    const { chart, dag, echo, task } = createParts(new Chart(new App(), 'test'));
    const outputs: { readonly [key: string]: unknown } = task.outputs;
    dag.task('second', echo, { text: textOf(outputs.outt as string | undefined) });
    expect(findingsOf(chart)).toMatchObject([
      {
        code: 'unknown-reference',
        severity: 'warning',
        message:
          "The text contains 'undefined', perhaps because 'tasks.first.outputs' has no 'outt'. Did you mean 'out'?",
      },
    ]);
  });

  test.each(['undefined', 'app:undefined', '--tag=undefined', 'registry/undefined/app', 'v1-undefined'])(
    '%s is a warning',
    (value) => {
      expect(warningsForText(value)).toEqual([
        `'${value}' contains 'undefined', which a template string inserts for a value that does not exist. Check the values in it.`,
      ]);
      expect(errorsForText(() => value)).toEqual([]);
    },
  );

  test.each(['if (x === undefined) fail()', 'is-undefined-behavior', 'undefinedX', 'it is undefined'])(
    '%s is a text',
    (value) => {
      expect(warningsForText(value)).toEqual([]);
      expect(errorsForText(() => value)).toEqual([]);
    },
  );

  test('reading an output that may not exist is no error', () => {
    const use = (task: Task): string => `a ${task.outputs.other ?? task.result} === undefined`;
    expect(errorsForText(({ task }) => use(task))).toEqual([]);
  });
});
