import type { Position, Refusal, Scanner } from './quoting';
import type { ShellPlace } from './shell-code';
import { executesInput, executionOf, isComparedAsNumber } from './shell-code';

/** A construct of the shell whose end the scanner looks for. */
type FrameKind =
  | 'arithmetic'
  | 'arithmetic in brackets'
  | 'backquotes'
  | 'braces'
  | 'command'
  | 'comment'
  | 'conditional'
  | 'double quotes'
  | 'single quotes';

interface Frame {
  readonly kind: FrameKind;
  /** Where it starts. */
  readonly start: number;
  /** Where the simple command around it starts. */
  readonly command: number;
}

interface HereDocument {
  readonly delimiter: string;
  /** Whether the delimiter is quoted, so that the shell expands nothing in the text. */
  readonly isLiteral: boolean;
  /** Whether the line passes it to an interpreter as its program. */
  isProgram: boolean;
  /** Whether tabs before the delimiter are ignored: `<<-`. */
  readonly ignoresTabs: boolean;
}

const HERE_DOCUMENT = /^<<(-?)[ \t]*(?:'([^'\n]+)'|"([^"\n]+)"|\\?([\w.+-]+))/;

/** The keywords that need no space before `((`. */
const KEYWORD = /(?:^|[\s;&|(])(?:for|if|while|until|elif|then|else|do)$/;

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
  /** Where the current simple command starts. */
  private command = 0;

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
    for (const { kind } of [...this.frames].reverse()) {
      if (kind === 'double quotes' || kind === 'single quotes') return kind;
      if (kind !== 'braces') break;
    }
    return 'bare';
  }

  private refusal(after: string): string | undefined {
    if (this.hereDocument?.isLiteral === true)
      return `A value in a here-document with a quoted delimiter is not expanded. Write <<${this.hereDocument.delimiter} without quotes.`;
    if (this.hereDocument?.isProgram === true)
      return 'The value would be executed as code. Pass it as an argument: sh -s value <<END.';
    if (this.isIn('arithmetic') || this.isIn('arithmetic in brackets'))
      return 'A shell executes commands in a value that it evaluates as arithmetic. Check the value first, in a variable of the script.';
    const place = this.place(after);
    if (this.isIn('conditional') && isComparedAsNumber(place))
      return "bash executes commands in a value that '[[' compares as a number. Use '[', which does not.";
    return executionOf(place);
  }

  private place(after: string): ShellPlace {
    const last = this.frames.at(-1);
    return {
      command: this.text.slice(this.command),
      expansion: last?.kind === 'braces' ? this.text.slice(last.start) : undefined,
      before: this.text,
      after,
    };
  }

  private isIn(kind: FrameKind): boolean {
    return this.frames.some((frame) => frame.kind === kind);
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
    switch (this.frames.at(-1)?.kind) {
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
    const frame = this.frames.at(-1)?.kind;
    const isStartOfWord = /^[\s;&|(]?$/.test(this.text.slice(-1));
    if (character === "'") return this.open('single quotes', 1);
    if (character === '"') return this.open('double quotes', 1);
    if (character === '#' && isStartOfWord) return this.open('comment', 1);
    if (character === '}' && frame === 'braces') return this.close();
    if (frame === 'arithmetic' && text.startsWith('))', at)) return this.close(2);
    if (frame === 'arithmetic in brackets' && character === ']') return this.close();
    if (frame === 'conditional' && text.startsWith(']]', at)) return this.close(2);
    if (character === ')') return this.closeParenthesis();
    if (text.startsWith('((', at) && (isStartOfWord || KEYWORD.test(this.text)))
      return this.open('arithmetic', 2);
    if (isStartOfWord && text.startsWith('[[', at)) return this.open('conditional', 2);
    if (character === '(') return this.open('command', 1);
    if (text.startsWith('<<<', at)) return 3;
    const [start, dash, single, double, bare] = HERE_DOCUMENT.exec(text.slice(at)) ?? [];
    if (start !== undefined && frame !== 'arithmetic') {
      const delimiter = single ?? double ?? bare ?? '';
      const isLiteral = bare === undefined || start.includes('\\');
      this.pending.push({ delimiter, isLiteral, isProgram: false, ignoresTabs: dash === '-' });
      return start.length;
    }
    if (character === '\n' && this.pending.length > 0) this.startHereDocument();
    if (/[\n;&|]/.test(character)) this.command = this.text.length + 1;
    return this.readExpansion(text, at);
  }

  /** Reads the start of an expansion, which double quotes may contain as well. */
  private readExpansion(text: string, at: number): number {
    if (text.startsWith('$((', at)) return this.open('arithmetic', 3);
    if (text.startsWith('$[', at)) return this.open('arithmetic in brackets', 2);
    if (text.startsWith('$(', at)) return this.open('command', 2);
    if (text.startsWith('${', at)) return this.open('braces', 2);
    if (text.charAt(at) !== '`') return 1;
    return this.isIn('backquotes') ? this.closeBackquotes() : this.open('backquotes', 1);
  }

  /** All here-documents of a line belong to it. */
  private startHereDocument(): void {
    const isProgram = executesInput(this.text.slice(this.text.lastIndexOf('\n') + 1));
    for (const one of this.pending) one.isProgram = isProgram;
    this.hereDocument = this.pending.shift();
  }

  private open(kind: FrameKind, length: number): number {
    this.frames.push({ kind, start: this.text.length, command: this.command });
    if (kind === 'command' || kind === 'backquotes') this.command = this.text.length + length;
    return length;
  }

  private close(length = 1): number {
    this.command = this.frames.pop()?.command ?? 0;
    return length;
  }

  /** The end of `(…)` or `$(…)`, or of a pattern of `case`. A command follows it, unless its result is a part of one. */
  private closeParenthesis(): number {
    const frame = this.frames.at(-1);
    if (frame?.kind === 'command') this.close();
    if (frame?.kind !== 'command' || this.text.charAt(frame.start) !== '$')
      this.command = this.text.length + 1;
    return 1;
  }

  private closeBackquotes(): number {
    const at = this.frames.map(({ kind }) => kind).lastIndexOf('backquotes');
    this.command = this.frames[at]?.command ?? 0;
    this.frames.length = at;
    return 1;
  }
}
