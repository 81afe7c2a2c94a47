import type ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import { argumentsCode } from '../ports/arguments';
import type { Field } from '../../code/build';
import { call, id, method, object } from '../../code/build';
import { resolveCallee } from './resolve-callee';
import type { DocumentContext } from './document-context';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { BodyStatement } from '../modules/body-statement';
import type { DocumentPart } from '../analysis/document-part';
import { asObject, fieldsOf, objectIn } from '../analysis/document-part';
import type { ValueContext } from '../values/value-code';
import { objectCode } from '../values/value-code';

/** `hook(template, { … }, { expression: … })`. */
function hookCode(
  hook: DocumentPart<JsonObject>,
  document: DocumentContext,
  context: ValueContext,
): ts.Expression {
  const known = new Set(['template', 'templateRef', 'arguments', 'expression']);
  const unknown = fieldsOf(hook).filter(([name]) => !known.has(name));
  if (unknown.length > 0)
    throw new UnsupportedError(`a hook has '${unknown.map(([name]) => name).join("', '")}'`);
  const callee = resolveCallee(hook, document);
  const args = argumentsCode(hook, callee.signature, context);
  const options = fieldsOf(hook).filter(([name]) => name === 'expression');
  const more = options.length === 0 ? [] : [objectCode(options, context)];
  const argumentsObject = args ?? (more.length > 0 ? object([]) : undefined);
  return call(id('hook'), callee.code, ...(argumentsObject === undefined ? [] : [argumentsObject]), ...more);
}

/** The hooks of a call: a field of its options, and statements for hooks that are added afterwards. */
export interface HooksCode {
  readonly field?: Field;
  readonly added: readonly BodyStatement[];
}

/** Writes the hooks of a call. Hooks that refer to the call itself are added after it. */
export function hooksCode(
  caller: DocumentPart<JsonObject>,
  target: string,
  document: DocumentContext,
  contexts: { readonly before: ValueContext; readonly after: ValueContext; readonly refersToSelf: RegExp },
): HooksCode {
  const hooks = objectIn(caller, 'hooks');
  if (hooks === undefined) return { added: [] };
  const fields: Field[] = [];
  const added: BodyStatement[] = [];
  for (const [name, part] of fieldsOf(hooks)) {
    const hook = asObject(part);
    if (hook === undefined) throw new UnsupportedError(`the hook '${name}' is not an object`);
    if (contexts.refersToSelf.test(JSON.stringify(hook.value.arguments ?? {}))) {
      const value = addHook(target, name, hookCode(hook, document, contexts.after));
      added.push({ owner: '', pointer: part.pointer, value });
    } else fields.push([name, hookCode(hook, document, contexts.before)]);
  }
  if (fields.length === 0) {
    if (added.length === 0) contexts.before.writer.patch(hooks.pointer, 'the typed form omits empty values');
    return { added };
  }
  return { field: ['hooks', objectLiteral(object(fields).properties)], added };
}

/** Writes the hooks of a workflow, which are added after its templates. */
export function workflowHooks(spec: DocumentPart<JsonObject>, document: DocumentContext): BodyStatement[] {
  const hooks = objectIn(spec, 'hooks');
  if (hooks === undefined) return [];
  const context = { writer: document.writer, resolve: document.resolve };
  return fieldsOf(hooks).map(([name, part], index) => {
    const hook = asObject(part);
    if (hook === undefined) throw new UnsupportedError(`the hook '${name}' is not an object`);
    const value = addHook(document.workflow, name, hookCode(hook, document, context));
    return { owner: '', pointer: part.pointer, value, isFirst: index === 0 };
  });
}

function addHook(target: string, name: string, hook: ts.Expression): ts.Expression {
  return method(id(target), 'addHook', stringLiteral(name), hook);
}
