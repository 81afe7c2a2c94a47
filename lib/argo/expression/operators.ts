import type { BinaryOperator, ComparisonOperator, NegatableOperator, UnaryOperator } from './ast';

/*
 * The precedences of operators (parser/operator/operator.go of expr 1.17): an operator with a higher number binds its
 * operands more tightly. All binary operators are left-associative except `**` and `^`.
 */

const UNARY: { readonly [operator in UnaryOperator]: number } = { not: 50, '!': 50, '-': 90, '+': 90 };

const BINARY: { readonly [operator in BinaryOperator]: number } = {
  or: 10,
  '||': 10,
  and: 15,
  '&&': 15,
  '==': 20,
  '!=': 20,
  '<': 20,
  '>': 20,
  '>=': 20,
  '<=': 20,
  in: 20,
  matches: 20,
  contains: 20,
  startsWith: 20,
  endsWith: 20,
  'not in': 20,
  'not matches': 20,
  'not contains': 20,
  'not startsWith': 20,
  'not endsWith': 20,
  '..': 25,
  '+': 30,
  '-': 30,
  '*': 60,
  '/': 60,
  '%': 60,
  '**': 100,
  '^': 100,
  '??': 500,
};

/** The precedence of all comparisons. */
export const COMPARISON = BINARY['<'];

/** How tightly an operator binds what follows it. */
export function unaryPrecedence(operator: UnaryOperator): number {
  return UNARY[operator];
}

/** How tightly an operator binds the operands on both sides of it. */
export function binaryPrecedence(operator: BinaryOperator): number {
  return BINARY[operator];
}

/** Whether `a ** b ** c` is `a ** (b ** c)`. */
export function isRightAssociative(operator: BinaryOperator): boolean {
  return operator === '**' || operator === '^';
}

export function isUnaryOperator(text: string): text is UnaryOperator {
  return Object.hasOwn(UNARY, text);
}

export function isBinaryOperator(text: string): text is BinaryOperator {
  return Object.hasOwn(BINARY, text);
}

export function isComparisonOperator(text: string): text is ComparisonOperator {
  return text === '<' || text === '>' || text === '<=' || text === '>=';
}

export function isNegatableOperator(text: string): text is NegatableOperator {
  return (
    text === 'in' || text === 'matches' || text === 'contains' || text === 'startsWith' || text === 'endsWith'
  );
}
