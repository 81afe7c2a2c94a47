import ts from 'typescript';
import { jsonExpression } from '../../code/literals';
import type { JsonArray, JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { call, field, id, list } from '../../code/build';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { ModuleWriter } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { fieldOf, fieldsOf, itemsOf, pointerTo } from '../analysis/document-part';
import type { Resolve } from './text-code';
import { bareExpression, text, textOnly } from './text-code';

/** How values become code in one place of a module. */
export interface ValueContext {
  readonly writer: ModuleWriter;

  /** The references that are known in that place. */
  readonly resolve: Resolve;

  /** Whether the values have to be written as they are, whatever types the typed form has for them. */
  readonly isRaw?: boolean;
}

/** Fields that Argo takes for texts, and that people write numbers and booleans into all the same. */
const TEXT_FIELD =
  /\/(?:env\/\d+\/value|(?:args|command)\/\d+|(?:parameters|headers)\/\d+\/(?:value|default)|(?:labels|annotations|nodeSelector)\/[^/]+)$/;

/** A value of the document as code, with references where its texts have variables. */
export function valueCode(part: Part, context: ValueContext): ts.Expression {
  const { value, pointer } = part;
  const { writer, resolve } = context;
  if (typeof value === 'string') return writer.place(pointer, textCode(value, pointer, resolve));
  if (isList(part)) return writer.place(pointer, list(itemsOf(part).map((item) => valueCode(item, context))));
  if (isObject(part))
    return writer.place(pointer, objectCode(fieldsOf(part), context, neededFields(part, context)));
  return writer.place(pointer, context.isRaw === true ? jsonExpression(value) : scalarCode(value, pointer));
}

/** Fields that Argo 4 no longer has, and what is there instead; the types are those of Argo 4. */
const GONE: readonly (readonly [pointer: RegExp, reason: string])[] = [
  [/\/synchronization\/mutex$/, "Argo 4 has no 'mutex': write it as one of 'mutexes'"],
  [/\/synchronization\/semaphore$/, "Argo 4 has no 'semaphore': write it as one of 'semaphores'"],
  [/\/memoize\/cache\/configMap\/key$/, "Argo 4 has no 'key' here, Argo 3.7 asks for it"],
  [/\/podPriority$/, "Argo 4 has no 'podPriority': write 'podPriorityClassName'"],
];

/** Leaves a field of the past to a patch; a template that has one is written as it is. */
function leaveOutGone(pointer: string, writer: ModuleWriter): void {
  const reason = GONE.find(([field]) => field.test(pointer))?.[1];
  if (reason === undefined) return;
  // A patch goes by the position of the template: too weak for a lock, should somebody move the template.
  if (/\/templates\/\d+\/synchronization\//.test(pointer)) throw new UnsupportedError(reason);
  writer.patch(pointer, reason);
}

/** Fields that Argo does without, but not the types: Kubernetes asks for them where Argo's full CRDs are installed. */
const NEEDED: readonly (readonly [holder: RegExp, field: string, value: JsonValue])[] = [
  [/\/azure$/, 'container', ''],
  [/\/azure$/, 'endpoint', ''],
  [/\/artifactPaths$/, 'name', ''],
  [/\/gauge$/, 'realtime', false],
  [/\/memoize$/, 'maxAge', ''],
];

/** What a part has to have for its type, and has not: a patch takes it away again. */
function neededFields(part: Part<JsonObject>, { writer, isRaw }: ValueContext): Field[] {
  if (isRaw === true) return [];
  return NEEDED.flatMap(([holder, name, value]): Field[] => {
    if (!holder.test(part.pointer) || fieldOf(part, name) !== undefined) return [];
    const reason = `Kubernetes asks for '${name}' where Argo's full CRDs are installed: take this patch away`;
    writer.patch(pointerTo(part, name), reason);
    return [[name, jsonExpression(value)]];
  });
}

/** Some fields of the document as an object in code. */
export function objectCode(
  parts: readonly (readonly [name: string, part: Part])[],
  context: ValueContext,
  more: readonly Field[] = [],
): ts.ObjectLiteralExpression {
  const fields = fieldsCode(parts, context).map(([name, value, part]) =>
    context.writer.place(part.pointer, field([name, value])),
  );
  return ts.factory.createObjectLiteralExpression([...fields, ...more.map(field)]);
}

/** Fields as code, but for those that are left to patches. cdk8s leaves null out, which is left to a patch too. */
function fieldsCode(
  parts: readonly (readonly [name: string, part: Part])[],
  context: ValueContext,
): (readonly [name: string, value: ts.Expression, part: Part])[] {
  return parts.flatMap(([name, part]) => {
    if (context.isRaw !== true) leaveOutGone(part.pointer, context.writer);
    if (part.value === null) context.writer.patch(part.pointer, 'cdk8s leaves null out');
    if (context.writer.isPatched(part.pointer)) return [];
    return [[name, valueCode(part, context), part] as const];
  });
}

/** Fields of a spec that have to be texts to the program, too. */
const PLAIN_FIELD = /^\/spec\/(?:workflowSpec\/)?(?:entrypoint|serviceAccountName)$/;

function textCode(value: string, pointer: string, resolve: Resolve): ts.Expression {
  if (PLAIN_FIELD.test(pointer)) return textOnly(value, resolve);
  return /\/(?:expression|fromExpression)$/.test(pointer)
    ? bareExpression(value, resolve)
    : text(value, resolve);
}

function scalarCode(value: JsonValue, pointer: string): ts.Expression {
  const code = jsonExpression(value);
  const isText = (typeof value === 'number' || typeof value === 'boolean') && TEXT_FIELD.test(pointer);
  return isText ? call(id('unquoted'), code) : code;
}

function isList(part: Part): part is Part<JsonArray> {
  return isJsonArray(part.value);
}

function isObject(part: Part): part is Part<JsonObject> {
  return isJsonObject(part.value);
}
