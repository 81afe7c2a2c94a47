import { skipSpace } from './characters';
import { DepthLimit } from './depth-limit';
import type { Span } from './parsed';
import { fail, quoted } from './parsed';

/** Reads the tokens of a text, in their order, without white space. */
export function readTokens<Token extends Span>(
  text: string,
  tokenAt: (text: string, start: number) => Token,
): Token[] {
  const tokens: Token[] = [];
  for (let at = skipSpace(text, 0); at < text.length;) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = skipSpace(text, token.end);
  }
  return tokens;
}

/** The base of parsers of languages whose operators and brackets are symbols: a position in the tokens of a text. */
export abstract class SymbolParser<Token extends Span, Sign extends string> {
  /** The index of the next token. */
  protected next = 0;

  protected readonly text: string;
  protected readonly tokens: readonly Token[];
  protected readonly limit = new DepthLimit();

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.tokens = tokens;
  }

  /** The next token; undefined at the end. */
  protected get token(): Token | undefined {
    return this.tokens[this.next];
  }

  /** The next token, if it is a symbol. */
  protected abstract get symbol(): Sign | undefined;

  /** Skips a symbol. Returns whether it is the next token. */
  protected accept(symbol: Sign): boolean {
    if (this.symbol !== symbol) return false;
    this.next++;
    return true;
  }

  /** Fails at the next token. */
  protected unexpected(expected: string): never {
    const { token, spanOfNext } = this;
    const found = token === undefined ? 'the end' : quoted(this.text.slice(spanOfNext.start, spanOfNext.end));
    return fail(`expected ${expected}, but found ${found}`, spanOfNext);
  }

  /** The span of the next token, or the end of the text if there is no next token. */
  protected get spanOfNext(): Span {
    return this.token ?? { start: this.text.length, end: this.text.length };
  }

  /** The offset of the next token. */
  protected get start(): number {
    return this.spanOfNext.start;
  }

  /** The span from an offset to the end of the previous token. */
  protected spanFrom(start: number): Span {
    return { start, end: this.tokens[this.next - 1]?.end ?? start };
  }
}
