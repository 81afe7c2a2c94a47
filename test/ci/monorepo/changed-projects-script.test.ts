import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHANGED_PROJECTS_SCRIPT } from '../../../lib/ci/monorepo/changed-projects-script';
import { SHELLS } from '../../support/shells';

const PROJECTS = {
  cart: ['services/cart', 'go.mod', 'libs/money'],
  'cart-ui': ['services/cart ui'],
  search: ['services/search'],
};

/** A file of a path, which is a file itself or a directory. */
function fileIn(path: string): string {
  return path === 'go.mod' ? path : `${path}/first`;
}

const folder = mkdtempSync(join(tmpdir(), 'changed-projects-'));
const source = join(folder, 'source');
const outputs = join(folder, 'outputs');

function git(...args: readonly string[]): string {
  const user = ['-c', 'user.name=a', '-c', 'user.email=a@example.com'];
  return execFileSync('git', ['-C', source, ...user, ...args], { encoding: 'utf8' }).trim();
}

function commit(files: { readonly [file: string]: string }): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, file)), { recursive: true });
    writeFileSync(join(source, file), text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message=change');
  return git('rev-parse', 'HEAD');
}

beforeEach(() => {
  for (const place of [source, outputs]) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
  }
  git('init', '--quiet', '--initial-branch=main');
  commit(
    Object.fromEntries(Object.values(PROJECTS).flatMap((paths) => paths.map((path) => [fileIn(path), '0']))),
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the script. */
function compare(shell: string, before: string) {
  const [program = '', ...options] = shell.split(' ');
  const projects = Object.entries(PROJECTS).flatMap(([name, paths]) => [name, paths.join('\n')]);
  const args = ['-c', CHANGED_PROJECTS_SCRIPT, 'changed-projects', source, outputs, before, ...projects];
  return spawnSync(program, [...options, ...args], { encoding: 'utf8' });
}

/** Which projects have changed since a commit. */
function changedSince(shell: string, before: string) {
  const { status, stdout, stderr } = compare(shell, before);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const changed = Object.keys(PROJECTS).filter(
    (name) => readFileSync(join(outputs, name), 'utf8') === 'true',
  );
  return { changed, log: stdout };
}

describe.each(SHELLS)('the script in %s', (shell) => {
  test('compares the paths of each project', () => {
    const first = commit({ 'services/cart/a.go': '1', 'services/search/a.go': '1', 'go.mod': '1' });
    expect(changedSince(shell, first).changed).toEqual([]);
    const second = commit({ 'services/cart ui/[id].ts': '1', 'services/cart-other/a.go': '1' });
    expect(changedSince(shell, first).changed).toEqual(['cart-ui']);
    const third = commit({ 'libs/money/deep/a.go': '1' });
    expect(changedSince(shell, second).changed).toEqual(['cart']);
    commit({ 'go.mod': '2', 'services/search/a.go': '2' });
    expect(changedSince(shell, third).changed).toEqual(['cart', 'search']);
    expect(changedSince(shell, first.toUpperCase()).changed).toEqual(['cart', 'cart-ui', 'search']);
  });

  test('sees deleted files, and links and modes that have changed', () => {
    const first = commit({ 'services/cart/a.go': '1', 'services/search/a.sh': '1' });
    rmSync(join(source, 'services/cart/a.go'));
    execFileSync('chmod', ['+x', join(source, 'services/search/a.sh')]);
    const second = commit({ other: '' });
    expect(changedSince(shell, first).changed).toEqual(['cart', 'search']);
    rmSync(join(source, 'services/search'), { recursive: true });
    symlinkSync('/etc', join(source, 'services/search'));
    commit({});
    expect(changedSince(shell, second).changed).toEqual(['search']);
  });

  test.each(['', '0'.repeat(40), 'a'.repeat(40), 'main', 'HEAD~1', '--output=/tmp/evil', '$(touch evil)'])(
    'builds all projects if the commit is %j',
    (before) => {
      commit({ a: '1' });
      commit({ a: '2' });
      const { changed, log } = changedSince(shell, before);
      expect(changed).toEqual(Object.keys(PROJECTS));
      expect(log).toContain('All projects count as changed');
    },
  );

  test('fails if a path does not exist, unless the push has deleted it', () => {
    const first = git('rev-parse', 'HEAD');
    rmSync(join(source, 'libs/money'), { recursive: true });
    const second = commit({});
    expect(changedSince(shell, first).changed).toEqual(['cart']);
    commit({ other: '1' });
    const { status, stderr } = compare(shell, second);
    expect(status).toBe(1);
    expect(stderr).toContain("The repository has no 'libs/money', which the project 'cart' needs.");
  });

  test('runs no program of the repository', () => {
    const first = commit({ '.gitattributes': '* diff=evil filter=evil', 'services/cart/a.go': '1' });
    git('config', 'diff.evil.command', `touch ${outputs}/evil`);
    git('config', 'diff.evil.textconv', `touch ${outputs}/evil`);
    commit({ 'services/cart/a.go': '2' });
    expect(changedSince(shell, first).changed).toEqual(['cart']);
    expect(spawnSync('test', ['-e', join(outputs, 'evil')]).status).toBe(1);
  });
});
