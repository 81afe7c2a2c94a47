import { id } from '../../code/build';
import type { JsonObject } from '../../json/json';
import { isTemplated } from '../../../argo/templated-text';
import type { DocumentPart } from '../analysis/document-part';
import type { Callee, CalleeName, Consumed } from './callee';
import { calleeName, signatureOfCall } from './callee';
import type { DocumentContext } from './document-context';

/**
 * The callee of a call or a hook.
 *
 * @param whose the call, for the reasons of fallbacks: "the task 'say'"
 */
export function resolveCallee(
  caller: DocumentPart<JsonObject>,
  document: DocumentContext,
  whose: string,
  consumed: readonly Consumed[] = [],
): Callee {
  const name = calleeName(caller, document.writer, whose);
  const known = knownTemplate(name, document);
  if (known !== undefined) return known;
  reportUnknown(name, caller.pointer, document, whose);
  return document.externalTemplate(name, signatureOfCall(caller, consumed));
}

function knownTemplate(name: CalleeName, document: DocumentContext): Callee | undefined {
  if (name.workflowTemplate !== undefined) return document.importedTemplate(name);
  const template = document.templates.get(name.template);
  return template && { code: id(template.variable), signature: template.signature };
}

/** Reports a call of a template that the workflow should have. Names with variables are known only when it runs. */
function reportUnknown(name: CalleeName, pointer: string, document: DocumentContext, whose: string): void {
  if (name.workflowTemplate !== undefined || document.hasOtherTemplates || isTemplated(name.template)) return;
  const reason = `${whose} calls the template '${name.template}', which the workflow does not have`;
  document.writer.usedFallbacks.push({ pointer, reason, isUntypedCall: true });
}
