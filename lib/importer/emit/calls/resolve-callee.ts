import { id } from '../../code/build';
import type { JsonObject } from '../../json/json';
import type { DocumentPart } from '../analysis/document-part';
import { argumentsOf } from '../ports/arguments';
import type { Callee, CalleeName, Consumed } from './callee';
import { acceptsArguments, calleeName, signatureOfCall } from './callee';
import type { DocumentContext } from './document-context';

/** The callee of a call or a hook, with a signature that accepts its arguments. */
export function resolveCallee(
  caller: DocumentPart<JsonObject>,
  document: DocumentContext,
  consumed: readonly Consumed[] = [],
): Callee {
  const name = calleeName(caller);
  const args = argumentsOf(caller);
  const known = knownTemplate(name, document);
  if (known !== undefined && acceptsArguments(args, known.signature)) return known;
  const { inputs, outputs } = signatureOfCall(caller, consumed);
  const signature = { inputs, outputs: known?.signature.outputs ?? outputs };
  return document.externalTemplate(name, signature);
}

function knownTemplate(name: CalleeName, document: DocumentContext): Callee | undefined {
  if (name.workflowTemplate !== undefined) return document.importedTemplate(name);
  const template = document.templates.get(name.template);
  return template && { code: id(template.variable), signature: template.signature };
}
