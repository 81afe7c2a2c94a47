import { UniqueNames, RESERVED_WORDS, camelCase, pascalCase } from '../../../lib/importer/code/identifiers';

test.each([
  ['git-url', 'gitUrl'],
  ['A', 'a'],
  ['MY_NAME', 'myName'],
  ['RunTests', 'runTests'],
  ['2nd-try', 'template2ndTry'],
  ['--', 'template'],
  ['배포-작업', '배포작업'],
  ['x²', 'x'],
])('%s is %s', (name, expected) => {
  expect(camelCase(name, 'template')).toBe(expected);
});

test('Pascal case begins with a capital letter', () => {
  expect(pascalCase('git-url', 'x')).toBe('GitUrl');
});

test.each([...RESERVED_WORDS, 'constructor'])('%s is not used as a variable', (word) => {
  expect(new UniqueNames().variable(word, `${word}Task`)).toBe(`${word}Task`);
});
