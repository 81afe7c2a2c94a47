/** A stretch of a text: the offset of its first character, and of the first one after it, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Why a text cannot be parsed, and where. */
export interface ParseError extends Span {
  readonly message: string;
}

/** What a parser returns: the syntax tree, or the first error. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ParseError };

/** Thrown inside of a parser only: `parsed` turns it into data. */
class Failure extends Error {
  readonly error: ParseError;

  constructor(error: ParseError) {
    super(error.message);
    this.error = error;
  }
}

/** Ends the parser that runs inside of `parsed`. */
export function fail(message: string, { start, end }: Span): never {
  throw new Failure({ message, start, end });
}

/** Runs a parser, and returns its result or the error that it failed with. */
export function parsed<T>(parser: () => T): Parsed<T> {
  try {
    return { ok: true, value: parser() };
  } catch (thrown) {
    if (thrown instanceof Failure) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

/** The most characters of a text that a message quotes. */
const QUOTED_LENGTH = 40;

/** A piece of the text for a message. */
export function quoted(text: string): string {
  return text.length <= QUOTED_LENGTH ? `'${text}'` : `'${text.slice(0, QUOTED_LENGTH)}…'`;
}
