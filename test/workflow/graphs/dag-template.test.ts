import fc from 'fast-check';
import { App, Chart, Lazy } from 'cdk8s';
import type { Task, TaskOptions } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  WorkflowTemplate,
  artifact,
  inputs,
  parameter,
} from '../../../lib/index';
import { codesIn, placedCodesIn, errorsOf, synth, taskIn, templateIn, workflowIn } from '../../support/index';
import { CONTAINER, dependenciesOf, library, tasksOf } from '../fixtures';

/** The findings for the DAG that `build` adds tasks to. */
function errorsIn(build: (parts: ReturnType<typeof library>) => void): string[] {
  return errorsOf((chart) => {
    build(library(chart));
  });
}

describe('a task waits for', () => {
  /** The dependencies of `second`, which refers to `first-task` in the given way. */
  function waitsFor(options: TaskOptions, text?: string): readonly string[] | undefined {
    return dependenciesOf(({ work, dag }) => {
      dag.task('first-task', work);
      dag.task('unrelated', work);
      dag.task('second', work, text === undefined ? {} : { text }, options);
    }).second;
  }

  test('the task of which it consumes a parameter', () => {
    const dependencies = dependenciesOf(({ work, dag }) => {
      const first = dag.task('first', work);
      dag.task('second', work, { text: first.outputs.digest });
    });
    expect(dependencies).toEqual({ first: [], second: ['first'] });
  });

  test('the task of which it consumes an artifact, or a part of one', () => {
    const dependencies = dependenciesOf(({ work, dag }) => {
      const first = dag.task('first', work);
      dag.task('second', work, { source: first.outputs.report });
      dag.task('third', work, { source: { from: first.outputs.report, subPath: 'x' } });
    });
    expect(dependencies).toEqual({ first: [], second: ['first'], third: ['first'] });
  });

  test('the task of which it consumes the result', () => {
    const dependencies = dependenciesOf(({ work, dag }) => {
      const first = dag.task('first', work);
      dag.task('second', work, { text: `said: ${first.result}` });
    });
    expect(dependencies.second).toEqual(['first']);
  });

  test('all tasks that it refers to, once each, in the order of the DAG', () => {
    const dependencies = dependenciesOf(({ work, dag }) => {
      const one = dag.task('one', work);
      const two = dag.task('two', work);
      dag.task(
        'last',
        work,
        { text: `${two.outputs.digest}${one.outputs.digest}${two.result}` },
        { after: [two] },
      );
    });
    expect(dependencies.last).toEqual(['one', 'two']);
  });

  test('tasks that are added later', () => {
    const dependencies = dependenciesOf(({ work, dag }) => {
      const last = dag.task('last', work);
      const first = dag.task('first', work);
      const second = dag.task('second', work);
      last.addDependency(first);
      last.setArguments({ text: second.outputs.digest });
    });
    expect(dependencies.last).toEqual(['first', 'second']);
  });

  test.each<[string, string]>([
    ['a tag', '{{tasks.first-task.outputs.parameters.digest}}'],
    ['a tag with spaces', '{{ tasks.first-task.outputs.parameters.digest }}'],
    ['its status', '{{tasks.first-task.status}}'],
    ['an expression', "{{=tasks['first-task'].outputs.parameters.digest}}"],
    ['an expression in JSON', JSON.stringify({ a: "{{=tasks['first-task'].status}}" })],
  ])('the task in an argument with %s', (_, text) => {
    expect(waitsFor({}, text)).toEqual(['first-task']);
  });

  const reference = '{{tasks.first-task.outputs.parameters.digest}}';
  test.each<[string, TaskOptions]>([
    ['when', { when: `${reference} == 'x'` }],
    ['when, as an expression', { when: "{{=tasks['first-task'].status == 'Failed'}}" }],
    ['withParam', { withParam: reference }],
    ['withItems', { withItems: ['a', { deep: reference }] }],
    ['withSequence', { withSequence: { count: reference } }],
    [
      'arguments of its hook',
      {
        hooks: {
          exit: { template: 'work', arguments: { parameters: [{ name: 'text', value: reference }] } },
        },
      },
    ],
    [
      'the expression of its hook',
      { hooks: { running: { template: 'work', expression: "tasks['first-task'].status == 'Failed'" } } },
    ],
    ['a Lazy', { when: Lazy.any({ produce: () => `${reference} == 'x'` }) as string }],
    ['a Lazy list', { withItems: Lazy.any({ produce: () => [reference] }) as string[] }],
  ])('the task in %s', (_, options) => {
    expect(waitsFor(options)).toEqual(['first-task']);
  });

  test.each<[string, string, TaskOptions]>([
    ['a string in an expression', "{{='tasks.unrelated.status' + \"tasks['first-task'].status\"}}", {}],
    ['text outside of tags', 'tasks.first-task.status', {}],
    ['inputs that are named like tasks', "{{=workflow.parameters['tasks.unrelated.status']}}", {}],
    [
      'itself, in a hook',
      '',
      { hooks: { running: { template: 'work', expression: "tasks['second'].status == 'Running'" } } },
    ],
    [
      'itself, in arguments of a hook',
      '',
      {
        hooks: {
          exit: {
            template: 'work',
            arguments: { parameters: [{ name: 'text', value: '{{tasks.second.outputs.result}}' }] },
          },
        },
      },
    ],
  ])('nothing because of %s', (_, text, options) => {
    expect(waitsFor(options, text)).toEqual([]);
  });

  test('an empty list of dependencies is not rendered', () => {
    expect(
      tasksOf(({ work, dag }) => {
        dag.task('only', work);
      }),
    ).toEqual([{ name: 'only', template: 'work' }]);
  });
});

/** The ways in which a task can refer to another, for random DAGs. */
const MENTIONS = {
  typed: (other: Task) => ({ text: `${other.result}` }),
  inText: (other: Task) => ({ text: `before ${other.outputs.digest} after` }),
  artifact: (other: Task) => ({ source: other.outputs.report }),
  tag: ({ name }: Task) => ({ text: `{{ tasks.${name}.status }}` }),
  single: ({ name }: Task) => ({ text: `{{=tasks['${name}'].status}}` }),
  double: ({ name }: Task) => ({ text: `{{=toJson(tasks["${name}"]) + 'tasks.no.status'}}` }),
  when: ({ name }: Task) => ({ when: `{{tasks.${name}.status}} == Succeeded` }),
  expression: (other: Task) => ({ text: `{{=asInt(${other.result.expression}) + 1}}` }),
  hook: ({ name }: Task) => ({ hook: `{{tasks.${name}.status}}` }),
  after: (other: Task) => ({ after: other }),
} satisfies { [way: string]: (other: Task) => Mention };

interface Mention {
  readonly text?: string;
  readonly source?: Task['outputs'][string];
  readonly when?: string;
  readonly hook?: string;
  readonly after?: Task;
}

const taskNames = fc
  .stringMatching(/^[a-zA-Z][-a-zA-Z0-9]{0,8}$/)
  .filter(
    (name) =>
      !'and contains else endsWith false if in let matches nil not or startsWith true no'
        .split(' ')
        .includes(name),
  );

const dags = fc.uniqueArray(taskNames, { minLength: 1, maxLength: 7 }).chain((names) =>
  fc.record({
    names: fc.constant(names),
    references: fc.array(
      fc.record({
        from: fc.nat(names.length - 1),
        to: fc.nat(names.length - 1),
        way: fc.constantFrom(...Object.values(MENTIONS)),
      }),
      { maxLength: 15 },
    ),
  }),
);

/** The dependencies without the findings: a task with a condition may lack the outputs that others use. */
function renderedDependencies(build: (parts: ReturnType<typeof library>) => void): {
  [task: string]: unknown;
} {
  const parts = library(new Chart(new App(), 'test'));
  build(parts);
  const { tasks = [] } = parts.dag.render().dag ?? {};
  return Object.fromEntries(tasks.map(({ name, dependencies = [] }) => [String(name), dependencies]));
}

test('in any DAG, each task waits for exactly the tasks that it refers to, in whatever way', () => {
  let edges = 0;
  fc.assert(
    fc.property(dags, ({ names, references }) => {
      const actual = renderedDependencies(({ work, dag }) => {
        const tasks: Task[] = [];
        for (const [index, name] of names.entries()) {
          const given = references
            .filter(({ from, to }) => from === index && to < index)
            .flatMap(({ to, way }): Mention[] => {
              const other = tasks[to];
              return other === undefined ? [] : [way(other)];
            });
          const text = given.map((reference) => reference.text ?? '').join(' ');
          const when = given.flatMap((reference) => reference.when ?? []).join(' && ');
          const hooks = given
            .flatMap((reference) => reference.hook ?? [])
            .map((value, n) => [
              `h${n}`,
              { template: 'work', expression: 'true', arguments: { parameters: [{ name: 'text', value }] } },
            ]);
          const [source] = given.flatMap((reference) => reference.source ?? []);
          tasks.push(
            dag.task(
              name,
              work,
              { text, ...(source?.kind === 'artifact' && { source }) },
              {
                after: given.flatMap((reference) => reference.after ?? []),
                ...(when !== '' && { when }),
                ...(hooks.length > 0 && { hooks: Object.fromEntries(hooks) as TaskOptions['hooks'] }),
              },
            ),
          );
        }
      });
      const expected = names.map((name, index) => {
        let artifacts = 0;
        const others = references.filter(({ from, to, way }) => {
          if (from !== index || to >= index) return false;
          // There is only one input artifact.
          return way !== MENTIONS.artifact || artifacts++ === 0;
        });
        const order = [...new Set(others.map(({ to }) => to))].sort((a, b) => a - b);
        edges += order.length;
        return [name, order.map((to) => names[to])];
      });
      expect(actual).toEqual(Object.fromEntries(expected));
    }),
    { numRuns: 150 },
  );
  expect(edges).toBeGreaterThan(100);
});

describe('depends', () => {
  function dependsOf(build: (parts: ReturnType<typeof library>) => void) {
    return Object.fromEntries(
      tasksOf(build).map(({ name, depends, dependencies }) => [name, { depends, dependencies }]),
    );
  }

  test('is rendered as it is if it has all tasks that the task needs', () => {
    const fields = dependsOf(({ work, dag }) => {
      const a = dag.task('a', work);
      dag.task('b', work, { text: a.result }, { depends: 'a.Succeeded || a.Failed' });
    });
    expect(fields.b).toEqual({ depends: 'a.Succeeded || a.Failed' });
  });

  test('is combined with the consumed tasks and those in `after`', () => {
    const fields = dependsOf(({ work, dag }) => {
      dag.task('a', work);
      const b = dag.task('b', work);
      const c = dag.task('c', work);
      dag.task('d', work, { text: b.result }, { depends: 'a.Failed || a.Errored', after: [c] });
    });
    expect(fields.d).toEqual({ depends: '(a.Failed || a.Errored) && b && c' });
  });

  test.each([
    ['a.Failed ? a : b', '(a.Failed ? a : b) && c'],
    ['a || b', '(a || b) && c'],
    ['(a || b)', '(a || b) && c'],
    ['a && (b.Failed || b)', 'a && (b.Failed || b) && c'],
    ['a.Failed == b.Failed', 'a.Failed == b.Failed && c'],
    ['!a', '!a && c'],
    // The parser rejects it.
    ['a ?? b', '(a ?? b) && c'],
  ])('%s keeps its meaning when a task is added to it', (depends, rendered) => {
    const fields = dependsOf(({ work, dag }) => {
      dag.task('a', work);
      dag.task('b', work);
      const c = dag.task('c', work);
      dag.task('d', work, { text: c.result }, { depends });
    });
    expect(fields.d).toEqual({ depends: rendered });
  });

  test('of one task turns the dependencies of all others into depends expressions: Argo does not accept both', () => {
    const fields = dependsOf(({ work, dag }) => {
      const a = dag.task('a', work);
      const b = dag.task('b', work, {}, { after: [a] });
      dag.task('c', work, { text: `${a.result}${b.result}` });
      dag.task('d', work, {}, { depends: 'a.Failed' });
    });
    expect(fields).toEqual({
      a: {},
      b: { depends: 'a' },
      c: { depends: 'a && b' },
      d: { depends: 'a.Failed' },
    });
  });

  test.each(['', '  '])('that is %j is ignored', (depends) => {
    const fields = dependsOf(({ work, dag }) => {
      const a = dag.task('a', work);
      dag.task('b', work, { text: a.result }, { depends });
    });
    expect(fields.b).toEqual({ dependencies: ['a'] });
  });

  test('is a finding with an unknown task, an unknown result, or a result of items without a loop', () => {
    const errors = errorsIn(({ work, dag }) => {
      dag.task('a', work);
      dag.task('loop', work, { text: '{{item}}' }, { withItems: ['1'] });
      dag.task('b', work, {}, { depends: 'a && gone.Failed' });
      dag.task('c', work, {}, { depends: 'a.Done' });
      dag.task('d', work, {}, { depends: 'loop.AnySucceeded && a.AllFailed' });
    });
    expect(placedCodesIn(errors)).toEqual([
      'unknown-task at tasks.b.depends',
      'unknown-result at tasks.c.depends',
      'forbidden-result at tasks.d.depends',
    ]);
  });

  test('is a finding together with continueOn, or a name with a leading digit', () => {
    const errors = errorsIn(({ work, dag }) => {
      dag.task('a', work, {}, { continueOn: { failed: true } });
      dag.task('1', work);
      dag.task('b', work, {}, { depends: 'a' });
    });
    expect(codesIn(errors)).toEqual(['forbidden-task-name', 'conflicting-continue-on-and-depends']);
  });

  test('is an expression of the tasks themselves', () => {
    const fields = dependsOf(({ work, dag }) => {
      const [a, b] = [dag.task('a', work), dag.task('b-c', work)];
      dag.task('c', work, {}, { depends: `${a}.Failed || ${b}` });
    });
    expect(fields.c).toEqual({ depends: 'a.Failed || b-c' });
  });

  test('if not given, allows continueOn and names with a leading digit', () => {
    const errors = errorsIn(({ work, dag }) => {
      const a = dag.task('a', work, {}, { continueOn: { failed: true } });
      dag.task('1', work);
      dag.task('b', work, {}, { after: [a] });
    });
    expect(errors).toEqual([]);
  });
});

describe('a DAG', () => {
  test('rejects two tasks with the same name', () => {
    const errors = errorsIn(({ work, dag }) => {
      dag.task('a', work);
      dag.task('a', work);
    });
    expect(errors).toEqual([
      "[test/library/dag] tasks.a.name: Another task is named 'a'. Rename one of them. [duplicate-task]",
    ]);
  });

  test('rejects a DAG without tasks', () => {
    expect(codesIn(errorsIn(() => undefined))).toEqual(['missing-tasks']);
  });

  test('rejects a cycle, and names the tasks along it', () => {
    const errors = errorsIn(({ work, dag }) => {
      const a = dag.task('a', work);
      const b = dag.task('b', work, { text: a.result });
      const c = dag.task('c', work, {}, { after: [b] });
      a.setArguments({ text: `{{=tasks['${c.name}'].status}}` });
    });
    expect(errors).toEqual([
      expect.stringMatching(/^\[test\/library\/dag\] tasks\.a: .*: a → c → b → a\. .*\[forbidden-cycle\]$/),
    ]);
  });

  test.each<[string, (parts: ReturnType<typeof library>) => void]>([
    [
      'its own output',
      ({ work, dag }) => {
        const a = dag.task('a', work);
        a.setArguments({ text: a.outputs.digest });
      },
    ],
    [
      'its own status in `when`',
      ({ work, dag }) => {
        dag.task('a', work, {}, { when: '{{tasks.a.status}} == x' });
      },
    ],
    [
      'itself in `after`',
      ({ work, dag }) => {
        const a = dag.task('a', work);
        a.addDependency(a);
      },
    ],
    [
      'itself in `depends`',
      ({ work, dag }) => {
        dag.task('a', work, {}, { depends: 'a.Failed' });
      },
    ],
  ])('rejects a task that waits for %s', (_, build) => {
    const errors = errorsIn(build);
    expect(codesIn(errors)[0]).toBe('forbidden-cycle');
    expect(errors[0]).toContain('a → a');
  });

  test('rejects a reference to an unknown task', () => {
    const errors = errorsIn(({ work, dag }) => {
      dag.task('a', work, { text: '{{tasks.gone.outputs.result}}' });
    });
    expect(errors).toEqual([
      "[test/library/dag] tasks.a.arguments.parameters[0].value: The template has no task 'gone'. Use 'a'. [unknown-task]",
    ]);
  });

  test('rejects dependencies on a task of another DAG, even if this one has a task of the same name', () => {
    const errors = errorsIn(({ work, dag, workflow }) => {
      const other = new DagTemplate(workflow, 'other');
      const [foreign, alone] = [other.task('same', work), other.task('alone', work)];
      dag.task('same', work);
      dag.task('b', work, {}, { after: [foreign] });
      dag.task('c', work, { text: alone.result });
    });
    expect(codesIn(errors)).toEqual(['forbidden-task-reference', 'unknown-task']);
  });

  test('rejects references to a task of another DAG that has the name of a task of this one', () => {
    const errors = errorsIn(({ work, dag, workflow }) => {
      const foreign = new DagTemplate(workflow, 'other').task('same', work);
      const own = dag.task('same', work);
      const { digest, report } = foreign.outputs;
      dag.task('fine', work, {
        text: own.outputs.digest,
        source: { from: own.outputs.report, subPath: 'x' },
      });
      dag.task('a', work, { text: digest });
      dag.task('b', work, { source: report });
      dag.task('c', work, { source: { from: report, subPath: 'x' } });
      const outer = new DagTemplate(workflow, 'outer', { outputs: { a: parameter(), b: artifact() } });
      const inner = outer.task('same', work);
      outer.setOutputs({ a: inner.outputs.digest, b: report });
    });
    expect(errors.map((line) => line.slice(0, line.indexOf(': ')))).toEqual([
      '[test/library/dag] tasks.a.arguments.text',
      '[test/library/dag] tasks.b.arguments.source',
      '[test/library/dag] tasks.c.arguments.source',
      '[test/library/outer] outputs.b',
    ]);
    expect(new Set(codesIn(errors))).toEqual(new Set(['forbidden-task-reference']));
  });

  test('rejects outputs that the template of a task does not declare, each once', () => {
    const errors = errorsIn(({ work, dag, workflow }) => {
      dag.task('a', work);
      const gone = '{{tasks.a.outputs.parameters.gone}}';
      dag.task('b', work, {
        text: `${gone} ${gone} {{tasks.a.outputs.result}} {{tasks.a.exitCode}}`,
      });
      dag.task('c', work, {}, { when: "{{=tasks['a'].outputs.parameters.report != ''}}" });
      dag.task('d', work, { text: '{{=toJson(tasks.a.outputs.parameters)}}' }, { withParam: gone });
      const expression = 'tasks.a.outputs.parameters.lost';
      new DagTemplate(workflow, 'other', { outputs: { o: parameter({ valueFrom: { expression } }) } }).task(
        'a',
        work,
      );
    });
    expect(placedCodesIn(errors)).toEqual([
      'unknown-output at tasks.b.arguments.parameters[0].value',
      'unknown-output at tasks.c.when',
      'unknown-output at tasks.d.withParam',
      'unknown-output at outputs.parameters[0].valueFrom.expression',
    ]);
  });

  test('rejects a target that is not a task', () => {
    const errors = errorsOf((chart) => {
      const { work, workflow, dag } = library(chart);
      dag.task('a', work);
      const other = new DagTemplate(workflow, 'other', { target: 'a gone' });
      other.task('a', work);
      new DagTemplate(workflow, 'later', { target: '{{workflow.parameters.target}}' }).task('a', work);
      const late = Lazy.any({ produce: () => 'a' }) as string;
      new DagTemplate(workflow, 'latest', { target: late }).task('a', work);
    });
    expect(errors).toEqual([
      "[test/library/other] dag.target: The target 'gone' is not a task of the DAG. Use 'a'. [unknown-target]",
    ]);
  });

  test('rejects task names that `depends` cannot parse', () => {
    const build = (after: boolean) =>
      errorsIn(({ work, dag }) => {
        const [one, two] = [dag.task('1st', work), dag.task('and', work)];
        dag.task('b', work, {}, { after: after ? [one, two] : [] });
      });
    expect(build(false)).toEqual([]);
    // One that starts with a digit is rejected only in tasks that wait for others.
    expect(codesIn(build(true))).toEqual(['forbidden-task-name']);
  });

  test('rejects artifact paths in a DAG', () => {
    const errors = errorsOf((chart) => {
      const { work, workflow, dag } = library(chart);
      dag.task('a', work);
      const other = new DagTemplate(workflow, 'other', {
        inputs: { source: artifact('/src') },
        outputs: { report: artifact({ path: '/tmp/report' }) },
      });
      other.setOutputs({ report: other.task('a', work).outputs.report });
    });
    expect(placedCodesIn(errors)).toEqual([
      'forbidden-path at inputs.artifacts[0].path',
      'forbidden-path at outputs.artifacts[0].path',
    ]);
  });
});

describe('outputs of a DAG', () => {
  test('come from its tasks, and are consumed like those of any template', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { workflow, work, dag } = library(chart);
        const inner = new DagTemplate(workflow, 'inner', {
          outputs: {
            digest: parameter({ name: 'the-digest' }),
            fallback: parameter({ default: 'none' }),
            other: parameter({ valueFrom: { default: 'none' } }),
            report: artifact(),
          },
        });
        const given = inner.task('make', work);
        const { digest, report } = given.outputs;
        inner.setOutputs({ digest, fallback: digest, other: given.result, report });
        const called = dag.task('call', inner);
        dag.task('use', work, { text: called.outputs.digest, source: called.outputs.report });
      }),
    );
    const parameterOf = (variable: string) => ({ parameter: `{{tasks.make.outputs.${variable}}}` });
    expect(templateIn(workflow, 'inner').outputs).toEqual({
      parameters: [
        { name: 'the-digest', valueFrom: parameterOf('parameters.digest') },
        { name: 'fallback', valueFrom: { ...parameterOf('parameters.digest'), default: 'none' } },
        { name: 'other', valueFrom: { ...parameterOf('result'), default: 'none' } },
      ],
      artifacts: [{ name: 'report', from: '{{tasks.make.outputs.artifacts.report}}' }],
    });
    expect(taskIn(templateIn(workflow, 'dag'), 'use')).toMatchObject({
      dependencies: ['call'],
      arguments: {
        parameters: [{ value: '{{tasks.call.outputs.parameters.the-digest}}' }],
        artifacts: [{ from: '{{tasks.call.outputs.artifacts.report}}' }],
      },
    });
  });

  test('may come from an expression or an input, but not from an argument of the workflow', () => {
    const errors = errorsOf((chart) => {
      const workflow = new WorkflowTemplate(chart, 'w', { arguments: { x: parameter({ value: '1' }) } });
      const work = new ContainerTemplate(workflow, 'work', { container: CONTAINER });
      const dag = new DagTemplate(workflow, 'dag', {
        inputs: { i: parameter(), f: artifact() },
        outputs: {
          a: parameter(),
          b: artifact(),
          c: parameter(),
          d: parameter({ valueFrom: { expression: 'tasks.make.status' } }),
        },
      });
      dag.task('make', work);
      const { i, f } = dag.inputReferences;
      dag.setOutputs({ a: i, b: f, c: workflow.arguments.x, d: i });
    });
    // Argo ends with "Unable to resolve" (forbidden-output-variable).
    expect(placedCodesIn(errors)).toEqual([
      'forbidden-output-variable at outputs.parameters[1].valueFrom.parameter',
    ]);
  });

  test('are findings without a source, or with an unknown task', () => {
    const errors = errorsOf((chart) => {
      const { work, workflow, dag } = library(chart);
      const elsewhere = dag.task('elsewhere', work);
      const none = new DagTemplate(workflow, 'none', {
        outputs: {
          a: parameter(),
          b: artifact(),
          c: parameter({ default: 'x' }),
          d: parameter({ value: 'x' }),
        },
      });
      none.task('make', work);
      const wrong = new DagTemplate(workflow, 'wrong', { outputs: { a: parameter() } });
      wrong.task('make', work);
      wrong.setOutputs({ a: elsewhere.result });
      const own = parameter({ valueFrom: { expression: "tasks['gone'].status" } });
      new DagTemplate(workflow, 'own', { outputs: { b: own } }).task('make', work);
    });
    expect(placedCodesIn(errors)).toEqual([
      'missing-source at outputs.parameters[0]',
      'missing-source at outputs.parameters[1]',
      'missing-output at outputs.artifacts[0]',
      'unknown-task at outputs.parameters[0].valueFrom.parameter',
      'unknown-task at outputs.parameters[0].valueFrom.expression',
    ]);
  });
});

describe('inputs of a DAG', () => {
  test('are passed to tasks and outputs, artifacts as a whole or in part', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { workflow, work, dag } = library(chart);
        const inner = new DagTemplate(workflow, 'inner', {
          inputs: { text: parameter(), file: artifact({ name: 'the-file' }) },
          outputs: { text: parameter(), file: artifact() },
        });
        const { text, file } = inner.inputReferences;
        inner.task('whole', work, { text, source: file });
        inner.task('part', work, { source: { from: file, subPath: 'x' } });
        inner.task(
          'at-the-end',
          work,
          {},
          {
            hooks: {
              exit: { template: 'work', arguments: { artifacts: [{ name: 'source', from: `${file}` }] } },
            },
          },
        );
        inner.setOutputs({ text, file });
        dag.task('call', inner, { text: 'x', file: { raw: { data: 'x' } } });
      }),
    );
    const { dag, outputs } = templateIn(workflow, 'inner');
    const [whole, part, atTheEnd] = dag?.tasks ?? [];
    const from = '{{inputs.artifacts.the-file}}';
    expect(whole?.arguments).toEqual({
      parameters: [{ name: 'text', value: '{{inputs.parameters.text}}' }],
      artifacts: [{ name: 'source', from }],
    });
    expect(part?.arguments?.artifacts).toEqual([{ name: 'source', from, subPath: 'x' }]);
    expect(atTheEnd?.hooks?.exit?.arguments?.artifacts).toEqual([{ name: 'source', from }]);
    expect(outputs?.artifacts).toEqual([{ name: 'file', from }]);
  });

  test('that were declared by inputs() are passed in the same way', () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { workflow, work, dag } = library(chart);
        const own = inputs({ file: artifact({ optional: true }) });
        const inner = new DagTemplate(workflow, 'inner', { inputs: own, outputs: { file: artifact() } });
        inner.task('use', work, { source: own.file });
        inner.setOutputs({ file: own.file });
        dag.task('call', inner);
      }),
    );
    const { dag, outputs } = templateIn(workflow, 'inner');
    const from = '{{inputs.artifacts.file}}';
    expect(dag?.tasks[0]?.arguments?.artifacts).toEqual([{ name: 'source', from }]);
    expect(outputs?.artifacts).toEqual([{ name: 'file', from }]);
  });
});

describe('DagTemplate', () => {
  test("accepts Argo's fields of a DAG and of a template", () => {
    const workflow = workflowIn(
      synth((chart) => {
        const { workflow, work, dag } = library(chart);
        dag.task('a', work);
        const other = new DagTemplate(workflow, 'other', {
          failFast: false,
          target: 'a',
          parallelism: 2,
          name: 'Named',
        });
        other.task('a', work);
      }),
    );
    expect(templateIn(workflow, 'Named')).toEqual({
      name: 'Named',
      parallelism: 2,
      dag: { failFast: false, target: 'a', tasks: [{ name: 'a', template: 'work' }] },
    });
  });

  test('lists its tasks, in their order', () => {
    let names: string[] = [];
    errorsOf((chart) => {
      const { work, dag } = library(chart);
      for (const name of ['z', 'a', 'm']) dag.task(name, work);
      names = dag.tasks.map((task) => task.name);
    });
    expect(names).toEqual(['z', 'a', 'm']);
  });
});
