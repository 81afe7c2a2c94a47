import type { WhenNode, WhenBinaryNode, WhenPrefixNode, WhenTextNode, WhenTextStyle } from './ast';
import { BINARY, PRECEDENCE, hasTag } from './ast';

/** Prints a `when`, with parentheses only where govaluate needs them. */
export function printWhen(when: WhenNode): string {
  switch (when.kind) {
    case 'number':
      return when.text;
    case 'boolean':
      return String(when.value);
    case 'text':
      return printText(when);
    case 'date':
      return printText({ kind: 'text', style: when.style, parts: [when.text] });
    case 'accessor':
      return (
        when.path.map(escapeBare).join('.') +
        (when.arguments === undefined ? '' : `(${printItems(when.arguments)})`)
      );
    case 'prefix':
      return printPrefix(when);
    case 'binary':
      return printBinary(when);
    case 'and':
      return when.operands.map((operand) => printOperand(operand, PRECEDENCE.and + 1)).join(' && ');
    case 'or':
      return when.operands.map((operand) => printOperand(operand, PRECEDENCE.or + 1)).join(' || ');
    case 'list':
      return printItems(when.items);
  }
}

function printItems(items: readonly WhenNode[]): string {
  return items.map((item) => printOperand(item, PRECEDENCE.list + 1)).join(', ');
}

/** An operand, in parentheses if its precedence is too low for its place. */
function printOperand(when: WhenNode, minPrecedence: number): string {
  return precedenceOf(when) < minPrecedence ? `(${printWhen(when)})` : printWhen(when);
}

function precedenceOf(when: WhenNode): number {
  switch (when.kind) {
    case 'list':
    case 'or':
    case 'and':
    case 'prefix':
      return PRECEDENCE[when.kind];
    case 'binary':
      return BINARY[when.operator];
    default:
      return PRECEDENCE.value;
  }
}

function printBinary({ operator, left, right }: WhenBinaryNode): string {
  const precedence = BINARY[operator];
  const isTernary = precedence === PRECEDENCE.ternary;
  const first =
    isTernary && endsInDateOrPattern(left) ? `(${printWhen(left)})` : printOperand(left, precedence);
  const isComputed = precedence >= PRECEDENCE.bitwise;
  const second =
    isComputed && startsWithDate(right) ? `(${printWhen(right)})` : printOperand(right, precedence + 1);
  return `${first} ${operator} ${second}`;
}

/** govaluate rejects a ternary operator after a date or a pattern in quotes. */
function endsInDateOrPattern(when: WhenNode): boolean {
  if (when.kind === 'date') return true;
  if (when.kind === 'and' || when.kind === 'or') return when.operands.slice(-1).some(endsInDateOrPattern);
  if (when.kind !== 'binary') return false;
  const { operator, right } = when;
  const isMatch = operator === '=~' || operator === '!~';
  return (isMatch && right.kind === 'text' && isQuoted(right.style)) || endsInDateOrPattern(right);
}

/** govaluate rejects a date after an arithmetic operator. */
function startsWithDate(when: WhenNode): boolean {
  return when.kind === 'binary' ? startsWithDate(when.left) : when.kind === 'date';
}

function printPrefix({ operator, operand }: WhenPrefixNode): string {
  const isBare = operand.kind === 'text' && operand.style === 'bare' && hasTag(operand.parts);
  const isValue = operand.kind === 'number' || operand.kind === 'boolean' || operand.kind === 'accessor';
  const text = printWhen(operand);
  // A dot would be part of the operator.
  return (isBare || isValue) && !text.startsWith('.') ? operator + text : `${operator}(${text})`;
}

function isQuoted(style: WhenTextStyle): boolean {
  return style === 'single' || style === 'double';
}

/** The styles of strings: their delimiters, and the characters that need a backslash. */
const STYLES: {
  readonly [style in WhenTextStyle]: { readonly quotes: readonly [string, string]; readonly escaped: RegExp };
} = {
  double: { quotes: ['"', '"'], escaped: /[\\'"]/g },
  single: { quotes: ["'", "'"], escaped: /[\\'"]/g },
  brackets: { quotes: ['[', ']'], escaped: /[\\\]]/g },
  bare: { quotes: ['', ''], escaped: /[^\p{L}\p{Nd}_.]/gu },
};

function printText({ style, parts }: WhenTextNode): string {
  const { quotes, escaped } = STYLES[style];
  const text = parts.map((part) => (typeof part === 'string' ? part.replaceAll(escaped, '\\$&') : part.tag));
  return quotes.join(text.join(''));
}

function escapeBare(text: string): string {
  return printText({ kind: 'text', style: 'bare', parts: [text] });
}
