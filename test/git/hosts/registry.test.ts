import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../../../lib';
import { HOSTS, hostOf, pushReaderOf } from '../../../lib/git/hosts';
import { HOSTS as HOSTS_WITH_PAYLOADS } from './payloads';

const FOLDER = join(__dirname, '..', '..', '..', 'lib', 'git', 'hosts');

/** The folders of the hosts, with their files. */
const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readdirSync(join(FOLDER, name))] as const);

/** The folder of a host, which differs from its name only for custom webhooks. */
function folderOf(name: string): string {
  return name === 'other' ? 'generic' : name;
}

test('each folder is registered, and nothing else', () => {
  expect(HOSTS.map(({ name }) => folderOf(name)).sort()).toEqual(folders.map(([name]) => name).sort());
});

test.each(folders)('the folder %s has the same files as the others', (name, files) => {
  const common = ['index.ts', 'push-payload.ts', 'repository.ts', 'urls.ts', 'webhook.ts'];
  expect(files).toEqual(expect.arrayContaining(common));
  const { commitStatus } = HOSTS.find((host) => folderOf(host.name) === name) ?? {};
  expect(files.includes('commit-status.ts')).toBe(commitStatus !== undefined);
});

test('each host but that of custom webhooks has payloads for the tests', () => {
  const names = HOSTS.map(({ name }) => name).filter((name) => name !== 'other');
  expect([...HOSTS_WITH_PAYLOADS].sort()).toEqual([...names].sort());
});

test.each(HOSTS.map((host) => [host.name, host] as const))('%s has a public factory', (_, host) => {
  const { factory } = host;
  expect(Object.keys(library)).toContain(factory);
});

test('no public service has two hosts', () => {
  const names = HOSTS.flatMap(({ publicHosts, sshHosts }) => [...publicHosts, ...Object.keys(sshHosts)]);
  expect(new Set(names).size).toBe(names.length);
});

test.each(['unknown', '', 'constructor'])(
  'the provider %j, from plain JavaScript, is that of no host',
  (provider) => {
    expect(hostOf({ provider }).name).toBe('other');
    const repository = { ...library.githubRepository('https://github.com/acme/app'), provider };
    expect(pushReaderOf(repository)).toMatchObject({ program: '{}', listsFiles: false });
  },
);
