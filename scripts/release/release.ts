import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseChangelog, unreleasedNotes } from './changelog';

/** What a release is to do. */
export interface ReleaseOptions {
  /** The repository's folder. */
  readonly root: string;

  /** `major`, `minor`, `patch`, or a version; what `npm version` takes. */
  readonly bump: string;

  /** Commit and tag the release. Without it, nothing is changed. */
  readonly tag: boolean;

  /** Publish to npm, after the tag. */
  readonly publish: boolean;

  /** The date for the changelog, `2026-01-31`. */
  readonly date: string;

  /** Print nothing. */
  readonly quiet?: boolean;
}

type Say = (text: string) => void;

/**
 * Makes a release. It is rehearsed in a throwaway clone first, so that whatever fails does so before anything is
 * changed; without `tag` the rehearsal is all.
 */
export function release(options: ReleaseOptions): void {
  const { root, tag, publish, quiet = false } = options;
  const say: Say = (text) => quiet || process.stdout.write(`${text}\n`);
  assertReady(root);
  say('All checks');
  run(quiet, root, 'bash', '.ci/run');
  assertReady(root);

  const version = rehearse(options, say);
  if (!tag && !publish) {
    say(`A rehearsal: nothing was changed. --tag commits and tags v${version}, --publish also publishes it`);
    return;
  }
  prepare(root, options);
  say(`Tagged v${version}. To share it: git push --follow-tags`);
  if (publish) run(quiet, root, 'npm', 'publish', '--provenance', '--access', 'public');
}

function assertReady(root: string): void {
  const branch = read(root, 'git', 'branch', '--show-current');
  if (branch !== 'main') throw new Error(`releases are made on main, not on ${branch || 'a detached HEAD'}`);
  const changed = read(root, 'git', 'status', '--porcelain');
  if (changed !== '') throw new Error(`there are changes that are not committed:\n${changed}`);
}

function rehearse(options: ReleaseOptions, say: Say): string {
  const clone = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    read(options.root, 'git', 'clone', '--quiet', options.root, clone);
    symlinkSync(join(options.root, 'node_modules'), join(clone, 'node_modules'));
    const version = prepare(clone, options);
    say(`v${version}\n\n${unreleasedNotes(readFileSync(join(options.root, 'CHANGELOG.md'), 'utf8'))}\n`);
    run(options.quiet === true, clone, 'npm', 'pack', '--dry-run');
    return version;
  } finally {
    rmSync(clone, { recursive: true });
  }
}

/** Writes the version and the changelog's heading, commits and tags. */
function prepare(folder: string, { bump, date }: ReleaseOptions): string {
  // The first release has the version that is there already.
  read(folder, 'npm', 'version', bump, '--no-git-tag-version', '--allow-same-version');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  const changelog = join(folder, 'CHANGELOG.md');
  writeFileSync(changelog, releaseChangelog(readFileSync(changelog, 'utf8'), version, date));
  read(folder, 'git', 'commit', '--quiet', '--all', '--message', `Release ${version}`);
  read(folder, 'git', 'tag', '--annotate', `v${version}`, '--message', `Release ${version}`);
  return version;
}

function run(quiet: boolean, folder: string, program: string, ...args: string[]): void {
  execFileSync(program, args, { cwd: folder, stdio: quiet ? 'ignore' : 'inherit' });
}

function read(folder: string, program: string, ...args: string[]): string {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
}
