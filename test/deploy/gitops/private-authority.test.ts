import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UPDATE_SCRIPT } from '../../../lib/deploy/gitops/script/index';
import { helmValues } from '../../../lib';
import type { Outcome } from '../../support/child-outcome';
import { outcomeOf } from '../../support/child-outcome';
import { hasPrograms } from '../../support/fake-clouds';
import { GitServer } from '../../support/git-server';
import { PrivateAuthority } from '../../support/private-authority';
import { YQ } from '../../support/yq';
import { DIGEST, SHELLS } from './script-runner';

jest.setTimeout(120_000);

const LOGIN = { username: 'ada', token: 'secret-token' };
const STEPS = helmValues('values.yaml', { tag: 'tag' }).steps.flat();

const hasAll = hasPrograms('git', 'openssl') && YQ !== undefined;
const title = 'servers of private authorities (needs git, openssl and mikefarah/yq)';

(hasAll ? describe : describe.skip).each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  `${title} in %s`,
  (_, shell) => {
    const folder = mkdtempSync(join(tmpdir(), 'gitops-'));
    const authority = new PrivateAuthority();
    const ofSource = new PrivateAuthority();
    const config = new GitServer(LOGIN, authority.server);
    const source = new GitServer(undefined, ofSource.server);
    let commits: readonly string[] = [];
    let runs = 0;

    beforeAll(async () => {
      await Promise.all([config.start(), source.start()]);
      config.create('acme/config', { 'values.yaml': 'tag: v1\n' });
      config.git('acme/config', 'config', 'http.receivepack', 'true');
      config.git('acme/config', 'config', 'receive.denyCurrentBranch', 'ignore');
      source.create('acme/app', {});
      commits = [source.git('acme/app', 'rev-parse', 'HEAD'), source.commit('acme/app', { a: 'b' })];
      for (const [name, content] of Object.entries(LOGIN)) authority.write(name, content);
    });
    afterAll(() => {
      config.stop();
      source.stop();
      authority.remove();
      ofSource.remove();
      rmSync(folder, { recursive: true });
    });

    /** Does not block: this process serves the requests of git. */
    function deploy(
      TAG: string,
      SOURCE_COMMIT: string | undefined,
      environment: { readonly [name: string]: string } = {},
    ): Promise<Outcome> {
      const workspace = join(folder, String(runs++));
      const author = { name: 'argo-ci', email: 'argo-ci@localhost' };
      const env = {
        PATH: process.env.PATH,
        IMAGE: 'ghcr.io/acme/web',
        TAG,
        DIGEST,
        MESSAGE: '',
        REPOSITORY: `${config.url}/acme/config/.git`,
        BRANCH: 'main',
        ATTEMPTS: '1',
        GIT_AUTHOR_NAME: author.name,
        GIT_AUTHOR_EMAIL: author.email,
        GIT_COMMITTER_NAME: author.name,
        GIT_COMMITTER_EMAIL: author.email,
        LOGIN: 'token',
        LOGIN_FILES: authority.folder,
        CA_FILE: authority.file,
        SOURCE: `${source.url}/acme/app/.git`,
        SOURCE_COMMIT,
        SOURCE_LOGIN: 'none',
        SOURCE_LOGIN_FILES: folder,
        SOURCE_CA_FILE: ofSource.file,
        TARGET: 'values.yaml#tag',
        ORDER: 'newer',
        ROLLBACK: 'false',
        WORKSPACE: workspace,
        HOME: workspace,
        YQ,
        ...environment,
      };
      const [program = 'sh', ...options] = shell;
      const child = spawn(program, [...options, '-c', UPDATE_SCRIPT, 'gitops-update', ...STEPS], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return outcomeOf(child);
    }

    const deployed = (): string => config.git('acme/config', 'show', 'main:values.yaml');

    test('are verified, each with its own certificate', async () => {
      expect(await deploy('v3', commits[1])).toMatchObject({ code: 0 });
      expect(deployed()).toBe('tag: v3');
      // The history of the source tells that this commit is older.
      const { code, output } = await deploy('v2', commits[0]);
      expect(output).toContain('Already newer');
      expect(code).toBe(0);
      expect(deployed()).toBe('tag: v3');
    });

    test('get nothing without it, and the message says what to do', async () => {
      config.authorizations.length = 0;
      const unknown = await deploy('v4', commits[1], { CA_FILE: '' });
      expect(unknown.code).toBe(1);
      expect(unknown.output).toContain("can't be fetched from the repository");
      expect(unknown.output).toContain("set 'ca' to that of the authority.");
      expect(config.authorizations).toEqual([]);
      const missing = await deploy('v4', commits[1], { CA_FILE: join(folder, 'none') });
      expect(missing.output).toContain("the ConfigMap that 'ca' names");
      expect(deployed()).toBe('tag: v3');
    });

    test('of the source is a separate certificate', async () => {
      const { code, output } = await deploy('v2', commits[0], { SOURCE_CA_FILE: '' });
      expect(code).toBe(1);
      expect(output).toContain("set 'source.ca' to that of the authority.");
      expect(readFileSync(authority.file, 'utf8')).not.toBe(readFileSync(ofSource.file, 'utf8'));
    });
  },
);
