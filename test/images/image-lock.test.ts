import fc from 'fast-check';
import { parseLock, printLock } from '../../lib/images/image-lock';

const ONE = `sha256:${'1'.repeat(64)}`;
const TWO = `sha256:${'2'.repeat(64)}`;

test('a lock file has one image a line, sorted, after a comment', () => {
  const digests = new Map([
    ['ghcr.io/osscontainertools/kaniko:v1.28.3', ONE],
    ['docker.io/alpine/git:v2.49.1', TWO],
  ]);
  expect(printLock(digests)).toBe(
    [
      '# The digests of the images that the constructs of cdk8s-argo-ci run.',
      '# Written by `npx cdk8s-argo-ci images --resolve`. Commit this file, but do not edit it.',
      `docker.io/alpine/git:v2.49.1@${TWO}`,
      `ghcr.io/osscontainertools/kaniko:v1.28.3@${ONE}`,
      '',
    ].join('\n'),
  );
});

test('empty lines, comments, and line ends of Windows are accepted', () => {
  const { digests, errors } = parseLock(`# a\r\n\r\ndocker.io/alpine/git:v2.49.1@${ONE}\r\n`);
  expect([...digests]).toEqual([['docker.io/alpine/git:v2.49.1', ONE]]);
  expect(errors).toEqual([]);
});

test.each([
  ['<<<<<<< HEAD', 1, 'a merge conflict'],
  ['=======', 1, 'a merge conflict'],
  ['>>>>>>> main', 1, 'a merge conflict'],
  ['{', 1, "'{' is not an image with a registry and a tag"],
  [`alpine/git:v1@${ONE}`, 1, "'alpine/git:v1' is not an image with a registry and a tag"],
  [`docker.io/alpine/git@${ONE}`, 1, "'docker.io/alpine/git' is not an image with a registry and a tag"],
  ['docker.io/alpine/git:v1', 24, "'docker.io/alpine/git:v1' has no digest"],
  ['docker.io/alpine/git:v1@sha256:12', 25, "'sha256:12' is not a digest"],
  [`docker.io/alpine/git:v1@${ONE} `, 25, `'${ONE} ' is not a digest`],
  [`docker.io/a/b:v1@${TWO}`, 1, "'docker.io/a/b:v1' has two digests"],
])('the position of an error: %s', (line, column, message) => {
  const { errors } = parseLock(`# comment\ndocker.io/a/b:v1@${ONE}\n${line}\n`);
  expect(errors).toEqual([{ line: 3, column, message }]);
});

test('what is printed is parsed again', () => {
  const reference = fc.stringMatching(/^[a-z]{1,6}\.io\/[a-z]{1,6}(\/[a-z]{1,6})?:[a-z0-9]{1,6}$/);
  const digest = fc.stringMatching(/^sha256:[0-9a-f]{64}$|^sha512:[0-9a-f]{128}$/);
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(reference, digest), { selector: ([key]) => key }), (entries) => {
      const { digests, errors } = parseLock(printLock(new Map(entries)));
      expect(errors).toEqual([]);
      expect(new Map(digests)).toEqual(new Map(entries));
    }),
  );
});

test('any text is parsed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { errors } = parseLock(text);
      for (const { line, column } of errors) {
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(column).toBeGreaterThan(0);
      }
    }),
  );
});
