import { Construct } from 'constructs';
import { DagTemplate, Task, Step, WorkflowTemplate, hook, templateByName } from '../../../lib';
import { placedErrorsOf } from '../../support';
import { library, stepsLibrary } from '../fixtures';

/** The line and code of each finding, relative to the call of this function, in the order of the lines. */
function findingsBelow(start: Error, build: Parameters<typeof placedErrorsOf>[0]): string[] {
  const lineOf = (text: string): number => Number(/call-sites\.test\.ts:(\d+):\d+/.exec(text)?.[1]);
  const first = lineOf(start.stack ?? '');
  return placedErrorsOf(build)
    .map((error) => `${lineOf(error) - first}: ${/\[([a-z-]+)\] \(at/.exec(error)?.[1]}`)
    .sort();
}

describe('a finding points at the call that creates', () => {
  test('a task, however it is added', () => {
    const found = findingsBelow(new Error(), (chart) => {
      const { dag, work } = library(chart);
      dag.task('-', work);
      dag.addTask(new Task('b', work, { text: '{{tasks.gone.status}}' }));
      const c = new Task('c', work, { unknown: 'x' });
      dag.addTask(c);
      dag.task('c', work);
      dag.task('d', work, {}, { withItems: ['x'], withParam: '[]' });
      const [e, f] = [dag.task('e', work), dag.task('f', work)];
      e.addDependency(f);
      f.addDependency(e);
    });
    expect(found).toEqual([
      '2: invalid-name',
      '3: unknown-task',
      '4: unknown-argument',
      '6: duplicate-task',
      '7: duplicate-loop',
      '8: forbidden-cycle',
    ]);
  });

  test('a task in a DAG with depends expressions', () => {
    const found = findingsBelow(new Error(), (chart) => {
      const { dag, work } = library(chart);
      dag.task('a', work, {}, { continueOn: { failed: true } });
      dag.task('b', work, {}, { depends: 'a.Done' });
    });
    expect(found).toEqual(['2: conflicting-continue-on-and-depends', '3: unknown-result']);
  });

  test('a step, however it is added', () => {
    const found = findingsBelow(new Error(), (chart) => {
      const { steps, work } = stepsLibrary(chart);
      const group = steps.parallel();
      group.step('a', work, { text: '{{steps.a.status}}' });
      group.addStep(new Step('b', work, { text: '{{steps.gone.status}}' }));
      steps.step('c', work, {}, { onExit: 'gone' });
    });
    expect(found).toEqual(['3: invalid-step-order', '4: unknown-step', '5: unknown-exit-handler']);
  });

  test('a hook of a task', () => {
    const found = findingsBelow(new Error(), (chart) => {
      const { dag, work, workflow } = library(chart);
      const running = hook(work);
      const task = dag.task('a', work);
      task.addHook('running', running);
      workflow.addHook('done', hook(work, {}, { expression: '{{tasks.a.status}} == x' }));
    });
    expect(found).toEqual(['2: missing-hook-expression', '5: forbidden-task-variable']);
  });

  test('the template, if the finding is about the template', () => {
    const found = findingsBelow(new Error(), (chart) => {
      const workflow = new WorkflowTemplate(new Construct(chart, 'folder'), 'w');
      new DagTemplate(workflow, 'dag', { target: 'gone' }).task('a', templateByName('x'));
    });
    expect(found).toEqual(['2: unknown-target', '2: unknown-template']);
  });
});
