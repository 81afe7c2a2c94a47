import fc from 'fast-check';
import { checkSourcePath } from '../../../lib/workflow/ports/mount-path';

function codesFor(path: string, reserved?: readonly string[]): string[] {
  return checkSourcePath(path, 'path', reserved).map(({ code }) => code);
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
])('%s is a folder of its own', (path) => {
  expect(codesFor(path)).toEqual([]);
});

test.each(['', '.', 'code', './code', '../code', '~/code', 'C:\\code', 'https://github.com/acme/app'])(
  '%j is not absolute',
  (path) => {
    expect(checkSourcePath(path, 'path')).toEqual([
      {
        code: 'invalid-path',
        message: `'${path}' is not an absolute path: give a folder of its own, such as '/code'.`,
        path: 'path',
      },
    ]);
  },
);

test('no mount has a colon', () => {
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
])('%s collides with %s', (path, place) => {
  expect(checkSourcePath(path, 'path')).toEqual([
    {
      code: 'conflicting-paths',
      message: `'${path}' collides with '${place}', which the container needs itself: give a folder of its own, such as '/code'.`,
      path: 'path',
    },
  ]);
});

test('other folders can be reserved', () => {
  expect(codesFor('/kaniko/source')).toEqual([]);
  expect(codesFor('/kaniko/source', ['/kaniko'])).toEqual(['conflicting-paths']);
  expect(codesFor('/kaniko-source', ['/kaniko'])).toEqual([]);
});

test('what Argo fills in is not judged', () => {
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
  /** Ways to write a slash that lead to the same folder. */
  const slash = fc.oneof(
    fc.constantFrom('/', '//', '///', '/./', '/././'),
    word.map((text) => `/${text}/../`),
  );

  /** The path with each of its slashes written in another way. */
  function detours(path: string, ways: readonly string[]): string {
    let next = 0;
    return path.replaceAll('/', () => ways[next++ % ways.length] ?? '/');
  }

  test('a path below a reserved folder is refused, however it is written', () => {
    const ways = fc.array(slash, { minLength: 1 });
    const end = fc.constantFrom('', '/', '/.', '//');
    fc.assert(
      fc.property(reserved, below, ways, end, (folder, rest, written, behind) => {
        expect(codesFor(detours(folder + rest, written) + behind)).toEqual(['conflicting-paths']);
      }),
    );
  });

  test('a folder whose name only begins like a reserved one is not', () => {
    fc.assert(
      fc.property(reserved, word, below, (folder, more, rest) => {
        fc.pre(`${folder}${more}` !== '/lib64');
        expect(codesFor(`${folder}${more}${rest}`)).toEqual([]);
      }),
    );
  });
});
