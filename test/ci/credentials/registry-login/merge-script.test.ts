import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { MERGE_SCRIPT } from '../../../../lib/ci/credentials/registry-login/merge-script';
import { SHELLS } from '../../../support/shells';
import { YQ } from '../../../support/yq';

(YQ === undefined ? describe.skip : describe).each(SHELLS)('the script in %s', (shell) => {
  const folder = mkdtempSync(join(tmpdir(), 'merge-'));
  const result = join(folder, 'config.json');

  beforeAll(() => {
    symlinkSync(YQ ?? '', join(folder, 'yq'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function merge(...configs: readonly string[]): { status: number | null; stderr: string; config: unknown } {
    const [program = '', ...options] = shell.split(' ');
    const args = configs.flatMap((text, index) => {
      const file = join(folder, `${String(index)}.json`);
      writeFileSync(file, text);
      return [file, `Secret 'number-${String(index)}'`];
    });
    const env = { PATH: [folder, process.env.PATH ?? ''].join(delimiter) };
    const { status, stderr } = spawnSync(
      program,
      [...options, '-c', MERGE_SCRIPT, 'registry-login', result, ...args],
      { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const config: unknown = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : undefined;
    return { status, stderr, config };
  }

  test('merges the registries of all configs, and the last one counts', () => {
    const first = { auths: { 'ghcr.io': { auth: 'one' }, 'harbor.acme.dev': { auth: 'r$a+b' } } };
    const second = { auths: { 'ghcr.io': { auth: 'two' } }, credHelpers: { 'gcr.io': 'gcr' } };
    expect(merge(JSON.stringify(first, null, 2), JSON.stringify(second))).toEqual({
      status: 0,
      stderr: '',
      config: {
        auths: { 'ghcr.io': { auth: 'two' }, 'harbor.acme.dev': { auth: 'r$a+b' } },
        credHelpers: { 'gcr.io': 'gcr' },
      },
    });
  });

  // Clients prefer `auth` to `username`, `identitytoken` to `auth`, and credential helpers to both.
  test.each([
    [{ auths: { 'a.dev': { auth: 'old' } } }, { auths: { 'a.dev': { username: 'ada', password: 'new' } } }],
    [{ auths: { 'a.dev': { auth: 'x', identitytoken: 'old' } } }, { auths: { 'a.dev': { auth: 'new' } } }],
    [{ credHelpers: { 'a.dev': 'ecr-login' } }, { auths: { 'a.dev': { auth: 'new' } } }],
    [{ auths: { 'a.dev': { auth: 'old' } } }, { auths: { 'https://a.dev/': { auth: 'new' } } }],
  ])('keeps nothing of a registry that a later config has: %j', (first, second) => {
    expect(merge(JSON.stringify(first), JSON.stringify(second))).toEqual({
      status: 0,
      stderr: '',
      config: second,
    });
  });

  test('takes no name for a pattern', () => {
    const [exact, pattern] = [{ 'a.dev': { auth: 'one' } }, { '*.dev': { auth: 'two' } }];
    const both = { auths: { ...exact, ...pattern } };
    expect(merge(JSON.stringify({ auths: exact }), JSON.stringify({ auths: pattern })).config).toEqual(both);
    expect(merge(JSON.stringify({ auths: pattern }), JSON.stringify({ auths: exact })).config).toEqual(both);
  });

  test('warns about a config without credentials', () => {
    // The whole Docker config in a field of Vault's secret, instead of its own fields.
    const { stderr, config } = merge('{"data":{"config":"{}"}}', '{"auths":null}', '{"credsStore":"x"}');
    expect(stderr).toBe(
      [0, 1]
        .map((n) => `Warning: Secret 'number-${String(n)}' has no credentials: it has no field 'auths'.\n`)
        .join(''),
    );
    expect(config).toEqual({ auths: {}, config: '{}', credsStore: 'x' });
  });

  test('keeps any text of a password', () => {
    const config = {
      auths: { 'a.dev': { password: '\'"`$HOME$(id){{x}}\\n é', username: 'robot$acme+ci' } },
    };
    expect(merge(JSON.stringify(config)).config).toEqual(config);
  });

  test.each([{ auths: { 'a.dev': { auth: 'x' } } }, { auths: {} }])(
    'reads a secret of Vault: %j',
    (config) => {
      expect(merge(JSON.stringify(config)).config).toEqual(config);
      expect(merge(JSON.stringify({ data: config, metadata: { version: 3 } })).config).toEqual(config);
    },
  );

  test('warns about an empty or missing file', () => {
    const { status, stderr, config } = merge('', '{"auths":{}}');
    expect(status).toBe(0);
    expect(stderr).toBe("Warning: there is no Secret 'number-0', or it is empty.\n");
    expect(config).toEqual({ auths: {} });
  });

  test('writes no file if all are missing, which the container then reports', () => {
    expect(merge('', '')).toMatchObject({ status: 0, config: undefined });
  });

  test.each(['hunter2', '[1]', '{"auths": hunter2}', '{"auths":"hunter2"}'])(
    'stops at %s without repeating it',
    (text) => {
      const { status, stderr } = merge('{"auths":{}}', text);
      expect(status).toBe(1);
      expect(stderr).toBe(
        "Secret 'number-1' is not a Docker config. Store a JSON object with the object 'auths'.\n",
      );
    },
  );
});
