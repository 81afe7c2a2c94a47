import type { Chart } from 'cdk8s';
import type { ParameterReference } from '../../../lib/index';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  Workflow,
  artifact,
  items,
  parameter,
} from '../../../lib/index';
import { errorsOf } from '../../support/index';
import { CONTAINER } from '../fixtures';

function createParts(chart: Chart) {
  const workflow = new Workflow(chart, 'w', { entrypoint: 'dag' });
  const produce = new ContainerTemplate(workflow, 'produce', {
    outputs: {
      report: artifact('/report'),
      suite: parameter({ path: '/suite', enum: ['fast', 'full'] }),
    },
    container: CONTAINER,
  });
  const read = new ContainerTemplate(workflow, 'read', {
    inputs: { report: artifact('/report') },
    container: CONTAINER,
  });
  const test = new ContainerTemplate(workflow, 'test', {
    inputs: { suite: parameter({ enum: ['fast', 'full'] }), text: parameter({ value: '' }) },
    container: CONTAINER,
  });
  return { workflow, produce, read, test, dag: new DagTemplate(workflow, 'dag') };
}

function errorsWith(add: (parts: ReturnType<typeof createParts>) => void): string[] {
  return errorsOf((chart) => {
    add(createParts(chart));
  });
}

const LOOP = { withItems: ['1', '2'] };

describe('artifacts of a loop', () => {
  // argosim: `Unable to resolve: "tasks.a.outputs.artifacts.report"`.
  test('are errors as arguments and as outputs', () => {
    const errors = errorsWith(({ produce, read, dag, workflow }) => {
      const { report } = dag.task('a', produce, {}, LOOP).outputs;
      dag.task('b', read, { report });
      dag.task('c', read, { report: { from: report, subPath: 'x' } });
      const steps = new StepsTemplate(workflow, 'steps', { outputs: { report: artifact() } });
      steps.setOutputs({ report: steps.step('a', produce, {}, LOOP).outputs.report });
    });
    const message = (kind: string) =>
      `The ${kind} 'a' runs for several items, and artifacts of several items have no reference. Output a parameter, or store the artifacts under a key that contains the item. [forbidden-looped-artifact]`;
    expect(errors).toEqual([
      `[test/w/dag] tasks.b.arguments.artifacts[0].from: ${message('task')}`,
      `[test/w/dag] tasks.c.arguments.artifacts[0].from: ${message('task')}`,
      `[test/w/steps] outputs.artifacts[0].from: ${message('step')}`,
    ]);
  });

  test('are available without a loop', () => {
    const errors = errorsWith(({ produce, read, dag }) => {
      dag.task('b', read, { report: dag.task('a', produce, {}, { withItems: [] }).outputs.report });
    });
    expect(errors).toEqual([]);
  });
});

describe('arguments with an enum', () => {
  test('do not accept the list of the values of all items', () => {
    const errors = errorsWith(({ produce, test, dag }) => {
      const { suite } = dag.task('a', produce, {}, LOOP).outputs;
      dag.task('b', test, { suite, text: suite });
    });
    expect(errors).toEqual([
      "[test/w/dag] tasks.b.arguments.suite: The task 'a' runs for several items, so this is a list of their values, not one of them. Run this for each: itemsFrom(…). [invalid-argument]",
    ]);
  });

  test('do not accept items of another loop', () => {
    const suites = items(['fast', 'full']);
    const objects = items([{ suite: 'fast' }]);
    const errors = errorsWith(({ test, dag }) => {
      dag.task('a', test, { suite: suites.item }, { withItems: ['fast', 'slow', '{{workflow.name}}'] });
      dag.task(
        'b',
        test,
        { suite: objects.item.suite },
        { withItems: [{ suite: 'ful' }, { suite: 'full' }] },
      );
      const { item } = items(['quick']) as { readonly item: unknown };
      dag.task('c', test, { suite: item as ParameterReference<'fast'> }, { withItems: items(['quick']) });
    });
    expect(errors).toEqual([
      "[test/w/dag] tasks.a.arguments.suite: The item 'slow' is not an allowed value. Use one of 'fast', 'full'. [invalid-argument]",
      "[test/w/dag] tasks.b.arguments.suite: The item 'ful' is not an allowed value. Did you mean 'full'? [invalid-argument]",
      "[test/w/dag] tasks.c.arguments.suite: The item 'quick' is not an allowed value. Use one of 'fast', 'full'. [invalid-argument]",
    ]);
  });

  test('accept items that are allowed', () => {
    const suites = items(['fast', 'full']);
    const errors = errorsWith(({ test, dag }) => {
      dag.task('a', test, { suite: suites.item }, { withItems: suites });
    });
    expect(errors).toEqual([]);
  });
});
