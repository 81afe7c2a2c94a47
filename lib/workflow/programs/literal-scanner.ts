import type { Position, Refusal, Scanner } from './quoting';

/** The string literals and comments of a language. */
export interface LiteralSyntax {
  readonly language: string;
  /** String literals whose end is their start again. */
  readonly quotes: readonly string[];
  readonly lineComment: string;
  readonly blockComment: boolean;
}

export const PYTHON: LiteralSyntax = {
  language: 'Python',
  quotes: ['"""', "'''", '"', "'"],
  lineComment: '#',
  blockComment: false,
};

export const JAVASCRIPT: LiteralSyntax = {
  language: 'JavaScript',
  quotes: ['"', "'", '`'],
  lineComment: '//',
  blockComment: true,
};

/** Follows the string literals and comments of a language in which a value can only be an expression. */
export class LiteralScanner implements Scanner {
  private readonly syntax: LiteralSyntax;
  /** The text that ends the current literal or comment. */
  private end: string | undefined;

  constructor(syntax: LiteralSyntax) {
    this.syntax = syntax;
  }

  read(text: string): void {
    for (let at = 0; at < text.length;) at += this.readToken(text, at);
  }

  position(): Position | Refusal {
    const { language } = this.syntax;
    if (this.end === undefined) return 'bare';
    const place = this.end === '\n' || this.end === '*/' ? 'a comment' : 'a string literal';
    return {
      message: `A value cannot be inserted into ${place} of ${language}. Move it out, such as 'text' + value.`,
    };
  }

  private readToken(text: string, at: number): number {
    const { quotes, lineComment, blockComment } = this.syntax;
    if (this.end !== undefined) {
      if (text.charAt(at) === '\\' && this.end !== '\n' && this.end !== '*/') return 2;
      if (!text.startsWith(this.end, at)) return 1;
      const { length } = this.end;
      this.end = undefined;
      return length;
    }
    if (text.startsWith(lineComment, at)) return this.open('\n', lineComment.length);
    if (blockComment && text.startsWith('/*', at)) return this.open('*/', 2);
    const quote = quotes.find((one) => text.startsWith(one, at));
    return quote === undefined ? 1 : this.open(quote, quote.length);
  }

  private open(end: string, length: number): number {
    this.end = end;
    return length;
  }
}
