import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELLO, SETTINGS, cli, folder, write } from './command';

describe('help', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j', async (args) => {
    expect(await cli(...args)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('import FILE') as string,
    });
  });

  test.each([[['import', '--help']], [['help', 'import']], [['import', 'x.yaml', '-h']]])(
    '%j',
    async (args) => {
      const { code, stdout } = await cli(...args);
      expect(code).toBe(0);
      for (const option of ['--out', '--app', '--force', '--stdout', '--check', '--strict', 'Exit codes']) {
        expect(stdout).toContain(option);
      }
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    },
  );

  test('the version', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await cli('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

test.each([
  [[], 'Say what to do.'],
  [['imp'], "There is no command 'imp'."],
  [['--wrong'], "There is no option '--wrong'."],
  [['import'], 'Name the files or folders to import.'],
  [['import', 'x.yaml', '--wrong'], "Unknown option '--wrong'.\n"],
  [['import', 'x.yaml', '--out'], "'-o, --out <value>' argument missing"],
  [['import', 'x.yaml', '--stdout', '--app'], '--stdout writes no files: leave out --app.'],
  [['import', 'x.yaml', '--stdout', '--out', 'x'], '--stdout writes no files: leave out --out.'],
  [['import', 'x.yaml', '--check', '--force'], '--check writes no files: leave out --force.'],
  [
    ['import', 'x.yaml', '--check', '--app'],
    '--check --app compares with an app: name its folder with --out.',
  ],
])('%j is wrong use', async (args, message) => {
  const { code, stdout, stderr } = await cli(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/See 'cdk8s-argo-ci( import)? --help'\.\n$/);
});

describe('what cannot be imported', () => {
  test('is told with places, all at once, and nothing is written', async () => {
    write({
      'a.yaml': 'a: {{ .Values.a }}\n',
      'b.yaml': 'a: [\n',
      'c.yaml': HELLO,
      'd.yaml': 'a: 1\n',
      'e.yaml': '',
    });
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await cli('import', 'a.yaml', 'b.yaml', 'c.yaml', 'd.yaml', 'e.yaml');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^a.yaml:1:4: This is a template of Helm/m);
    expect(stderr).toMatch(/^b.yaml:\d+:\d+: /m);
    expect(stderr).toMatch(/^d.yaml:1:1: This document is no object of Kubernetes/m);
    expect(stderr).toMatch(/^e.yaml: It is empty/m);
    expect(stderr).toMatch(/^\d problems: nothing is imported\.\n$/m);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('is no text', async () => {
    writeFileSync(join(folder, 'a.yaml'), Buffer.from([0x89, 0x50, 0x00, 0xff]));
    writeFileSync(join(folder, 'b.yaml'), Buffer.from([0x61, 0xff, 0xfe]));
    const { code, stderr } = await cli('import', '.');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a.yaml: It is no text in UTF-8 but binary data/m);
    expect(stderr).toMatch(/^b.yaml: It is no text in UTF-8: convert it first/m);
  });
});

test.each<{ readonly [name: string]: string }>([
  { 'values.yaml': 'replicas: 3\n', 'empty.yaml': '' },
  { 'kustomization.yaml': 'resources: []\n' },
])('a folder without any manifest is no success (%j)', async (files) => {
  write(files);
  const { code, stderr } = await cli('import', '.', '--out', 'src');
  expect(code).toBe(1);
  for (const name of Object.keys(files)) expect(stderr).toContain(`${name}: Nothing to import: it `);
  expect(stderr).toMatch(/\d problems?: nothing is imported\.\n$/);
  expect(readdirSync(folder)).toEqual(Object.keys(files).sort());
});

test('modules are printed, each under its name', async () => {
  write({ 'hello.yaml': HELLO, 'settings.yaml': SETTINGS, 'values.yaml': 'replicas: 3\n' });
  const { code, stdout, stderr } = await cli('import', '.', '--stdout');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^\/\/ hello\.ts\n[^]*export function hello\([^]*\n\/\/ settings\.ts\n[^]*ApiObject/,
  );
  expect(stderr).toMatch(/^Skipped values\.yaml: it has no object of Kubernetes/);
  expect(stderr).toMatch(
    /Imported 2 documents of 2 files in [\d.]+ s: 1 typed, 1 object of another kind\.\n$/,
  );
  expect(readdirSync(folder)).toEqual(['hello.yaml', 'settings.yaml', 'values.yaml']);
}, 60_000);

test('with --strict nothing is written that is not typed', async () => {
  write({
    'a.yaml': HELLO,
    'b.yaml': HELLO.replace('image: busybox', 'comand: [a]\n        image: busybox'),
  });
  const refused = await cli('import', '.', '--out', 'src', '--strict');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(
    /^b\.yaml:9: \/spec\/templates\/0 is a raw template: .*'comand' does not exist/m,
  );
  expect(refused.stderr).toContain('Nothing is written');
  expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  expect((await cli('import', 'a.yaml', '--out', 'src', '--strict')).code).toBe(0);
}, 60_000);

test('a list is told to be one ApiObject', async () => {
  const items = HELLO.replace(/^/gm, '    ').replace('    # Says hello.\n    api', '  - api').trimEnd();
  write({ 'list.yaml': `apiVersion: v1\nkind: List\nitems:\n${items}\n` });
  const { code, stderr } = await cli('import', 'list.yaml', '--check');
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^list\.yaml:1: the document is an ApiObject: It is a list, .*: split it into one document for each object\.\nImported 1 document of 1 file in [\d.]+ s: 0 typed, 1 as ApiObject\.\n$/,
  );
  expect((await cli('import', 'list.yaml', '--strict', '--check')).code).toBe(1);
});
