import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../lib/cli/run';

const WORKFLOW = `# A workflow.
apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata:
  name: hello
spec:
  entrypoint: main
  templates:
    - name: main
      steps:
        - - name: greet
            templateRef: { name: library, template: greet }
            arguments: { parameters: [{ name: who, value: you }] }
`;

const LIBRARY = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: library
spec:
  templates:
    - name: greet
      inputs: { parameters: [{ name: who }] }
      container: { image: 'busybox:1.37', command: [echo], args: ['{{inputs.parameters.who}}'] }
`;

const CRON = `apiVersion: argoproj.io/v1alpha1
kind: CronWorkflow
metadata: { name: nightly }
spec:
  schedule: '@daily' # every night
  workflowSpec:
    entrypoint: main
    templates:
      - name: main
        container:
          image: busybox:1.37
          env:
            - name: MODE
              value: 0755
`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  mkdirSync(join(folder, 'lib'));
  writeFileSync(join(folder, 'a.yaml'), WORKFLOW);
  writeFileSync(join(folder, 'lib', 'b.yaml'), LIBRARY);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function lint(...args: string[]) {
  const printed = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const context = { stdout: stream('stdout'), stderr: stream('stderr'), folder, environment: {} };
  const code = await run(['lint', ...args], context);
  return { code, ...printed };
}

function findingsIn(stdout: string) {
  return JSON.parse(stdout) as {
    code: string;
    file: string;
    line: number;
    column: number;
    message: string;
  }[];
}

describe('the files', () => {
  test('know one another', async () => {
    expect(await lint('.')).toEqual({ code: 0, stdout: 'No findings in 2 files.\n', stderr: '' });
  });

  test('do not with --each', async () => {
    const { code, stdout } = await lint('--each', '--format', 'json', '.');
    expect(code).toBe(1);
    expect(findingsIn(stdout)).toMatchObject([
      { file: 'a.yaml', line: 12, column: 28, code: 'unknown-workflow-template' },
    ]);
  });

  test('know those of --with, which have no findings of their own', async () => {
    writeFileSync(join(folder, 'lib', 'c.yaml'), WORKFLOW.replace('entrypoint: main', 'entrypoint: gone'));
    expect(await lint('a.yaml', '--with', 'lib')).toMatchObject({ code: 0 });
  });

  test('are given to each other with their arguments', async () => {
    writeFileSync(join(folder, 'lib', 'b.yaml'), LIBRARY.replace('name: who', 'name: whom'));
    const { stdout } = await lint('a.yaml', '--with', 'lib', '--format', 'json');
    expect(findingsIn(stdout).map(({ code }) => code)).toContain('missing-argument');
  });

  test('refer to the object in the closest folder, if several have it', async () => {
    const names = { dev: 'who', prod: 'whom' };
    rmSync(join(folder, 'lib', 'b.yaml'));
    for (const [environment, name] of Object.entries(names)) {
      const path = join(folder, 'lib', environment);
      mkdirSync(path);
      writeFileSync(join(path, 'library.yaml'), LIBRARY.replaceAll('who', name));
      writeFileSync(join(path, 'workflow.yaml'), WORKFLOW.replace('name: who', `name: ${name}`));
    }
    expect(await lint('.')).toMatchObject({ code: 0, stdout: 'No findings in 5 files.\n' });
    writeFileSync(join(folder, 'lib', 'prod', 'again.yaml'), LIBRARY.replaceAll('who', 'whom'));
    const { stdout } = await lint('.', '--format', 'json');
    expect(findingsIn(stdout)).toMatchObject([{ code: 'duplicate-object', file: 'lib/prod/library.yaml' }]);
  });

  test('may be applied to the namespace of others', async () => {
    writeFileSync(join(folder, 'a.yaml'), WORKFLOW.replace('name: hello', 'name: hello\n  namespace: ci'));
    expect(await lint('.')).toMatchObject({ code: 0 });
    const named = LIBRARY.replace('name: library', 'name: library\n  namespace: cd');
    writeFileSync(join(folder, 'lib', 'b.yaml'), named);
    const { stdout } = await lint('.', '--format', 'json');
    expect(findingsIn(stdout)).toMatchObject([{ code: 'conflicting-namespaces', file: 'a.yaml' }]);
  });

  test('have to exist', async () => {
    const message = `'gone.yaml' does not exist.\nSee 'cdk8s-argo-ci lint --help'.\n`;
    expect(await lint('gone.yaml')).toEqual({ code: 2, stdout: '', stderr: message });
  });

  test('of a folder can be links, of which those to no file are ignored', async () => {
    symlinkSync('self.yaml', join(folder, 'self.yaml'));
    symlinkSync('gone.yaml', join(folder, 'dangling.yaml'));
    symlinkSync('..', join(folder, 'lib', 'up'));
    expect(await lint('.')).toEqual({ code: 0, stdout: 'No findings in 2 files.\n', stderr: '' });
    const { code, stderr } = await lint('self.yaml');
    expect(code).toBe(2);
    expect(stderr).toMatch(/^'self\.yaml' cannot be read: ELOOP/);
  });

  test.each([
    ['nothing', '', []],
    ['binary data', '\0\x01', ['invalid-yaml']],
    ['no object', '- 1\n- 2\n', []],
    ['another kind', 'apiVersion: v1\nkind: ConfigMap\nmetadata: {}\n', []],
    ['text that is not YAML', 'a: [', ['invalid-yaml']],
    ['a duplicate key', 'a: 1\na: 2\n', ['duplicate-field']],
  ])('can contain %s', async (_, text, codes) => {
    writeFileSync(join(folder, 'x.yaml'), text);
    const { stdout } = await lint('x.yaml', '--format', 'json');
    expect(findingsIn(stdout).map(({ code }) => code)).toEqual(codes);
  });
});

describe('files that other tools make manifests of', () => {
  const PATCH = LIBRARY.replace("image: 'busybox:1.37', ", '');

  test.each([
    ['patches:\n  - path: ../a/patch.yaml\n  - patch: "- op: remove"\n', 'kustomization.yaml'],
    ['patchesStrategicMerge:\n  - ../a/patch.yaml\n', 'kustomization.yml'],
    ['patchesJson6902:\n  - {path: ../a/patch.yaml}\n', 'Kustomization'],
  ])('can be patches: %j', async (kustomization, name) => {
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'a', 'patch.yaml'), PATCH);
    expect(await lint('.')).toMatchObject({ code: 1, stderr: '' });
    writeFileSync(join(folder, 'lib', name), kustomization);
    const { code, stderr } = await lint('.');
    expect(code).toBe(0);
    expect(stderr).toBe(`Skipped a/patch.yaml. It is a patch. Lint the output of 'kubectl kustomize'.\n`);
  });

  test('can be templates of a chart', async () => {
    mkdirSync(join(folder, 'chart', 'templates'), { recursive: true });
    const template = join(folder, 'chart', 'templates', 'a.yaml');
    writeFileSync(template, '{{- if .Values.on }}\na: 1\n{{- end }}\n');
    const { code, stdout } = await lint('.', '--format', 'json');
    expect(code).toBe(1);
    expect(findingsIn(stdout)).toMatchObject([
      {
        code: 'invalid-yaml',
        line: 1,
        column: 1,
        message: `The file is a Helm template ('{{- if .Values.on }}'), not YAML. Lint what it renders.`,
      },
    ]);
    writeFileSync(join(folder, 'chart', 'Chart.yaml'), 'name: a\n');
    const skipped = `Skipped chart/templates/a.yaml. It is a Helm template. Lint the output of 'helm template'.\n`;
    expect(await lint('.')).toMatchObject({ code: 0, stderr: skipped });
    expect(await lint(template)).toMatchObject({ code: 0, stderr: skipped });
  });

  test('are not those of a chart without actions', async () => {
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'Chart.yaml'), 'name: a\n');
    writeFileSync(join(folder, 'templates', 'a.yaml'), CRON.replace('workflowSpec', 'workflowSpecc'));
    expect(await lint('.')).toMatchObject({ code: 1, stderr: '' });
  });
});

describe('advice', () => {
  const TEXT = WORKFLOW.replace('- name: greet', '- name: greet\n            withItems: [1.10]');

  test('is given about the text of files, too', async () => {
    writeFileSync(join(folder, 'a.yaml'), TEXT);
    const { code, stdout } = await lint('.', '--format', 'json');
    expect(code).toBe(0);
    expect(findingsIn(stdout)).toMatchObject([
      { file: 'a.yaml', line: 12, column: 25, code: 'conflicting-yaml-versions' },
    ]);
    expect((await lint('.', '--max-warnings', '0')).code).toBe(1);
  });

  test('is not repeated for a value of a wrong type', async () => {
    writeFileSync(join(folder, 'a.yaml'), WORKFLOW.replace('value: you', 'value: 1.10'));
    const { stdout } = await lint('.', '--format', 'json');
    expect(findingsIn(stdout).map(({ code }) => code)).toEqual(['missing-quotes']);
  });

  test('can be turned off, or completed', async () => {
    writeFileSync(join(folder, 'a.yaml'), TEXT);
    expect((await lint('.', '--advice', 'none')).stdout).toBe('No findings in 2 files.\n');
    const { stdout } = await lint('.', '--advice', 'all', '--format', 'json');
    expect(findingsIn(stdout).map(({ code }) => code)).toContain('missing-ttl');
  });
});

test('a finding is printed with the line that it is in', async () => {
  writeFileSync(join(folder, 'a.yaml'), WORKFLOW.replace('entrypoint: main', 'entrypoint: mian'));
  const { code, stdout } = await lint('a.yaml', '--with', 'lib');
  expect(code).toBe(1);
  expect(stdout).toBe(`error[unknown-template]: The Workflow has no template 'mian'. Use 'main'.
 --> a.yaml:7:3
  |
7 |   entrypoint: mian
  |   ^^^^^^^^^^^^^^^^

1 error and 0 warnings in 1 file.
`);
});

test('--argo selects the version, and what some of them refuse is a warning otherwise', async () => {
  writeFileSync(join(folder, 'c.yaml'), CRON.replace('value: 0755', "value: '0755'"));
  expect(await lint('c.yaml', '--argo', '3.7')).toMatchObject({ code: 0 });
  expect(await lint('c.yaml', '--argo', '4.0')).toMatchObject({ code: 1 });
  const all = await lint('c.yaml');
  expect(all).toMatchObject({ code: 0 });
  expect(all.stdout).toContain('warning[');
  expect(await lint('c.yaml', '--max-warnings', '0')).toMatchObject({ code: 1 });
});

test('--fix corrects files, and keeps their comments', async () => {
  writeFileSync(join(folder, 'c.yaml'), CRON);
  expect(await lint('c.yaml', '--fix')).toEqual({
    code: 0,
    stdout: 'No findings in 1 file.\n',
    stderr: 'Fixed c.yaml.\n',
  });
  expect(readFileSync(join(folder, 'c.yaml'), 'utf8')).toBe(
    CRON.replace("schedule: '@daily' # every night", "schedules:\n    - '@daily' # every night").replace(
      'value: 0755',
      "value: '0755'",
    ),
  );
});

test('--fix keeps a byte order mark', async () => {
  writeFileSync(join(folder, 'c.yaml'), `\uFEFF${CRON}`);
  await lint('c.yaml', '--fix');
  expect(readFileSync(join(folder, 'c.yaml'), 'utf8')).toMatch(/^\uFEFFapiVersion: [^]*schedules:/);
});

test('--fix does not write files without fixes', async () => {
  expect(await lint('.', '--fix')).toMatchObject({ stderr: '' });
});

test('the help is printed', async () => {
  const { code, stdout } = await lint('--help');
  expect(code).toBe(0);
  expect(stdout).toContain('Usage: cdk8s-argo-ci lint FILE|DIR... [options]');
  expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
