import { MAX_DEPTH } from '../../depth-limit';
import { fail, quoted } from '../../parsed';
import type { Span } from '../../parsed';
import type { Token } from '../lexer';
import { Lexer } from '../lexer';

/** The maximum size of an expression in expr (`DefaultMaxNodes` in conf/config.go). */
export const MAX_NODES = 10_000;

/** The tokens of an expression while it is parsed, and the limits of its size and depth. */
export class TokenReader {
  /** The token to read next. */
  current: Token;

  /** The end of the last token that was read. */
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

  /** Moves to the next token, and returns the current one. */
  next(): Token {
    const token = this.current;
    this.end = token.end;
    this.current = this.stashed ?? this.read();
    this.stashed = undefined;
    return token;
  }

  /** Moves back to the token before the current one. */
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

  /** Skips the current token if it is a certain operator or bracket. */
  accept(text: string): boolean {
    const found = this.is(text);
    if (found) this.next();
    return found;
  }

  /** Skips a required operator or bracket. */
  expect(text: string): void {
    if (!this.accept(text)) this.expected(`'${text}'`);
  }

  /** Skips a required name. */
  expectName(): Token {
    if (this.current.kind !== 'name') this.expected('a name');
    return this.next();
  }

  /** Rejects the current token. */
  expected(what: string): never {
    return this.fail(`expected ${what}, but found ${describe(this.current)}`);
  }

  fail(message: string, place: Span = this.current): never {
    return fail(message, place);
  }

  /**
   * Counts at most as many nodes as expr's syntax tree has, so everything that is rejected here is rejected by Argo.
   */
  count(nodes = 1): void {
    this.nodes += nodes;
    if (this.nodes > MAX_NODES) this.fail(`it has more than ${MAX_NODES} parts, which Argo rejects`);
  }

  /** Enters a nested expression. */
  enter(): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) this.tooDeep();
  }

  /** Leaves the expression that `enter` has entered. */
  leave(): void {
    this.depth--;
  }

  /** Counts expressions that are parsed in a loop although they are nested, such as `a | f() | g()`. */
  fold(): void {
    this.folds++;
    if (this.folds > MAX_DEPTH) this.tooDeep();
  }

  private tooDeep(): never {
    return this.fail(`it nests more than ${MAX_DEPTH} levels deep`);
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
      return 'the end';
    case 'string':
    case 'bytes':
      return 'a string';
    default:
      return quoted(text);
  }
}
