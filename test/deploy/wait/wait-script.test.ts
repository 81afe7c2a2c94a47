import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigRepository, MISSING_PROGRAMS, SHELLS } from '../gitops/script-runner';
import type { Answer, ApplicationState } from './wait-runner';
import { readApplication, waitFor } from './wait-runner';

const missing = MISSING_PROGRAMS.join(', ');
const withPrograms = MISSING_PROGRAMS.length === 0 ? describe : describe.skip;

withPrograms(`the script of the container${missing === '' ? '' : ` (needs ${missing})`}`, () => {
  let config: ConfigRepository;
  let [older, delivered, later] = ['', '', ''];

  beforeAll(() => {
    config = new ConfigRepository({ 'values.yaml': 'tag: v1\n' });
    config.commit({ 'values.yaml': 'tag: v2\n' });
    config.commit({ 'other.yaml': 'tag: v9\n' });
    [later = '', delivered = '', older = ''] = config.history('%H');
  });

  afterAll(() => {
    config.remove();
  });

  const wait = (answers: readonly Answer[], variables: { readonly [name: string]: string } = {}) =>
    waitFor(config, answers, { REVISION: delivered, ...variables });

  /** States of the Application at the older commit, while it is synced, and afterwards. */
  const course = (): ApplicationState[] => [
    { revision: older },
    { revision: delivered, sync: 'OutOfSync' },
    { revision: delivered, phase: 'Running', health: 'Progressing' },
    { revision: delivered, phase: 'Succeeded', health: 'Progressing' },
    { revision: delivered, phase: 'Succeeded' },
  ];

  test('succeeds when the Application is Synced and Healthy at the commit, and says how it got there', () => {
    const { ok, log, syncedRevision } = wait(course());
    expect(log.replaceAll(older, 'OLDER').replaceAll(delivered, 'DELIVERED')).toMatchInlineSnapshot(`
      "   0 s  it is Synced at OLDER, Healthy
         3 s  it is OutOfSync at DELIVERED, Healthy
         6 s  it is Synced at DELIVERED, Progressing, and its last operation is Running
         9 s  it is Synced at DELIVERED, Progressing
      The Application 'web' is Synced and Healthy at DELIVERED, after 12 s.
      "
    `);
    expect({ ok, syncedRevision }).toEqual({ ok: true, syncedRevision: delivered });
  });

  // BusyBox runs its own `sleep` and `date` instead of the stubs, so that the first answer has to be sufficient.
  test.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('runs with %s', (_, shell) => {
    const run = (state: ApplicationState) => waitFor(config, [state], { REVISION: delivered }, shell);
    expect(run({ revision: later })).toMatchObject({ ok: true, syncedRevision: later });
    const failed = run({ revision: later, phase: 'Failed', message: 'no such kind' });
    expect(failed).toMatchObject({ ok: false, log: expect.stringContaining('no such kind') as string });
  });

  test('succeeds at a later commit that contains the delivered one, which Argo CD has skipped', () => {
    const { ok, log, syncedRevision } = wait([{ revision: older }, { revision: later }]);
    expect(log).toContain(`Healthy at ${later}, which contains ${delivered}`);
    expect({ ok, syncedRevision }).toEqual({ ok: true, syncedRevision: later });
  });

  test('succeeds if one of several sources has the commit', () => {
    const revisions = ['1.2.3', delivered];
    expect(wait([{ revisions }])).toMatchObject({ ok: true, syncedRevision: delivered });
    expect(wait([{ revisions: ['1.2.3', older] }]).ok).toBe(false);
  });

  test.each([
    ['is at an older commit', () => ({ revision: older })],
    ['is at a commit of another repository', () => ({ revision: 'ab'.repeat(20) })],
    ['is out of sync', () => ({ revision: delivered, sync: 'OutOfSync' })],
    ['is progressing', () => ({ revision: delivered, health: 'Progressing' })],
    ['has hooks to run', () => ({ revision: delivered, phase: 'Running' })],
    ['is about to be synced', () => ({ revision: delivered, isRequested: true })],
    ['failed to sync an older commit', () => ({ revision: older, phase: 'Failed' })],
    ['is degraded at an older commit', () => ({ revision: older, health: 'Degraded' })],
  ] as const)('waits while the Application %s', (_, state) => {
    const { ok, log } = wait([state()]);
    expect(ok).toBe(false);
    expect(log).toContain(
      `After 60 s, the Application 'web' in the namespace 'argocd' is not Synced and Healthy at ${delivered}: it is `,
    );
    expect(wait([state(), { revision: delivered }]).ok).toBe(true);
  });

  test.each(['Failed', 'Error'])(
    'fails at once with the message of Argo CD if the sync ended as %s',
    (phase) => {
      const resources = [
        { kind: 'Deployment', name: 'web', status: 'SyncFailed', message: 'spec.replicas: Invalid value' },
        { kind: 'Service', name: 'web', status: 'Synced', message: 'service/web unchanged' },
      ];
      const state = {
        revision: delivered,
        sync: 'OutOfSync',
        phase,
        message: 'one object failed',
        resources,
      };
      const { ok, log } = wait([state]);
      expect(ok).toBe(false);
      expect(log).toContain(`could not sync the Application 'web' at ${delivered}: one object failed\n`);
      expect(log).toContain('Deployment web: spec.replicas: Invalid value\n');
      expect(log).not.toContain('unchanged');
      expect(log).not.toContain('After 60 s');
    },
  );

  test('fails if the sync of a later commit failed', () => {
    const { log } = wait([{ revision: later, sync: 'OutOfSync', phase: 'Failed', message: 'no such kind' }]);
    expect(log).toContain(`could not sync the Application 'web' at ${later}: no such kind`);
  });

  test('fails if the Application stays degraded, but not if it is degraded for a moment', () => {
    const degraded = { revision: delivered, health: 'Degraded' };
    const { ok, log } = wait([degraded]);
    expect({ ok, isReported: log.includes(`'web' is Degraded at ${delivered}, for 30 s`) }).toEqual({
      ok: false,
      isReported: true,
    });
    const moments = Array.from({ length: 9 }, () => degraded);
    const progressing = { ...degraded, health: 'Progressing' };
    expect(wait([...moments, progressing, degraded, { revision: delivered }]).ok).toBe(true);
  });

  test('after the timeout, says what Argo CD reports', () => {
    const conditions = [
      { type: 'ComparisonError', message: 'authentication required' },
      { type: 'OrphanedResourceWarning', message: 'unrelated' },
    ];
    const { log } = wait([{ revision: older, sync: 'Unknown', conditions }]);
    expect(log).toContain(`it is Unknown at ${older}, Healthy. ComparisonError: authentication required.`);
    expect(log).not.toContain('unrelated');
    const manual = wait([{ revision: delivered, sync: 'OutOfSync', isManual: true }]);
    expect(manual.log).toContain('It has no automated sync');
  });

  test('goes on when the API server is not available for a while', () => {
    const unavailable = { code: 503, body: '{"message":"etcd is gone"}' };
    const gone = { code: 0, body: 'curl: (7) no connection\n' };
    expect(wait([unavailable, gone, { revision: delivered }]).ok).toBe(true);
    expect(wait([gone]).log).toContain('the API server answered 0: curl: (7) no connection');
  });

  test.each([
    [404, "There is no Application 'web' in the namespace 'argocd'"],
    [403, 'the API server answered 403: forbidden for ci'],
  ])('fails at once if the API server answers %s', (code, message) => {
    const { ok, log } = wait([{ code, body: '{"message":"forbidden for ci"}' }]);
    expect({ ok, isReported: log.includes(message), waited: log.includes('After') }).toEqual({
      ok: false,
      isReported: true,
      waited: false,
    });
  });

  test('fails if a forced push has removed the commit', () => {
    const { ok, log } = wait([{ revision: later }], { REVISION: 'cd'.repeat(20) });
    expect(ok).toBe(false);
    expect(log).toContain("is not on the branch 'main' of the repository");
  });

  test('says why the history cannot be fetched, if only that would tell whether the commit is deployed', () => {
    const { log } = wait([{ revision: later }], { REPOSITORY: `${config.url}-gone` });
    expect(log).toContain("The history of the branch 'main' can't be fetched:");
    expect(wait([{ revision: delivered }], { REPOSITORY: `${config.url}-gone` }).ok).toBe(true);
  });

  test('fetches the history once for each commit', () => {
    const calls = join(config.folder, 'git-calls');
    config.program('git', `echo "$*" >> '${calls}'; PATH='${process.env.PATH ?? ''}' exec git "$@"`);
    wait([{ revision: older }]);
    const fetches = readFileSync(calls, 'utf8').match(/^fetch .*$/gm);
    expect(fetches).toEqual([expect.stringContaining('--filter=tree:0')]);
  });

  test.each(['', 'main', 'HEAD', 'ab12', '$(touch pwned)', `${'a'.repeat(39)}G`])(
    'accepts no revision %p',
    (REVISION) => {
      const { ok, log } = wait([{ revision: delivered }], { REVISION });
      expect({ ok, log }).toEqual({
        ok: false,
        log: expect.stringContaining('The revision is not a commit') as string,
      });
    },
  );

  test('needs the credentials at once', () => {
    const { ok, log } = wait([{ revision: delivered }], { LOGIN: 'token' });
    expect({ ok, log }).toEqual({ ok: false, log: expect.stringContaining('There is no token') as string });
  });
});

describe('the script of the sidecar', () => {
  let config: ConfigRepository;

  beforeEach(() => {
    config = new ConfigRepository({ file: '' });
  });

  afterEach(() => {
    config.remove();
  });

  test('reads the Application again and again, with the token on standard input', () => {
    const { calls, answer } = readApplication(config, ['200', '500']);
    expect(calls.match(/Authorization: Bearer the-token/g)).toHaveLength(2);
    expect(calls).not.toMatch(/^--.*the-token/m);
    expect(calls).toContain(
      'https://10.0.0.1:443/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/web|',
    );
    expect(answer).toBe('500\n{"answer":500}');
  });

  test('writes the error of curl if there is no answer', () => {
    expect(readApplication(config, ['200', 'fail']).answer).toBe('0\ncurl: (7) no connection\n');
  });

  test('has the address of the API server, also by IPv6', () => {
    const { calls } = readApplication(config, ['200', '200'], { KUBERNETES_SERVICE_HOST: 'fd00::1' });
    expect(calls).toContain('https://[fd00::1]:443/apis/');
  });

  test('patches nothing, unless it is to request a refresh, which it does until it succeeds', () => {
    expect(readApplication(config, ['200', '200']).calls).not.toContain('PATCH');
    const once = readApplication(config, ['200', '200', '200'], { REFRESH: 'true' });
    expect(once.calls.match(/PATCH/g)).toHaveLength(1);
    expect(once.calls).toContain('{"metadata":{"annotations":{"argocd.argoproj.io/refresh":"normal"}}}');
    const twice = readApplication(config, ['403', '200', '200', '200'], { REFRESH: 'true' });
    expect(twice.calls.match(/PATCH/g)).toHaveLength(2);
    expect(twice.log).toContain('Argo CD was not asked to refresh the Application: 403');
  });
});
