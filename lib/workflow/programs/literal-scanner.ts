import type { Position, Refusal, Scanner } from './quoting';

/** The string literals and comments of a language. */
export interface LiteralSyntax {
  readonly language: string;
  /** String literals whose end is their start again. */
  readonly quotes: readonly string[];
  readonly lineComment: string;
  readonly blockComment: boolean;
  /** The string literal that contains expressions in `${…}`. */
  readonly template?: string;
  /** Whether there are regular expressions such as `/"/`. */
  readonly hasRegularExpressions: boolean;
}

export const PYTHON: LiteralSyntax = {
  language: 'Python',
  quotes: ['"""', "'''", '"', "'"],
  lineComment: '#',
  blockComment: false,
  hasRegularExpressions: false,
};

export const JAVASCRIPT: LiteralSyntax = {
  language: 'JavaScript',
  quotes: ['"', "'", '`'],
  lineComment: '//',
  blockComment: true,
  template: '`',
  hasRegularExpressions: true,
};

/** What precedes a regular expression; after anything else, `/` is a division. */
const BEFORE_REGULAR_EXPRESSION =
  /(?:^|[([{,;=:?!&|^~+\-*%<>\n]|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|await|yield))[ \t]*$/;

const REGULAR_EXPRESSION = /^\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//;

/** Follows the string literals and comments of a language in which a value can only be an expression. */
export class LiteralScanner implements Scanner {
  private readonly syntax: LiteralSyntax;
  /** The text that ends the current literal or comment. */
  private end: string | undefined;
  /** The open braces in each `${…}` of a template that the current text is in. */
  private readonly braces: number[] = [];
  /** The code that was read, without literals and comments. */
  private code = '';

  constructor(syntax: LiteralSyntax) {
    this.syntax = syntax;
  }

  read(text: string): void {
    for (let at = 0; at < text.length;) {
      const wasCode = this.end === undefined;
      const length = this.readToken(text, at);
      if (wasCode && this.end === undefined) this.code += text.slice(at, at + length);
      at += length;
    }
  }

  position(): Position | Refusal {
    const { language } = this.syntax;
    if (this.end === undefined) {
      this.code += '$';
      return 'bare';
    }
    const place = this.end === '\n' || this.end === '*/' ? 'a comment' : 'a literal';
    return {
      message: `A value cannot be inserted into ${place} of ${language}. Move it out, such as 'text' + value.`,
    };
  }

  private readToken(text: string, at: number): number {
    return this.end === undefined ? this.readCode(text, at) : this.readLiteral(text, at, this.end);
  }

  private readLiteral(text: string, at: number, end: string): number {
    if (text.charAt(at) === '\\' && end !== '\n' && end !== '*/') return 2;
    if (end === this.syntax.template && text.startsWith('${', at)) {
      this.braces.push(0);
      this.end = undefined;
      this.code += '(';
      return 2;
    }
    if (!text.startsWith(end, at)) return 1;
    this.end = undefined;
    // A literal is an operand; a line comment ends a line.
    this.code += end === '\n' ? '\n' : end === '*/' ? '' : '$';
    return end.length;
  }

  private readCode(text: string, at: number): number {
    const { quotes, lineComment, blockComment, template } = this.syntax;
    const character = text.charAt(at);
    if (text.startsWith(lineComment, at)) return this.open('\n', lineComment.length);
    if (blockComment && text.startsWith('/*', at)) return this.open('*/', 2);
    const quote = quotes.find((one) => text.startsWith(one, at));
    if (quote !== undefined) return this.open(quote, quote.length);
    const depth = this.braces.pop();
    if (depth !== undefined) {
      if (character === '}' && depth === 0) return this.open(template ?? '', 1);
      this.braces.push(depth + (character === '{' ? 1 : character === '}' ? -1 : 0));
    }
    return character === '/' && this.startsRegularExpression()
      ? (REGULAR_EXPRESSION.exec(text.slice(at))?.[0].length ?? this.open('/', 1))
      : 1;
  }

  private startsRegularExpression(): boolean {
    return this.syntax.hasRegularExpressions && BEFORE_REGULAR_EXPRESSION.test(this.code);
  }

  private open(end: string, length: number): number {
    this.end = end;
    return length;
  }
}
