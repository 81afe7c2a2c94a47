import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HELLO, SETTINGS, cli, folder, write } from './command';

describe('help', () => {
  test.each([[['--help']], [['-h']], [['x.yaml', '-h']]])('%j', async (args) => {
    const { code, stdout, stderr } = await cli(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const text of [
      'import FILE',
      '--out',
      '--app',
      '--force',
      '--stdout',
      '--check',
      '--strict',
      '--skip-helm',
    ]) {
      expect(stdout).toContain(text);
    }
    expect(stdout).toContain('Exit codes');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('prints the version', async () => {
    const { version } = JSON.parse(readFileSync(join(__dirname, '../../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await cli('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });
});

test.each([
  [[], 'No file or folder is given.'],
  [['--wrong'], "Unknown option '--wrong'."],
  [['x.yaml', '--wrong'], "Unknown option '--wrong'.\n"],
  [['x.yaml', '--out'], "'-o, --out <value>' argument missing"],
  [['x.yaml', '--out', ''], '--out needs the name of a folder.'],
  [['x.yaml', '--stdout', '--app'], '--stdout writes no files: omit --app.'],
  [['x.yaml', '--stdout', '--out', 'x'], '--stdout writes no files: omit --out.'],
  [['x.yaml', '--check', '--force'], '--check writes no files: omit --force.'],
  [['x.yaml', '--check', '--app'], '--check --app compares with an existing app: set its folder with --out.'],
])('%j is invalid usage', async (args, message) => {
  const { code, stdout, stderr } = await cli(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/See 'cdk8s-argo-ci import --help'\.\n$/);
});

describe('documents that cannot be imported', () => {
  test('are reported with their places, all at once, and nothing is written', async () => {
    write({
      'a.yaml': 'a: {{ .Values.a }}\n',
      'b.yaml': 'a: [\n',
      'c.yaml': HELLO,
    });
    const before = readdirSync(folder);
    const { code, stdout, stderr } = await cli('a.yaml', 'b.yaml', 'c.yaml');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^a.yaml:1:4: The file is a Helm template/m);
    expect(stderr).toMatch(/^b.yaml:\d+:\d+: /m);
    expect(stderr).toMatch(/^\d problems: nothing is imported\.\n$/m);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a file that is not text', async () => {
    writeFileSync(join(folder, 'a.yaml'), Buffer.from([0x89, 0x50, 0x00, 0xff]));
    writeFileSync(join(folder, 'b.yaml'), Buffer.from([0x61, 0xff, 0xfe]));
    const { code, stderr } = await cli('.');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^a.yaml: The file is not UTF-8 text, but binary data/m);
    expect(stderr).toMatch(/^b.yaml: The file is not encoded in UTF-8: convert it first/m);
  });
});

test.each<{ readonly [name: string]: string }>([
  { 'values.yaml': 'replicas: 3\n', 'empty.yaml': '' },
  { 'kustomization.yaml': 'resources: []\n' },
])('a folder without any manifest is an error (%j)', async (files) => {
  write(files);
  const { code, stderr } = await cli('.', '--out', 'src');
  expect(code).toBe(1);
  for (const name of Object.keys(files)) expect(stderr).toContain(`${name}: Nothing to import: it `);
  expect(stderr).toMatch(/\d problems?: nothing is imported\.\n$/);
  expect(readdirSync(folder)).toEqual(Object.keys(files).sort());
});

describe('files that are not Kubernetes objects', () => {
  test.each([
    ['a folder', ['.']],
    ['files', ['hello.yaml', 'values.yaml', 'empty.yaml']],
  ])(
    'are skipped and listed (%s)',
    async (_, paths) => {
      write({ 'hello.yaml': HELLO, 'values.yaml': 'replicas: 3\n', 'empty.yaml': '' });
      const { code, stderr } = await cli(...paths, '--check');
      expect(code).toBe(0);
      expect(stderr).toContain(
        'Skipped values.yaml: it contains no Kubernetes object (with apiVersion and kind).',
      );
      expect(stderr).toContain('Skipped empty.yaml: it is empty.');
      expect(stderr).toContain('Imported 1 document of 1 file');
    },
    60_000,
  );

  test('may be invalid, such as JSON with comments', async () => {
    write({ 'hello.yaml': HELLO, 'tsconfig.build.json': '// The build.\n{ "extends": [ }\n' });
    const { code, stderr } = await cli('.', '--check');
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^Skipped tsconfig\.build\.json: it contains no Kubernetes object, and cannot be read: /m,
    );
    expect((await cli('tsconfig.build.json', '--check')).code).toBe(1);
  }, 60_000);

  test('are not skipped if they are objects with a mistake', async () => {
    write({ 'hello.yaml': HELLO, 'wrong.yaml': `${HELLO}  suspend: [\n` });
    const { code, stderr } = await cli('.', '--check');
    expect(code).toBe(1);
    expect(stderr).toMatch(/^wrong\.yaml:\d+:\d+: /m);
  });
});

describe('Helm templates', () => {
  const files = {
    'hello.yaml': HELLO,
    'a.yaml': HELLO.replace('image: busybox:1.37', 'image: {{ .Values.image }}'),
    'b.yaml': HELLO.replace('image: busybox:1.37', 'image: "{{ .Values.image }}"'),
    'c.yaml': `{{- if .Values.enabled }}\n${HELLO}{{- end }}\n`,
  };

  test('are errors', async () => {
    write(files);
    const { code, stderr } = await cli('.', '--check');
    expect(code).toBe(1);
    for (const name of ['a', 'b', 'c'])
      expect(stderr).toMatch(new RegExp(`^${name}\\.yaml:.* is a Helm template`, 'm'));
    expect(stderr).toContain('or skip it with --skip-helm.');
  });

  test('are skipped and listed with --skip-helm', async () => {
    write(files);
    const { code, stderr } = await cli('.', '--check', '--skip-helm');
    expect(code).toBe(0);
    for (const name of ['a', 'b', 'c'])
      expect(stderr).toContain(`Skipped ${name}.yaml: it is a Helm template ('{{`);
    expect(stderr).toContain('Imported 1 document of 1 file');
  }, 60_000);
});

test('modules are printed, each below its name', async () => {
  write({ 'hello.yaml': HELLO, 'settings.yaml': SETTINGS, 'values.yaml': 'replicas: 3\n' });
  const { code, stdout, stderr } = await cli('.', '--stdout');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^\/\/ hello\.ts\n[^]*export function hello\([^]*\n\/\/ settings\.ts\n[^]*ApiObject/,
  );
  expect(stderr).toMatch(/^Skipped values\.yaml: it contains no Kubernetes object/);
  expect(stderr).toMatch(
    /Imported 2 documents of 2 files in [\d.]+ s: 1 typed, 1 object of another kind\.\n$/,
  );
  expect(readdirSync(folder)).toEqual(['hello.yaml', 'settings.yaml', 'values.yaml']);
}, 60_000);

test('with --strict nothing is written unless all of it is typed', async () => {
  write({
    'a.yaml': HELLO,
    'b.yaml': HELLO.replace('image: busybox', 'comand: [a]\n        image: busybox'),
  });
  const rejected = await cli('.', '--out', 'src', '--strict');
  expect(rejected.code).toBe(1);
  expect(rejected.stderr).toMatch(
    /^b\.yaml:11:9: error: Argo does not know the field 'comand'\. Did you mean 'command'\? \[unknown-field\] \(\/spec\/templates\/0\/container\/comand is written by a JSON patch\)$/m,
  );
  expect(rejected.stderr).toContain(
    'Nothing is written: the YAML has errors, and some parts have no typed form (--strict).\n',
  );
  expect(readdirSync(folder)).toEqual(['a.yaml', 'b.yaml']);
  expect((await cli('a.yaml', '--out', 'src', '--strict')).code).toBe(0);
}, 60_000);

test('a list is reported to be one ApiObject', async () => {
  const items = HELLO.replace(/^/gm, '    ').replace('    # Says hello.\n    api', '  - api').trimEnd();
  write({ 'list.yaml': `apiVersion: v1\nkind: List\nitems:\n${items}\n` });
  const { code, stderr } = await cli('list.yaml', '--check');
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^list\.yaml:1: the document is an ApiObject: It is a list: split it into one document per object\.\nImported 1 document of 1 file in [\d.]+ s: 0 typed, 1 as ApiObject\.\n$/,
  );
  expect((await cli('list.yaml', '--strict', '--check')).code).toBe(1);
});
