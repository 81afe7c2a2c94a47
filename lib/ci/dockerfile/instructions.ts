/** An instruction of a Dockerfile. */
export interface Instruction {
  /** In upper case: `RUN`. */
  readonly keyword: string;
  /** The instruction that `ONBUILD` saves for builds that start from the image: `RUN` of `ONBUILD RUN`. */
  readonly onBuild: boolean;
  /** The flags, as `name=value`: `mount=type=cache,target=/root/.npm`. */
  readonly flags: readonly string[];
  /** The words after the flags, with the quotes that they have in the file. */
  readonly words: readonly string[];
  /** The number of its first line. */
  readonly line: number;
}

/** The lines of an instruction, joined. */
interface LogicalLine {
  readonly text: string;
  readonly line: number;
  /** The index of the line after it. */
  readonly next: number;
}

/**
 * Splits a Dockerfile into its instructions, as BuildKit does (moby/buildkit v0.22, frontend/dockerfile/parser, `Parse`).
 *
 * `dockerfile-ast` 0.7.1, the parser of Docker's language server, finds only the first name in `ARG A B`, and continues a line that
 * ends with an escaped backslash. It needs 1 MB with its dependencies.
 */
export function parseInstructions(text: string): Instruction[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const escape = escapeCharacter(lines);
  const instructions: Instruction[] = [];
  let index = 0;
  while (index < lines.length) {
    if (isBlank(lines[index])) {
      index++;
      continue;
    }
    const { text: joined, line, next } = joinLines(lines, index, escape);
    const instruction = parseInstruction(joined, line, escape);
    instructions.push(instruction);
    index = heredocEnd(lines, next, instruction);
  }
  return instructions;
}

/** The `escape` directive, which may only be above everything else but other directives (`DirectiveParser`). */
function escapeCharacter(lines: readonly string[]): '\\' | '`' {
  for (const line of lines) {
    const [, name = '', value] = /^\s*#\s*([a-z][a-z0-9]*)\s*=\s*(.+?)\s*$/i.exec(line) ?? [];
    if (name === '') break;
    if (name.toLowerCase() === 'escape') return value === '`' ? '`' : '\\';
  }
  return '\\';
}

/** Whether a line is empty or a comment. */
function isBlank(line = ''): boolean {
  return /^\s*(#|$)/.test(line);
}

/** Joins the lines of an instruction. Comments and empty lines between them are omitted. */
function joinLines(lines: readonly string[], start: number, escape: string): LogicalLine {
  // An escaped escape character at the end continues nothing.
  const continued = escape === '`' ? /(^|[^`])`[ \t]*$/ : /(^|[^\\])\\[ \t]*$/;
  let text = '';
  let index = start;
  for (; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (index > start && isBlank(line)) continue;
    text += line.replace(continued, '$1');
    if (!continued.test(line)) return { text, line: start + 1, next: index + 1 };
  }
  return { text, line: start + 1, next: index };
}

function parseInstruction(text: string, line: number, escape: string): Instruction {
  const [first = '', ...rest] = splitWords(text, escape);
  const onBuild = first.toUpperCase() === 'ONBUILD';
  const [keyword = '', ...others] = onBuild ? rest : [first, ...rest];
  const end = others.findIndex((word) => !word.startsWith('--') || word === '--');
  const flags = end < 0 ? others : others.slice(0, end);
  return {
    keyword: keyword.toUpperCase(),
    onBuild,
    flags: flags.map((flag) => unquote(flag.slice(2), escape)),
    words: end < 0 ? [] : others.slice(end),
    line,
  };
}

/** Splits at blanks that are not quoted or escaped. */
function splitWords(text: string, escape: string): string[] {
  const words: string[] = [];
  let word = '';
  let quote = '';
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === escape && quote !== "'") {
      word += character + text.charAt(++index);
    } else if (quote === '' && /\s/.test(character)) {
      if (word !== '') words.push(word);
      word = '';
    } else {
      if (quote === '' ? character === '"' || character === "'" : character === quote)
        quote = quote === '' ? character : '';
      word += character;
    }
  }
  return word === '' ? words : [...words, word];
}

/** A word without its quotes and escape characters. */
export function unquote(word: string, escape = '\\'): string {
  let text = '';
  let quote = '';
  for (let index = 0; index < word.length; index++) {
    const character = word.charAt(index);
    if (character === escape && quote !== "'") text += word.charAt(++index);
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = '';
    else text += character;
  }
  return text;
}

const WITH_HEREDOCS = ['ADD', 'COPY', 'RUN'];

/** The index of the line after the heredocs of an instruction: `<<EOF`, `<<-"EOF"`, `3<<EOF` (`ParseHeredoc`). */
function heredocEnd(lines: readonly string[], start: number, { keyword, words }: Instruction): number {
  if (!WITH_HEREDOCS.includes(keyword)) return start;
  let index = start;
  for (const word of words) {
    const [, chomps, quoted = ''] = /^\d*<<(-?)([^<]+)$/.exec(word) ?? [];
    const name = unquote(quoted);
    if (name === '') continue;
    const end = lines.findIndex(
      (line, at) => at >= index && (chomps === '-' ? line.replace(/^\t+/, '') : line) === name,
    );
    if (end < 0) return lines.length;
    index = end + 1;
  }
  return index;
}
