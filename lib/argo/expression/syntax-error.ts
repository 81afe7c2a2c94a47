import type { Span } from './ast';

/** Why a text is not an expression, and the place that shows it. */
export interface ExpressionError extends Span {
  /** A sentence in English: `Expected ')', found the end of the expression.` */
  readonly message: string;
}

/** Ends the parsing of an expression; only inside of the parser. */
export class Failure extends Error {
  constructor(readonly error: ExpressionError) {
    super(error.message);
  }
}

/** A piece of a source for a message. */
export function excerpt(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
