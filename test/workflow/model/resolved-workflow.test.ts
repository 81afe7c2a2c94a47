import type { Construct } from 'constructs';
import { App, Chart, Lazy } from 'cdk8s';
import {
  ContainerTemplate,
  DagTemplate,
  Step,
  StepsTemplate,
  WorkflowTemplate,
  artifact,
  expression,
  findingsOf,
  hook,
  parameter,
} from '../../../lib';
import type {
  ResolvedDag,
  ResolvedSteps,
  ResolvedTemplate,
} from '../../../lib/workflow/model/resolved-template';
import type { ResolvedWorkflow } from '../../../lib/workflow/model/resolved-workflow';
import { CONTAINER, library, stepsLibrary } from '../fixtures';

function newChart(): Chart {
  return new Chart(new App(), 'test');
}

function templateOf<T extends ResolvedTemplate['kind']>(
  { templates }: ResolvedWorkflow,
  kind: T,
): Extract<ResolvedTemplate, { kind: T }> {
  const template = templates.find((one) => one.kind === kind);
  if (template?.kind !== kind) throw new Error(`there is no template of the kind ${kind}`);
  return template as Extract<ResolvedTemplate, { kind: T }>;
}

/** The variables in a readable form. */
function texts(variables: readonly (readonly string[])[]): string[] {
  return variables.map((variable) => variable.join('.'));
}

describe('a resolved DAG', () => {
  function resolve(): ResolvedDag {
    const { workflow, dag, work } = library(newChart());
    const a = dag.task('a', work);
    const b = dag.task('b', work, { text: a.outputs.digest, source: a.outputs.report });
    const c = dag.task('c', work, {}, { after: [b], when: '{{tasks.gone.status}} == x' });
    c.addHook('exit', hook(work, { text: `${c.status} ${a.status}` }));
    return templateOf(workflow.resolved, 'dag');
  }

  test('has what each task waits for', () => {
    expect(resolve().tasks.map(({ name, dependencies }) => [name, dependencies])).toEqual([
      ['a', []],
      ['b', ['a']],
      ['c', ['a', 'b']],
    ]);
  });

  test('has the manifest of each task and hook', () => {
    const { manifest, tasks } = resolve();
    expect(manifest.dag?.tasks).toEqual(tasks.map((task) => task.manifest));
    expect(tasks[2]?.manifest).toEqual({
      name: 'c',
      template: 'work',
      when: '{{tasks.gone.status}} == x',
      hooks: { exit: tasks[2]?.hooks[0]?.manifest },
      dependencies: ['a', 'b'],
    });
    expect(tasks[2]?.hooks[0]?.manifest).toEqual({
      template: 'work',
      arguments: { parameters: [{ name: 'text', value: '{{tasks.c.status}} {{tasks.a.status}}' }] },
    });
  });

  test('has the variables of each task, and of the whole template, once each', () => {
    const { usage, tasks } = resolve();
    expect(tasks.map((task) => texts(task.usage.variables))).toEqual([
      [],
      ['tasks.a.outputs.parameters.digest', 'tasks.a.outputs.artifacts.report'],
      ['tasks.gone.status', 'tasks.c.status', 'tasks.a.status'],
    ]);
    expect(texts(usage.variables)).toEqual([
      ...new Set(tasks.flatMap((task) => texts(task.usage.variables))),
    ]);
  });
});

describe('resolved steps', () => {
  function resolve(): ResolvedSteps {
    const { workflow, steps, work } = stepsLibrary(newChart());
    const a = steps.step('a', work);
    const group = steps.parallel();
    group.step('b', work, { text: a.result });
    group.step('c', work);
    steps.parallel();
    steps.step('d', work, { text: a.result }, { withItems: ['x'], when: '{{item}} == x' });
    return templateOf(workflow.resolved, 'steps');
  }

  test('wait for all steps of the group before them', () => {
    const { groups } = resolve();
    expect(groups.map((group) => group.map(({ name, dependencies }) => [name, dependencies]))).toEqual([
      [['a', []]],
      [
        ['b', ['a']],
        ['c', ['a']],
      ],
      [],
      [['d', ['b', 'c']]],
    ]);
  });
});

describe('a resolved inline template', () => {
  function resolve(): ResolvedDag {
    const { workflow, dag, work } = library(newChart());
    const first = dag.task('first', work);
    const args = [`{{=${first.result.expression}}}`];
    const inner = new DagTemplate(dag, 'inner');
    inner.task('leaf', new ContainerTemplate(inner, 'leaf', { container: { ...CONTAINER, args } }));
    dag.task('second', inner);
    return templateOf(workflow.resolved, 'dag');
  }

  test('is part of the manifest of its call, but not of `ownManifest`', () => {
    const { tasks, inlineTemplates } = resolve();
    const [, second] = tasks;
    expect(second?.inline).toBeDefined();
    expect([second?.inline]).toEqual(inlineTemplates);
    expect(second?.manifest.inline).toEqual(second?.inline?.manifest);
    expect(second?.ownManifest).toEqual({ name: 'second', dependencies: ['first'] });
    expect(second?.inline?.ownManifest).toEqual({ dag: { tasks: [{ name: 'leaf' }] } });
  });

  test('adds its variables to `fullUsage` of its call and of the outer templates', () => {
    const { tasks, usage, fullUsage } = resolve();
    const [, second] = tasks;
    const variable = 'tasks.first.outputs.result';
    expect([usage, second?.usage ?? usage].map(({ variables }) => texts(variables))).toEqual([[], []]);
    expect([fullUsage, second?.fullUsage ?? usage].map(({ variables }) => texts(variables))).toEqual([
      [variable],
      [variable],
    ]);
  });
});

test('a resolved workflow has its templates, hooks, entrypoint and arguments', () => {
  const workflow = new WorkflowTemplate(newChart(), 'w', {
    arguments: { used: parameter({ value: '' }), unused: parameter({ value: '' }) },
  });
  const work = new ContainerTemplate(workflow, 'work', {
    container: { ...CONTAINER, args: [workflow.arguments.used] },
  });
  workflow.setEntrypoint(work);
  workflow.addHook(
    'done',
    hook(work, {}, { expression: expression.bare`workflow.status == ${'Succeeded'}` }),
  );
  const { templates, hooks, entrypoint, spec, ...resolved } = workflow.resolved;
  expect(templates.map(({ construct }) => construct.name)).toEqual(['work']);
  expect(hooks.map(({ name, expressionVariables }) => [name, texts(expressionVariables)])).toEqual([
    ['done', ['workflow.status']],
  ]);
  expect(entrypoint).toBe('work');
  expect(Object.keys(resolved.arguments)).toEqual(['used', 'unused']);
  workflow.omitUnusedArguments();
  expect(Object.keys(workflow.resolved.arguments)).toEqual(['used']);
  expect(spec.arguments?.parameters?.map(({ name }) => name)).toEqual(['used', 'unused']);
  expect(workflow.resolved.spec.arguments?.parameters?.map(({ name }) => name)).toEqual(['used']);
});

test('an argument that only the expression of a hook uses is kept', () => {
  const workflow = new WorkflowTemplate(newChart(), 'w', { arguments: { mode: parameter({ value: '' }) } });
  const work = new ContainerTemplate(workflow, 'work', { container: CONTAINER });
  workflow.addHook(
    'done',
    hook(work, {}, { expression: expression.bare`${workflow.arguments.mode} == ${'x'}` }),
  );
  workflow.omitUnusedArguments();
  expect(Object.keys(workflow.resolved.arguments)).toEqual(['mode']);
});

describe('a template that cannot be resolved', () => {
  function failing(scope: Construct, id: string) {
    const args = Lazy.any({
      produce: () => {
        throw new Error('not yet');
      },
    }) as string[];
    return new ContainerTemplate(scope, id, {
      inputs: { file: artifact('/x') },
      container: { ...CONTAINER, args },
    });
  }

  test('does not hide findings about the templates that call it or contain it', () => {
    const { workflow, dag, work } = library(newChart());
    const file = { raw: { data: '' } };
    const a = dag.task('a', failing(workflow, 'failing'), { file });
    dag.task('b', failing(dag, 'inline'), { file }, { when: `${a.exitCode} == 1` });
    dag.task('c', work, { text: '{{tasks.gone.status}}' });
    new StepsTemplate(workflow, 'steps').addStep(new Step('a', failing(workflow, 'other'), {}));
    expect(findingsOf(workflow).map(({ construct, code }) => `${construct} ${code}`)).toEqual([
      'test/library/dag unknown-task-field',
      'test/library/dag unknown-task',
      'test/library/dag/inline invalid-type',
      'test/library/failing invalid-type',
      'test/library/steps missing-argument',
      'test/library/other invalid-type',
    ]);
  });
});
