import type ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import { argumentsCode, argumentsOf } from '../ports/arguments';
import type { Field } from '../../code/build';
import { call, id, method, object } from '../../code/build';
import type { Callee } from './callee';
import { calleeName, fits, signatureOfCall } from './callee';
import type { DocumentContext } from './workflow-context';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { Chunk } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { asObject, fieldsOf, objectIn } from '../analysis/document-part';
import type { ValueContext } from '../values/value-code';
import { objectCode } from '../values/value-code';

/** The template that a call or a hook names, as a callee that takes the arguments which are given to it. */
export function calleeOf(
  caller: Part<JsonObject>,
  document: DocumentContext,
  consumed: Parameters<typeof signatureOfCall>[1] = [],
): Callee {
  const name = calleeName(caller);
  const given = argumentsOf(caller);
  const known = knownTemplate(name, document);
  if (known !== undefined && fits(given, known.signature)) return known;
  const { inputs, outputs } = signatureOfCall(caller, consumed);
  const signature = { inputs, outputs: known?.signature.outputs ?? outputs };
  return document.byName(name, signature);
}

function knownTemplate(name: ReturnType<typeof calleeName>, document: DocumentContext): Callee | undefined {
  if (name.holder !== undefined) return document.elsewhere(name);
  const template = document.templates.get(name.template);
  return template && { code: id(template.variable), signature: template.signature };
}

/** `hook(template, { … }, { expression: … })`. */
function hookCode(hook: Part<JsonObject>, document: DocumentContext, context: ValueContext): ts.Expression {
  const known = new Set(['template', 'templateRef', 'arguments', 'expression']);
  const unknown = fieldsOf(hook).filter(([name]) => !known.has(name));
  if (unknown.length > 0)
    throw new UnsupportedError(`a hook has '${unknown.map(([name]) => name).join("', '")}'`);
  const callee = calleeOf(hook, document);
  const args = argumentsCode(hook, callee.signature, context);
  const options = fieldsOf(hook).filter(([name]) => name === 'expression');
  const more = options.length === 0 ? [] : [objectCode(options, context)];
  const given = args ?? (more.length > 0 ? object([]) : undefined);
  return call(id('hook'), callee.code, ...(given === undefined ? [] : [given]), ...more);
}

/** Hooks that can stand in the options of a call, as its field; and those that have to be added to it afterwards. */
export interface HooksCode {
  readonly field?: Field;
  readonly added: readonly Chunk[];
}

/** The hooks of a call: those that mention the call itself are added to it when it is there. */
export function hooksCode(
  caller: Part<JsonObject>,
  holder: string,
  document: DocumentContext,
  contexts: { readonly before: ValueContext; readonly after: ValueContext; readonly mentionsSelf: RegExp },
): HooksCode {
  const hooks = objectIn(caller, 'hooks');
  if (hooks === undefined) return { added: [] };
  const fields: Field[] = [];
  const added: Chunk[] = [];
  for (const [name, part] of fieldsOf(hooks)) {
    const hook = asObject(part);
    if (hook === undefined) throw new UnsupportedError(`the hook '${name}' is no object`);
    if (contexts.mentionsSelf.test(JSON.stringify(hook.value.arguments ?? {}))) {
      const value = addHook(holder, name, hookCode(hook, document, contexts.after));
      added.push({ owner: '', pointer: part.pointer, value });
    } else fields.push([name, hookCode(hook, document, contexts.before)]);
  }
  if (fields.length === 0) {
    if (added.length === 0)
      contexts.before.writer.patch(hooks.pointer, 'what is empty is left out otherwise');
    return { added };
  }
  return { field: ['hooks', objectLiteral(object(fields).properties)], added };
}

/** The hooks of a workflow, added to it when its templates are there. */
export function workflowHooks(spec: Part<JsonObject>, document: DocumentContext): Chunk[] {
  const hooks = objectIn(spec, 'hooks');
  if (hooks === undefined) return [];
  const context = { writer: document.writer, resolve: document.resolve };
  return fieldsOf(hooks).map(([name, part], index) => {
    const hook = asObject(part);
    if (hook === undefined) throw new UnsupportedError(`the hook '${name}' is no object`);
    const value = addHook(document.workflow, name, hookCode(hook, document, context));
    return { owner: '', pointer: part.pointer, value, isFirst: index === 0 };
  });
}

function addHook(holder: string, name: string, hook: ts.Expression): ts.Expression {
  return method(id(holder), 'addHook', stringLiteral(name), hook);
}
