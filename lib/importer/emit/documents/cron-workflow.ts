import type ts from 'typescript';
import { propsCode } from './workflow-spec';
import { jsonExpression } from '../../code/literals';
import type { JsonObject } from '../../json/json';
import { field, list } from '../../code/build';
import { globalVariables } from '../values/global-variables';
import type { ModuleWriter } from '../modules/module-writer';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn } from '../analysis/document-part';
import type { DocumentPlan } from './document-plan';
import { objectCode } from '../values/value-code';

/** The fields of a CronWorkflow, including `workflowSpec`. */
export function cronFields(
  { part, writer }: DocumentPlan,
  workflowSpec: readonly ts.ObjectLiteralElementLike[],
): readonly ts.ObjectLiteralElementLike[] {
  const spec = objectIn(part, 'spec');
  const fields = spec === undefined ? [] : fieldsOf(spec).filter(([name]) => name !== 'workflowSpec');
  const own = objectCode(
    fields.filter(([name]) => name !== 'schedule'),
    { writer, resolve: globalVariables },
  ).properties;
  const all = [...singleSchedule(spec, writer), ...own];
  return workflowSpec.length === 0 ? all : [...all, field(['workflowSpec', propsCode(workflowSpec)])];
}

/** The `schedule` of a CronWorkflow before Argo 4: written as `schedules`, and reverted by a patch. */
function singleSchedule(
  spec: DocumentPart<JsonObject> | undefined,
  writer: ModuleWriter,
): readonly ts.ObjectLiteralElementLike[] {
  const schedule = spec === undefined ? undefined : fieldOf(spec, 'schedule');
  if (spec === undefined || schedule === undefined) return [];
  const reason = "Argo 4 removed 'schedule'. Remove this patch to use 'schedules'.";
  writer.patch(schedule.pointer, reason);
  if (typeof schedule.value !== 'string' || fieldOf(spec, 'schedules') !== undefined) return [];
  writer.patch('/spec/schedules', reason);
  return [field(['schedules', list([jsonExpression(schedule.value)])])];
}
