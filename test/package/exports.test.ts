import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from './manifest';
import { LIBRARY, ROOT, appFolder, installedFolder } from './packed';
import { run } from './run';

const app = appFolder();
const node = process.execPath;

test('each export can be imported by name from an ES module, and is the one that require returns', async () => {
  const { stdout } = await run(app, node, ['-p', `Object.keys(require('${LIBRARY}')).join()`]);
  const names = stdout.trim().split(',');
  expect(names.length).toBeGreaterThan(10);
  writeFileSync(
    join(app, 'names.mjs'),
    `import { createRequire } from 'node:module';
     import { ${names.join(', ')} } from '${LIBRARY}';
     const required = createRequire(import.meta.url)('${LIBRARY}');
     console.log(Object.entries({ ${names.join(', ')} }).every(([name, value]) => value !== undefined && value === required[name]));`,
  );
  expect((await run(app, node, ['names.mjs'])).stdout.trim()).toBe('true');
});

test('classes and functions have the names of their exports', async () => {
  const program = `Object.entries(require('${LIBRARY}'))
    .filter(([name, value]) => typeof value === 'function' && value.name !== '' && value.name !== name)
    .forEach(([name, value]) => console.log(name, value.name))`;
  expect((await run(app, node, ['-e', program])).stdout).toBe('');
});

test('the manifest of the package can be required', async () => {
  const { stdout } = await run(app, node, ['-p', `require('${LIBRARY}/package.json').version`]);
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  expect(stdout.trim()).toBe(version);
});

test('no other file can be required', async () => {
  for (const path of ['build/index.js', 'build/cli.js', 'lib/index.ts']) {
    expect(readFileSync(join(installedFolder(LIBRARY), path), 'utf8')).not.toBe('');
    await expect(run(app, node, ['-e', `require('${LIBRARY}/${path}')`])).rejects.toThrow(
      'ERR_PACKAGE_PATH_NOT_EXPORTED',
    );
  }
});

/** The packages of the files in a text, one per line. */
function packagesIn(text: string): string[] {
  const names = [...text.matchAll(/^.*?node_modules\/((?:@[^/]+\/)?[^/\n]+)/gm)].map(([, name = '']) => name);
  return [...new Set(names)].sort();
}

test('the library loads no package but cdk8s and constructs', async () => {
  const program = `require('${LIBRARY}'); console.log(Object.keys(require.cache).join('\\n'))`;
  const { stdout } = await run(app, node, ['-e', program]);
  expect(packagesIn(stdout)).toEqual(['cdk8s', LIBRARY, 'constructs']);
});

test('the command lints with no package but yaml', async () => {
  const [manifest = ''] = MANIFEST.split('---\n');
  writeFileSync(join(app, 'hello.yaml'), manifest);
  const cli = join(installedFolder(LIBRARY), 'build/cli.js');
  const program = `require('${cli}'); process.on('exit', () => console.log(Object.keys(require.cache).join('\\n')))`;
  const { stdout } = await run(app, node, ['-e', program, LIBRARY, 'lint', 'hello.yaml', '--advice', 'none']);
  expect(stdout).toContain('No findings in 1 file.');
  expect(packagesIn(stdout)).toEqual([LIBRARY, 'yaml']);
});

const FINDING = `
const { App, Chart } = require('cdk8s');
const { Workflow, findingsOf } = require('${LIBRARY}');
const app = new App();
function createWorkflow() {
  return new Workflow(new Chart(app, 'chart'), 'workflow', { entrypoint: 'missing' });
}
createWorkflow();
`;

test('a finding has the line of the program that caused it', async () => {
  writeFileSync(join(app, 'finding.js'), `${FINDING}console.log(findingsOf(app)[0].source);`);
  const { stdout } = await run(app, node, ['finding.js']);
  expect(stdout).toMatch(/^finding\.js:6:\d+\n$/);
});

test('a stack trace has the files and lines of the sources, with source maps', async () => {
  writeFileSync(join(app, 'stack.js'), `require('${LIBRARY}').parameter.call(null, null);`);
  const failing = run(app, node, ['--enable-source-maps', 'stack.js']);
  await expect(failing).rejects.toThrow(/at parameter \(.*lib\/workflow\/ports\/port\.ts:\d+:\d+\)/);
});
