import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HELLO, SETTINGS, cli, folder, read, write } from './command';

describe('an output folder that cannot be written', () => {
  /** The message, and whether it comes before the documents are imported. */
  async function failure(
    ...args: string[]
  ): Promise<{ readonly message: string; readonly isEarly: boolean }> {
    const { code, stderr } = await cli('hello.yaml', ...args);
    expect({ code, stack: /^\s+at /m.test(stderr) }).toEqual({ code: 1, stack: false });
    return { message: stderr.split('\n').at(-3) ?? '', isEarly: !stderr.includes('Imported') };
  }

  test.each(['hello.yaml', 'hello.yaml/deeper/still'])('--out is a file: %s', async (out) => {
    write({ 'hello.yaml': HELLO });
    const { message, isEarly } = await failure('--out', out);
    expect({ message, isEarly }).toEqual({
      message: 'hello.yaml: Is a file, not a folder.',
      isEarly: true,
    });
  });

  test('a folder has the name of a module', async () => {
    write({ 'hello.yaml': HELLO });
    mkdirSync(join(folder, 'src/hello.ts'), { recursive: true });
    for (const option of ['--force', '--check']) {
      const { message } = await failure('--out', 'src', option);
      expect(message).toBe('src/hello.ts: Cannot be read: it is a folder, not a file.');
    }
  }, 60_000);

  // root may write everywhere.
  (process.getuid?.() === 0 ? test.skip : test)('no permission', async () => {
    write({ 'hello.yaml': HELLO });
    mkdirSync(join(folder, 'src'), { mode: 0o500 });
    const { message, isEarly } = await failure('--out', 'src/deeper');
    expect({ message, isEarly }).toEqual({
      message: 'src: Cannot be written to: permission denied.',
      isEarly: true,
    });
  });
});

test('modules are written, compared, and overwritten only with --force', async () => {
  write({ 'hello.yaml': HELLO });
  expect((await cli('hello.yaml', '--out', 'src', '--check')).stderr).toContain(
    'hello.ts is missing in src.',
  );
  expect(await cli('hello.yaml', '--out', 'src')).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/Wrote 1 file to src\.\n$/) as string,
  });
  const code = read('src/hello.ts');
  expect(code).toContain('export function hello(');
  expect((await cli('hello.yaml', '--out', 'src', '--check')).code).toBe(0);

  write({ 'src/hello.ts': '// mine\n' });
  const rejected = await cli('hello.yaml', '-o', 'src');
  expect(rejected.code).toBe(1);
  expect(rejected.stderr).toContain('hello.ts already exists with different content.\nNothing is written.');
  expect(read('src/hello.ts')).toBe('// mine\n');
  expect((await cli('hello.yaml', '-o', 'src', '--check')).code).toBe(1);
  expect((await cli('hello.yaml', '-o', 'src', '--force')).code).toBe(0);
  expect(read('src/hello.ts')).toBe(code);
}, 60_000);

test('an app is written, except files that already exist', async () => {
  write({ 'hello.yaml': `${HELLO}---\n${SETTINGS}` });
  const { code } = await cli('hello.yaml', '--app', '--out', 'app');
  expect(code).toBe(0);
  expect(readdirSync(join(folder, 'app')).sort()).toEqual([
    '.gitignore',
    'cdk8s.yaml',
    'hello.ts',
    'main.ts',
    'package.json',
    'settings.ts',
    'tsconfig.json',
  ]);
  expect(read('app/main.ts')).toBe(`import { ManifestApp } from 'cdk8s-argo-ci';
import { hello } from './hello';
import { settings } from './settings';

const app = new ManifestApp();
hello(app.file('hello.yaml'));
settings(app.file('hello.yaml'));
app.synth();
`);
  write({ 'app/package.json': '{}' });
  expect((await cli('hello.yaml', '--app', '--out', 'app')).code).toBe(0);
  expect(read('app/package.json')).toBe('{}');
}, 60_000);

test('stale modules of an app are reported', async () => {
  write({ 'hello.yaml': HELLO, 'settings.yaml': SETTINGS });
  const app = ['.', '--app', '--out', 'app'];
  expect((await cli(...app)).code).toBe(0);
  write({ 'app/mine.ts': 'export const mine = 1;\n' });
  expect((await cli(...app, '--check')).code).toBe(0);

  rmSync(join(folder, 'settings.yaml'));
  const checked = await cli(...app, '--check');
  expect(checked.code).toBe(1);
  expect(checked.stderr).toMatch(
    /^main\.ts in app is out of date\.\nsettings\.ts in app is stale: it is no longer generated\.\n$/m,
  );
  const written = await cli(...app, '--force');
  expect(written.code).toBe(0);
  expect(written.stderr).toMatch(
    /Wrote 1 file to app, 5 unchanged\.\nsettings\.ts is stale: it is no longer generated\. Remove it\.\n$/,
  );
  expect((await cli(...app, '--check')).code).toBe(0);
}, 60_000);
