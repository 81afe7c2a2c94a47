import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { App, Chart } from 'cdk8s';
import * as library from '../../lib';
import { codesIn, errorsOf, synth } from '../support';

const ROOT = join(__dirname, '../..');

type Library = typeof library;

let folder: string;
let copy: Library;
let printed: jest.SpiedFunction<typeof process.stderr.write>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'two-copies-'));
  for (const part of ['lib', 'imports']) {
    const filter = (path: string) => !path.startsWith(join(ROOT, 'lib', 'importer') + sep);
    cpSync(join(ROOT, part), join(folder, part), { recursive: true, filter });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the copy exists only at run time
  copy = require(join(folder, 'lib')) as Library;
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  printed = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  printed.mockRestore();
});

/** A workflow whose parts come from two libraries: constructs, references, expressions, loops, hooks, ports. */
function build(chart: Chart, one: Library, other: Library): void {
  const shared = new other.WorkflowTemplate(chart, 'shared');
  const inputs = { text: one.parameter(), file: other.artifact('/in') };
  const work = new other.ContainerTemplate(shared, 'work', {
    inputs,
    outputs: { result: one.parameter({ path: '/result' }), file: other.artifact('/out') },
    container: { image: 'busybox:1.37', args: [one.inputs(inputs).text] },
  });
  const workflow = new one.WorkflowTemplate(chart, 'workflow', {
    arguments: { name: other.parameter({ value: 'x' }), list: one.parameter({ value: '[]' }) },
  });
  const notify = new other.ContainerTemplate(workflow, 'notify', {
    inputs: { text: one.parameter() },
    container: { image: 'busybox:1.37' },
  });
  const dag = new one.DagTemplate(workflow, 'main', {
    outputs: { result: other.parameter({ default: '' }) },
  });
  const file = { s3: { key: 'a', bucket: 'b' } };
  const first = dag.task('first', work, { text: workflow.arguments.name, file });
  const second = dag.task(
    'second',
    work,
    { text: other.expression`${first.outputs.result} + ${'x'}`, file: first.outputs.file },
    {
      hooks: { exit: other.hook(notify, { text: first.outputs.result }) },
      when: other.expression`${first.outputs.result} != ''`,
    },
  );
  const items = other.items(['a', 'b']);
  dag.task('each', notify, { text: items.item }, { withItems: items, depends: other.failed(second) });
  const list = other.itemsFrom(workflow.arguments.list);
  dag.task('listed', notify, { text: list.asString }, { withParam: list, depends: first });
  const inline = new other.ContainerTemplate(dag, 'inline', { container: { image: 'busybox:1.37' } });
  dag.task('inline', inline, {}, { depends: one.anyOf(first, other.succeeded(second)) });
  dag.setOutputs({ result: second.outputs.result });
  workflow.setEntrypoint(dag);
  for (const library of [one, other]) library.EventBus.of(chart, 'ci');
  new other.Workflow(chart, 'run', workflow.submission({ name: 'y' }));
}

describe('two installed copies of the library', () => {
  test('have classes of their own', () => {
    expect(copy.DagTemplate).not.toBe(library.DagTemplate);
    expect(copy.parameter).not.toBe(library.parameter);
  });

  test.each([
    ['the copy', () => [library, copy] as const],
    ['the library', () => [copy, library] as const],
  ])('render the same manifest as one, with parts of %s', (_, libraries) => {
    const expected = synth((chart) => {
      build(chart, library, library);
    });
    expect(expected).toHaveLength(4);
    expect(
      synth((chart) => {
        build(chart, ...libraries());
      }),
    ).toEqual(expected);
  });

  test('are reported once, as a warning that can be acknowledged', () => {
    const app = new App();
    const chart = new Chart(app, 'test');
    build(chart, library, copy);
    chart.toJson();
    copy.findingsOf(app);
    chart.toJson();
    const folders = [join(ROOT, 'lib'), join(folder, 'lib')].sort();
    expect(printed.mock.calls.map(([line]) => String(line))).toEqual([
      `warning: 2 copies of cdk8s-argo-ci are loaded, from '${folders.join("' and '")}'. Install one version: 'npm ls cdk8s-argo-ci' shows which package needs which. [duplicate-library]\n`,
    ]);
    copy.acknowledge(app, 'duplicate-library', 'a test');
    expect(library.findingsOf(app)).toEqual([]);
  });

  test('are not reported if the app uses only one', () => {
    const app = new App();
    build(new Chart(app, 'test'), copy, copy);
    expect(copy.findingsOf(app)).toEqual([]);
    expect(library.findingsOf(new App())).toEqual([]);
  });

  test('share the settings of images', () => {
    const chart = new Chart(new App(), 'test');
    copy.configureImages(chart, { mirror: 'one.acme.dev' });
    new library.GitCloneTemplate(chart, 'clone');
    expect(JSON.stringify(chart.toJson())).toContain('"one.acme.dev/docker.io/alpine/git:');
    library.configureImages(chart, { mirror: 'two.acme.dev' });
    expect(copy.findingsOf(chart).map(({ code }) => code)).toContain('unused-image-settings');
  });

  test('report their findings together', () => {
    const errors = errorsOf((chart) => {
      for (const [id, one] of [
        ['library', library],
        ['copy', copy],
      ] as const) {
        const workflow = new one.WorkflowTemplate(chart, id, { metadata: { name: 'same' } });
        new one.DagTemplate(workflow, 'empty');
      }
    });
    expect(codesIn(errors)).toEqual(['duplicate-object', 'missing-tasks', 'missing-tasks']);
  });
});
