import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiObject, Chart } from 'cdk8s';
import { ContainerTemplate, FindingsError, ManifestApp, Workflow } from '../../lib';

let outdir: string;

beforeEach(() => {
  outdir = mkdtempSync(join(tmpdir(), 'manifest-app-'));
});

afterEach(() => {
  rmSync(outdir, { recursive: true });
});

function configMap(chart: Chart, name: string, data: { readonly [key: string]: unknown } = {}): ApiObject {
  return new ApiObject(chart, name, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data });
}

function files(): string[] {
  return readdirSync(outdir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.\w+$/.test(name))
    .sort();
}

function text(name: string): string {
  return readFileSync(join(outdir, name), 'utf8');
}

test('writes each file under its name, with its objects in the order of their creation', () => {
  const app = new ManifestApp({ outdir });
  configMap(app.file('b/two.yaml'), 'z', { a: '1' });
  configMap(app.file('one.yml'), 'other');
  configMap(app.file('b/two.yaml'), 'a', { b: '2' });
  app.synth();
  expect(files()).toEqual(['b/two.yaml', 'one.yml']);
  expect(text('b/two.yaml')).toBe(
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: z\ndata:\n  a: "1"\n' +
      '---\napiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  b: "2"\n',
  );
});

test('writes JSON if the file name ends with .json', () => {
  const app = new ManifestApp({ outdir });
  configMap(app.file('one.json'), 'one');
  app.synth();
  expect(JSON.parse(text('one.json'))).toEqual({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'one' },
    data: {},
  });
});

test('writes the dependencies of an object before it', () => {
  const app = new ManifestApp({ outdir });
  const first = configMap(app.file('one.yaml'), 'first');
  first.addDependency(configMap(app.file('one.yaml'), 'second'));
  app.synth();
  expect(text('one.yaml').match(/name: \w+/g)).toEqual(['name: second', 'name: first']);
});

test('names the files of other charts as cdk8s does', () => {
  const app = new ManifestApp({ outdir });
  configMap(new Chart(app, 'chart'), 'one');
  app.synth();
  expect(files()).toEqual(['chart.k8s.yaml']);
});

test('creates a chart with the props of the first call', () => {
  const app = new ManifestApp({ outdir });
  expect(app.file('one.yaml', { namespace: 'ci' }).namespace).toBe('ci');
  expect(app.file('one.yaml').namespace).toBe('ci');
});

test('distinguishes names that have the same id in constructs', () => {
  const app = new ManifestApp({ outdir });
  configMap(app.file('a/b.yaml'), 'one');
  configMap(app.file('a--b.yaml'), 'two');
  app.synth();
  expect(files()).toEqual(['a--b.yaml', 'a/b.yaml']);
});

test('leaves other files alone', () => {
  writeFileSync(join(outdir, 'mine.yaml'), 'mine');
  const app = new ManifestApp({ outdir });
  configMap(app.file('one.yaml'), 'one');
  app.synth();
  expect(files()).toEqual(['mine.yaml', 'one.yaml']);
});

test('reports all findings, and writes nothing', () => {
  const app = new ManifestApp({ outdir: join(outdir, 'new') });
  configMap(app.file('right.yaml'), 'one');
  for (const name of ['one.yaml', 'two.yaml']) {
    const workflow = new Workflow(app.file(name), 'BAD');
    new ContainerTemplate(workflow, 'main', { container: { image: 'busybox' } });
  }
  expect(() => {
    app.synth();
  }).toThrow(/^Validation failed[^]*\[one.yaml\/BAD\][^]*\[two.yaml\/BAD\]/);
  expect(() => {
    app.synth();
  }).toThrow(FindingsError);
  expect(existsSync(join(outdir, 'new'))).toBe(false);
});

test.each(['/etc/x.yaml', '../x.yaml', 'a//b.yaml', 'a/./b.yaml', '', 'C:\\x.yaml', 'a\\b.yaml'])(
  'rejects the name "%s"',
  (name) => {
    const app = new ManifestApp({ outdir });
    configMap(app.file(name), 'one');
    expect(() => {
      app.synth();
    }).toThrow('[invalid-file-name]');
    expect(files()).toEqual([]);
  },
);

test('quotes strings that Kubernetes would read as numbers', () => {
  const texts = ['0o17', '0X1F', '0B1', '.1e3', '-_1', 'y', 'no', '08', '1_000', '~', '1.2.3', 'a'];
  const app = new ManifestApp({ outdir });
  configMap(app.file('one.yaml'), 'one', { texts });
  app.synth();
  const written = [...text('one.yaml').matchAll(/^ {4}- (.*)$/gm)].map(([, item = '']) => item);
  expect(written).toEqual(texts.map((each) => (['1.2.3', 'a'].includes(each) ? each : `"${each}"`)));
});
