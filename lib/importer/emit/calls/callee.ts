import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import { variablesIn } from '../../../workflow/values/variable-usage';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { Part } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import { Names } from '../../code/identifiers';
import type { PortInfo, Signature } from '../analysis/signature';
import { portKey, portNamed, portsOf } from '../analysis/signature';

/** A template as a call names it. */
export interface CalleeName {
  readonly template: string;

  /** The WorkflowTemplate that holds it; none for a template of the same workflow. */
  readonly holder?: string;

  /** Whether that is a ClusterWorkflowTemplate. */
  readonly isClusterScope: boolean;
}

/** A template that is called, in code. */
export interface Callee {
  readonly code: ts.Expression;
  readonly signature: Signature;
}

/** Which template a call or a hook names. */
export function calleeName(caller: Part<JsonObject>): CalleeName {
  const template = textIn(caller, 'template');
  const ref = objectIn(caller, 'templateRef');
  if (template !== undefined && ref === undefined) return { template, isClusterScope: false };
  if (ref === undefined) throw new UnsupportedError(`it names no template: ${caller.pointer}`);
  const [holder, name] = [textIn(ref, 'name'), textIn(ref, 'template')];
  const known = new Set(['name', 'template', 'clusterScope']);
  const isComplete = holder !== undefined && name !== undefined && holder !== '' && name !== '';
  const scope = fieldOf(ref, 'clusterScope')?.value;
  if (
    !isComplete ||
    template !== undefined ||
    scope === false ||
    fieldsOf(ref).some(([key]) => !known.has(key))
  ) {
    throw new UnsupportedError(`it names its template in an unusual way: ${caller.pointer}`);
  }
  return { template: name, holder, isClusterScope: scope === true };
}

/** Whether a call gives a template of this signature what it needs, and nothing else. */
export function fits(args: readonly PortInfo[], { inputs }: Signature): boolean {
  const isKnown = args.every(({ kind, name }) => portNamed(inputs, kind, name) !== undefined);
  const isComplete = inputs.every(
    ({ kind, name, isOptional }) => isOptional || portNamed(args, kind, name) !== undefined,
  );
  return isKnown && isComplete;
}

/** The signature that a template must have, going by one call of it and by what is taken from that call. */
export function signatureOfCall(caller: Part<JsonObject>, consumed: readonly Consumed[]): Signature {
  const inputs = portsOf(objectIn(caller, 'arguments')).map(({ kind, name, key }) => ({
    kind,
    name,
    key,
    isOptional: false,
  }));
  const names = new Names();
  const outputs = consumed.map(({ kind, name }) => ({
    kind,
    name,
    key: portKey(kind, name, names),
    isOptional: true,
  }));
  return { inputs, outputs };
}

/** An output that somebody takes. */
export interface Consumed {
  readonly kind: 'parameter' | 'artifact';
  readonly name: string;
}

/** The outputs of one task or step that a template mentions, in whichever way. */
export function consumedOutputs(template: Part<JsonObject>, scope: string, name: string): Consumed[] {
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
