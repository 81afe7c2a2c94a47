import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseChangelog, unreleasedNotes } from './changelog';

/** The folder of the importer's package, which is released with the library and always has its version. */
const IMPORTER = join('packages', 'importer');

/** Options of a release. */
export interface ReleaseOptions {
  /** The repository's folder. */
  readonly root: string;

  /** `major`, `minor`, `patch`, or a version: the argument of `npm version`. */
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
 * Releases both packages. The release is rehearsed in a throwaway clone first, so that a failure leaves the repository
 * unchanged. Without `tag` and `publish`, only the rehearsal runs.
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
  if (!publish) return;
  // The library first: it is a peer of the importer, and packing it builds both packages.
  for (const folder of [root, join(root, IMPORTER)]) {
    run(quiet, folder, 'npm', 'publish', '--provenance', '--access', 'public');
  }
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
    for (const folder of [clone, join(clone, IMPORTER)]) {
      run(options.quiet === true, folder, 'npm', 'pack', '--dry-run');
    }
    return version;
  } finally {
    rmSync(clone, { recursive: true });
  }
}

/** Writes the version of both packages and the changelog's heading, commits and tags. */
function prepare(folder: string, { bump, date }: ReleaseOptions): string {
  // The first release keeps the version that package.json already has.
  read(folder, 'npm', 'version', bump, '--no-git-tag-version', '--allow-same-version');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  // An exact peer version: the importer writes code for the library that it is released with.
  const importer = [`version=${version}`, `peerDependencies.cdk8s-argo-ci=${version}`];
  read(join(folder, IMPORTER), 'npm', 'pkg', 'set', ...importer);
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
