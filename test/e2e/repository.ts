import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
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
  const folder = mkdtempSync(join(tmpdir(), 'e2e-sample-'));
  const git = (...args: string[]): void => {
    run(folder, settings, args);
  };
  try {
    cpSync(join(__dirname, 'sample'), folder, { recursive: true });
    git('init', '--quiet', '--initial-branch=main');
    git('add', '.');
    git('commit', '--quiet', '--message=The sample app');
    git('checkout', '--quiet', '-b', BROKEN_BRANCH);
    appendFileSync(join(folder, 'Dockerfile'), 'RUN echo "the sample is broken" && false\n');
    git('commit', '--quiet', '--all', '--message=Break the build');
    git('push', '--quiet', '--force', settings.pushUrl, 'main', BROKEN_BRANCH);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs git without ever asking for a password. The URL may hold one, so no error repeats it. */
function run(cwd: string, { pushUrl }: GitSettings, args: readonly string[]): void {
  const env = { ...process.env, ...AUTHOR, GIT_TERMINAL_PROMPT: '0' };
  try {
    execFileSync('git', args, { cwd, env, stdio: 'pipe', encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // Without its cause, which has the URL in it.
    // eslint-disable-next-line preserve-caught-error
    throw new Error(`git ${args[0]} failed: ${said.replaceAll(pushUrl, '<E2E_GIT_PUSH_URL>')}`);
  }
}
