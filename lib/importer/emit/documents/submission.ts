import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import { argumentsCode, argumentsOf, isTypedArgument } from '../ports/arguments';
import { method } from '../../code/build';
import { acceptsArguments } from '../calls/callee';
import type { CrossReferences } from './cross-references';
import { UnsupportedError } from '../analysis/unsupported-error';
import { globalVariables } from '../values/global-variables';
import { reusableName } from './document-links';
import type { ModuleWriter } from '../modules/module-writer';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import type { PortInfo } from '../analysis/signature';
import type { TypedPlan } from './document-plan';

/** `checks.submission({ … })`, if the workflow runs a WorkflowTemplate of the import. */
export function submissionCode(
  { spec }: TypedPlan,
  writer: ModuleWriter,
  references: CrossReferences,
): ts.Expression | undefined {
  const template = submittedTemplate(spec, references);
  if (template === undefined) return undefined;
  const signature = { inputs: template.typed.arguments, outputs: [] };
  const args = plainArguments(spec);
  if (args === undefined || !acceptsArguments(args, signature)) return undefined;
  const code = argumentsCode(spec, signature, { writer, resolve: globalVariables }, 'the workflow');
  return method(template.code(), 'submission', ...(code === undefined ? [] : [code]));
}

/** The arguments, if all have a typed form. Those with further fields are declared as arguments of the workflow. */
function plainArguments(spec: DocumentPart<JsonObject>): readonly PortInfo[] | undefined {
  try {
    const args = argumentsOf(spec);
    return args.every(isTypedArgument) ? args : undefined;
  } catch (error) {
    if (error instanceof UnsupportedError) return undefined;
    throw error;
  }
}

/** The WorkflowTemplate that a `workflowTemplateRef` refers to, if it is part of the import. */
export function submittedTemplate(
  spec: DocumentPart<JsonObject>,
  references: CrossReferences,
): ReturnType<CrossReferences['workflow']> {
  const ref = objectIn(spec, 'workflowTemplateRef');
  const name = textIn(ref, 'name');
  if (ref === undefined || name === undefined) return undefined;
  const isUsual = fieldsOf(ref).every(
    ([key, { value }]) => key === 'name' || (key === 'clusterScope' && value === true),
  );
  if (!isUsual) return undefined;
  return references.workflow(reusableName(name, fieldOf(ref, 'clusterScope') !== undefined));
}
