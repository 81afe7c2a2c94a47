import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { COLLECT_REPORTS_SCRIPT } from '../../../lib/ci/test/collect-reports-script';
import { SHELLS } from '../../support/shells';

const folder = mkdtempSync(join(tmpdir(), 'collect-reports-'));
const source = join(folder, 'source');
const reports = join(folder, 'reports');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  for (const place of [source, reports]) rmSync(place, { recursive: true, force: true });
  mkdirSync(source, { recursive: true });
});

function write(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(source, file)), { recursive: true });
    writeFileSync(join(source, file), '<testsuites/>');
  }
}

/** Runs a command in the source, and returns its exit code, its output and the files that were collected. */
function run(
  shell: string,
  { junit = '', coverage = '' }: { readonly junit?: string; readonly coverage?: string },
  ...command: readonly string[]
) {
  const [program = '', ...args] = shell.split(' ');
  const options = { cwd: source, encoding: 'utf8' } as const;
  const script = ['-c', COLLECT_REPORTS_SCRIPT, 'collect-reports', reports, junit, coverage];
  const { status, stdout, stderr } = spawnSync(program, [...args, ...script, ...command], options);
  return { status, stdout, stderr, files: filesIn(reports) };
}

function filesIn(place: string): string[] {
  try {
    return readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
      .sort();
  } catch {
    return [];
  }
}

describe.each(SHELLS)('the script in %s', (shell) => {
  test('runs the command with its arguments, and collects reports if it succeeds', () => {
    write('out/a.xml', 'out/b c.xml', 'out/[id].xml', 'out/x.txt', 'lcov.info');
    const result = run(
      shell,
      { junit: 'out/*.xml', coverage: 'lcov.info' },
      'printf',
      '%s|',
      'a b',
      '*',
      '$HOME',
    );
    expect(result).toEqual({
      status: 0,
      stdout: 'a b|*|$HOME|',
      stderr: '',
      files: ['coverage/lcov.info', 'junit/out/[id].xml', 'junit/out/a.xml', 'junit/out/b c.xml'],
    });
  });

  test('collects reports if the command fails, and ends with its exit code', () => {
    write('junit.xml');
    expect(run(shell, { junit: 'junit.xml' }, 'sh', '-c', 'exit 7')).toMatchObject({
      status: 7,
      files: ['junit/junit.xml'],
    });
    expect(run(shell, { junit: 'none.xml' }, 'sh', '-c', 'exit 7').status).toBe(7);
    expect(run(shell, { junit: 'junit.xml' }, 'no-such-program').status).toBe(127);
  });

  test('fails if the command succeeds without reports', () => {
    write('junit.xml');
    const { status, stderr } = run(shell, { junit: 'junit.xml', coverage: 'a/*.info\nb.info' }, 'true');
    expect(status).toBe(1);
    expect(stderr).toContain(`no file in ${source} matches 'reports.coverage': a/*.info b.info`);
  });

  test('collects a file once that several patterns match', () => {
    write('out/a.xml', 'out/out/b.xml');
    chmodSync(join(source, 'out/a.xml'), 0o444);
    const files = ['junit/out/a.xml', 'junit/out/out/b.xml'];
    expect(run(shell, { junit: 'out/*.xml\nout\n**/out' }, 'true')).toMatchObject({ stderr: '', files });
  });

  test('searches all directories for a path that starts with **/', () => {
    write(
      'target/reports/a.xml',
      'modules/a b/[id]/target/reports/b.xml',
      'modules/-n/target/reports/c.xml',
      'node_modules/x/target/reports/d.xml',
      '.git/target/reports/e.xml',
    );
    symlinkSync('/', join(source, 'root'));
    expect(run(shell, { junit: '**/target/reports' }, 'true').files).toEqual([
      'junit/modules/-n/target/reports/c.xml',
      'junit/modules/a b/[id]/target/reports/b.xml',
      'junit/target/reports/a.xml',
    ]);
  });

  test('collects no symbolic links, which Argo refuses in artifacts', () => {
    write('real.xml');
    symlinkSync('real.xml', join(source, 'link.xml'));
    symlinkSync('/nowhere', join(source, 'broken.xml'));
    const { status, files } = run(shell, { junit: '*.xml' }, 'true');
    expect({ status, files }).toEqual({ status: 0, files: ['junit/link.xml', 'junit/real.xml'] });
    const links = readdirSync(join(reports, 'junit'), { withFileTypes: true });
    expect(links.some((entry) => entry.isSymbolicLink())).toBe(false);
  });

  test('does not follow links in a directory, which can be circular', () => {
    write('out/a.xml');
    for (const [link, target] of [
      ['latest', '.'],
      ['parent', '..'],
      ['b.xml', 'a.xml'],
    ] as const) {
      symlinkSync(target, join(source, 'out', link));
    }
    expect(run(shell, { junit: 'out' }, 'true')).toMatchObject({
      status: 0,
      stderr: '',
      files: ['junit/out/a.xml'],
    });
  });

  test('runs no text of a path or a file name', () => {
    write("$(touch evil)'.xml", '`touch evil`.xml');
    expect(run(shell, { junit: '*.xml\n$(touch evil)\n; touch evil' }, 'true').files).toHaveLength(2);
    expect(filesIn(source)).not.toContain('evil');
  });

  test('the command gets the variables of the container, and is no function of the script', () => {
    const options = {
      cwd: source,
      encoding: 'utf8',
      env: { ...process.env, status: 'a', kind: 'b' },
    } as const;
    const [program = '', ...args] = shell.split(' ');
    const script = ['-c', COLLECT_REPORTS_SCRIPT, 'collect-reports', reports, '', ''];
    const { stdout } = spawnSync(program, [...args, ...script, 'sh', '-c', 'echo "$status $kind"'], options);
    expect(stdout).toBe('a b\n');
    expect(run(shell, {}, 'copy', '.', '*').status).toBe(127);
  });
});
