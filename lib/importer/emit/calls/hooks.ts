import type ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import { argumentsCode } from '../ports/arguments';
import type { Field } from '../../code/build';
import { call, id, method, object } from '../../code/build';
import { resolveCallee } from './resolve-callee';
import type { DocumentContext } from './document-context';
import { describePart } from '../../model/part-pointer';
import type { ModuleWriter } from '../modules/module-writer';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { BodyStatement } from '../modules/body-statement';
import type { DocumentPart } from '../analysis/document-part';
import { asObject, fieldsOf, objectIn } from '../analysis/document-part';
import type { ValueContext } from '../values/value-code';
import { objectCode } from '../values/value-code';

/** The fields of a hook that have a typed form. */
const TYPED = new Set(['template', 'templateRef', 'arguments', 'expression']);

/** `hook(template, { … }, { expression: … })`. */
function hookCode(
  hook: DocumentPart<JsonObject>,
  document: DocumentContext,
  context: ValueContext,
): ts.Expression {
  const whose = describePart(document.value, hook.pointer) ?? 'the hook';
  for (const [name, { pointer }] of fieldsOf(hook)) {
    if (!TYPED.has(name))
      context.writer.patch(pointer, `${whose} has '${name}', which the typed form does not have`);
  }
  const callee = resolveCallee(hook, document, whose);
  const args = argumentsCode(hook, callee.signature, context, whose);
  const options = fieldsOf(hook).filter(([name]) => name === 'expression');
  const more = options.length === 0 ? [] : [objectCode(options, context)];
  const argumentsObject = args ?? (more.length > 0 ? object([]) : undefined);
  return call(id('hook'), callee.code, ...(argumentsObject === undefined ? [] : [argumentsObject]), ...more);
}

/** The hooks that have a typed form. Others are written by patches. */
function typedHooks(
  hooks: DocumentPart<JsonObject>,
  document: DocumentContext,
  code: (name: string, hook: DocumentPart<JsonObject>) => void,
): void {
  const { writer } = document;
  if (writer.isPatched(hooks.pointer)) return;
  const parts = fieldsOf(hooks);
  let written = 0;
  for (const [name, part] of parts) {
    const whose = describePart(document.value, part.pointer) ?? `the hook '${name}'`;
    const hook = asObject(part);
    if (hook === undefined) writer.patch(part.pointer, `${whose} is not an object`);
    if (hook === undefined || writer.isPatched(part.pointer)) continue;
    try {
      code(name, hook);
      written++;
    } catch (error) {
      if (!(error instanceof UnsupportedError)) throw error;
      writer.patch(part.pointer, `${whose}: ${error.reason}`);
    }
  }
  // A patch cannot add to an object that is not rendered.
  if (written === 0)
    writer.patch(hooks.pointer, reasonsFor(parts, writer) ?? 'the typed form omits empty values');
}

function reasonsFor(
  parts: readonly (readonly [name: string, part: DocumentPart])[],
  writer: ModuleWriter,
): string | undefined {
  const reasons = parts
    .map(([, { pointer }]) => writer.patchReason(pointer))
    .filter((reason) => reason !== undefined);
  return reasons.length === 0 ? undefined : reasons.join(' ');
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
  typedHooks(hooks, document, (name, hook) => {
    if (contexts.refersToSelf.test(JSON.stringify(hook.value.arguments ?? {}))) {
      const value = addHook(target, name, hookCode(hook, document, contexts.after));
      added.push({ owner: '', pointer: hook.pointer, value });
    } else fields.push([name, hookCode(hook, document, contexts.before)]);
  });
  return fields.length === 0
    ? { added }
    : { field: ['hooks', objectLiteral(object(fields).properties)], added };
}

/** Writes the hooks of a workflow, which are added after its templates. */
export function workflowHooks(spec: DocumentPart<JsonObject>, document: DocumentContext): BodyStatement[] {
  const hooks = objectIn(spec, 'hooks');
  if (hooks === undefined) return [];
  const context = { writer: document.writer, resolve: document.resolve };
  const statements: BodyStatement[] = [];
  typedHooks(hooks, document, (name, hook) => {
    const value = addHook(document.workflow, name, hookCode(hook, document, context));
    statements.push({ owner: '', pointer: hook.pointer, value, isFirst: statements.length === 0 });
  });
  return statements;
}

function addHook(target: string, name: string, hook: ts.Expression): ts.Expression {
  return method(id(target), 'addHook', stringLiteral(name), hook);
}
