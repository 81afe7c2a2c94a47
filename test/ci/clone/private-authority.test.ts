import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FETCH_SCRIPT } from '../../../lib/ci/clone/fetch-script';
import { hasPrograms } from '../../support/fake-clouds';
import { GitServer } from '../../support/git-server';
import { PrivateAuthority } from '../../support/private-authority';
import { SHELLS } from '../../support/shells';
import type { Outcome } from '../../support/child-outcome';
import { runFetch } from './run-fetch';

jest.setTimeout(120_000);

const LOGIN = { username: 'ada', token: 'secret-token' };

const title = 'a clone from a server of a private authority (needs git and openssl)';

(hasPrograms('git', 'openssl') ? describe : describe.skip).each(SHELLS)(`${title} in %s`, (shell) => {
  const authority = new PrivateAuthority();
  const another = new PrivateAuthority();
  const server = new GitServer(LOGIN, authority.server);
  const open = new GitServer(undefined, authority.server);
  const other = new GitServer(undefined, another.server);
  let code = '';

  beforeAll(async () => {
    await Promise.all([server.start(), open.start(), other.start()]);
    server.create('acme/app', { 'a.txt': 'a' });
    open.create('lib', { 'lib.txt': 'lib' });
    cpSync(join(open.folder, 'lib'), join(other.folder, 'lib'), { recursive: true });
    open.create('app', { 'a.txt': 'a' });
    open.git('app', 'submodule', '--quiet', 'add', join(open.folder, 'lib'), 'lib');
    for (const [name, content] of Object.entries(LOGIN)) authority.write(name, content);
  });
  afterAll(() => {
    for (const one of [server, open, other]) one.stop();
    authority.remove();
    another.remove();
  });
  beforeEach(() => {
    code = mkdtempSync(join(tmpdir(), 'code-'));
  });
  afterEach(() => {
    rmSync(code, { recursive: true });
  });

  function run(environment: { readonly [name: string]: string }): Promise<Outcome> {
    const own = {
      REPOSITORY: `${server.url}/acme/app/.git`,
      LOGIN_FILES: authority.folder,
      CA_FILE: authority.file,
      ...environment,
    };
    return runFetch({ shell, script: FETCH_SCRIPT, args: [code, 'main'], environment: own });
  }

  /** Sets the URL of the submodule. */
  function moveSubmodule(url: string): void {
    open.git('app', 'config', '-f', '.gitmodules', 'submodule.lib.url', url);
    open.commit('app', {});
  }

  test('verifies the server with its certificate, and leaves no setting behind', async () => {
    expect(await run({})).toEqual({ code: 0, output: '' });
    expect(readFileSync(join(code, 'a.txt'), 'utf8')).toBe('a');
    expect(readFileSync(join(code, '.git/config'), 'utf8')).not.toMatch(/ssl|ca\.crt/i);
  });

  test('does not use the certificate of the variable GIT_SSL_CAINFO instead', async () => {
    expect(await run({ GIT_SSL_CAINFO: another.file })).toEqual({ code: 0, output: '' });
  });

  test('says what to do without it, and about another one', async () => {
    const hint =
      "The repository can't be fetched: git says why above. If a private authority has signed the certificate of the server, set 'ca' to that of the authority.";
    server.authorizations.length = 0;
    for (const CA_FILE of ['', another.file]) {
      const { code: status, output } = await run({ CA_FILE });
      expect(status).toBe(1);
      expect(output).toContain(hint);
      expect(output).not.toContain('repeated');
      rmSync(code, { recursive: true });
      mkdirSync(code);
    }
    expect(server.authorizations).toEqual([]);
  });

  test('says that the certificate is missing, or is not one', async () => {
    expect((await run({ CA_FILE: '/nowhere/ca.crt' })).output).toBe(
      "There is no certificate of the authority. Check that the ConfigMap that 'ca' names is in the workflow's namespace and has the key.\n",
    );
    rmSync(code, { recursive: true });
    mkdirSync(code);
    expect((await run({ CA_FILE: authority.write('wrong', 'MIIB') })).output).toContain(
      'The certificate of the authority is not in PEM format.',
    );
  });

  test.each(['http://127.0.0.1:1/acme/app.git', 'git@127.0.0.1:acme/app.git'])(
    'refuses the URL %s, whose server has no certificate',
    async (REPOSITORY) => {
      const { code: status, output } = await run({ REPOSITORY });
      expect(status).toBe(1);
      expect(output).toContain("The URL is not an https URL, so 'ca' would not be used.");
    },
  );

  // What git passes on does not depend on the shell.
  (shell === SHELLS[0] ? test : test.skip)('is for no other server of a submodule', async () => {
    const REPOSITORY = `${open.url}/app/.git`;
    const SUBMODULES = 'true';
    moveSubmodule(`${open.url}/lib/.git`);
    expect(await run({ REPOSITORY, SUBMODULES, LOGIN: 'none' })).toEqual({ code: 0, output: '' });
    expect(readFileSync(join(code, 'lib/lib.txt'), 'utf8')).toBe('lib');
    rmSync(code, { recursive: true });
    mkdirSync(code);
    // The other server has another port. It is verified with the authorities that git knows from its settings.
    moveSubmodule(`${other.url}/lib/.git`);
    const home = { HOME: authority.folder, GIT_CONFIG_GLOBAL: authority.write('config', '') };
    expect(await run({ REPOSITORY, SUBMODULES, LOGIN: 'none', ...home })).toMatchObject({ code: 1 });
    rmSync(code, { recursive: true });
    mkdirSync(code);
    authority.write('config', `[http]\n\tsslCAInfo = ${another.file}\n`);
    expect(await run({ REPOSITORY, SUBMODULES, LOGIN: 'none', ...home })).toEqual({ code: 0, output: '' });
  });
});
