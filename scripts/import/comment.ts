const WIDTH = 108;

/** A documentation comment of some text, wrapped; nothing where there is no text. */
export function comment(text: string, indent: string): string {
  const lines = paragraphs(text).flatMap((line) => wrap(line, WIDTH - indent.length));
  if (lines.length === 0) return '';
  const [only] = lines;
  if (lines.length === 1) return `${indent}/** ${only} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}\n`).join('')}${indent} */\n`;
}

/** The lines of a text, without markers for code generators (`+optional`), and unable to end the comment. */
function paragraphs(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => !/^\s*\+[a-zA-Z]/.test(line));
  return lines
    .join('\n')
    .replaceAll('*/', '*\\/')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .split('\n')
    .filter((line, _, all) => all.length > 1 || line !== '');
}

/** A line as lines of at most some width; a word that is longer, such as an address, is left whole. */
function wrap(line: string, width: number): readonly string[] {
  const [, indent = '', rest = ''] = /^(\s*)(.*)$/.exec(line.replaceAll('\t', '  ')) ?? [];
  const lines: string[] = [];
  let current = '';
  for (const word of rest.split(/\s+/)) {
    if (current !== '' && indent.length + current.length + 1 + word.length > width) {
      lines.push(indent + current);
      current = word;
    } else {
      current = current === '' ? word : `${current} ${word}`;
    }
  }
  return [...lines, (indent + current).trimEnd()];
}
