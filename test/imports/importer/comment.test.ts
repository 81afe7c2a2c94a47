import { comment } from '../../../scripts/import/comment';

describe('comment', () => {
  it('writes a short text on one line', () => {
    expect(comment('A thing.', '  ')).toBe('  /** A thing. */\n');
  });

  it('writes nothing for no text', () => {
    expect(comment(' \n', '')).toBe('');
  });

  it('keeps paragraphs and the indents of lines', () => {
    expect(comment('One:\n\n\n  - a\n\t- b\n', '')).toBe('/**\n * One:\n *\n *   - a\n *   - b\n */\n');
  });

  it('wraps long lines and leaves a long word whole', () => {
    const lines = comment(`${'word '.repeat(60)}${'x'.repeat(200)}`, '').split('\n');
    expect(lines.filter((line) => line.includes('word')).every((line) => line.length <= 111)).toBe(true);
    expect(lines.at(-3)).toBe(` * ${'x'.repeat(200)}`);
  });

  it('cannot be ended by the text', () => {
    expect(comment('a */ b', '')).toBe('/** a *\\/ b */\n');
  });

  it('leaves out markers for code generators', () => {
    expect(comment('A thing.\n+optional\n+patchStrategy=merge', '')).toBe('/** A thing. */\n');
  });
});
