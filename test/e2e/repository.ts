import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GitSettings } from './settings';

/** The branch whose Dockerfile can't be built. */
export const BROKEN_BRANCH = 'broken';

/** The same commits in each run: pushing again what is there already changes nothing, also for a run beside this one. */
const AUTHOR = {
  GIT_AUTHOR_NAME: 'e2e',
  GIT_AUTHOR_EMAIL: 'e2e@example.com',
  GIT_AUTHOR_DATE: '2024-01-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'e2e',
  GIT_COMMITTER_EMAIL: 'e2e@example.com',
  GIT_COMMITTER_DATE: '2024-01-01T00:00:00Z',
};

/** Pushes the sample app to `main`, and with a Dockerfile that fails to `broken`. */
export function pushSample(settings: GitSettings): void {
  inSample(settings, (git, folder) => {
    git('checkout', '--quiet', '-b', BROKEN_BRANCH);
    appendFileSync(join(folder, 'Dockerfile'), 'RUN echo "the sample is broken" && false\n');
    git('commit', '--quiet', '--all', '--message=Break the build');
    git('push', '--quiet', '--force', settings.pushUrl, 'main', BROKEN_BRANCH);
  });
}

/** Pushes the sample app to a branch, once with each of the values in its file `git-value`. Returns the commits. */
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

/** Pushes the sample app with another file in it to a branch. */
export function pushFile(settings: GitSettings, branch: string, file: string, text: string): void {
  inSample(settings, (git, folder) => {
    writeFileSync(join(folder, file), text);
    git('add', '.');
    git('commit', '--quiet', `--message=Add ${file}`);
    git('push', '--quiet', settings.pushUrl, `HEAD:refs/heads/${branch}`);
  });
}

/** A file as it is on a branch, and the first lines of the commits that the branch is made of, the last one first. */
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

/** Deletes a branch, as somebody does whose work is done. */
export function deleteBranch(settings: GitSettings, branch: string): void {
  inSample(settings, (git) => git('push', '--quiet', '--delete', settings.pushUrl, branch));
}

/** Calls git with arguments, and returns what it prints. */
type Git = (...args: string[]) => string;

/** Does something in a clone of the repository as it is after its first commit, the sample app. */
function inSample<T>(settings: GitSettings, work: (git: Git, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-sample-'));
  const git: Git = (...args) => run(folder, settings, args);
  try {
    cpSync(join(__dirname, 'sample'), folder, { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=The sample app');
    return work(git, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs git without ever asking for a password. The URL may hold one, so no error repeats it. */
function run(cwd: string, { pushUrl }: GitSettings, args: readonly string[]): string {
  const env = { ...process.env, ...AUTHOR, GIT_TERMINAL_PROMPT: '0' };
  try {
    return execFileSync('git', args, { cwd, env, stdio: 'pipe', encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // Without its cause, which has the URL in it.
    // eslint-disable-next-line preserve-caught-error
    throw new Error(`git ${args[0]} failed: ${said.replaceAll(pushUrl, '<E2E_GIT_PUSH_URL>')}`);
  }
}
