import fc from 'fast-check';
import { checkMountPath } from '../../../lib/workflow/ports/mount-path';

function codesFor(path: string, reserved?: readonly string[]): string[] {
  return checkMountPath(path, 'path', reserved).map(({ code }) => code);
}

test.each([
  '/code',
  '/code/',
  '//code',
  '/code/./src',
  '/usr/../code',
  '/home/ada',
  '/var/lib/code',
  '/tmp/code',
])('accepts %s', (path) => {
  expect(codesFor(path)).toEqual([]);
});

test.each(['', '.', 'code', './code', '../code', '~/code', 'C:\\code', 'https://github.com/acme/app'])(
  'rejects %j, which is not absolute',
  (path) => {
    expect(checkMountPath(path, 'path')).toEqual([
      {
        code: 'invalid-path',
        message: `'${path}' is not an absolute path. Use a directory of its own, such as '/code'.`,
        path: 'path',
      },
    ]);
  },
);

test('rejects a colon, which mount paths cannot contain', () => {
  expect(codesFor('/code:ro')).toEqual(['invalid-path']);
});

test.each([
  ['/', '/'],
  ['//', '/'],
  ['/..', '/'],
  ['/code/..', '/'],
  ['/tmp', '/tmp'],
  ['/tmp/', '/tmp'],
  ['/home', '/home'],
  ['/var/run/', '/var/run'],
  ['/usr', '/usr'],
  ['/usr/', '/usr'],
  ['/usr/local/src', '/usr'],
  ['/code/../etc', '/etc'],
  ['/code/../etc/./', '/etc'],
  ['/proc/self', '/proc'],
  ['/argo', '/argo'],
  ['/argo/inputs', '/argo'],
  ['/var/run/argo', '/var/run/argo'],
  ['/var/./run//argo/x', '/var/run/argo'],
])('%s conflicts with %s', (path, place) => {
  expect(checkMountPath(path, 'path')).toEqual([
    {
      code: 'conflicting-paths',
      message: `'${path}' conflicts with '${place}', which the container needs. Use a directory of its own, such as '/code'.`,
      path: 'path',
    },
  ]);
});

test('rejects other reserved directories', () => {
  expect(codesFor('/kaniko/source')).toEqual([]);
  expect(codesFor('/kaniko/source', ['/kaniko'])).toEqual(['conflicting-paths']);
  expect(codesFor('/kaniko-source', ['/kaniko'])).toEqual([]);
});

test('does not check tags of Argo', () => {
  expect(codesFor('{{inputs.parameters.path}}')).toEqual([]);
});

describe('in general', () => {
  const reserved = fc.constantFrom(
    '/bin',
    '/dev',
    '/etc',
    '/lib',
    '/lib64',
    '/proc',
    '/sys',
    '/usr',
    '/argo',
  );
  const word = fc.stringMatching(/^[a-z0-9._-]{1,6}$/).filter((text) => !/^\.{1,2}$/.test(text));
  const below = fc.array(word, { maxLength: 3 }).map((parts) => parts.map((part) => `/${part}`).join(''));
  /** Notations of a slash that result in the same directory. */
  const slash = fc.oneof(
    fc.constantFrom('/', '//', '///', '/./', '/././'),
    word.map((text) => `/${text}/../`),
  );

  /** The path with another notation for each slash. */
  function detours(path: string, ways: readonly string[]): string {
    let next = 0;
    return path.replaceAll('/', () => ways[next++ % ways.length] ?? '/');
  }

  test('rejects a path in a reserved directory in any notation', () => {
    const ways = fc.array(slash, { minLength: 1 });
    const end = fc.constantFrom('', '/', '/.', '//');
    fc.assert(
      fc.property(reserved, below, ways, end, (folder, rest, written, behind) => {
        expect(codesFor(detours(folder + rest, written) + behind)).toEqual(['conflicting-paths']);
      }),
    );
  });

  test('accepts a directory whose name only starts like a reserved one', () => {
    fc.assert(
      fc.property(reserved, word, below, (folder, more, rest) => {
        fc.pre(`${folder}${more}` !== '/lib64');
        expect(codesFor(`${folder}${more}${rest}`)).toEqual([]);
      }),
    );
  });
});
