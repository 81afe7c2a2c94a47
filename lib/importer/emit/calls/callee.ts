import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import type { ModuleWriter } from '../modules/module-writer';
import { variablesIn } from '../../../workflow/values/variable-usage';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import { UniqueNames } from '../../code/identifiers';
import type { PortInfo, Signature } from '../analysis/signature';
import { portKey, portNamed, portsOf } from '../analysis/signature';

/** The template that a call refers to. */
export interface CalleeName {
  readonly template: string;

  /** The WorkflowTemplate that contains it; undefined for a template of the same workflow. */
  readonly workflowTemplate?: string;

  /** Whether it is a ClusterWorkflowTemplate. */
  readonly isClusterScope: boolean;
}

/** The code for the template of a call. */
export interface Callee {
  readonly code: ts.Expression;
  readonly signature: Signature;
}

/** The template that a call or a hook refers to. Fields of `templateRef` without a typed form are written by patches. */
export function calleeName(
  caller: DocumentPart<JsonObject>,
  writer: ModuleWriter,
  whose: string,
): CalleeName {
  const template = textIn(caller, 'template');
  const ref = objectIn(caller, 'templateRef');
  if (template !== undefined && ref === undefined) return { template, isClusterScope: false };
  if (ref === undefined) throw new UnsupportedError('it refers to no template');
  if (template !== undefined) throw new UnsupportedError("it has both 'template' and 'templateRef'");
  const [workflowTemplate = '', name = ''] = [textIn(ref, 'name'), textIn(ref, 'template')];
  if (workflowTemplate === '' || name === '')
    throw new UnsupportedError("its templateRef has no 'name' or no 'template'");
  for (const [key, part] of fieldsOf(ref)) {
    if (key === 'clusterScope' && part.value === false)
      writer.patch(
        part.pointer,
        `'clusterScope: false' of ${whose} is the default, which the typed form omits`,
      );
    else if (!['name', 'template'].includes(key) && !(key === 'clusterScope' && part.value === true))
      writer.patch(part.pointer, `the typed form of the templateRef of ${whose} has no '${key}'`);
  }
  const isClusterScope = fieldOf(ref, 'clusterScope')?.value === true;
  return { template: name, workflowTemplate, isClusterScope };
}

/** Whether a signature accepts these arguments: all required inputs, and no unknown ones. */
export function acceptsArguments(args: readonly PortInfo[], { inputs }: Signature): boolean {
  const isKnown = args.every(({ kind, name }) => portNamed(inputs, kind, name) !== undefined);
  const isComplete = inputs.every(
    ({ kind, name, isOptional }) => isOptional || portNamed(args, kind, name) !== undefined,
  );
  return isKnown && isComplete;
}

/** The signature of a template, as far as one call of it and the consumed outputs show it. */
export function signatureOfCall(caller: DocumentPart<JsonObject>, consumed: readonly Consumed[]): Signature {
  const inputs = portsOf(objectIn(caller, 'arguments')).map(({ kind, name, key }) => ({
    kind,
    name,
    key,
    isOptional: false,
  }));
  const names = new UniqueNames();
  const outputs = consumed.map(({ kind, name }) => ({
    kind,
    name,
    key: portKey(kind, name, names),
    isOptional: true,
  }));
  return { inputs, outputs };
}

/** An output that is consumed. */
export interface Consumed {
  readonly kind: 'parameter' | 'artifact';
  readonly name: string;
}

/** The outputs of a task or step that its template consumes. */
export function consumedOutputs(template: DocumentPart<JsonObject>, scope: string, name: string): Consumed[] {
  const found = new Map<string, Consumed>();
  for (const variable of variablesIn(template.value)) {
    const [of, call, outputs, kind, output] = variable;
    if (of !== scope || call !== name || outputs !== 'outputs' || output === undefined) continue;
    const port = kind === 'parameters' ? 'parameter' : 'artifact';
    if (port === 'parameter' || kind === 'artifacts')
      found.set(`${port} ${output}`, { kind: port, name: output });
  }
  return [...found.values()];
}
