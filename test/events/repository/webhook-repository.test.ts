import { webhookRepository } from '../../../lib';
import { checkRepository } from '../../../lib/events/repository/check-repository';
import { webhookReader } from '../../../lib/events/push/webhook-readers';

interface Pushed {
  readonly change: { readonly ref: string; readonly 'new-rev': string };
  readonly files: readonly string[];
}

const URL = 'https://git.acme.dev/tools/app.git';
const few = webhookRepository<Pushed>(URL, ({ change }) => ({ ref: change.ref, commit: change['new-rev'] }));
const all = webhookRepository<Pushed>(URL, ({ change, files }) => ({
  ref: change.ref,
  commit: change['new-rev'],
  before: change.ref,
  repository: change.ref,
  message: change.ref,
  author: change.ref,
  files,
}));

test('reads what is said from where it is said', () => {
  expect(webhookReader(few).program).toBe(`{
    isPush: true,
    repository: "tools/app",
    ref: ($body | .change.ref),
    commit: ($body | .change["new-rev"]),
    authors: [],
    files: null
  }`);
  for (const field of ['before', 'message', 'repository'])
    expect(webhookReader(all).program).toContain(`    ${field}: ($body | .change.ref)`);
  expect(webhookReader(all).program).toContain('authors: [$body | .change.ref]');
});

test('knows whether files are said', () => {
  expect([webhookReader(few).tellsFiles, webhookReader(all).tellsFiles]).toEqual([false, true]);
});

test('is a repository as others are', () => {
  expect(few).toMatchObject({
    provider: 'other',
    host: 'git.acme.dev',
    path: 'tools/app',
    apiUrl: 'https://git.acme.dev',
  });
  expect(checkRepository(few, 'repository')).toEqual([]);
  expect(
    webhookRepository<Pushed>(URL, ({ change }) => ({ ref: change.ref, commit: change.ref }), {
      apiUrl: 'https://api.acme.dev',
    }).apiUrl,
  ).toBe('https://api.acme.dev');
});
