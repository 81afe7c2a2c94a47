/** A range in a text: the offsets of its first character and of the character after it, in UTF-16 code units. */
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

/** Only thrown inside a parser: `parsed` returns it as data. */
class Failure extends Error {
  readonly error: ParseError;

  constructor(error: ParseError) {
    super(error.message);
    this.error = error;
  }
}

/** Stops the parser that `parsed` runs. */
export function fail(message: string, { start, end }: Span): never {
  throw new Failure({ message, start, end });
}

/** Runs a parser, and returns its result or its error. */
export function parsed<T>(parser: () => T): Parsed<T> {
  try {
    return { ok: true, value: parser() };
  } catch (thrown) {
    if (thrown instanceof Failure) return { ok: false, error: thrown.error };
    throw thrown;
  }
}

/** The maximum number of characters that a message quotes. */
const QUOTED_LENGTH = 40;

/** Quotes a part of the text in a message. */
export function quoted(text: string): string {
  return text.length <= QUOTED_LENGTH ? `'${text}'` : `'${text.slice(0, QUOTED_LENGTH)}…'`;
}

/** The maximum number of characters before and after the position of an error that a message quotes. */
const EXCERPT_LENGTH = 30;

/** Describes why a text cannot be parsed, and where, as two sentences. */
export function describeParseError(text: string, { message, start }: ParseError): string {
  const first = Math.max(0, start - EXCERPT_LENGTH);
  const last = Math.min(text.length, start + EXCERPT_LENGTH);
  const excerpt = text.slice(first, last).replace(/\s+/g, ' ');
  const shown = `${first > 0 ? '…' : ''}${excerpt}${last < text.length ? '…' : ''}`;
  return `'${shown}' is invalid at character ${start + 1}. ${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
