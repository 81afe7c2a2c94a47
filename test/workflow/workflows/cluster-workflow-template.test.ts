import { App, Chart } from 'cdk8s';
import {
  ClusterWorkflowTemplate,
  ContainerTemplate,
  DagTemplate,
  Workflow,
  WorkflowTemplate,
  findingsOf,
  parameter,
} from '../../../lib/index';
import {
  argolint,
  codesIn,
  describeWithShared,
  errorsOf,
  synth,
  synthChart,
  validateAgainstSchemas,
} from '../../support/index';
import { CONTAINER } from '../fixtures';

/** A ClusterWorkflowTemplate that is called by itself, by a WorkflowTemplate and from another namespace. */
const everything = (chart: Chart): void => {
  const shared = new ClusterWorkflowTemplate(chart, 'shared', { metadata: { labels: { a: 'b' } } });
  const work = new ContainerTemplate(shared, 'work', { container: CONTAINER });
  new DagTemplate(shared, 'inside').task('work', work);
  new DagTemplate(new WorkflowTemplate(chart, 'template'), 'outside').task('work', work);
  const elsewhere = new Workflow(chart, 'elsewhere', { metadata: { namespace: 'elsewhere' } });
  new DagTemplate(elsewhere, 'outside').task('work', work);
};

test('any workflow calls it, with clusterScope', () => {
  const calls = synth(everything).map(({ spec }) => /"tasks":(\[.*?\])/.exec(JSON.stringify(spec))?.[1]);
  const outside = { name: 'work', templateRef: { clusterScope: true, name: 'shared', template: 'work' } };
  expect(calls.map((text = '') => JSON.parse(text) as unknown)).toEqual([
    [{ name: 'work', template: 'work' }],
    [outside],
    [outside],
  ]);
});

test('it has no namespace, unless its metadata have one', () => {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  new ClusterWorkflowTemplate(chart, 'a', { metadata: { labels: { a: 'b' } } });
  new ClusterWorkflowTemplate(chart, 'b', { metadata: { namespace: 'given' } });
  expect(synthChart(chart).map(({ metadata }) => metadata)).toEqual([
    { name: 'a', labels: { a: 'b' } },
    { name: 'b', namespace: 'given' },
  ]);
});

test('it can call templates in the namespace of its callers', () => {
  const chart = new Chart(new App(), 'test', { namespace: 'ci' });
  const template = new WorkflowTemplate(chart, 'template', { metadata: { namespace: 'other' } });
  const work = new ContainerTemplate(template, 'work', { container: CONTAINER });
  new DagTemplate(new ClusterWorkflowTemplate(chart, 'shared'), 'main').task('work', work);
  expect(findingsOf(chart)).toEqual([]);
});

test('two of the same name are a finding, even in different namespaces', () => {
  const errors = errorsOf((chart) => {
    new ClusterWorkflowTemplate(chart, 'a');
    new ClusterWorkflowTemplate(chart, 'b', { metadata: { name: 'a', namespace: 'x' } });
    new WorkflowTemplate(chart, 'c', { metadata: { name: 'a' } });
  });
  expect(codesIn(errors)).toEqual(['duplicate-object']);
});

test('one that exists in the cluster is called in the same way; names may contain variables', () => {
  const [manifest] = synth((chart) => {
    const shared = ClusterWorkflowTemplate.fromClusterWorkflowTemplateName(
      chart,
      'e',
      '{{inputs.parameters.a}}',
    );
    const template = WorkflowTemplate.fromWorkflowTemplateName(chart, 'f', '{{inputs.parameters.a}}');
    const workflow = new WorkflowTemplate(chart, 'w');
    const dag = new DagTemplate(workflow, 'main', { inputs: { a: parameter() } });
    dag.task('one', shared.template('{{inputs.parameters.a}}'));
    dag.task('two', template.template('x'));
  });
  const [one, two] =
    (manifest?.spec as { templates: { dag: { tasks: unknown[] } }[] }).templates[0]?.dag.tasks ?? [];
  const variable = '{{inputs.parameters.a}}';
  expect(one).toEqual({
    name: 'one',
    templateRef: { name: variable, template: variable, clusterScope: true },
  });
  expect(two).toEqual({ name: 'two', templateRef: { name: variable, template: 'x' } });
});

describeWithShared('a ClusterWorkflowTemplate', ['argolint', 'schemas'], () => {
  test('is accepted by Argo', () => {
    const manifests = synth(everything);
    expect(argolint(manifests)).toEqual({ ok: true, errors: [] });
    expect(manifests.flatMap(validateAgainstSchemas)).toEqual([]);
  });
});
