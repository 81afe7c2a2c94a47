import type { ExpressionNode } from './ast';
import type { TokenReader } from './token-reader';

/** The parser as its parts see it, which parse what an expression is made of. */
export interface Grammar {
  readonly tokens: TokenReader;

  /** How many closures the parser is inside of: in them `#` is the current item. */
  closures: number;

  /** Parses an expression whose operators bind at least as tightly as `precedence`; 0 is any expression. */
  expression(precedence: number): ExpressionNode;

  /** Parses expressions that are separated by `;`. */
  sequence(): ExpressionNode;
}
