import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReleaseOptions } from '../../scripts/release/release';
import { release } from '../../scripts/release/release';

const NOTES = '# Changelog\n\n## [Unreleased]\n\n- A thing.\n';

describe('a release', () => {
  let root: string;
  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const manifest = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
  const options = (more: Partial<ReleaseOptions> = {}): ReleaseOptions => ({
    root,
    bump: 'minor',
    tag: false,
    publish: false,
    date: '2026-02-01',
    quiet: true,
    ...more,
  });

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'release-test-'));
    mkdirSync(join(root, '.ci'));
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, '.ci/run'), 'exit 0\n');
    writeFileSync(join(root, 'package.json'), JSON.stringify({ name: 'a-package', version: '0.1.0' }));
    mkdirSync(join(root, 'packages/importer'), { recursive: true });
    writeFileSync(
      join(root, 'packages/importer/package.json'),
      JSON.stringify({
        name: 'an-importer',
        version: '0.1.0',
        peerDependencies: { cdk8s: '^2.70.0', 'cdk8s-argo-ci': '0.1.0' },
      }),
    );
    writeFileSync(join(root, 'CHANGELOG.md'), NOTES);
    git('init', '--quiet', '--initial-branch', 'main');
    git('config', 'user.name', 'Release Test');
    git('config', 'user.email', 'release@example.com');
    // The rehearsal's clone commits as well.
    process.env.GIT_AUTHOR_NAME = process.env.GIT_COMMITTER_NAME = 'Release Test';
    process.env.GIT_AUTHOR_EMAIL = process.env.GIT_COMMITTER_EMAIL = 'release@example.com';
    git('add', '--all');
    git('commit', '--quiet', '--message', 'All');
  });

  afterEach(() => {
    rmSync(root, { recursive: true });
  });

  test('changes nothing by default', () => {
    const before = git('rev-parse', 'HEAD');
    release(options());
    expect(git('rev-parse', 'HEAD')).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('tag')).toBe('');
  });

  test('writes the version and the heading, commits and tags', () => {
    release(options({ tag: true }));
    expect(git('status', '--porcelain')).toBe('');
    expect(git('describe', '--exact-match')).toBe('v0.2.0');
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(
      '## [0.2.0] - 2026-02-01\n\n- A thing.',
    );
    expect(manifest('package.json')).toMatchObject({ version: '0.2.0' });
  });

  test('gives the importer the version of the library, and requires exactly that library', () => {
    release(options({ tag: true }));
    expect(manifest('packages/importer/package.json')).toEqual({
      name: 'an-importer',
      version: '0.2.0',
      peerDependencies: { cdk8s: '^2.70.0', 'cdk8s-argo-ci': '0.2.0' },
    });
    expect(git('show', '--name-only', '--format=', 'HEAD').split('\n').sort()).toEqual([
      'CHANGELOG.md',
      'package.json',
      'packages/importer/package.json',
    ]);
  });

  test('can keep the current version', () => {
    release(options({ bump: '0.1.0', tag: true }));
    expect(git('describe', '--exact-match')).toBe('v0.1.0');
  });

  test('is rejected with uncommitted changes', () => {
    writeFileSync(join(root, 'more'), '');
    expect(() => {
      release(options());
    }).toThrow('not committed');
  });

  test('is rejected on another branch', () => {
    git('switch', '--quiet', '--create', 'other');
    expect(() => {
      release(options());
    }).toThrow('releases are made on main, not on other');
  });

  test.each([
    ['a check fails', '.ci/run', 'exit 1\n'],
    ['there are no notes', 'CHANGELOG.md', '# Changelog\n\n## [Unreleased]\n'],
  ])('changes nothing where %s', (_, file, text) => {
    writeFileSync(join(root, file), text);
    git('commit', '--quiet', '--all', '--message', 'Break');
    expect(() => {
      release(options({ tag: true }));
    }).toThrow();
    expect(git('status', '--porcelain')).toBe('');
    expect(git('tag')).toBe('');
  });

  test('changes nothing where the tag already exists', () => {
    git('tag', 'v0.2.0');
    const before = git('rev-parse', 'HEAD');
    expect(() => {
      release(options({ tag: true }));
    }).toThrow('v0.2.0');
    expect(git('rev-parse', 'HEAD')).toBe(before);
    expect(git('status', '--porcelain')).toBe('');
  });
});
