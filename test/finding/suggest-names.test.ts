import { suggestNames } from '../../lib/finding';

describe('suggestNames', () => {
  test.each([
    ['biuld', ['test', 'build'], "Did you mean 'build'?"],
    ['biuld', ['test', 'deploy'], "Use one of 'test', 'deploy'."],
    ['scan', ['test'], "Use 'test'."],
    ['a', ['b', 'b'], "Use 'b'."],
    ['tests', ['text', 'test'], "Did you mean 'test'?"],
    ['scan', [], 'Create it.'],
    ['x', 'abcdefgh'.split(''), "Use one of 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'."],
    ['x', 'abcdefghi'.split(''), "Use one of 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', …"],
  ])('%s among %j: %s', (unknown, known, expected) => {
    expect(suggestNames(unknown, known, 'Create it.')).toBe(expected);
  });

  test.each([
    ['buildx', 'an inserted character'],
    ['buid', 'a missing character'],
    ['bvild', 'a replaced character'],
  ])('finds the name with %s (%s)', (unknown) => {
    expect(suggestNames(unknown, ['deploy', 'build'], '')).toBe("Did you mean 'build'?");
  });
});

test('an empty name is not suggested', () => {
  expect(suggestNames('a', [''], 'Add it.')).toBe('Add it.');
});
