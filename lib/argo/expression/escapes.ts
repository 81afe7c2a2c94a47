/*
 * Escapes in the literals of expr (parser/lexer: `scanEscape`, `unescape`, `unescapeBytes`). A literal accepts what
 * both the scanner and the unescaper accept, which is less than either of them does.
 */

const SIMPLE: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
]);

/** An escape that is a number: `\x41`, `\101`, `\u0041`, `\U00000041`, `\u{41}`. */
const NUMERIC =
  /^(?:x(?<byte>[\da-fA-F]{2})|(?<octal>[0-3][0-7]{2})|(?:u(?<short>[\da-fA-F]{4})|U(?<long>[\da-fA-F]{8})|u\{(?<braced>[\da-fA-F]{1,6})\}))/;

/** The longest of them is `\U` with eight digits, or `\u{…}` with six. */
const LONGEST = 9;

/** One escape: its character, and its length with the backslash. */
interface Escape {
  readonly value: string;
  readonly length: number;
}

/** The escape after a backslash; undefined if it is not valid. */
function escapeAt(literal: string, offset: number, quote: string, allowUnicode: boolean): Escape | undefined {
  const letter = literal.charAt(offset + 1);
  const simple = letter === quote ? quote : SIMPLE.get(letter);
  if (simple !== undefined) return { value: simple, length: 2 };
  const [text, byte, octal, short, long, braced] =
    NUMERIC.exec(literal.slice(offset + 1, offset + 1 + LONGEST)) ?? [];
  if (text === undefined) return undefined;
  const unicode = short ?? long ?? braced;
  if (unicode !== undefined && !allowUnicode) return undefined;
  const code = octal === undefined ? parseInt(byte ?? unicode ?? '', 16) : parseInt(octal, 8);
  // expr lets the number of `\U80000000` and above overflow: a bug that no expression relies on.
  if (code > 0x10ffff) return undefined;
  return { value: isSurrogate(code) ? '\ufffd' : String.fromCodePoint(code), length: text.length + 1 };
}

/** Half of a character in UTF-16, which Go's strings replace by U+FFFD. */
function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

function unescape(literal: string, allowUnicode: boolean): string | undefined {
  const quote = literal.charAt(0);
  const end = literal.length - 1;
  let value = '';
  let offset = 1;
  for (;;) {
    const backslash = literal.indexOf('\\', offset);
    if (backslash < 0) return value + literal.slice(offset, end);
    const escape = escapeAt(literal, backslash, quote, allowUnicode);
    if (escape === undefined) return undefined;
    value += literal.slice(offset, backslash) + escape.value;
    offset = backslash + escape.length;
  }
}

/** The only line end that a literal can have is a carriage return, which counts as `\n`. */
function normalizeLineEnds(literal: string): string {
  return literal.replaceAll('\r', '\n');
}

/** The value of a string literal in quotes; undefined if one of its escapes is not valid. */
export function unescapeString(literal: string): string | undefined {
  return unescape(normalizeLineEnds(literal), true)?.replaceAll(/[\ud800-\udfff]/gu, '\ufffd');
}

/** The value of a bytes literal without its `b`, each byte as a character; undefined if an escape is not valid. */
export function unescapeBytes(literal: string): string | undefined {
  const quoted = normalizeLineEnds(literal);
  // A character outside ASCII is the bytes of its UTF-8, `\xff` one byte.
  const encoded = quoted.replaceAll(/[^\0-\x7f]+/gu, (text) => Buffer.from(text).toString('latin1'));
  return unescape(encoded, false);
}

/** Prints a text as a string literal, in the form that all versions of expr accept. */
export function quoteString(text: string): string {
  // Argo would parse two braces as the start or end of a tag.
  return JSON.stringify(text).replaceAll('{{', '{\\u007b').replaceAll('}}', '}\\u007d');
}

/** Prints bytes as a literal. */
export function quoteBytes(bytes: readonly number[]): string {
  const text = bytes.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : hexEscape(byte))).join('');
  return `b"${text.replaceAll('{{', '{\\x7b').replaceAll('}}', '}\\x7d')}"`;
}

function isPlain(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
}

function hexEscape(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
