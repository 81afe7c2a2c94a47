import type { Argument, BinaryNode, ComparisonNode, ExpressionNode, MapNode, UnaryNode } from './ast';
import { quoteBytes, quoteString } from './escapes';
import { isName } from './lexer';
import { floatText } from './numbers';
import {
  COMPARISON,
  binaryPrecedence,
  isComparisonOperator,
  isRightAssociative,
  unaryPrecedence,
} from './operators';

/**
 * Prints an expression in its canonical form: strings in double quotes, names of members in single quotes, no pipes,
 * parentheses only where they are needed. The text never contains `{{` or `}}`, so it can be used in a tag, and all
 * versions of expr in Argo 3.7 to 4.1 can parse it (bytes only those of 4.1).
 */
export function printExpression(expression: ExpressionNode): string {
  return sequence(expression);
}

/** An expression where `;` can separate several. */
function sequence(node: ExpressionNode): string {
  if (node.kind !== 'sequence') return any(node, false);
  const last = node.items.length - 1;
  return node.items.map((item, index) => any(item, index < last)).join('; ');
}

/**
 * An expression where any operator can stand.
 *
 * @param isFollowed whether a `;` comes behind it, which the body of a variable would include
 */
function any(node: ExpressionNode, isFollowed: boolean): string {
  switch (node.kind) {
    case 'let': {
      const text = `let ${node.name} = ${any(node.value, true)}; ${sequence(node.body)}`;
      return isFollowed ? `(${text})` : text;
    }
    case 'if': {
      const { condition, then, otherwise } = node;
      return `if ${any(condition, false)} { ${sequence(then)} } else { ${sequence(otherwise)} }`;
    }
    case 'conditional': {
      const then = node.then === undefined ? ':' : ` ${any(node.then, false)} :`;
      return `${operand(node.condition, 1, 0)} ?${then} ${any(node.otherwise, isFollowed)}`;
    }
    default:
      return operand(node, 0, 0);
  }
}

/**
 * An operand, in parentheses where it needs them.
 *
 * @param minimum how tightly its operators have to bind
 * @param next how tightly the operator binds that comes behind it; a unary operator at its end would take less
 */
function operand(node: ExpressionNode, minimum: number, next: number): string {
  switch (node.kind) {
    case 'binary':
      return binaryPrecedence(node.operator) < minimum ? parenthesized(node) : binary(node, next);
    case 'comparison':
      return COMPARISON < minimum ? parenthesized(node) : comparison(node, next);
    case 'unary':
      return unaryPrecedence(node.operator) <= next ? parenthesized(node) : unary(node, next);
    default:
      return primary(node);
  }
}

function parenthesized(node: ExpressionNode): string {
  return `(${sequence(node)})`;
}

/** A binary operation. Those in its left operand are printed in a loop, because there can be thousands of them. */
function binary(node: BinaryNode, next: number): string {
  const reversed: string[] = [];
  let current: BinaryNode = node;
  let following = next;
  for (;;) {
    const { operator, left, right } = current;
    const precedence = binaryPrecedence(operator);
    const isRight = isRightAssociative(operator);
    // Ranges are written without blanks: `1..3`.
    const text = operator === '..' ? operator : ` ${operator} `;
    reversed.push(operand(right, isRight ? precedence : precedence + 1, following), text);
    following = precedence;
    if (needsParentheses(left, current)) reversed.push(parenthesized(left));
    else if (left.kind === 'binary') {
      current = left;
      continue;
    } else reversed.push(operand(left, precedence, precedence));
    return reversed.reverse().join('');
  }
}

/** Whether the left operand of an operator would have another meaning without parentheses. */
function needsParentheses(left: ExpressionNode, { operator }: BinaryNode): boolean {
  if (left.kind === 'comparison')
    return isComparisonOperator(operator) || COMPARISON < binaryPrecedence(operator);
  if (left.kind !== 'binary') return false;
  const difference = binaryPrecedence(left.operator) - binaryPrecedence(operator);
  if (difference < 0 || (difference === 0 && isRightAssociative(operator))) return true;
  // expr rejects `a ?? b + c`.
  if (left.operator === '??') return operator !== '??';
  // `a < b < c` is a chain of comparisons.
  return isComparisonOperator(operator) && isComparisonOperator(left.operator);
}

function comparison({ first, rest }: ComparisonNode, next: number): string {
  const isChain =
    first.kind === 'comparison' || (first.kind === 'binary' && isComparisonOperator(first.operator));
  const isMixed = first.kind === 'binary' && first.operator === '??';
  const start = isChain || isMixed ? parenthesized(first) : operand(first, COMPARISON, COMPARISON);
  const last = rest.length - 1;
  const others = rest.map(
    (part, index) =>
      ` ${part.operator} ${operand(part.operand, COMPARISON + 1, index < last ? COMPARISON : next)}`,
  );
  return start + others.join('');
}

function unary({ operator, operand: inner }: UnaryNode, next: number): string {
  const text = operand(inner, unaryPrecedence(operator), next);
  return operator === 'not' ? `not ${text}` : `${operator}${text}`;
}

/** An object before its members, indices and calls, in parentheses unless it is one that can have them. */
function primary(node: ExpressionNode): string {
  const suffixes: string[] = [];
  let current = node;
  for (;;) {
    switch (current.kind) {
      case 'member':
        suffixes.push(`${dot(current)}${current.name}`);
        break;
      case 'method':
        suffixes.push(`${dot(current)}${current.name}(${list(current.arguments)})`);
        break;
      case 'index':
        suffixes.push(`${current.isOptional ? '?.' : ''}[${index(current.index)}]`);
        break;
      case 'slice':
        suffixes.push(`[${bound(current.from)}:${spaced(bound(current.to))}]`);
        break;
      default:
        return [atom(current, suffixes.length > 0), ...suffixes.reverse()].join('');
    }
    current = current.object;
  }
}

/**
 * An index. Argo saves the result of a task only if it finds the task's name in single quotes: it searches the template
 * as JSON, where double quotes are escaped (workflow/controller/operator.go, `generateOutputResultRegex`).
 */
function index(node: ExpressionNode): string {
  return node.kind === 'string' && /^[\w.-]*$/.test(node.value) ? `'${node.value}'` : any(node, false);
}

function dot({ isOptional }: { readonly isOptional: boolean }): string {
  return isOptional ? '?.' : '.';
}

function bound(node: ExpressionNode | undefined): string {
  return node === undefined ? '' : any(node, false);
}

/** Separates a `::` from the `:` before it. */
function spaced(text: string): string {
  return text.startsWith(':') ? ` ${text}` : text;
}

/** A value without its members. Constants and numbers have no members without parentheses. */
function atom(node: ExpressionNode, hasSuffix: boolean): string {
  switch (node.kind) {
    case 'string':
      return quoteString(node.value);
    case 'bytes':
      return quoteBytes(node.value);
    case 'identifier':
      return node.name;
    case 'pointer':
      return `#${node.name}`;
    case 'array':
      return `[${list(node.items)}]`;
    case 'map':
      return map(node);
    case 'call':
      return `${node.isBuiltin ? '::' : ''}${node.name}(${list(node.arguments)})`;
    default: {
      const constant = constantText(node);
      return constant === undefined || hasSuffix ? `(${constant ?? sequence(node)})` : constant;
    }
  }
}

function constantText(node: ExpressionNode): string | undefined {
  switch (node.kind) {
    case 'nil':
      return 'nil';
    case 'boolean':
    case 'integer':
      return String(node.value);
    case 'float':
      return floatText(node.value);
    default:
      return undefined;
  }
}

function list(items: readonly Argument[]): string {
  return items.map((item) => (item.kind === 'closure' ? closure(item.body) : any(item, false))).join(', ');
}

/** A closure, in braces if it needs them. */
function closure(body: ExpressionNode): string {
  const text = sequence(body);
  // Braces at its start would be those of the closure.
  return body.kind === 'sequence' || text.startsWith('{') ? `{ ${text} }` : text;
}

function map({ entries }: MapNode): string {
  const pairs = entries.map(({ key, value }) => `${keyText(key)}: ${any(value, false)}`).join(', ');
  // Two braces would end a tag.
  return `{${pairs}${pairs.endsWith('}') ? ' ' : ''}}`;
}

function keyText(key: ExpressionNode): string {
  if (key.kind !== 'string') return parenthesized(key);
  return isName(key.value) ? key.value : quoteString(key.value);
}
