/** Removes the first line break, the last line if it is blank, and the indentation that all lines have in common. */
export function dedent(texts: readonly string[]): string[] {
  const lines = texts.join('\0').split('\n');
  const indented = lines.slice(1).filter((line) => line.trim() !== '');
  const indents = indented.map((line) => line.length - line.trimStart().length);
  const indent = indents.length === 0 ? 0 : Math.min(...indents);
  const text = lines.map((line, index) => (index === 0 ? line : line.slice(indent))).join('\n');
  return text
    .replace(/^[ \t]*\n/, '')
    .replace(/\n[ \t]*$/, lines.length > 2 ? '\n' : '')
    .split('\0');
}
