import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { HELLO, SETTINGS, cli, folder, read, write } from './command';

describe('where nothing can be written', () => {
  /** What is said of it, and whether that is before all the work. */
  async function refusal(...args: string[]): Promise<{ readonly said: string; readonly isEarly: boolean }> {
    const { code, stderr } = await cli('import', 'hello.yaml', ...args);
    expect({ code, stack: /^\s+at /m.test(stderr) }).toEqual({ code: 1, stack: false });
    return { said: stderr.split('\n').at(-3) ?? '', isEarly: !stderr.includes('Imported') };
  }

  test.each(['hello.yaml', 'hello.yaml/deeper/still'])('since --out is a file: %s', async (out) => {
    write({ 'hello.yaml': HELLO });
    const { said, isEarly } = await refusal('--out', out);
    expect({ said, isEarly }).toEqual({
      said: 'hello.yaml: It is a file, and no folder to write to.',
      isEarly: true,
    });
  });

  test('since a folder has the name of a module', async () => {
    write({ 'hello.yaml': HELLO });
    mkdirSync(join(folder, 'src/hello.ts'), { recursive: true });
    for (const option of ['--force', '--check']) {
      const { said } = await refusal('--out', 'src', option);
      expect(said).toBe("src/hello.ts: It can't be read: it is a folder and no file.");
    }
  }, 60_000);

  // Whoever may do everything is refused nothing.
  (process.getuid?.() === 0 ? test.skip : test)('since there is no permission', async () => {
    write({ 'hello.yaml': HELLO });
    mkdirSync(join(folder, 'src'), { mode: 0o500 });
    const { said, isEarly } = await refusal('--out', 'src/deeper');
    expect({ said, isEarly }).toEqual({
      said: "src: It can't be written to: there is no permission.",
      isEarly: true,
    });
  });
});

test('modules are written, compared, and not overwritten unasked', async () => {
  write({ 'hello.yaml': HELLO });
  expect((await cli('import', 'hello.yaml', '--out', 'src', '--check')).stderr).toContain(
    'hello.ts is missing in src.',
  );
  expect(await cli('import', 'hello.yaml', '--out', 'src')).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringMatching(/Wrote 1 file to src\.\n$/) as string,
  });
  const code = read('src/hello.ts');
  expect(code).toContain('export function hello(');
  expect((await cli('import', 'hello.yaml', '--out', 'src', '--check')).code).toBe(0);

  write({ 'src/hello.ts': '// mine\n' });
  const refused = await cli('import', 'hello.yaml', '-o', 'src');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain(
    'hello.ts is there already and holds something else.\nNothing is written.',
  );
  expect(read('src/hello.ts')).toBe('// mine\n');
  expect((await cli('import', 'hello.yaml', '-o', 'src', '--check')).code).toBe(1);
  expect((await cli('import', 'hello.yaml', '-o', 'src', '--force')).code).toBe(0);
  expect(read('src/hello.ts')).toBe(code);
}, 60_000);

test('an app is written, but for what it has already', async () => {
  write({ 'hello.yaml': `${HELLO}---\n${SETTINGS}` });
  const { code } = await cli('import', 'hello.yaml', '--app', '--out', 'app');
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
  expect((await cli('import', 'hello.yaml', '--app', '--out', 'app')).code).toBe(0);
  expect(read('app/package.json')).toBe('{}');
}, 60_000);

test('modules of an app whose YAML is gone are named', async () => {
  write({ 'hello.yaml': HELLO, 'settings.yaml': SETTINGS });
  const app = ['import', '.', '--app', '--out', 'app'];
  expect((await cli(...app)).code).toBe(0);
  write({ 'app/mine.ts': 'export const mine = 1;\n' });
  expect((await cli(...app, '--check')).code).toBe(0);

  rmSync(join(folder, 'settings.yaml'));
  const checked = await cli(...app, '--check');
  expect(checked.code).toBe(1);
  expect(checked.stderr).toMatch(
    /^main\.ts in app is not what would be written\.\nsettings\.ts in app is left over: no YAML makes it any more\.\n$/m,
  );
  const written = await cli(...app, '--force');
  expect(written.code).toBe(0);
  expect(written.stderr).toMatch(
    /Wrote 1 file to app, 5 unchanged\.\nsettings\.ts is left over: no YAML makes it any more\. Remove it\.\n$/,
  );
  expect((await cli(...app, '--check')).code).toBe(0);
}, 60_000);
