import type { VariablePath } from '../../argo/expression';
import { insertedVariables } from '../../argo/insertion';
import { resolveToken } from '../values/variable-usage';

/** The variables whose values can become a part of a value in a manifest, which may be a reference or a list. */
export function insertedVariablesIn(value: unknown): VariablePath[] {
  if (typeof value === 'string') return insertedVariables(value);
  if (typeof value !== 'object' || value === null) return [];
  const resolved = resolveToken(value);
  return resolved === value
    ? Object.values(value).flatMap(insertedVariablesIn)
    : insertedVariablesIn(resolved);
}
