import { skipSpace } from '../characters';
import { quoted } from '../parsed';
import type { Span } from '../parsed';
import { endOfName, isNamePart } from './characters';
import { unescapeBytes, unescapeString } from './escapes';
import { endOfNumber, isStartOfNumber } from './numbers';

/**
 * A token of an expression. Its `text` is that of the source. A string or bytes have their value instead, an `invalid`
 * token a message.
 */
export interface Token extends Span {
  readonly kind: 'name' | 'operator' | 'bracket' | 'number' | 'string' | 'bytes' | 'end' | 'invalid';
  readonly text: string;
}

/** Names that are operators. They can also be names of members: `a.in`. */
const WORDS: ReadonlySet<string> = new Set([
  'not',
  'in',
  'or',
  'and',
  'matches',
  'contains',
  'startsWith',
  'endsWith',
  'let',
  'if',
  'else',
]);

/** Whether an operator is a word. */
export function isWord(operator: string): boolean {
  return WORDS.has(operator);
}

/** Operators by their first character: the characters that can follow it. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ...Array.from('&!=*<>', (first) => [first, '&=*'] as const),
  ...Array.from(',;%+-^/', (first) => [first, ''] as const),
  ['|', '|'],
  [':', ':'],
  ['.', '.'],
  ['?', '.?'],
  ['#', '#'],
]);

/** Whether a text is a valid name without quotes: of a member, a function, or a key. */
export function isName(text: string): boolean {
  const first = text.codePointAt(0);
  if (first === undefined || (first >= 0x30 && first <= 0x39)) return false;
  return isNamePart(first) && endOfName(text, 0) === text.length && !WORDS.has(text);
}

/**
 * Reads an expression token by token (parser/lexer of expr 1.17). It continues after an invalid token, and takes linear
 * time for any source.
 */
export class Lexer {
  private offset = 0;

  /** Names directly after a `#` are never operators. */
  private isPointer = false;

  /** The offset up to which each kind of quote is known to be unclosed. */
  private readonly unclosed = new Map<string, number>();

  constructor(private readonly source: string) {}

  /** The next token. After the last one, it is always `end`. */
  next(): Token {
    const unclosed = this.skipBlanks();
    if (unclosed !== undefined) return unclosed;
    const { source, offset } = this;
    const wasPointer = this.isPointer;
    this.isPointer = false;
    const first = source.charAt(offset);
    if (first === '') return this.token('end', offset);
    if (wasPointer && isNamePart(source.codePointAt(offset) ?? 0))
      return this.token('name', endOfName(source, offset));
    if (first === '"' || first === "'") return this.quoted(offset, 'string');
    if (first === '`') return this.raw();
    if ((first === 'b' || first === 'B') && /["']/.test(source.charAt(offset + 1)))
      return this.quoted(offset + 1, 'bytes');
    if (isStartOfNumber(source, offset)) return this.number();
    if ('()[]{}'.includes(first)) return this.token('bracket', offset + 1);
    return this.operatorOrName(first);
  }

  private operatorOrName(first: string): Token {
    const { source, offset } = this;
    const seconds = OPERATORS.get(first);
    if (seconds !== undefined) {
      const second = source.charAt(offset + 1);
      const token = this.token('operator', offset + (second !== '' && seconds.includes(second) ? 2 : 1));
      this.isPointer = first === '#';
      return token;
    }
    const end = endOfName(source, offset);
    if (end > offset) return this.token(WORDS.has(source.slice(offset, end)) ? 'operator' : 'name', end);
    const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    return this.invalid(
      offset + character.length,
      `${JSON.stringify(character)} is not a character of an expression`,
    );
  }

  /** Skips blanks and comments. A comment that is not closed is an invalid token. */
  private skipBlanks(): Token | undefined {
    const { source } = this;
    for (;;) {
      const start = this.offset;
      this.offset = skipSpace(source, this.offset);
      if (source.startsWith('//', this.offset)) this.offset = endOfLine(source, this.offset);
      else if (source.startsWith('/*', this.offset)) {
        const end = this.find('*/', this.offset + 2);
        if (end === undefined) return this.invalid(this.offset + 2, 'this comment is not closed');
        this.offset = end + 2;
      }
      if (this.offset === start) return undefined;
      // Blanks end the name of a pointer.
      this.isPointer = false;
    }
  }

  private number(): Token {
    const { source, offset } = this;
    const end = endOfNumber(source, source.charAt(offset) === '.' ? offset + 1 : offset);
    const endOfLetters = endOfName(source, end);
    if (endOfLetters === end) return this.token('number', end);
    const text = source.slice(offset, endOfLetters);
    return this.invalid(endOfLetters, `${quoted(text)} is not a number`);
  }

  /** A string in quotes, or bytes, whose quotes start at an offset. */
  private quoted(start: number, kind: 'string' | 'bytes'): Token {
    const end = this.endOfQuoted(start);
    if (end === undefined) return this.invalid(start + 1, 'this string is not closed');
    const literal = this.source.slice(start, end + 1);
    const value = kind === 'string' ? unescapeString(literal) : unescapeBytes(literal);
    if (value === undefined) return this.invalid(end + 1, `an escape in ${quoted(literal)} is not valid`);
    return this.token(kind, end + 1, value);
  }

  private endOfQuoted(start: number): number | undefined {
    const { source } = this;
    const quote = source.charAt(start);
    if (start < (this.unclosed.get(quote) ?? 0)) return undefined;
    let end = start + 1;
    for (; end < source.length && source.charAt(end) !== '\n'; end++) {
      if (source.charAt(end) === quote) return end;
      if (source.charAt(end) === '\\' && source.charAt(end + 1) !== '\n') end++;
    }
    this.unclosed.set(quote, end);
    return undefined;
  }

  /** A string in backticks. Two backticks in it are one. */
  private raw(): Token {
    const { source, offset } = this;
    let end = source.indexOf('`', offset + 1);
    while (end >= 0 && source.charAt(end + 1) === '`') end = source.indexOf('`', end + 2);
    if (end < 0) return this.invalid(offset + 1, 'this string is not closed');
    return this.token('string', end + 1, source.slice(offset + 1, end).replaceAll('``', '`'));
  }

  /** The next occurrence after an offset. What was not found once is not searched for again. */
  private find(text: string, from: number): number | undefined {
    if (this.unclosed.has(text)) return undefined;
    const found = this.source.indexOf(text, from);
    if (found >= 0) return found;
    this.unclosed.set(text, this.source.length);
    return undefined;
  }

  private token(kind: Token['kind'], end: number, text = this.source.slice(this.offset, end)): Token {
    const start = this.offset;
    this.offset = end;
    return { kind, text, start, end };
  }

  private invalid(end: number, message: string): Token {
    return this.token('invalid', end, message);
  }
}

function endOfLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset);
  return end < 0 ? source.length : end + 1;
}
