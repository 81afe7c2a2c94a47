import type { Span } from './ast';
import type { Token } from './lexer';
import { Lexer } from './lexer';
import { Failure, excerpt } from './syntax-error';

/** expr compiles no larger expression (`DefaultMaxNodes` in conf/config.go). */
export const MAX_NODES = 10_000;

/** How deep expressions can be nested in each other. expr has no such limit; deeper ones could exhaust the stack. */
export const MAX_DEPTH = 250;

/** The tokens of an expression while it is parsed, and the limits that hold for it. */
export class TokenReader {
  /** The token to read next. */
  current: Token;

  /** Where the last token ended that was read. */
  end = 0;

  private readonly lexer: Lexer;
  private stashed: Token | undefined;
  private nodes = 0;
  private depth = 0;
  private folds = 0;

  constructor(source: string) {
    this.lexer = new Lexer(source);
    this.current = this.read();
  }

  /** Goes on to the next token, and returns the current one. */
  next(): Token {
    const token = this.current;
    this.end = token.end;
    this.current = this.stashed ?? this.read();
    this.stashed = undefined;
    return token;
  }

  /** Goes back to the token before the current one. */
  back(token: Token, end: number): void {
    this.stashed = this.current;
    this.current = token;
    this.end = end;
  }

  /** Whether the current token is a certain operator or bracket. */
  is(text: string): boolean {
    const { kind } = this.current;
    return this.current.text === text && (kind === 'operator' || kind === 'bracket');
  }

  /** Goes on if the current token is a certain operator or bracket. */
  accept(text: string): boolean {
    const found = this.is(text);
    if (found) this.next();
    return found;
  }

  /** Goes on behind an operator or a bracket that has to be there. */
  expect(text: string): void {
    if (!this.accept(text)) this.fail(`Expected '${text}', found ${describe(this.current)}.`);
  }

  /** Goes on behind a name that has to be there. */
  expectName(): Token {
    if (this.current.kind !== 'name') this.fail(`Expected a name, found ${describe(this.current)}.`);
    return this.next();
  }

  /** Refuses the current token. */
  unexpected(): never {
    return this.fail(`Unexpected ${describe(this.current)}.`);
  }

  fail(message: string, { start, end }: Span = this.current): never {
    throw new Failure({ message, start, end });
  }

  /** Counts nodes of expr's syntax tree, or fewer: what is refused here Argo refuses. */
  count(nodes = 1): void {
    this.nodes += nodes;
    if (this.nodes > MAX_NODES)
      this.fail(`The expression has more than ${MAX_NODES} parts: Argo refuses it.`);
  }

  /** Begins what is nested in what is parsed already. */
  enter(): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) this.tooDeep();
  }

  /** Ends what `enter` has begun. */
  leave(): void {
    this.depth--;
  }

  /** Counts what is parsed in a loop although it nests, such as `a | f() | g()`. */
  fold(): void {
    this.folds++;
    if (this.folds > MAX_DEPTH) this.tooDeep();
  }

  private tooDeep(): never {
    return this.fail(`The expression is nested more than ${MAX_DEPTH} levels deep.`);
  }

  private read(): Token {
    const token = this.lexer.next();
    if (token.kind === 'invalid') this.fail(token.text, token);
    return token;
  }
}

function describe({ kind, text }: Token): string {
  switch (kind) {
    case 'end':
      return 'the end of the expression';
    case 'string':
    case 'bytes':
      return 'a string';
    default:
      return `'${excerpt(text)}'`;
  }
}
