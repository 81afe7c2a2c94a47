import type { ExpressionNode } from '../ast';
import type { TokenReader } from './token-reader';

/** The parser, as far as the parsers of single parts need it. */
export interface Grammar {
  readonly tokens: TokenReader;

  /** The number of closures around the current token: in them `#` is the current item. */
  closures: number;

  /** Parses an expression whose operators bind at least as tightly as `precedence`; 0 is any expression. */
  expression(precedence: number): ExpressionNode;

  /** Parses expressions that are separated by `;`. */
  sequence(): ExpressionNode;
}
