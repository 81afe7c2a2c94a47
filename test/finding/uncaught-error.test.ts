import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { transformSync } from '@swc/core';

const ROOT = join(__dirname, '../..');

/** An app with a warning and two errors, the second of which is not a finding. */
const APP = `
  import { App, Chart } from 'cdk8s';
  import { acknowledge, addFindings } from '../lib/finding';

  const app = new App();
  const chart = new Chart(app, 'ci');
  acknowledge(chart, 'duplicate-library', 'a reason');
  addFindings(chart, [{ code: 'invalid-value', message: 'It is broken.', path: 'spec' }]);
  chart.node.addValidation({ validate: () => ['It fails.'] });
  app.synth();
  console.log('not reached');
`.replaceAll(/^ {2}/gm, '');

const WARNING =
  "warning: [ci] No warning 'duplicate-library' is reported for this construct or its children. Remove the acknowledgement. [unused-acknowledgement] (at PLACE)";

const REPORT = [
  'FindingsError: Validation failed with the following errors:',
  '  [ci] spec: It is broken. [invalid-value] (at PLACE)',
  '  [ci] It fails.',
];

let folder: string;

function toJavaScript(code: string): string {
  return transformSync(code, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  }).code;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'uncaught-error-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const part of ['lib/finding', 'lib/identity']) {
    const sources = readdirSync(join(ROOT, part), { recursive: true, encoding: 'utf8' });
    for (const file of sources.filter((name) => name.endsWith('.ts'))) {
      const code = readFileSync(join(ROOT, part, file), 'utf8');
      write(join(part, file.replace(/\.ts$/, '.js')), toJavaScript(code));
    }
  }
  write('app/main.ts', APP);
  write('app/plain.js', toJavaScript(APP));
  write('app/tsconfig.json', JSON.stringify({ compilerOptions: { module: 'node16', target: 'es2022' } }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function run(command: string, ...args: string[]) {
  const env = { ...process.env, FORCE_COLOR: undefined, TS_NODE_TRANSPILE_ONLY: 'true' };
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: join(folder, 'app'),
    env,
    encoding: 'utf8',
  });
  const text = stderr.replaceAll(/\(at (?:main\.ts|plain\.js):\d+:\d+\)/g, '(at PLACE)');
  return { status, stdout, lines: text.split('\n') };
}

describe('the uncaught error of an app with findings', () => {
  test.each([
    ['node', ['plain.js']],
    ['ts-node', ['--require', 'ts-node/register', 'main.ts']],
    ['tsx', ['--import', 'tsx', 'main.ts']],
  ])('prints the list and little else: %s', (_, args) => {
    const { status, stdout, lines } = run(process.execPath, ...args);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    const start = lines.findIndex((line) => line.startsWith('FindingsError'));
    expect(lines[0]).toBe(WARNING);
    expect(lines.slice(start, start + 3)).toEqual(REPORT);
    expect(lines.filter((line) => line.startsWith('    at '))).toEqual([
      expect.stringMatching(/[/\\](?:main\.ts|plain\.js):\d+:\d+\)?$/),
    ]);
    // Node prints where the error was thrown, and its own version.
    expect(lines.filter((line) => line !== '').length).toBeLessThanOrEqual(1 + 3 + 3 + 1 + 1);
  });

  test('ends `cdk8s synth` with exit code 1', () => {
    const cli = join(ROOT, 'node_modules/cdk8s-cli/bin/cdk8s');
    const { status, lines } = run(
      process.execPath,
      cli,
      'synth',
      '--check-upgrade=false',
      '--app',
      'node plain.js',
    );
    expect(status).toBe(1);
    expect(lines[0]).toBe(WARNING);
    for (const line of REPORT) expect(lines).toContain(line);
  });
});
