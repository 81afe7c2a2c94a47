import type { Span } from '../parsed';
import { quoted } from '../parsed';
import { readTokens } from '../symbol-parser';
import type { WhenBinaryOperator, WhenPrefixOperator, WhenTag, WhenTextStyle } from './ast';
import { BINARY } from './ast';
import { isDate } from './date';
import type { Scan } from './scanner';
import { characterAt, scan } from './scanner';

/** The operators and brackets of a `when`. `-` has two meanings, which only the parser distinguishes. */
export type WhenSymbol = WhenBinaryOperator | WhenPrefixOperator | '&&' | '||' | '(' | ')' | ',';

/** A token of a `when`, as govaluate reads it. */
export type WhenToken = Span &
  (
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | { readonly kind: 'text'; readonly style: WhenTextStyle; readonly parts: readonly (string | WhenTag)[] }
    | { readonly kind: 'date'; readonly style: 'double' | 'single'; readonly text: string }
    | { readonly kind: 'accessor'; readonly path: readonly string[]; readonly problem?: string }
    | { readonly kind: 'symbol'; readonly symbol: WhenSymbol }
    | { readonly kind: 'invalid'; readonly problem: string }
  );

/** The tokens of any text, in order, without white space, including those that govaluate rejects. */
export function whenTokens(text: string): WhenToken[] {
  return readTokens(text, tokenAt);
}

function tokenAt(text: string, start: number): WhenToken {
  const character = characterAt(text, start);
  if (text.startsWith('{{', start) || isLetter(character)) return word(text, start);
  if (isNumeric(character)) return number(text, start);
  switch (character) {
    case '"':
      return quotedText(text, start, 'double');
    case "'":
      return quotedText(text, start, 'single');
    case '[':
      return bracketed(text, start);
    case ',':
    case '(':
    case ')':
      return { kind: 'symbol', symbol: character, start, end: start + 1 };
    default:
      return symbol(text, start);
  }
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function isDigit(character: string): boolean {
  return /^\p{Nd}$/u.test(character);
}

function isNumeric(character: string): boolean {
  return isDigit(character) || character === '.';
}

function isWordCharacter(character: string): boolean {
  return isLetter(character) || isNumeric(character) || character === '_';
}

function isSymbolCharacter(character: string): boolean {
  return !isLetter(character) && !isDigit(character) && !/^[()[\]'"]$/.test(character);
}

/** The text, if it contains no tag. */
function plainText({ parts }: Scan): string | undefined {
  return parts.every((part) => typeof part === 'string') ? parts.join('') : undefined;
}

function invalid(problem: string, start: number, end: number): WhenToken {
  return { kind: 'invalid', problem, start, end };
}

/** A number. Next to a tag, its digits are part of a string. */
function number(text: string, start: number): WhenToken {
  const isHex = text.startsWith('0x', start) && start + 2 < text.length;
  const from = isHex ? start + 2 : start;
  const found = scan(text, from, { accepts: isHex ? isHexDigit : isNumeric, endsAtTag: true });
  if (text.startsWith('{{', found.end)) return word(text, start);
  if (found.problem !== undefined) return invalid(found.problem, start, found.end);
  const digits = plainText(found) ?? '';
  const isValid = isHex
    ? isHexNumber(digits)
    : /^(?:\d+\.?\d*|\.\d+)$/.test(digits) && Number(digits) < Infinity;
  if (!isValid) return invalid(`${quoted(text.slice(start, found.end))} is not a number`, start, found.end);
  return { kind: 'number', text: isHex ? `0x${digits}` : digits, start, end: found.end };
}

function isHexDigit(character: string): boolean {
  return isDigit(character) || /^[a-f]$/i.test(character);
}

/** Go reads hexadecimal numbers of 64 bits. */
function isHexNumber(digits: string): boolean {
  return /^0*[0-9a-f]{1,16}$/i.test(digits);
}

function quotedText(text: string, start: number, style: 'double' | 'single'): WhenToken {
  // To govaluate, either quote ends a text.
  const found = scan(text, start + 1, {
    accepts: (character) => !/^['"]$/.test(character),
    keepsSpace: true,
  });
  if (found.problem !== undefined) return invalid(found.problem, start, found.end);
  if (!found.isComplete) return invalid('the quote that ends the text is missing', start, found.end);
  const end = found.end + 1;
  const plain = plainText(found);
  if (plain !== undefined && isDate(plain)) return { kind: 'date', style, text: plain, start, end };
  return { kind: 'text', style, parts: found.parts, start, end };
}

function bracketed(text: string, start: number): WhenToken {
  const found = scan(text, start + 1, { accepts: (character) => character !== ']', keepsSpace: true });
  if (found.problem !== undefined) return invalid(found.problem, start, found.end);
  if (!found.isComplete) return invalid("the ']' that ends the name is missing", start, found.end);
  return { kind: 'text', style: 'brackets', parts: found.parts, start, end: found.end + 1 };
}

/** Letters, digits and other characters of a word, including tags. */
function word(text: string, start: number): WhenToken {
  const found = scan(text, start, { accepts: isWordCharacter });
  const { parts, end, problem } = found;
  if (problem !== undefined) return invalid(problem, start, end);
  const plain = plainText(found);
  if (plain === 'true' || plain === 'false') return { kind: 'boolean', value: plain === 'true', start, end };
  if (plain === 'in' || plain === 'IN') return { kind: 'symbol', symbol: 'in', start, end };
  if (!plain?.includes('.')) return { kind: 'text', style: 'bare', parts, start, end };
  const path = plain.split('.');
  const fault = accessorProblem(path);
  return { kind: 'accessor', path, ...(fault !== undefined && { problem: fault }), start, end };
}

function accessorProblem([, ...fields]: readonly string[]): string | undefined {
  if (fields.at(-1) === '') return 'a name is missing after the dot';
  // `unicode.ToUpper` knows no letter that becomes several.
  const isExported = (field: string): boolean => {
    const first = characterAt(field, 0);
    const upper = first.toUpperCase();
    return upper === first || upper.length > first.length;
  };
  const field = fields.find((one) => !isExported(one));
  return field === undefined
    ? undefined
    : `${quoted(field)} is not a field that can be read: put the text in quotes`;
}

const SYMBOLS: ReadonlySet<string> = new Set<WhenSymbol>([...operatorsOf(BINARY), '!', '~', '&&', '||']);

function operatorsOf(table: typeof BINARY): WhenBinaryOperator[] {
  return Object.keys(table).filter((key): key is WhenBinaryOperator => Object.hasOwn(table, key));
}

function isSymbol(text: string): text is WhenSymbol {
  return SYMBOLS.has(text);
}

/** govaluate parses a sequence of all other characters as one operator, so `==-` is invalid. */
function symbol(text: string, start: number): WhenToken {
  const found = scan(text, start, { accepts: isSymbolCharacter, endsAtTag: true });
  const { end, problem } = found;
  if (problem !== undefined) return invalid(problem, start, end);
  // Of the other symbols, only a closing bracket gets here.
  if (end === start) return invalid("there is no '[' before this ']'", start, start + 1);
  const plain = plainText(found) ?? '';
  if (isSymbol(plain)) return { kind: 'symbol', symbol: plain, start, end };
  if (plain === '=') return invalid(`'=' is not an operator: use '=='`, start, end);
  const isSeveral = [...SYMBOLS].some((one) => plain.startsWith(one));
  const advice = isSeveral ? 'write a space between operators' : 'put texts in quotes';
  return invalid(`${quoted(plain)} is not an operator: ${advice}`, start, end);
}
