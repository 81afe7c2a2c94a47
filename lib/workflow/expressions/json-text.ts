import { isTemplated } from '../../argo/templated-text';
import type { Expression, ExpressionValue } from '../values/expression';
import { Reference } from '../values/reference';
import { resolveToken } from '../values/variable-usage';
import { call } from './nodes';

/** An object or a list as JSON: a text, or an expression if it contains references. */
export function jsonText(value: unknown): string | Expression {
  return isComputed(value) ? call('toJson', [value as ExpressionValue]) : JSON.stringify(value);
}

/** Whether a value contains anything that is only known when the workflow runs. */
function isComputed(value: unknown): boolean {
  if (typeof value === 'string') return isTemplated(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Reference.isReference(value)) return true;
  const resolved = resolveToken(value);
  return resolved === value ? Object.values(value).some(isComputed) : isComputed(resolved);
}
