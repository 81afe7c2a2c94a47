const WIDTH = 108;

/** A wrapped documentation comment; nothing for an empty text. */
export function comment(text: string, indent: string): string {
  const lines = clean(text).flatMap((line) => wrap(line, WIDTH - indent.length));
  const [first, ...rest] = lines;
  if (first === undefined) return '';
  if (rest.length === 0) return `${indent}/** ${first} */\n`;
  const body = lines.map((line) => `${indent} * ${line}`.trimEnd());
  return [`${indent}/**`, ...body, `${indent} */`, ''].join('\n');
}

/** The lines of a text, without markers for code generators (`+optional`), and without the end of a comment. */
function clean(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !/^\s*\+[a-zA-Z]/.test(line));
  const cleaned = lines.join('\n').replaceAll('*/', '*\\/').trim();
  return cleaned === '' ? [] : cleaned.replace(/\n{3,}/g, '\n\n').split('\n');
}

/** A line, wrapped at a width. A word that is longer, such as a URL, is not broken. */
function wrap(line: string, width: number): readonly string[] {
  const [, indent = '', text = ''] = /^(\s*)(.*)$/.exec(line.replaceAll('\t', '  ')) ?? [];
  const lines: string[] = [];
  let current = indent;
  for (const word of text.split(/\s+/)) {
    const empty = current === indent;
    if (!empty && current.length + 1 + word.length > width) {
      lines.push(current);
      current = indent + word;
    } else {
      current += empty ? word : ` ${word}`;
    }
  }
  return [...lines, current];
}
