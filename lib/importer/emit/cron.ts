import type ts from 'typescript';
import { propsCode } from './spec';
import { jsonExpression } from '../code/ast';
import type { JsonObject } from '../json';
import { field, list } from '../code/build';
import { knownVariables } from './known-variables';
import type { ModuleWriter } from './module-writer';
import type { Part } from './part';
import { fieldOf, fieldsOf, objectIn } from './part';
import type { DocumentPlan } from './plan';
import { objectCode } from './value';

/** The fields of a CronWorkflow, with those of the workflows that it makes inside. */
export function cronFields(
  { part, writer }: DocumentPlan,
  workflowSpec: readonly ts.ObjectLiteralElementLike[],
): readonly ts.ObjectLiteralElementLike[] {
  const spec = objectIn(part, 'spec');
  const fields = spec === undefined ? [] : fieldsOf(spec).filter(([name]) => name !== 'workflowSpec');
  const own = objectCode(
    fields.filter(([name]) => name !== 'schedule'),
    { writer, resolve: knownVariables },
  ).properties;
  const all = [...schedulesOfOne(spec, writer), ...own];
  return workflowSpec.length === 0 ? all : [...all, field(['workflowSpec', propsCode(workflowSpec)])];
}

/** The one `schedule` that a CronWorkflow had before Argo 4: as a list of one, which is patched back. */
function schedulesOfOne(
  spec: Part<JsonObject> | undefined,
  writer: ModuleWriter,
): readonly ts.ObjectLiteralElementLike[] {
  const schedule = spec === undefined ? undefined : fieldOf(spec, 'schedule');
  if (spec === undefined || schedule === undefined) return [];
  const reason = "Argo 4 has no 'schedule': take this patch away, and 'schedules' is written";
  writer.patch(schedule.pointer, reason);
  if (typeof schedule.value !== 'string' || fieldOf(spec, 'schedules') !== undefined) return [];
  writer.patch('/spec/schedules', reason);
  return [field(['schedules', list([jsonExpression(schedule.value)])])];
}
