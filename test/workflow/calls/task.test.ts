import type { Callable, TaskOptions } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  WorkflowTemplate,
  templateByName,
  unquoted,
  parameter,
} from '../../../lib/index';
import { argolint, codesIn, describeWithShared, errorsOf, synth } from '../../support/index';
import { CONTAINER, dependenciesOf, library, tasksOf } from '../fixtures';

function errorsIn(build: (parts: ReturnType<typeof library>) => void): string[] {
  return errorsOf((chart) => {
    build(library(chart));
  });
}

describe('dependencies', () => {
  test('are exactly the given ones, in their order', () => {
    const dependencies = dependenciesOf(({ work, dag }) => {
      const a = dag.task('a', work);
      const b = dag.task('b', work, { text: a.result });
      const c = dag.task('c', work, {}, { dependencies: [b, a] });
      dag.task('d', work, { text: a.result }, { dependencies: [c] });
      dag.task('e', work, {}, { dependencies: [] });
    });
    expect(dependencies).toEqual({ a: [], b: ['a'], c: ['b', 'a'], d: ['c'], e: [] });
  });

  test('are followed by those in `after` and those that are added later', () => {
    const dependencies = dependenciesOf(({ work, dag }) => {
      const [a, b] = [dag.task('a', work), dag.task('b', work)];
      const c = dag.task('c', work, {}, { dependencies: [b] });
      c.addDependency(a, b);
      dag.task('d', work, {}, { after: [a], dependencies: [c] });
    });
    expect(dependencies.c).toEqual(['b', 'a']);
    expect(dependencies.d).toEqual(['c', 'a']);
  });

  test.each<[string, (parts: ReturnType<typeof library>) => void]>([
    [
      'an argument',
      ({ work, dag }) => {
        const a = dag.task('a', work);
        dag.task('b', work, { text: a.result }, { dependencies: [] });
      },
    ],
    [
      'a hook',
      ({ work, dag }) => {
        const a = dag.task('a', work);
        const exit = {
          template: 'work',
          arguments: { parameters: [{ name: 'text', value: `${a.result}` }] },
        };
        dag.task('b', work, {}, { dependencies: [], hooks: { exit } });
      },
    ],
    [
      'a task that waits for this one',
      ({ work, dag }) => {
        const a = dag.task('a', work);
        const b = dag.task('b', work);
        dag.task('c', work, { text: b.result }, { dependencies: [a] });
        dag.task('d', work, {}, { dependencies: [b] });
      },
    ],
  ])('are a finding if they omit what %s consumes', (_, build) => {
    expect(codesIn(errorsIn(build))).toEqual(['missing-dependency']);
  });

  test('of tasks that wait for each other are a cycle', () => {
    const errors = errorsIn(({ work, dag }) => {
      const a = dag.task('a', work);
      const b = dag.task('b', work, {}, { dependencies: [a] });
      a.addDependency(b);
    });
    expect(codesIn(errors)).toEqual(['forbidden-cycle']);
  });
});

test('arguments keep the order in which they are passed', () => {
  const [task] = tasksOf(({ work, dag }) => {
    dag.task('a', work, { suite: 'full', other: unquoted(true), text: 1 });
  });
  expect(task?.arguments?.parameters).toEqual([
    { name: 'suite', value: 'full' },
    { name: 'other', value: true },
    { name: 'text', value: '1' },
  ]);
});

describe('the variables of a task', () => {
  test('are available to other tasks', () => {
    const tasks = tasksOf(({ work, dag, workflow }) => {
      const inputs = { text: parameter() };
      const serve = new ContainerTemplate(workflow, 'serve', { daemon: true, inputs, container: CONTAINER });
      const probe = dag.task('probe', work, { text: '{{item}}' }, { withItems: ['x'] });
      const code = dag.task('code', work, { text: 'x' });
      const a = dag.task('a', serve, { text: 'x' });
      const { id, ip, status, startedAt, finishedAt, hostNodeName } = a;
      const all = [
        id,
        ip,
        status,
        startedAt,
        finishedAt,
        hostNodeName,
        probe.outputParameters,
        code.exitCode,
      ];

      dag.task('b', work, { text: all.join(' '), other: '{{tasks.name}}' });
    });
    expect(tasks[3]).toMatchObject({
      dependencies: ['probe', 'code', 'a'],
      arguments: {
        parameters: [
          {
            value:
              '{{tasks.a.id}} {{tasks.a.ip}} {{tasks.a.status}} {{tasks.a.startedAt}} {{tasks.a.finishedAt}} {{tasks.a.hostNodeName}} {{tasks.probe.outputs.parameters}} {{tasks.code.exitCode}}',
          },
          { value: '{{tasks.name}}' },
        ],
      },
    });
  });
});

describe('onExit', () => {
  const onExit = (build: (parts: ReturnType<typeof library>) => TaskOptions['onExit']) => {
    return (parts: ReturnType<typeof library>) => {
      parts.dag.task('a', parts.work, {}, { onExit: build(parts) });
    };
  };

  test.each<[string, (parts: ReturnType<typeof library>) => TaskOptions['onExit'], string]>([
    ['a template', ({ work }) => work, 'work'],
    ['its name', () => 'work', 'work'],
    ['a name with a variable', () => '{{workflow.parameters.x}}', '{{workflow.parameters.x}}'],
    ['a reference to its name', ({ dag }) => dag.task('b', templateByName('work')).result, ''],
  ])('accepts %s', (_, build, expected) => {
    const task = tasksOf(onExit(build)).find(({ name }) => name === 'a');
    expect(task?.onExit).toContain(expected);
  });

  test('is a finding with an unknown template, or one of another workflow', () => {
    const errors = errorsIn((parts) => {
      onExit(() => 'gone')(parts);
      const elsewhere = WorkflowTemplate.fromWorkflowTemplateName(parts.workflow, 'else', 'else');
      parts.dag.task('b', parts.work, {}, { onExit: elsewhere.template('t') });
    });
    expect(codesIn(errors)).toEqual(['unknown-exit-handler', 'unknown-exit-handler']);
  });
});

describe('templateByName', () => {
  test('is called by tasks and steps, with typed arguments', () => {
    const tasks = tasksOf(({ dag, workflow }) => {
      const inputs = { message: parameter() };
      new ContainerTemplate(workflow, 'say', { inputs, container: CONTAINER });
      const say = templateByName('say', { inputs });
      const inner = new DagTemplate(workflow, 'inner', { inputs: { t: parameter() } });
      inner.task('x', say, { message: 'x' });
      new StepsTemplate(workflow, 'steps').step('a', templateByName('work'));
      const first = dag.task('a', templateByName('work', { outputs: { digest: parameter() } }));
      dag.task('b', inner, { t: first.outputs.digest });
    });
    expect(tasks).toEqual([
      { name: 'a', template: 'work' },
      {
        name: 'b',
        template: 'inner',
        dependencies: ['a'],
        arguments: { parameters: [{ name: 't', value: '{{tasks.a.outputs.parameters.digest}}' }] },
      },
    ]);
  });
});

test.each(['null', '"work"', '{"name": "work"}'])(
  'a template that is %s, as plain JavaScript can pass, is an error',
  (json) => {
    const template = JSON.parse(json) as Callable;
    const errors = errorsIn(({ workflow, dag }) => {
      dag.task('a', template, { text: 'x' });
      new StepsTemplate(workflow, 'steps').step('b', template);
    });
    const message = "This is not a template. Pass the object of one, or templateByName('…'). [invalid-type]";
    expect(errors).toEqual([
      `[test/library/dag] tasks.a.template: ${message}`,
      `[test/library/steps] steps.b.template: ${message}`,
    ]);
  },
);

describeWithShared("Argo's validator", ['argolint'], () => {
  test('accepts exact dependencies and exit handlers', () => {
    const verdict = argolint(
      synth((chart) => {
        const { work, dag } = library(chart);
        const a = dag.task('a', work);
        const b = dag.task('b', work, {}, { dependencies: [a] });
        dag.task('c', work, { text: a.outputs.digest, other: b.outputs.digest }, { dependencies: [b] });
        dag.task('d', work, {}, { onExit: work });
      }),
    );
    expect(verdict).toEqual({ ok: true, errors: [] });
  });
});
