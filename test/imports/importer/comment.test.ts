import { comment } from '../../../scripts/import/print/comment';

describe('comment', () => {
  it('writes a short text on one line', () => {
    expect(comment('A thing.', '  ')).toBe('  /** A thing. */\n');
  });

  it('writes nothing for an empty text', () => {
    expect(comment(' \n', '')).toBe('');
  });

  it('preserves paragraphs and indentation', () => {
    expect(comment('One:\n\n\n  - a\n\t- b\n', '')).toBe('/**\n * One:\n *\n *   - a\n *   - b\n */\n');
  });

  it('wraps long lines, but does not break a long word', () => {
    const lines = comment(`${'word '.repeat(60)}${'x'.repeat(200)}`, '').split('\n');
    expect(lines.filter((line) => line.includes('word')).every((line) => line.length <= 111)).toBe(true);
    expect(lines.at(-3)).toBe(` * ${'x'.repeat(200)}`);
  });

  it('escapes the end of a comment', () => {
    expect(comment('a */ b', '')).toBe('/** a *\\/ b */\n');
  });

  it('omits markers for code generators', () => {
    expect(comment('A thing.\n+optional\n+patchStrategy=merge', '')).toBe('/** A thing. */\n');
  });
});
