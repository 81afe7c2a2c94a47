import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { GitSettings } from './settings';

/** The branch with a Dockerfile that fails. */
export const BROKEN_BRANCH = 'broken';

/** Makes the commits the same in each run, so that pushing them again does not affect a run in parallel. */
const AUTHOR = {
  GIT_AUTHOR_NAME: 'e2e',
  GIT_AUTHOR_EMAIL: 'e2e@example.com',
  GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'e2e',
  GIT_COMMITTER_EMAIL: 'e2e@example.com',
  GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
};

/** Pushes the sample app to `main`, and a variant with a failing Dockerfile to `broken`. */
export function pushSample(settings: GitSettings): void {
  inSample(settings, (git, folder) => {
    git('checkout', '--quiet', '-b', BROKEN_BRANCH);
    appendFileSync(join(folder, 'Dockerfile'), 'RUN echo "the sample is broken" && false\n');
    git('commit', '--quiet', '--all', '--message=Break the build');
    git('push', '--quiet', '--force', settings.pushUrl, 'main', BROKEN_BRANCH);
  });
}

/** Pushes a commit for each of the values in the file `git-value` to a branch. Returns the commits. */
export function pushValues(settings: GitSettings, branch: string, values: readonly string[]): string[] {
  return inSample(settings, (git, folder) =>
    values.map((value) => {
      writeFileSync(join(folder, 'git-value'), `${value}\n`);
      git('commit', '--quiet', '--all', `--message=${value}`);
      git('push', '--quiet', settings.pushUrl, `HEAD:refs/heads/${branch}`);
      return git('rev-parse', 'HEAD').trim();
    }),
  );
}

/** Pushes the sample app with an additional file to a branch. */
export function pushFile(settings: GitSettings, branch: string, file: string, text: string): void {
  inSample(settings, (git, folder) => {
    writeFileSync(join(folder, file), text);
    git('add', '.');
    git('commit', '--quiet', `--message=Add ${file}`);
    git('push', '--quiet', settings.pushUrl, `HEAD:refs/heads/${branch}`);
  });
}

/** Pushes the sample app with a submodule at a URL, which need not exist, to a branch. */
export function pushSubmodule(settings: GitSettings, branch: string, url: string): void {
  inSample(settings, (git, folder) => {
    writeFileSync(join(folder, '.gitmodules'), `[submodule "sub"]\n\tpath = sub\n\turl = ${url}\n`);
    git('add', '.');
    git('update-index', '--add', '--cacheinfo', `160000,${git('rev-parse', 'HEAD').trim()},sub`);
    git('commit', '--quiet', '--message=Add a submodule');
    git('push', '--quiet', settings.pushUrl, `HEAD:refs/heads/${branch}`);
  });
}

/** Pushes a commit with files to the head of a branch, or to a new branch. Returns the commit. */
export function commitFiles(
  settings: GitSettings,
  branch: string,
  files: { readonly [file: string]: string },
): string {
  return onBranch(settings, branch, (git, folder) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    git('add', '.');
    git('commit', '--quiet', `--message=Change ${Object.keys(files).join(', ')}`);
  });
}

/** Reverts the last commit of a branch, and pushes that. Returns the commit. */
export function revertHead(settings: GitSettings, branch: string): string {
  return onBranch(settings, branch, (git) => git('revert', '--no-edit', 'HEAD'));
}

/** The hash of the last commit of a branch. */
export function headOf(settings: GitSettings, branch: string): string {
  return inSample(settings, (git) => git('ls-remote', settings.pushUrl, `refs/heads/${branch}`)).slice(0, 40);
}

/** Changes a branch by a commit, and pushes it. */
function onBranch(
  settings: GitSettings,
  branch: string,
  work: (git: Git, folder: string) => unknown,
): string {
  return inSample(settings, (git, folder) => {
    if (git('ls-remote', settings.pushUrl, `refs/heads/${branch}`) !== '') {
      git('fetch', '--quiet', settings.pushUrl, branch);
      git('checkout', '--quiet', 'FETCH_HEAD');
    }
    work(git, folder);
    git('push', '--quiet', settings.pushUrl, `HEAD:refs/heads/${branch}`);
    return git('rev-parse', 'HEAD').trim();
  });
}

/** A file on a branch, and the subjects of the commits of that branch, the newest first. */
export function fetchFile(
  settings: GitSettings,
  branch: string,
  file: string,
): { readonly text: string; readonly commits: readonly string[] } {
  return inSample(settings, (git) => {
    git('fetch', '--quiet', settings.pushUrl, branch);
    const commits = git('log', '--format=%s', 'FETCH_HEAD').trim().split('\n');
    return { text: git('show', `FETCH_HEAD:${file}`), commits };
  });
}

/** Deletes a branch. */
export function deleteBranch(settings: GitSettings, branch: string): void {
  inSample(settings, (git) => git('push', '--quiet', '--delete', settings.pushUrl, branch));
}

/** Runs git with arguments, and returns its output. */
type Git = (...args: string[]) => string;

/** Runs `work` in a repository with the first commit, which contains the sample app. */
function inSample<T>(settings: GitSettings, work: (git: Git, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-sample-'));
  const git: Git = (...args) => run(folder, settings, args);
  try {
    cpSync(join(__dirname, '../sample'), folder, { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=The sample app');
    return work(git, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs git without a prompt for a password. Errors do not contain the URL, which may contain a password. */
function run(cwd: string, { pushUrl }: GitSettings, args: readonly string[]): string {
  const env = { ...process.env, ...AUTHOR, GIT_TERMINAL_PROMPT: '0' };
  try {
    return execFileSync('git', args, { cwd, env, stdio: 'pipe', encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // Without its cause, which contains the URL.
    // eslint-disable-next-line preserve-caught-error
    throw new Error(`git ${args[0]} failed: ${message.replaceAll(pushUrl, '<E2E_GIT_PUSH_URL>')}`);
  }
}
