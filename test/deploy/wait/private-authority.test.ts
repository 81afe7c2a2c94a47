import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HISTORY_SCRIPT } from '../../../lib/deploy/wait/script/history';
import { LOG_IN_SCRIPT } from '../../../lib/git/log-in-script';
import type { Outcome } from '../../support/child-outcome';
import { outcomeOf } from '../../support/child-outcome';
import { hasPrograms } from '../../support/fake-clouds';
import { GitServer } from '../../support/git-server';
import { PrivateAuthority } from '../../support/private-authority';

jest.setTimeout(60_000);

/** Looks up whether a commit contains the delivered one, and prints why that is not known. */
const SCRIPT = `set -euf
fail() {
  printf '%s\\n' "$*" >&2
  exit 1
}
${LOG_IN_SCRIPT}
${HISTORY_SCRIPT}
open_history
if contains_delivery "$1"; then echo contained; else echo "not contained:$history"; fi
`;

const title = 'the history of a server of a private authority (needs git and openssl)';

(hasPrograms('git', 'openssl') ? describe : describe.skip)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wait-'));
  const authority = new PrivateAuthority();
  const server = new GitServer(undefined, authority.server);
  let [delivered, later] = ['', ''];
  let runs = 0;

  beforeAll(async () => {
    await server.start();
    server.create('acme/config', {});
    delivered = server.git('acme/config', 'rev-parse', 'HEAD');
    later = server.commit('acme/config', {});
  });
  afterAll(() => {
    server.stop();
    authority.remove();
    rmSync(folder, { recursive: true });
  });

  /** Does not block: this process serves the requests of git. */
  function run(CA_FILE: string): Promise<Outcome> {
    const workspace = join(folder, String(runs++));
    mkdirSync(join(workspace, 'temporary'), { recursive: true });
    const env = {
      PATH: process.env.PATH,
      HOME: workspace,
      GIT_CONFIG_NOSYSTEM: '1',
      REPOSITORY: `${server.url}/acme/config/.git`,
      REVISION: delivered,
      BRANCH: 'main',
      LOGIN: 'none',
      LOGIN_FILES: folder,
      CA_FILE,
      WORKSPACE: workspace,
      TEMPORARY: join(workspace, 'temporary'),
    };
    const child = spawn('sh', ['-c', SCRIPT, 'wait', later], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return outcomeOf(child);
  }

  test('is read with its certificate', async () => {
    expect(await run(authority.file)).toEqual({ code: 0, output: 'contained\n' });
  });

  test('is not read without it, and the message says what to do', async () => {
    const { output } = await run('');
    expect(output).toContain('not contained: The history of the branch');
    expect(output).toContain("set 'ca' to that of the authority.");
    expect((await run('/nowhere')).output).toContain("the ConfigMap that 'ca' names");
  });
});
