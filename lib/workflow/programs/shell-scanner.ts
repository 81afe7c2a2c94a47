import { CODE_OPTIONS } from './code-options';
import type { Position, Refusal, Scanner } from './quoting';

/** A construct of the shell whose end the scanner looks for. */
type Frame =
  | 'arithmetic'
  | 'backquotes'
  | 'braces'
  | 'command'
  | 'comment'
  | 'conditional'
  | 'double quotes'
  | 'single quotes';

interface HereDocument {
  readonly delimiter: string;
  /** Whether the delimiter is quoted, so that the shell expands nothing in the text. */
  readonly isLiteral: boolean;
  /** Whether tabs before the delimiter are ignored: `<<-`. */
  readonly ignoresTabs: boolean;
}

const HERE_DOCUMENT = /^<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([\w.+-]+))/;

/** The programs with their options that execute the next word. */
const CODE_PROGRAMS = [...CODE_OPTIONS, { name: 'su', option: '-c|--command' }]
  .map(({ name, option }) => `(?:${name})\\b[^\\n;&|]*[ \\t](?:${option})`)
  .join('|');

/** The start of a word that an interpreter executes, such as the one after `sh -c`. */
const PROGRAM_WORD = new RegExp(`(?:^|[\\s;&|(\`/])(?:${CODE_PROGRAMS})[ \\t]+(?:"[^"]*|'[^']*|[^\\s"']*)$`);

/** The arguments of a command that executes them. */
const EVALUATED = /(?:^|[\s;&|(`])(?:eval|trap)[ \t][^\n;&|]*$/;

/** Comparisons of bash's `[[ … ]]` evaluate both sides as arithmetic, which executes `$(…)` in a subscript. */
const COMPARES = /(?:^|\s)-(?:eq|ne|lt|le|gt|ge|v)[ \t]+["']?$/;
const IS_COMPARED = /^["']?[ \t]+-(?:eq|ne|lt|le|gt|ge)\s/;

/**
 * Follows the quotes of a shell program (POSIX.1-2024, "Shell Command Language", 2.2 to 2.7, and bash). A position that
 * it gets wrong splits a value into words at worst: the shell never parses the value of a variable as a program.
 */
export class ShellScanner implements Scanner {
  private readonly frames: Frame[] = [];
  private readonly pending: HereDocument[] = [];
  private hereDocument: HereDocument | undefined;
  /** All that was read, with `$` for each value. */
  private text = '';

  read(text: string): void {
    for (let at = 0; at < text.length;) {
      const length = this.hereDocument === undefined ? this.readToken(text, at) : this.readLine(text, at);
      this.text += text.slice(at, at + length);
      at += length;
    }
  }

  position(after: string): Position | Refusal {
    const refusal = this.refusal(after);
    this.text += '$';
    if (refusal !== undefined) return { message: refusal };
    if (this.hereDocument !== undefined) return 'here-document';
    for (const frame of [...this.frames].reverse()) {
      if (frame === 'double quotes' || frame === 'single quotes') return frame;
      if (frame !== 'braces') break;
    }
    return 'bare';
  }

  private refusal(after: string): string | undefined {
    if (this.hereDocument?.isLiteral === true)
      return `A value in a here-document with a quoted delimiter is not expanded. Write <<${this.hereDocument.delimiter} without quotes.`;
    if (this.frames.includes('arithmetic'))
      return 'A shell executes commands in a value that it evaluates as arithmetic. Check the value first, in a variable of the script.';
    if (PROGRAM_WORD.test(this.text) || EVALUATED.test(this.text))
      return "The value would be executed as code. Pass it as an argument: sh -c 'program' sh value.";
    if (this.frames.includes('conditional') && (COMPARES.test(this.text) || IS_COMPARED.test(after)))
      return "bash executes commands in a value that '[[' compares as a number. Use '[', which does not.";
    return undefined;
  }

  /** Reads a line of a here-document; the length that was read. */
  private readLine(text: string, at: number): number {
    const end = text.indexOf('\n', at);
    const rest = end === -1 ? text.slice(at) : text.slice(at, end);
    const line = this.text.slice(this.text.lastIndexOf('\n') + 1) + rest;
    const { delimiter = '', ignoresTabs = false } = this.hereDocument ?? {};
    if ((ignoresTabs ? line.replace(/^\t+/, '') : line) === delimiter)
      this.hereDocument = this.pending.shift();
    return end === -1 ? rest.length : rest.length + 1;
  }

  /** Reads one token, as far as it matters for quotes; its length. */
  private readToken(text: string, at: number): number {
    const character = text.charAt(at);
    switch (this.frames.at(-1)) {
      case 'single quotes':
        if (character === "'") this.frames.pop();
        return 1;
      case 'comment':
        if (character !== '\n') return 1;
        this.frames.pop();
        return this.readToken(text, at);
      case 'double quotes':
        if (character === '"') return this.close();
        return character === '\\' ? 2 : this.readExpansion(text, at);
      default:
        return character === '\\' ? 2 : this.readCode(text, at);
    }
  }

  private readCode(text: string, at: number): number {
    const character = text.charAt(at);
    const frame = this.frames.at(-1);
    const isStartOfWord = /^[\s;&|(]?$/.test(this.text.slice(-1));
    if (character === "'") return this.open('single quotes', 1);
    if (character === '"') return this.open('double quotes', 1);
    if (character === '#' && isStartOfWord) return this.open('comment', 1);
    if (character === '}' && frame === 'braces') return this.close();
    if (character === ')' && frame === 'command') return this.close();
    if (frame === 'arithmetic' && text.startsWith('))', at)) return this.close(2);
    if (frame === 'conditional' && text.startsWith(']]', at)) return this.close(2);
    if (isStartOfWord && text.startsWith('((', at)) return this.open('arithmetic', 2);
    if (isStartOfWord && text.startsWith('[[', at)) return this.open('conditional', 2);
    if (character === '(') return this.open('command', 1);
    if (text.startsWith('<<<', at)) return 3;
    const [start, dash, single, double, bare] = HERE_DOCUMENT.exec(text.slice(at)) ?? [];
    if (start !== undefined && frame !== 'arithmetic') {
      const delimiter = single ?? double ?? bare ?? '';
      const isLiteral = bare === undefined || start.includes('\\');
      this.pending.push({ delimiter, isLiteral, ignoresTabs: dash === '-' });
      return start.length;
    }
    if (character === '\n' && this.pending.length > 0) this.hereDocument = this.pending.shift();
    return this.readExpansion(text, at);
  }

  /** Reads the start of an expansion, which double quotes may contain as well. */
  private readExpansion(text: string, at: number): number {
    if (text.startsWith('$((', at)) return this.open('arithmetic', 3);
    if (text.startsWith('$(', at)) return this.open('command', 2);
    if (text.startsWith('${', at)) return this.open('braces', 2);
    if (text.charAt(at) !== '`') return 1;
    return this.frames.includes('backquotes') ? this.closeBackquotes() : this.open('backquotes', 1);
  }

  private open(frame: Frame, length: number): number {
    this.frames.push(frame);
    return length;
  }

  private close(length = 1): number {
    this.frames.pop();
    return length;
  }

  private closeBackquotes(): number {
    this.frames.length = this.frames.lastIndexOf('backquotes');
    return 1;
  }
}
