import { invalidRefName } from '../../lib/git/ref';

test.each(['main', 'release/1.0', 'v1.0.0', 'feature/a+b', '@', 'a@b', 'a-', 'lock', 'a.locked', 'größe'])(
  '%s is a valid name',
  (name) => {
    expect(invalidRefName(name)).toBeUndefined();
  },
);

test.each([
  ['', 'empty'],
  ['/main', "start or end with '/'"],
  ['main/', "start or end with '/'"],
  ['a//b', "'//'"],
  ['my branch', 'whitespace'],
  ['a\tb', 'whitespace'],
  ['a\u0007b', 'whitespace'],
  ['a~1', "'~'"],
  ['a^', "'^'"],
  ['a:b', "':'"],
  ['a..b', "'..'"],
  ['a@{1}', "'@{'"],
  ['a*', "'*'"],
  ['a?', "'?'"],
  ['a[1]', "'['"],
  ['a\\b', 'a backslash'],
  ['.a', "starts with '.'"],
  ['a/.b', "starts with '.'"],
  ['a.', "end with '.'"],
  ['a.lock', "'.lock'"],
  ['a.lock/b', "'.lock'"],
])('%j is not a valid name', (name, words) => {
  expect(invalidRefName(name)).toContain(words);
});
