import { App, Chart } from 'cdk8s';
import { summarizeCalls } from '../../../lib/ci/memoize/fingerprint';
import type { Summary } from '../../../lib/ci/memoize/fingerprint';
import {
  ContainerTemplate,
  DagTemplate,
  StepsTemplate,
  WorkflowTemplate,
  hook,
  parameter,
  templateByName,
} from '../../../lib/index';
import { resolveTasks } from '../../../lib/workflow/graphs/resolve-dag';

interface Options {
  readonly image?: string;
  readonly command?: string;
  readonly task?: string;
  readonly memoizedBy?: string;
  readonly hook?: string;
}

/** A DAG that calls steps in another WorkflowTemplate, which call a container. */
function summaryOf({
  image = 'busybox:1.37',
  command = 'true',
  task = 'a',
  memoizedBy,
  hook: text,
}: Options = {}): Summary {
  const chart = new Chart(new App(), 'test');
  const library = new WorkflowTemplate(chart, 'library');
  const memoize = { key: memoizedBy ?? '', maxAge: '1h', cache: { configMap: { name: 'results' } } };
  const inner = new ContainerTemplate(library, 'inner', {
    ...(memoizedBy !== undefined && { memoize }),
    container: { image, command: [command] },
  });
  const steps = new StepsTemplate(library, 'steps');
  steps.step('inner', inner);
  const workflow = new WorkflowTemplate(chart, 'workflow', { arguments: { x: parameter() } });
  const dag = new DagTemplate(workflow, 'main');
  const called = dag.task(task, steps);
  if (text !== undefined) {
    const echo = new ContainerTemplate(workflow, 'echo', { container: { image, command: ['echo', text] } });
    called.addHook('exit', hook(echo));
  }
  return summarizeCalls(resolveTasks(dag.tasks, dag), {});
}

test('the fingerprint is the same for the same program, and differs for another one', () => {
  const programs = [
    {},
    { image: 'busybox:1.38' },
    { command: 'false' },
    { task: 'b' },
    { memoizedBy: 'a' },
    { hook: 'a' },
    { hook: 'b' },
  ];
  const fingerprints = programs.map((program) => summaryOf(program).fingerprint);
  expect(new Set(fingerprints).size).toBe(programs.length);
  expect(summaryOf().fingerprint).toBe(fingerprints[0]);
});

test('the variables are those of the workflow in all templates, but not in the keys of results', () => {
  expect(summaryOf().variables).toEqual([]);
  expect(summaryOf({ command: '{{workflow.parameters.x}}' }).variables).toEqual([
    ['workflow', 'parameters', 'x'],
  ]);
  expect(summaryOf({ command: '{{workflow.outputs.parameters.x}}' }).variables).toEqual([]);
  expect(summaryOf({ memoizedBy: '{{workflow.uid}}' }).variables).toEqual([]);
});

test('of a template that the app does not define, the name is known', () => {
  const summaries = ['a', 'b'].map((name) => {
    const workflow = new WorkflowTemplate(new Chart(new App(), 'test'), 'workflow');
    const dag = new DagTemplate(workflow, 'main');
    dag.task('call', templateByName(name));
    return summarizeCalls(resolveTasks(dag.tasks, dag), {}).fingerprint;
  });
  expect(summaries[0]).not.toBe(summaries[1]);
});
