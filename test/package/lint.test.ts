import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appFolder } from './packed';
import { run } from './run';

/** Enough for several threads, if the machine has several processors. */
const FILES = 250;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
  for (let index = 0; index < FILES; index++) {
    // Every second file has an image without a tag.
    const image = index % 2 === 0 ? 'busybox' : 'busybox:1.37';
    writeFileSync(join(folder, nameOf(index)), workflow(image));
  }
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function nameOf(index: number): string {
  return `${String(index).padStart(3, '0')}.yaml`;
}

function workflow(image: string): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Workflow
metadata: { name: hello }
spec:
  entrypoint: main
  templates:
    - name: main
      container: { image: '${image}', command: [date] }
`;
}

function cli(): string {
  return join(appFolder('today'), 'node_modules/cdk8s-argo-ci/build/cli.js');
}

function lintEach() {
  return run(folder, process.execPath, [cli(), 'lint', '--each', '--format', 'json', '.']);
}

test('many files, each alone, have their findings in the order of the files', async () => {
  mkdirSync(join(folder, 'overlay'));
  writeFileSync(join(folder, 'overlay/kustomization.yaml'), 'patches: [{ path: patch.yaml }]\n');
  writeFileSync(join(folder, 'overlay/patch.yaml'), 'spec: {}\n');
  const { stdout, stderr } = await lintEach();
  const found = (JSON.parse(stdout) as { file: string; code: string }[]).map(
    ({ file, code }) => `${file} ${code}`,
  );
  const expected = Array.from({ length: FILES / 2 }, (_, index) => `${nameOf(2 * index)} missing-image-tag`);
  expect(found).toEqual(expected);
  expect(stderr).toMatch(/^Skipped overlay\/patch\.yaml\. .*\n$/);
});

test('the files of --with can come from standard input', async () => {
  const calling = workflow('busybox:1.37').replace(
    "container: { image: 'busybox:1.37', command: [date] }",
    'steps: [[{ name: build, templateRef: { name: library, template: build } }]]',
  );
  for (let index = 0; index < FILES; index++) writeFileSync(join(folder, nameOf(index)), calling);
  const library = workflow('busybox:1.37').replace('Workflow', 'WorkflowTemplate');
  writeFileSync(
    join(folder, 'library.txt'),
    library
      .replace('name: hello', 'name: library')
      .replace('- name: main', '- name: build')
      .replace('entrypoint: main', ''),
  );
  const command = `"${process.execPath}" "${cli()}" lint --each --with - . < library.txt`;
  expect(await run(folder, 'sh', ['-c', command])).toEqual({
    stdout: `No findings in ${String(FILES)} files.\n`,
    stderr: '',
  });
});

test('a file that cannot be read is reported once', async () => {
  // The file takes no space.
  writeFileSync(join(folder, '200.large.yaml'), '');
  truncateSync(join(folder, '200.large.yaml'), 3 * 2 ** 30);
  await expect(lintEach()).rejects.toThrow(
    /\n'[^']*200\.large\.yaml' cannot be read: it has 3221 MB\.\nSee 'cdk8s-argo-ci lint --help'\.\n$/,
  );
});
