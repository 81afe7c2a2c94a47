import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencyCache, npmCache } from '../../../lib';
import { CACHE_SCRIPT } from '../../../lib/ci/cache/cache-script';
import { SHELLS } from '../../support/shells';
import type { Pod } from './cache-runs';
import { CacheMachine } from './cache-runs';

/** A tool that lists what its cache contains, and adds a file to it, and a directory that even its owner may not change. */
const TOOL = `
echo "found: $(cd "$npm_config_cache" && echo *)"
echo "$1" >"$npm_config_cache/$1"
mkdir "$npm_config_cache/mod-$1" && echo >"$npm_config_cache/mod-$1/x" && chmod 555 "$npm_config_cache/mod-$1"
`;

const tool = (file: string): string[] => ['sh', '-c', TOOL, 'tool', file];

const CACHE = npmCache({ claim: 'npm-cache', keep: 2 });

test('the script contains nothing that Argo or Kubernetes would expand', () => {
  expect(CACHE_SCRIPT).not.toMatch(/\{\{|\$\$|\$\([A-Za-z_][A-Za-z_0-9]*\)/);
});

describe.each(SHELLS)('caches with %s', (shell) => {
  let machine: CacheMachine;
  beforeEach(() => {
    machine = new CacheMachine(shell);
    machine.write('package-lock.json', '1');
  });
  afterEach(() => {
    machine.remove();
  });

  test('the first run misses, the second one hits and saves nothing', () => {
    const first = machine.run(CACHE, ...tool('a'));
    const entries = machine.entries('shared/npm');
    expect(first).toMatchObject({ status: 0, stdout: 'found: *\n' });
    expect(first.stderr).toBe(`cache npm: miss\ncache npm: saved as ${entries[0] ?? ''}\n`);
    const second = machine.run(CACHE, ...tool('b'));
    expect(second).toMatchObject({ status: 0, stdout: 'found: a mod-a\n', stderr: 'cache npm: hit\n' });
    expect(machine.entries('shared/npm')).toEqual(entries);
    expect(machine.run(CACHE, ...tool('c')).stdout).toBe('found: a mod-a\n');
  });

  test('another lock file starts from the last entry, and the oldest entries are deleted', () => {
    const keys: string[] = [];
    for (const [index, file] of ['a', 'b', 'c'].entries()) {
      machine.write('package-lock.json', file);
      const { stderr } = machine.run(CACHE, ...tool(file));
      expect(stderr).toContain(
        index === 0 ? 'miss\n' : `miss, starting from the entry ${keys.at(-1) ?? ''}\n`,
      );
      keys.push(/saved as (\S+)/.exec(stderr)?.[1] ?? '');
      machine.age('shared/npm', 10);
    }
    expect(machine.entries('shared/npm')).toEqual(keys.slice(1).sort());
    expect(machine.run(CACHE, ...tool('d')).stdout).toBe('found: a b c mod-a mod-b mod-c\n');
    expect(readdirSync(join(machine.claim, 'shared/npm'))).toEqual(['entries']);
  });

  test('another version does not start from entries of the last one', () => {
    machine.run(CACHE, ...tool('a'));
    const next = npmCache({ claim: 'npm-cache', version: '2' });
    expect(machine.run(next, ...tool('b'))).toMatchObject({ status: 0, stdout: 'found: *\n' });
    expect(machine.entries('shared/npm').map((key) => key.slice(0, 2))).toEqual(['1-', '2-']);
  });

  test('the command gets the variables of the container, and is no function of the script', () => {
    const variables = { LC_ALL: 'C.UTF-8', version: 'a', path: 'b', key: 'c', count: 'd' };
    const pod = machine.pod(CACHE, ['sh', '-c', 'echo "$LC_ALL $version $path $key $count"']);
    const env = { ...pod.env, ...variables };
    expect(['miss', 'hit'].map(() => machine.start({ ...pod, env }).stdout)).toEqual([
      'C.UTF-8 a b c d\n',
      'C.UTF-8 a b c d\n',
    ]);
    machine.write('package-lock.json', '2');
    expect(machine.run(CACHE, 'remove', 'package-lock.json').status).toBe(127);
  });

  test('an entry that cannot be read is a miss, with the first errors only', () => {
    machine.run(CACHE, 'sh', '-c', 'for i in 1 2 3 4 5; do echo >"$npm_config_cache/$i"; done');
    const pod = machine.pod(CACHE, ['sh', '-c', 'ls "$npm_config_cache"']);
    // The errors of a copy while another run deletes the entry.
    const failing = 'no() { for i in 1 2 3 4 5; do echo "gone" >&2; done; return 1; }\n';
    const args = pod.args.map((arg) =>
      arg.startsWith('set -eu') ? failing + arg.replaceAll('cp -R', 'no') : arg,
    );
    const { status, stdout, stderr } = machine.start({ ...pod, args });
    expect([status, stdout]).toEqual([0, '']);
    const miss = 'cache npm: miss, because the entry cannot be read\n';
    expect(stderr.startsWith(`gone\ngone\ngone\n${miss}`)).toBe(true);
  });

  test('an image without sha256sum is an error: all lock files would have the same key', () => {
    const pod = machine.pod(CACHE, ['echo', 'ran']);
    const args = pod.args.map((arg) => arg.replaceAll('sha256sum', 'no-such-program'));
    const { status, stdout, stderr } = machine.start({ ...pod, args });
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain("The lock files of the cache 'npm' cannot be hashed, see above.");
  });

  test('a command that fails saves nothing, and its status is that of the container', () => {
    const run = machine.run(CACHE, 'sh', '-c', 'exit 7');
    expect(run).toMatchObject({ status: 7, stderr: 'cache npm: miss\n' });
    expect(existsSync(join(machine.claim, 'shared/npm/entries'))).toBe(false);
  });

  test('a missing lock file is an error that names it, before the command runs', () => {
    const cache = npmCache({ claim: 'npm-cache', lockFiles: ['app/package-lock.json'] });
    const run = machine.run(cache, 'echo', 'ran');
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(run.stderr).toMatch(
      /^The source has no lock file 'app\/package-lock\.json', which the cache 'npm' is for\./,
    );
  });

  test('a cache that is only read changes nothing', () => {
    machine.run(CACHE, ...tool('a'));
    machine.protect('shared/npm/entries');
    const reader = npmCache({ claim: 'npm-cache', readOnly: true });
    expect(machine.run(reader, ...tool('b'))).toMatchObject({ status: 0, stderr: 'cache npm: hit\n' });
    machine.write('package-lock.json', '2');
    const run = machine.run(reader, ...tool('c'));
    expect(run.stdout).toBe('found: a mod-a\n');
    expect(run.stderr).toMatch(/^cache npm: miss, starting from the entry \S+\n$/);
    expect(machine.entries('shared/npm')).toHaveLength(1);
  });

  test('the command may change the lock file: the key is that of what it started with', () => {
    machine.run(CACHE, 'sh', '-c', 'echo 2 >package-lock.json');
    expect(machine.run(CACHE, 'true').stderr).toMatch(/^cache npm: miss, starting/);
    machine.write('package-lock.json', '1');
    expect(machine.run(CACHE, 'true').stderr).toBe('cache npm: hit\n');
  });

  test('the contents of lock files and directories with spaces are never evaluated', () => {
    machine.write('a directory/*.lock', '$(touch evil)');
    const cache = npmCache({ claim: 'npm-cache', lockFiles: ['a directory/*.lock'] });
    const pod = machine.pod(npmCache({ claim: 'npm-cache' }), ['true']);
    const args = pod.args.map((arg) => arg.replace(/(?<=:)package-lock\.json$/, cache.lockFiles[0]));
    expect(machine.start({ ...pod, args })).toMatchObject({ status: 0 });
    expect(readdirSync(machine.source).sort()).toEqual(['a directory', 'package-lock.json']);
  });

  test('several caches are restored and saved', () => {
    machine.write('go.sum', '1');
    const other = dependencyCache({
      name: 'other',
      claim: 'go-cache',
      lockFiles: ['go.sum', 'package-lock.json'],
      variables: (directory) => ({ OTHER: directory }),
    });
    const command = [
      'sh',
      '-c',
      'ls "$OTHER"; ls "$npm_config_cache"; touch "$OTHER/o" "$npm_config_cache/n"',
    ];
    machine.run([CACHE, other], ...command);
    const { stdout, stderr } = machine.run([CACHE, other], ...command);
    expect(stderr).toBe('cache npm: hit\ncache other: hit\n');
    expect(stdout).toBe('o\nn\n');
  });

  test('runs at the same time save the same key once, and both succeed', async () => {
    // Each waits until the other has started, so that both miss.
    const body = 'touch "$1"; until [ -e "$2" ]; do sleep 0.05; done; echo "$1" >"$npm_config_cache/who"';
    const files = ['one', 'two'].map((name) => join(machine.folder, name));
    const pods = [files, [...files].reverse()].map((names) =>
      machine.pod(CACHE, ['sh', '-c', body, 'tool', ...names]),
    );
    const results = await Promise.all(pods.map((pod) => startInBackground(machine, pod)));
    expect(results).toEqual([0, 0]);
    expect(machine.entries('shared/npm')).toHaveLength(1);
    expect(readdirSync(join(machine.claim, 'shared/npm'))).toEqual(['entries']);
    const [key = ''] = machine.entries('shared/npm');
    expect(readdirSync(join(machine.claim, 'shared/npm/entries', key))).toEqual(['who']);
  });

  test('a claim that cannot be written to is a warning', () => {
    mkdirSync(join(machine.claim, 'shared/npm'), { recursive: true });
    writeFileSync(join(machine.claim, 'shared/npm/entries'), 'not a directory');
    const { status, stderr } = machine.run(CACHE, ...tool('a'));
    expect(status).toBe(0);
    expect(stderr).toMatch(/cache npm: warning: it cannot be saved, see above\./);
  });

  test('an artifact is saved on a miss only', () => {
    const cache = npmCache({ artifactRepository: true });
    const missed = machine.run(cache, ...tool('a'));
    expect(missed.stderr).toBe('cache npm: miss\ncache npm: saved as an artifact\n');
    expect(readFileSync(join(missed.folder('npm'), 'saved/a'), 'utf8')).toBe('a\n');
    const pod = machine.pod(cache, tool('b'));
    mkdirSync(join(pod.folder, 'npm/restored'), { recursive: true });
    writeFileSync(join(pod.folder, 'npm/restored/a'), '');
    const hit = machine.start(pod);
    expect(hit).toMatchObject({ status: 0, stdout: 'found: a\n', stderr: 'cache npm: hit\n' });
    expect(existsSync(join(hit.folder('npm'), 'saved'))).toBe(false);
  });
});

async function startInBackground(machine: CacheMachine, { program, args, env }: Pod): Promise<unknown> {
  const options = { cwd: machine.source, env: { ...process.env, ...env }, stdio: 'ignore' } as const;
  const [status] = (await once(spawn(program, args, options), 'exit')) as unknown[];
  return status;
}
