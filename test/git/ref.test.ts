import { wrongRefName } from '../../lib/git/ref';

test.each(['main', 'release/1.0', 'v1.0.0', 'feature/a+b', '@', 'a@b', 'a-', 'lock', 'a.locked', 'größe'])(
  'git has a branch %s',
  (name) => {
    expect(wrongRefName(name)).toBeUndefined();
  },
);

test.each([
  ['', 'empty'],
  ['/main', "begins or ends with '/'"],
  ['main/', "begins or ends with '/'"],
  ['a//b', "'//' in it"],
  ['my branch', 'a blank'],
  ['a\tb', 'a blank'],
  ['a\u0007b', 'a blank'],
  ['a~1', "'~'"],
  ['a^', "'^'"],
  ['a:b', "':'"],
  ['a..b', "'..'"],
  ['a@{1}', "'@{'"],
  ['a*', "'*'"],
  ['a?', "'?'"],
  ['a[1]', "'['"],
  ['a\\b', 'a backslash'],
  ['.a', "begins with '.'"],
  ['a/.b', "begins with '.'"],
  ['a.', "ends with '.'"],
  ['a.lock', "'.lock'"],
  ['a.lock/b', "'.lock'"],
])('git has no branch %j', (name, words) => {
  expect(wrongRefName(name)).toContain(words);
});
