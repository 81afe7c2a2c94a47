import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import { argumentsCode, argumentsOf } from '../ports/arguments';
import { method } from '../../code/build';
import { fits } from '../calls/callee';
import type { Needs } from './cross-references';
import { UnsupportedError } from '../analysis/unsupported-error';
import { knownVariables } from '../values/global-variables';
import { reusableName } from './document-links';
import type { ModuleWriter } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import type { TypedPlan } from './document-plan';

/** `checks.submission({ … })`, where a workflow runs a WorkflowTemplate of this import; else nothing. */
export function submissionCode(
  { spec }: TypedPlan,
  writer: ModuleWriter,
  needs: Needs,
): ts.Expression | undefined {
  const template = submitted(spec, needs);
  if (template === undefined) return undefined;
  const signature = { inputs: template.typed.arguments, outputs: [] };
  try {
    if (!fits(argumentsOf(spec), signature)) return undefined;
    const args = argumentsCode(spec, signature, { writer, resolve: knownVariables });
    return method(template.code(), 'submission', ...(args === undefined ? [] : [args]));
  } catch (error) {
    // An argument that says more than its value is declared, as one of a workflow of its own.
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}

/** The kept workflow that a `workflowTemplateRef` names, if it is part of the import. */
export function submitted(holder: Part<JsonObject>, needs: Needs): ReturnType<Needs['workflow']> {
  const ref = objectIn(holder, 'workflowTemplateRef');
  const name = textIn(ref, 'name');
  if (ref === undefined || name === undefined) return undefined;
  const isUsual = fieldsOf(ref).every(
    ([key, { value }]) => key === 'name' || (key === 'clusterScope' && value === true),
  );
  if (!isUsual) return undefined;
  return needs.workflow(reusableName(name, fieldOf(ref, 'clusterScope') !== undefined));
}
