import { webhookRepository } from '../../../../lib/index';
import { checkRepository } from '../../../../lib/git/hosts/check-repository';
import { pushReaderOf } from '../../../../lib/git/hosts';

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

test('the reader reads each value from its field', () => {
  expect(pushReaderOf(few).program).toBe(`{
    isPush: true,
    repository: "tools/app",
    ref: ($body | .change.ref),
    commit: ($body | .change["new-rev"]),
    authors: [],
    files: null
  }`);
  for (const field of ['before', 'message', 'repository'])
    expect(pushReaderOf(all).program).toContain(`    ${field}: ($body | .change.ref)`);
  expect(pushReaderOf(all).program).toContain('authors: [$body | .change.ref]');
});

test('the reader lists files only if they are mapped', () => {
  expect([pushReaderOf(few).listsFiles, pushReaderOf(all).listsFiles]).toEqual([false, true]);
});

test('it is a repository like others', () => {
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
