import type ts from 'typescript';
import { propsCode } from './workflow-spec';
import { jsonExpression } from '../../code/literals';
import type { JsonObject } from '../../json/json';
import { field, list } from '../../code/build';
import { knownVariables } from '../values/global-variables';
import type { ModuleWriter } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn } from '../analysis/document-part';
import type { DocumentPlan } from './document-plan';
import { objectCode } from '../values/value-code';

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
