import { ApiObject, App, Chart, Include, JsonPatch, Testing } from 'cdk8s';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CronWorkflow,
  ContainerTemplate,
  DagTemplate,
  RawTemplate,
  Workflow,
  WorkflowTemplate,
  acknowledge,
  artifact,
  configureLint,
  findingsOf,
  formatFinding,
  hook,
  parameter,
} from '../../lib';
import { CONTAINER, library } from '../workflow/fixtures';

function newChart(): Chart {
  return new Chart(new App(), 'test');
}

/** Each finding as `construct path code`. */
function placesIn(chart: Chart): string[] {
  return findingsOf(chart.node.root).map(({ construct, path = '', code }) => `${construct} ${path} ${code}`);
}

const META = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow' };

describe('the manifests of an app are checked', () => {
  test('at the construct and the field that has rendered the value', () => {
    const chart = newChart();
    const workflow = new Workflow(chart, 'w', { entrypoint: 'main', hooks: { exit: { template: 'gone' } } });
    const work = new ContainerTemplate(workflow, 'work', {
      inputs: { text: parameter() },
      container: { ...CONTAINER, args: ['{{inputs.parameters.txt}}'] },
    });
    const dag = new DagTemplate(workflow, 'main');
    const task = dag.task('a', work, { text: '{{tasks.b.outputs.result}}' });
    task.addHook('exit', hook(work, { text: '{{tasks.a.outputs.parameters.x}}' }));
    expect(placesIn(chart).sort()).toEqual([
      'test/w hooks.exit.template unknown-template',
      'test/w/main tasks.a.arguments.parameters[0].value unknown-task',
      'test/w/main tasks.a.hooks.exit.arguments.parameters[0].value unknown-output',
      'test/w/work container.args[0] unknown-input',
    ]);
    const [source] = findingsOf(dag).map((finding) => finding.source);
    expect(source).toMatch(/^test\/manifest\/lint-tree\.test\.ts:\d+:\d+$/);
  });

  test('if they are of a CronWorkflow, with the paths of its properties', () => {
    const chart = newChart();
    const nightly = new CronWorkflow(chart, 'nightly', {
      schedules: ['@daily', 'x'],
      workflowSpec: { onExit: 'gone' },
    });
    new ContainerTemplate(nightly, 'test', { container: CONTAINER });
    expect(placesIn(chart)).toEqual([
      'test/nightly schedules[1] invalid-schedule',
      'test/nightly workflowSpec.onExit unknown-template',
    ]);
  });

  test('if they are raw templates, patched, objects of cdk8s, or included YAML', () => {
    const chart = newChart();
    const workflow = new WorkflowTemplate(chart, 'raw');
    new RawTemplate(workflow, 'work', {
      manifest: { container: { image: 'a:1', args: ['{{inputs.parameters.x}}'] } },
    });
    const patched = new WorkflowTemplate(chart, 'patched');
    new ContainerTemplate(patched, 'work', { container: CONTAINER });
    patched.apiObject.addJsonPatch(JsonPatch.add('/spec/templates/0/timeout', '5'));
    new ApiObject(chart, 'object', { ...META, spec: { entrypoint: 'gone', templates: [] } });
    const file = join(mkdtempSync(join(tmpdir(), 'lint-')), 'w.yaml');
    writeFileSync(
      file,
      JSON.stringify({ ...META, metadata: { name: 'yaml' }, spec: { entrypoint: 'gone' } }),
    );
    new Include(chart, 'file', { url: file });
    expect(placesIn(chart).sort()).toEqual([
      'test/file/yaml-workflow spec.entrypoint unknown-template',
      'test/object spec.entrypoint unknown-template',
      'test/patched/work timeout invalid-duration',
      'test/raw/work container.args[0] unknown-input',
    ]);
  });

  test('in calls of templates by name and through templateRef, with their arguments', () => {
    const chart = newChart();
    const shared = new WorkflowTemplate(chart, 'shared');
    new ContainerTemplate(shared, 'build', { inputs: { image: parameter() }, container: CONTAINER });
    const caller = new WorkflowTemplate(chart, 'caller');
    new RawTemplate(caller, 'main', {
      manifest: { steps: [[{ name: 'a', templateRef: { name: 'shared', template: 'build' } }]] },
    });
    new RawTemplate(caller, 'other', {
      manifest: { steps: [[{ name: 'a', templateRef: { name: 'elsewhere', template: 'any' } }]] },
    });
    expect(placesIn(chart)).toEqual(['test/caller/main steps[0][0] missing-argument']);
  });

  test('without consequences of what the construct has reported for the same field', () => {
    const chart = newChart();
    const { work, dag } = library(chart);
    const values: object = { source: 'not an artifact' };
    dag.task('a', work, values);
    expect(placesIn(chart)).toEqual(['test/library/dag tasks.a.arguments.source not-an-artifact']);
  });

  test('with what tasks of the same line have, of which one has an error of its own', () => {
    const chart = newChart();
    const { work, dag } = library(chart);
    const calls: readonly (readonly [string, object])[] = [
      ['a', { source: 'not an artifact', text: '{{tasks.gone.outputs.result}}' }],
      ['b', { text: '{{tasks.gone.outputs.result}}' }],
    ];
    for (const [name, values] of calls) dag.task(name, work, values, { hooks: { exit: hook(work) } });
    expect(placesIn(chart).sort()).toEqual([
      'test/library/dag tasks.a.arguments.parameters[1].value unknown-task',
      'test/library/dag tasks.a.arguments.source not-an-artifact',
      'test/library/dag tasks.b.arguments.parameters[0].value unknown-task',
    ]);
  });

  test('without what another name of the same input, or of the called template, repeats', () => {
    const chart = newChart();
    const workflow = new WorkflowTemplate(chart, 'w', { metadata: { namespace: 'a' } });
    const { work, dag: other } = library(chart, { metadata: { namespace: 'b' } });
    other.task('a', work);
    const suites: readonly string[] = ['fast', 'full'];
    const suite = parameter({ name: 'the-suite', enum: suites });
    const test = new ContainerTemplate(workflow, 'test', { inputs: { suite }, container: CONTAINER });
    const dag = new DagTemplate(workflow, 'dag');
    dag.task('a', test, { suite: 'slow' });
    dag.task('b', work);
    expect(placesIn(chart)).toEqual([
      'test/w/dag tasks.a.arguments.suite invalid-argument',
      'test/w/dag tasks.b.template conflicting-namespaces',
    ]);
  });

  test('again after a change', () => {
    const chart = newChart();
    const workflow = new Workflow(chart, 'w', { entrypoint: 'later' });
    expect(placesIn(chart)).toEqual(['test/w entrypoint unknown-template']);
    new ContainerTemplate(workflow, 'later', { container: CONTAINER });
    expect(placesIn(chart)).toEqual([]);
  });
});

test('objects of cdk8s have no line, because it is not known', () => {
  const chart = newChart();
  new WorkflowTemplate(chart, 'first');
  new ApiObject(chart, 'object', { ...META, spec: { entrypoint: 'gone', templates: [] } });
  const [finding] = findingsOf(chart);
  expect(finding?.construct).toBe('test/object');
  expect(finding?.source).toBeUndefined();
});

test('objects and patches that are added after a synth are checked in the next one', () => {
  const chart = newChart();
  const workflow = new Workflow(chart, 'w', { entrypoint: 'main' });
  new ContainerTemplate(workflow, 'main', { container: CONTAINER });
  const synth = (): unknown => Testing.synth(chart);
  expect(synth).not.toThrow();
  const added = new ApiObject(chart, 'object', { ...META, spec: { entrypoint: 'gone', templates: [] } });
  expect(synth).toThrow("no template 'gone'");
  const templates = [{ name: 'gone', container: CONTAINER }];
  added.addJsonPatch(JsonPatch.replace('/spec/templates', templates));
  expect(synth).not.toThrow();
  workflow.apiObject.addJsonPatch(JsonPatch.replace('/spec/entrypoint', 'other'));
  expect(placesIn(chart)).toEqual(['test/w entrypoint unknown-template']);
});

test('metadata that changes after a synth is checked in the next one', () => {
  const chart = newChart();
  const workflow = new WorkflowTemplate(chart, 'w', { metadata: { labels: { team: 'a' } } });
  new ContainerTemplate(workflow, 'main', { container: CONTAINER });
  Testing.synth(chart);
  const value: unknown = 5;
  Reflect.apply(workflow.metadata.addLabel.bind(workflow.metadata), undefined, ['team', value]);
  expect(placesIn(chart)).toEqual(['test/w metadata.labels.team missing-quotes']);
});

describe('an object of one name in two charts', () => {
  const build = (app: App, id: string): Chart => {
    const chart = new Chart(app, id, { namespace: 'ci' });
    new ContainerTemplate(new WorkflowTemplate(chart, 'same'), 't', { container: CONTAINER });
    return chart;
  };

  test('is a warning, because they may be meant for different clusters', () => {
    const app = new App();
    build(app, 'staging');
    const production = build(app, 'production');
    const [finding, ...others] = findingsOf(app);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'duplicate-object',
      severity: 'warning',
      construct: 'production/same',
    });
    acknowledge(production, 'duplicate-object', 'another cluster');
    expect(findingsOf(app)).toEqual([]);
  });
});

describe('configureLint', () => {
  const build = (): Chart => {
    const chart = newChart();
    const workflow = new WorkflowTemplate(chart, 'w');
    const plugin = { name: 'oci', key: 'x', configuration: '{}' };
    new ContainerTemplate(workflow, 't', {
      outputs: { file: artifact({ path: '/file', plugin }) },
      container: CONTAINER,
    });
    return chart;
  };

  test('selects the version of Argo: what others refuse is no finding', () => {
    const chart = build();
    expect(findingsOf(chart)).toMatchObject([
      {
        code: 'unknown-field',
        severity: 'warning',
        message: "Argo 3.7 does not know the field 'plugin', which later versions have. Remove it.",
      },
    ]);
    configureLint(chart, { argo: '4.0' });
    expect(findingsOf(chart)).toEqual([]);
    configureLint(chart, { argo: '3.7' });
    expect(findingsOf(chart)).toMatchObject([{ code: 'unknown-field', severity: 'error' }]);
  });

  test.each([
    [{ argo: '3.6' }, "argo: '3.6' is not one of the values. Use '3.7', '4.0' or '4.1'."],
    [{ argo: 4 }, "argo: 4 is not one of the values. Use '3.7', '4.0' or '4.1'."],
    [{ advice: null }, "advice: null is not one of the values. Use 'none', 'default' or 'all'."],
    [{ advise: 'all' }, "advise: There is no option 'advise'. Did you mean 'advice'?"],
    [{ known: {} }, 'known: An object is not a list. Use a list of objects.'],
    [{ existing: [{}] }, "existing: An existing object has no 'kind' or no 'name'. Set both."],
    [null, 'The options are null. Pass an object, or omit them.'],
  ])('reports %j in plain JavaScript, and does not apply it', (settings, message) => {
    const chart = newChart();
    new Workflow(chart, 'w', { entrypoint: 'gone' });
    Reflect.apply(configureLint, undefined, [chart, settings]);
    const texts = findingsOf(chart).map((finding) => formatFinding({ ...finding, source: undefined }));
    expect(texts).toEqual([
      `${message} [invalid-lint-setting]`,
      expect.stringContaining('[unknown-template]'),
    ]);
  });

  test('is enough for an app that consists of objects of cdk8s', () => {
    const chart = newChart();
    new ApiObject(chart, 'object', { ...META, spec: { entrypoint: 'gone', templates: [] } });
    expect(placesIn(chart)).toEqual([]);
    configureLint(chart, {});
    expect(placesIn(chart)).toEqual(['test/object spec.entrypoint unknown-template']);
  });

  test('is not needed to accept what only some versions refuse', () => {
    const chart = build();
    acknowledge(chart, 'unknown-field', 'our clusters run Argo 4');
    expect(findingsOf(chart)).toEqual([]);
    configureLint(chart, { argo: '3.7' });
    expect(placesIn(chart)).toContain('test/w/t outputs.artifacts[0].plugin unknown-field');
  });

  test('selects advice, and the objects that exist in the cluster', () => {
    const chart = newChart();
    const workflow = new Workflow(chart, 'w', { serviceAccountName: 'ci' });
    new ContainerTemplate(workflow, 't', { container: { ...CONTAINER, image: 'busybox' } });
    expect(placesIn(chart)).toEqual(['test/w/t container.image missing-image-tag']);
    configureLint(chart, { advice: 'none', existing: [] });
    expect(placesIn(chart)).toEqual(['test/w serviceAccountName unknown-object']);
    configureLint(chart, { advice: 'none', existing: [{ kind: 'ServiceAccount', name: 'ci' }] });
    expect(placesIn(chart)).toEqual([]);
  });

  test('reports WorkflowTemplates that are neither part of the app nor known, if requested', () => {
    const chart = newChart();
    const existing = WorkflowTemplate.fromWorkflowTemplateName(chart, 'x', 'scans');
    new DagTemplate(new Workflow(chart, 'w'), 'main').task('a', existing.template('scan'));
    expect(placesIn(chart)).toEqual([]);
    configureLint(chart, { missingTemplates: 'report' });
    expect(placesIn(chart)).toEqual(['test/w/main tasks.a.templateRef.name unknown-workflow-template']);
    const templates = [{ name: 'scan', container: { image: 'a:1' } }];
    const scans = { ...META, kind: 'WorkflowTemplate', metadata: { name: 'scans' }, spec: { templates } };
    configureLint(chart, { missingTemplates: 'report', known: [scans] });
    expect(placesIn(chart)).toEqual([]);
  });
});
