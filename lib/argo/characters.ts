import type { Span } from './parsed';

/** The characters for which Go's `unicode.IsSpace` is true. JavaScript's `\s` differs in U+0085 and U+FEFF. */
const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;

/** Whether a character is white space to Go. */
export function isSpace(character: string): boolean {
  return SPACE.test(character);
}

/** The first offset at or after `start` with a character other than white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (at < text.length && isSpace(text.charAt(at))) at++;
  return at;
}

/** The offset after the last character other than white space, but at least `start`. */
export function endOfText(text: string, start: number): number {
  let at = text.length;
  while (at > start && isSpace(text.charAt(at - 1))) at--;
  return at;
}

/** Splits a part of a text at the characters for which `isSeparator` is true, like `strings.FieldsFunc`. */
export function splitSpan(
  text: string,
  { start, end }: Span,
  isSeparator: (character: string) => boolean,
): Span[] {
  const spans: Span[] = [];
  let first = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isSeparator(text.charAt(at))) continue;
    if (at > first) spans.push({ start: first, end: at });
    first = at + 1;
  }
  return spans;
}
