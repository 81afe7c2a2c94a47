import type ts from 'typescript';
import { propsCode } from './spec';
import { field } from './build';
import { knownVariables } from './known-variables';
import { fieldsOf, objectIn } from './part';
import type { DocumentPlan } from './plan';
import { objectCode } from './value';

/** The fields of a CronWorkflow, with those of the workflows that it makes inside. */
export function cronFields(
  { part, writer }: DocumentPlan,
  workflowSpec: readonly ts.ObjectLiteralElementLike[],
): readonly ts.ObjectLiteralElementLike[] {
  const spec = objectIn(part, 'spec');
  const fields = spec === undefined ? [] : fieldsOf(spec).filter(([name]) => name !== 'workflowSpec');
  const own = objectCode(fields, { writer, resolve: knownVariables }).properties;
  if (workflowSpec.length === 0) return own;
  return [...own, field(['workflowSpec', propsCode(workflowSpec)])];
}
