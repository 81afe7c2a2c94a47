import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECKOUT_SCRIPT, COMMIT_FILE } from '../../../lib/ci/clone/checkout-script';
import { FETCH_SCRIPT } from '../../../lib/ci/clone/fetch-script';
import { hasPrograms } from '../../support/fake-clouds';
import { GitServer } from '../../support/git-server';
import { SHELLS } from '../../support/shells';
import type { Outcome } from '../../support/child-outcome';
import { runFetch } from './run-fetch';

jest.setTimeout(60_000);

const TOKEN = 'ghs_secret-token';

(hasPrograms('git') ? describe : describe.skip).each(SHELLS)('the script in %s', (shell) => {
  const server = new GitServer({ username: 'x-access-token', token: TOKEN });
  const other = new GitServer();
  const login = mkdtempSync(join(tmpdir(), 'login-'));
  let code = '';
  let first = '';
  let second = '';

  beforeAll(async () => {
    await Promise.all([server.start(), other.start()]);
    other.create('lib', { 'lib.txt': 'lib' });
    server.create('acme/app', { 'a.txt': 'one' });
    first = server.git('acme/app', 'rev-parse', 'HEAD');
    server.git('acme/app', 'tag', 'v1.0');
    server.git('acme/app', 'branch', 'feature/x');
    second = server.commit('acme/app', { 'a.txt': 'two' });
    writeFileSync(join(login, 'token'), TOKEN);
    writeFileSync(join(login, 'username'), 'x-access-token');
  });
  afterAll(() => {
    server.stop();
    other.stop();
    rmSync(login, { recursive: true });
  });
  beforeEach(() => {
    code = mkdtempSync(join(tmpdir(), 'code-'));
    server.authorizations.length = 0;
    other.authorizations.length = 0;
    server.redirect = undefined;
  });
  afterEach(() => {
    rmSync(code, { recursive: true });
  });

  function run(revision: string, environment: { readonly [name: string]: string } = {}): Promise<Outcome> {
    const checkout = CHECKOUT_SCRIPT.replace(COMMIT_FILE, `'${login}/commit'`);
    const script = `umask 0\n${FETCH_SCRIPT}\n${checkout}`;
    const own = {
      REPOSITORY: `${server.url}/acme/app/.git`,
      LOGIN_FILES: login,
      ...environment,
    };
    return runFetch({ shell, script, args: [code, revision, 'fail'], environment: own });
  }

  function git(...args: readonly string[]): string {
    return execFileSync('git', args, { cwd: code, encoding: 'utf8' }).trim();
  }

  test.each([
    ['main', () => second],
    ['refs/heads/main', () => second],
    ['feature/x', () => first],
    ['v1.0', () => first],
    ['refs/tags/v1.0', () => first],
  ])('checks out the revision %s', async (revision, commit) => {
    expect(await run(revision)).toMatchObject({ code: 0 });
    expect(git('rev-parse', 'HEAD')).toBe(commit());
    expect(git('status', '--porcelain', '--branch')).toBe('## HEAD (no branch)');
  });

  test('checks out a commit, with the whole history and all tags', async () => {
    expect(await run(first)).toMatchObject({ code: 0 });
    expect(git('rev-parse', 'HEAD')).toBe(first);
    expect(git('describe', '--tags', 'origin/main')).toMatch(/^v1\.0-1-g/);
  });

  test('creates files that only their user may change, as Argo does', async () => {
    await run('main');
    expect(statSync(join(code, 'a.txt')).mode & 0o777).toBe(0o644);
  });

  test('fetches a part of the history of one branch', async () => {
    const { code: status, output } = await run('main', { DEPTH: '1', BRANCH: 'main' });
    expect(output).toContain(second);
    expect(status).toBe(0);
    expect(git('branch', '--remotes', '--format=%(refname:short)')).toBe('origin/main');
    expect(git('rev-list', '--count', 'HEAD')).toBe('1');
  });

  test('leaves no token and no way to log in behind', async () => {
    const { output } = await run('main');
    expect(server.authorizations.some((sent) => sent !== undefined)).toBe(true);
    expect(output).not.toContain(TOKEN);
    expect(readFileSync(join(code, '.git/config'), 'utf8')).not.toMatch(/credential|sshCommand|token|login/);
    const files = readdirSync(code, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const holders = files.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(TOKEN));
    expect(holders).toEqual([]);
  });

  test.each(['nothing', 'HEAD~1', '--upload-pack=id', '$(id)', 'a\nb'])(
    'says that there is no revision %j',
    async (revision) => {
      const { code: status, output } = await run(revision);
      expect(status).toBe(1);
      expect(output).toContain(`The repository has no commit, tag or branch '${revision}'.`);
    },
  );

  test('reports a branch that is not one', async () => {
    const { code: status, output } = await run('main', { BRANCH: '--x y' });
    expect(status).toBe(1);
    expect(output).toContain("'--x y' is not the name of a branch.");
  });

  test.each([
    ['', 'The token is empty.'],
    ['expired', "The repository can't be fetched: git says why above."],
  ])('reports the token %j that is refused, without repeating it', async (token, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'login-'));
    writeFileSync(join(folder, 'token'), token);
    writeFileSync(join(folder, 'username'), 'x-access-token');
    const { code: status, output } = await run('main', { LOGIN_FILES: folder });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toContain('expired');
  });

  test('repeats a fetch while the server is unavailable, and no other one', async () => {
    server.failures = 2;
    const { code: status, output } = await run('main');
    expect(output).toContain('The fetch is repeated in 2 s.');
    expect(status).toBe(0);
    rmSync(code, { recursive: true });
    mkdirSync(code);
    const missing = await run('main', { REPOSITORY: `${server.url}/acme/none/.git` });
    expect(missing.output).toContain("The repository can't be fetched");
    expect(missing.output).not.toContain('repeated');
  });

  test('sends the token to no server that the repository redirects to', async () => {
    server.redirect = other.url;
    const { code: status } = await run('main');
    expect(status).toBe(1);
    expect(other.authorizations.length).toBeGreaterThan(0);
    expect(other.authorizations.every((sent) => sent === undefined)).toBe(true);
  });

  test('sends the token to no server of a submodule', async () => {
    server.create('acme/parent', { 'b.txt': 'b' });
    server.git('acme/parent', 'submodule', '--quiet', 'add', join(other.folder, 'lib'), 'lib');
    server.git('acme/parent', 'config', '-f', '.gitmodules', 'submodule.lib.url', `${other.url}/lib/.git`);
    server.commit('acme/parent', {});
    const REPOSITORY = `${server.url}/acme/parent/.git`;
    const { code: status, output } = await run('main', { REPOSITORY, SUBMODULES: 'true' });
    expect(output).not.toContain('git says why');
    expect(status).toBe(0);
    expect(readFileSync(join(code, 'lib/lib.txt'), 'utf8')).toBe('lib');
    expect(other.authorizations.every((sent) => sent === undefined)).toBe(true);
    // A private submodule of the same server is not fetched either: the token is for one repository.
    server.git(
      'acme/parent',
      'config',
      '-f',
      '.gitmodules',
      'submodule.lib.url',
      `${server.url}/acme/app/.git`,
    );
    server.commit('acme/parent', {});
    rmSync(code, { recursive: true });
    mkdirSync(code);
    const denied = await run('main', { REPOSITORY, SUBMODULES: 'true' });
    rmSync(join(server.folder, 'acme/parent'), { recursive: true });
    expect(denied).toMatchObject({ code: 1 });
    expect(denied.output).toContain('They are fetched without credentials.');
  });
});
