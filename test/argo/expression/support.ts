import type { ExpressionNode } from '../../../lib/argo/expression';
import { parseExpression } from '../../../lib/argo/expression';
import type { ParseError } from '../../../lib/argo/parsed';
import { valueOf } from '../syntax-trees';

/** The syntax tree of a valid expression. */
export function parsed(source: string): ExpressionNode {
  return valueOf(parseExpression(source));
}

/** The syntax tree of an expression; undefined if the text is not valid. */
export function maybeParsed(source: string): ExpressionNode | undefined {
  const result = parseExpression(source);
  return result.ok ? result.value : undefined;
}

/** The error of an expression; undefined if it is valid. */
export function errorIn(source: string): ParseError | undefined {
  const result = parseExpression(source);
  return result.ok ? undefined : result.error;
}
