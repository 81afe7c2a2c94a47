import type { ExpressionNode } from '../../../lib/argo/expression';
import { parseExpression } from '../../../lib/argo/expression';
import type { ParseError } from '../../../lib/argo/parsed';
import { valueOf } from '../syntax-trees';

/** The syntax tree of an expression that has to be valid. */
export function parsed(source: string): ExpressionNode {
  return valueOf(parseExpression(source));
}

/** The syntax tree of a text that may be an expression. */
export function maybeParsed(source: string): ExpressionNode | undefined {
  const result = parseExpression(source);
  return result.ok ? result.value : undefined;
}

/** Why a text is not an expression, and where. */
export function errorIn(source: string): ParseError | undefined {
  const result = parseExpression(source);
  return result.ok ? undefined : result.error;
}
