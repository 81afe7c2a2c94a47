import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { helmValues } from '../../../lib/index';
import type { ScriptRun } from './script-runner';
import { ConfigRepository, DIGEST, MISSING_PROGRAMS, SHELLS } from './script-runner';

const FILE = 'web/values.yaml';
const BEFORE = 'image:\n  tag: v0\n  digest: sha256:old\n';
const UPDATE = helmValues(FILE, { tag: 'image.tag', digest: 'image.digest' });
const TARGET = `${FILE}#image.tag`;

/** A repository of an app, whose commits are built. */
class SourceRepository {
  readonly url = mkdtempSync(join(tmpdir(), 'source-'));
  private commits = 0;

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
    this.git('config', 'uploadpack.allowFilter', 'true');
  }

  git(...words: readonly string[]): string {
    const user = ['-c', 'user.name=ada', '-c', 'user.email=ada@acme.dev'];
    return execFileSync('git', ['-C', this.url, ...user, ...words], {
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  }

  /** Commits to the branch that is checked out. */
  commit(): string {
    this.git('commit', '--quiet', '--allow-empty', `--message=change ${this.commits++}`);
    return this.git('rev-parse', 'HEAD');
  }
}

const missing = MISSING_PROGRAMS.join(', ');
const describeScript = missing === '' ? describe : describe.skip;

describeScript.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))(
  `the order of deployments in %s${missing === '' ? '' : ` (skipped: no ${missing} on the path)`}`,
  (_, shell) => {
    const sources: SourceRepository[] = [];
    const configs: ConfigRepository[] = [];

    afterAll(() => {
      for (const { url } of sources) rmSync(url, { recursive: true });
      for (const config of configs) config.remove();
    });

    function source(): SourceRepository {
      const created = new SourceRepository();
      sources.push(created);
      return created;
    }

    function config(files: { readonly [file: string]: string } = { [FILE]: BEFORE }): ConfigRepository {
      const created = new ConfigRepository(files);
      configs.push(created);
      return created;
    }

    /** Deploys the image that was built from a commit; its tag is the start of the hash. */
    function deploy(
      to: ConfigRepository,
      { url }: SourceRepository,
      commit: string,
      variables: { readonly [name: string]: string } = {},
    ): ScriptRun {
      const usual = { SOURCE: url, SOURCE_COMMIT: commit, TARGET, TAG: tagOf(commit) };
      return to.update([UPDATE], { ...usual, ...variables }, shell);
    }

    const tagOf = (commit: string) => `c-${commit.slice(0, 12)}`;
    const deployed = (to: ConfigRepository) => /tag: (\S+)/.exec(to.read(FILE))?.[1];

    test('each commit names the source and the place in trailers', () => {
      const app = source();
      const to = config();
      const commit = app.commit();
      const MESSAGE = 'Release\n\n[skip ci]';
      expect(deploy(to, app, commit, { MESSAGE })).toMatchObject({ ok: true, outcome: 'deployed' });
      expect(to.history('%B')).toEqual([
        'Release',
        '',
        '[skip ci]',
        '',
        `Source-Commit: ${app.url}@${commit}`,
        `Deployed-To: ${TARGET}`,
        '',
        'Change',
      ]);
    });

    test('a delivery that was reverted in the configuration repository is not repeated', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      deploy(to, app, one);
      deploy(to, app, two);
      to.revert();
      const again = deploy(to, app, two);
      expect(again.log).toContain(`The delivery of ${two} was reverted on the branch 'main'`);
      expect({ ok: again.ok, deployed: deployed(to) }).toEqual({ ok: false, deployed: tagOf(one) });

      expect(deploy(to, app, two, { ROLLBACK: 'true' })).toMatchObject({ outcome: 'deployed' });
      to.revert();
      const three = app.commit();
      expect(deploy(to, app, three)).toMatchObject({ outcome: 'deployed' });
      expect(deployed(to)).toBe(tagOf(three));
    });

    test('a reverted delivery that was applied again, or followed by another change, is not reverted', () => {
      const app = source();
      const to = config();
      const commit = app.commit();
      deploy(to, app, commit);
      to.revert();
      to.revert();
      expect(deploy(to, app, commit)).toMatchObject({ outcome: 'unchanged' });

      const other = config();
      deploy(other, app, commit);
      other.commit({ [FILE]: BEFORE });
      expect(deploy(other, app, commit)).toMatchObject({ outcome: 'deployed' });
    });

    test('an older build that ends later is not deployed, and succeeds', () => {
      const app = source();
      const to = config();
      const [one, two, three] = [app.commit(), app.commit(), app.commit()];
      expect(deploy(to, app, one)).toMatchObject({ outcome: 'deployed', changed: 'true' });
      const newest = deploy(to, app, three);
      expect(newest).toMatchObject({ outcome: 'deployed', changed: 'true' });
      for (const late of [two, one]) {
        const run = deploy(to, app, late);
        expect(run).toMatchObject({
          ok: true,
          outcome: 'already-newer',
          changed: 'false',
          commit: newest.commit,
        });
        expect(run.log).toContain(`Already newer: 'main' has the image of ${three}, which contains ${late}`);
      }
      expect(deployed(to)).toBe(tagOf(three));
      expect(to.history()).toHaveLength(3);
    });

    test('a late webhook of a commit that was merged is not deployed', () => {
      const app = source();
      const to = config();
      app.commit();
      app.git('checkout', '--quiet', '-b', 'feature');
      const merged = app.commit();
      app.git('checkout', '--quiet', 'main');
      app.commit();
      app.git('merge', '--quiet', '--no-ff', '--message=merge', 'feature');
      deploy(to, app, app.git('rev-parse', 'HEAD'));
      expect(deploy(to, app, merged)).toMatchObject({ ok: true, outcome: 'already-newer' });
    });

    test('a build that runs again changes nothing, or deploys what it has rebuilt', () => {
      const app = source();
      const to = config();
      const commit = app.commit();
      const first = deploy(to, app, commit);
      expect(deploy(to, app, commit)).toMatchObject({
        ok: true,
        outcome: 'unchanged',
        changed: 'false',
        commit: first.commit,
      });
      const rebuilt = { DIGEST: DIGEST.replace(/0a/g, '1b') };
      expect(deploy(to, app, commit, rebuilt)).toMatchObject({ ok: true, outcome: 'deployed' });
    });

    test('a retry after a newer commit was deployed is not deployed', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      deploy(to, app, one);
      deploy(to, app, two);
      expect(deploy(to, app, one)).toMatchObject({ ok: true, outcome: 'already-newer' });
      expect(deployed(to)).toBe(tagOf(two));
    });

    test('a newer commit that is deployed during the push stays', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      const git = `${to.git('--exec-path').trim()}/git`;
      const other = mkdtempSync(join(to.folder, 'other-'));
      to.program(
        'git',
        `if [ "$1" = push ] && mkdir ${other}/once 2>/dev/null; then
           ${git} clone --quiet ${to.url} ${other}/clone && cd ${other}/clone
           sed -i 's/tag: .*/tag: ${tagOf(two)}/' ${FILE}
           ${git} commit --quiet --all -m Other --trailer 'Source-Commit: ${app.url}@${two}' --trailer 'Deployed-To: ${TARGET}'
           ${git} push --quiet; cd - >/dev/null
         fi
         exec ${git} "$@"`,
      );
      expect(deploy(to, app, one)).toMatchObject({ ok: true, outcome: 'already-newer', changed: 'false' });
      expect(deployed(to)).toBe(tagOf(two));
      expect(to.history()).toEqual(['Other', 'Change']);
    });

    test('`rollback` deploys an older commit, until the next build', () => {
      const app = source();
      const to = config();
      const [one, two, three] = [app.commit(), app.commit(), app.commit()];
      deploy(to, app, two);
      expect(deploy(to, app, one, { ROLLBACK: 'true' })).toMatchObject({ ok: true, outcome: 'deployed' });
      expect(deployed(to)).toBe(tagOf(one));
      expect(deploy(to, app, one)).toMatchObject({ ok: true, outcome: 'unchanged' });
      expect(deploy(to, app, three)).toMatchObject({ ok: true, outcome: 'deployed' });
    });

    test('a commit of another branch is deployed', () => {
      const app = source();
      const to = config();
      const one = app.commit();
      const two = app.commit();
      app.git('checkout', '--quiet', '-b', 'release', one);
      const other = app.commit();
      deploy(to, app, two);
      expect(deploy(to, app, other)).toMatchObject({ ok: true, outcome: 'deployed' });
    });

    test('a forced push back to an older commit is deployed', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      deploy(to, app, two);
      app.git('reset', '--quiet', '--hard', one);
      expect(deploy(to, app, one)).toMatchObject({ ok: true, outcome: 'deployed' });
      expect(deployed(to)).toBe(tagOf(one));
    });

    test('a commit that a forced push has removed is refused', () => {
      const app = source();
      const to = config();
      const one = app.commit();
      const removed = app.commit();
      app.git('reset', '--quiet', '--hard', one);
      const replacement = app.git('commit-tree', '-p', one, '-m', 'replacement', `${one}^{tree}`);
      app.git('reset', '--quiet', '--hard', replacement);
      deploy(to, app, replacement);
      const run = deploy(to, app, removed);
      expect(run.ok).toBe(false);
      expect(run.log).toContain(
        `The commit ${removed} is on no branch or tag of '${app.url}' any more, and ${replacement} is deployed: push it again, or set 'rollback' to 'true'.`,
      );
      expect(deploy(to, app, removed, { ROLLBACK: 'true' })).toMatchObject({ ok: true, outcome: 'deployed' });
    });

    test('commits that only a tag keeps are compared', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      app.git('tag', '--annotate', '--message=two', 'v2');
      app.git('reset', '--quiet', '--hard', one);
      deploy(to, app, two);
      expect(deploy(to, app, one)).toMatchObject({ ok: true, outcome: 'already-newer' });
    });

    test('other places and other sources do not matter', () => {
      const app = source();
      const other = source();
      const to = config({ [FILE]: BEFORE, 'api.yaml': BEFORE });
      const [one, two] = [app.commit(), app.commit()];
      const api = helmValues('api.yaml', { tag: 'image.tag' });
      const variables = { SOURCE: app.url, SOURCE_COMMIT: two, TARGET: 'api.yaml#image.tag' };
      expect(to.update([api], variables, shell)).toMatchObject({ outcome: 'deployed' });
      expect(deploy(to, app, one)).toMatchObject({ outcome: 'deployed' });
      expect(deploy(to, other, other.commit())).toMatchObject({ outcome: 'deployed' });
    });

    test('the last deployment is found behind many other commits', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      deploy(to, app, two);
      const commits = Array.from({ length: 120 }, (_, index) => {
        const from = index === 0 ? 'from refs/heads/main^0\n' : '';
        return `commit refs/heads/main\ncommitter ada <ada@acme.dev> ${index} +0000\ndata 5\nOther\n${from}\n`;
      });
      execFileSync('git', ['-C', to.url, 'fast-import', '--quiet'], { input: commits.join('') });
      expect(deploy(to, app, one)).toMatchObject({ ok: true, outcome: 'already-newer' });
    });

    test('only the commits of the source are fetched, and only to compare them', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      const fetched = (run: number) => {
        const folder = join(to.folder, `run-${run}`, 'source');
        return to.git('-C', folder, 'cat-file', '--batch-all-objects', '--batch-check=%(objecttype)');
      };
      deploy(to, app, one);
      expect(() => fetched(0)).toThrow();
      deploy(to, app, two);
      expect(new Set(fetched(1).trim().split('\n'))).toEqual(new Set(['commit']));
    });

    test('without an order, the source is recorded but not read', () => {
      const app = source();
      const to = config();
      const [one, two] = [app.commit(), app.commit()];
      deploy(to, app, two);
      rmSync(join(app.url, '.git'), { recursive: true });
      expect(deploy(to, app, one, { ORDER: 'any' })).toMatchObject({ ok: true, outcome: 'deployed' });
      expect(to.history('%(trailers:key=Source-Commit,valueonly)')[0]).toBe(`${app.url}@${one}`);
      const run = deploy(to, app, two);
      expect(run.ok).toBe(false);
      expect(run.log).toContain(`The history of the source can't be fetched from '${app.url}'`);
    });

    test.each([
      [{ SOURCE_COMMIT: '' }, 'The source commit is none'],
      [{ SOURCE_COMMIT: 'main' }, 'The source commit is none'],
      [{ SOURCE_COMMIT: '0a'.repeat(19) }, 'The source commit is none'],
      [{ SOURCE_COMMIT: `${'0a'.repeat(20)}\nSource-Commit: x` }, 'The source commit is none'],
      [{ ROLLBACK: 'yes' }, "The input 'rollback' is neither 'true' nor 'false'."],
    ])('refuses %j', (variables, message) => {
      const app = source();
      const to = config();
      const run = deploy(to, app, app.commit(), variables);
      expect(run.ok).toBe(false);
      expect(run.log).toContain(message);
      expect(to.history()).toEqual(['Change']);
    });

    test('the credentials of the source are used for it only', () => {
      const app = source();
      const to = config();
      deploy(to, app, app.commit());
      to.logIn({ username: 'reader', token: 'hunter2' }, 'source-login');
      // As if it was deployed from another commit of a repository where nothing listens.
      const url = 'http://127.0.0.1:9/acme/app.git';
      const variables = { SOURCE: url, SOURCE_LOGIN: 'token' };
      deploy(to, app, app.commit(), { ...variables, ORDER: 'any' });
      const run = deploy(to, app, app.commit(), variables);
      expect(run.ok).toBe(false);
      expect(run.log).not.toContain('hunter2');
      expect(to.loginFor(url, 'source')).toContain('username=reader\npassword=hunter2\n');
      expect(to.loginFor('http://127.0.0.1:10/acme/app.git', 'source')).not.toContain('hunter2');
      expect(to.loginFor(url)).not.toContain('hunter2');
      expect(readFileSync(join(to.folder, 'run-2/source/config'), 'utf8')).not.toContain('hunter2');
    });
  },
);
