import type { LogicNode } from '../join-logic';
import type { Span } from '../parsed';

/**
 * The expression of a `when`, which Argo evaluates with govaluate after it has substituted the tags. Tags are atoms:
 * their values, and so the type of a word with a tag, are not known.
 */
export type WhenNode =
  | WhenNumberNode
  | WhenBooleanNode
  | WhenTextNode
  | WhenDateNode
  | WhenAccessorNode
  | WhenPrefixNode
  | WhenBinaryNode
  | WhenLogicNode
  | WhenListNode;

/** `1.5`, `0xff` */
export interface WhenNumberNode {
  readonly kind: 'number';
  readonly text: string;
  /** Where it was parsed; not set where a program has built it. */
  readonly span?: Span;
}

/** `true`, `false` */
export interface WhenBooleanNode {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly span?: Span;
}

/** A tag of Argo in the text of an expression, braces included. */
export interface WhenTag {
  readonly tag: string;
}

/** How a text is written: `"a"`, `'a'`, `a` or `[a]`. */
export type WhenTextStyle = 'double' | 'single' | 'bare' | 'brackets';

/**
 * A string, without its quotes and backslashes. To govaluate, a word without quotes is a variable, which Argo replaces
 * by a string. A bare word with a tag may become anything, such as a number or a whole expression.
 */
export interface WhenTextNode {
  readonly kind: 'text';
  readonly style: WhenTextStyle;
  readonly parts: readonly (string | WhenTag)[];
  readonly span?: Span;
}

/** A string in quotes that govaluate parses as a date. */
export interface WhenDateNode {
  readonly kind: 'date';
  readonly style: 'double' | 'single';
  readonly text: string;
  readonly span?: Span;
}

/**
 * `a.B`, `a.B(c)`: a field or a method of a variable. It cannot be evaluated, because Argo defines no variables here.
 */
export interface WhenAccessorNode {
  readonly kind: 'accessor';
  readonly path: readonly string[];
  /** Set where it is called. */
  readonly arguments?: readonly WhenNode[];
  readonly span?: Span;
}

export type WhenPrefixOperator = '!' | '-' | '~';

/** `!a` */
export interface WhenPrefixNode {
  readonly kind: 'prefix';
  readonly operator: WhenPrefixOperator;
  readonly operand: WhenNode;
  readonly span?: Span;
}

/** The operators with two operands except `&&`, `||` and the comma. */
export type WhenBinaryOperator =
  | '?'
  | ':'
  | '??'
  | '=='
  | '!='
  | '>'
  | '>='
  | '<'
  | '<='
  | '=~'
  | '!~'
  | 'in'
  | '&'
  | '|'
  | '^'
  | '<<'
  | '>>'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '**';

/**
 * `a == b`. All operators are left-associative, `**` too. To govaluate, `?` and `:` are operators of two operands each:
 * `a ? b` is `b` or nothing, and `a : b` is `a` unless it is nothing.
 */
export interface WhenBinaryNode {
  readonly kind: 'binary';
  readonly operator: WhenBinaryOperator;
  readonly left: WhenNode;
  readonly right: WhenNode;
  readonly span?: Span;
}

/** `a && b && c`, `a || b || c` */
export interface WhenLogicNode extends LogicNode<WhenNode> {}

/** `a, b`: two items or more. In parentheses it is the right operand of `in`. */
export interface WhenListNode {
  readonly kind: 'list';
  readonly items: readonly WhenNode[];
  readonly span?: Span;
}

/** The precedence of operators: an operand of lower precedence needs parentheses. */
export const PRECEDENCE = {
  list: 0,
  ternary: 1,
  or: 2,
  and: 3,
  comparison: 4,
  bitwise: 5,
  shift: 6,
  additive: 7,
  multiplicative: 8,
  exponent: 9,
  prefix: 10,
  value: 11,
} as const;

/** The operators with two operands, by precedence. */
export const BINARY: { readonly [operator in WhenBinaryOperator]: number } = {
  '?': PRECEDENCE.ternary,
  ':': PRECEDENCE.ternary,
  '??': PRECEDENCE.ternary,
  '==': PRECEDENCE.comparison,
  '!=': PRECEDENCE.comparison,
  '>': PRECEDENCE.comparison,
  '>=': PRECEDENCE.comparison,
  '<': PRECEDENCE.comparison,
  '<=': PRECEDENCE.comparison,
  '=~': PRECEDENCE.comparison,
  '!~': PRECEDENCE.comparison,
  in: PRECEDENCE.comparison,
  '&': PRECEDENCE.bitwise,
  '|': PRECEDENCE.bitwise,
  '^': PRECEDENCE.bitwise,
  '<<': PRECEDENCE.shift,
  '>>': PRECEDENCE.shift,
  '+': PRECEDENCE.additive,
  '-': PRECEDENCE.additive,
  '*': PRECEDENCE.multiplicative,
  '/': PRECEDENCE.multiplicative,
  '%': PRECEDENCE.multiplicative,
  '**': PRECEDENCE.exponent,
};

/** Whether a text contains a tag, so its value is not known. */
export function hasTag(parts: WhenTextNode['parts']): boolean {
  return parts.some((part) => typeof part !== 'string');
}
