import type { ExpressionNode } from '../../../lib/argo/expression';
import { parseExpression } from '../../../lib/argo/expression';

/** The syntax tree of an expression that has to be valid. */
export function parsed(source: string): ExpressionNode {
  const { expression, error } = parseExpression(source);
  if (expression === undefined) throw new Error(`${source}: ${error.message}`);
  return expression;
}

/** A syntax tree without the positions of its nodes. */
export function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(
    ([key, item]) => !['start', 'end'].includes(key) && item !== undefined,
  );
  return Object.fromEntries(fields.map(([key, item]) => [key, withoutSpans(item)]));
}
