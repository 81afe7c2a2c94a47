import ts from 'typescript';
import { jsonExpression } from '../../code/literals';
import type { JsonArray, JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { call, field, id, list } from '../../code/build';
import { enclosingTemplate } from '../../model/part-pointer';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { ModuleWriter } from '../modules/module-writer';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, itemsOf, pointerTo } from '../analysis/document-part';
import type { Resolve } from './text-code';
import { bareExpression, text, textOnly } from './text-code';

/** The context in which values are written. */
export interface ValueContext {
  readonly writer: ModuleWriter;

  /** Resolves the variables that are available. */
  readonly resolve: Resolve;

  /** Whether values are written unchanged, without regard to types: in raw templates. */
  readonly isRaw?: boolean;

  /** Code for an object that is a manifest of its own. */
  readonly manifestOf?: (part: DocumentPart<JsonObject>, context: ValueContext) => ts.Expression | undefined;
}

/** String fields for which Argo also accepts numbers and booleans. */
const TEXT_FIELD =
  /\/(?:env\/\d+\/value|(?:args|command)\/\d+|(?:parameters|headers)\/\d+\/(?:value|default)|(?:labels|annotations|nodeSelector)\/[^/]+)$/;

/** A value of the document as code, with references for variables in its strings. */
export function valueCode(part: DocumentPart, context: ValueContext): ts.Expression {
  const { value, pointer } = part;
  const { writer, resolve } = context;
  if (typeof value === 'string') return writer.anchor(pointer, textCode(value, pointer, resolve));
  if (isList(part))
    return writer.anchor(pointer, list(itemsOf(part).map((item) => valueCode(item, context))));
  if (isObject(part)) {
    const manifest = context.manifestOf?.(part, context);
    if (manifest !== undefined) return writer.anchor(pointer, manifest);
    const more = [...removedLocks(part, context), ...requiredFields(part, context)];
    return writer.anchor(pointer, objectCode(fieldsOf(part), context, more));
  }
  return writer.anchor(pointer, context.isRaw === true ? jsonExpression(value) : scalarCode(value, pointer));
}

/** Fields that Argo 4 removed, and their replacements. The types are those of Argo 4. */
const REMOVED_FIELDS: readonly (readonly [pointer: RegExp, reason: string])[] = [
  [/\/memoize\/cache\/configMap\/key$/, "Argo 4 removed 'key' here, but Argo 3.7 requires it."],
  [/\/podPriority$/, "Argo 4 removed 'podPriority'. Use 'podPriorityClassName'."],
];

/** The locks that Argo 4 removed, and the lists that replace them. */
const LOCKS = [
  ['mutex', 'mutexes'],
  ['semaphore', 'semaphores'],
] as const;

/** Writes a removed field by a patch. */
function patchRemovedField(pointer: string, writer: ModuleWriter): void {
  const reason = REMOVED_FIELDS.find(([field]) => field.test(pointer))?.[1];
  if (reason !== undefined) writer.patch(pointer, reason);
}

/**
 * Locks that Argo 4 removed are written as the lists that replace them, and reverted by patches. A patch refers to the
 * index of its template: if templates are reordered, a lock must not be lost.
 */
function removedLocks(part: DocumentPart<JsonObject>, context: ValueContext): Field[] {
  if (context.isRaw === true || !part.pointer.endsWith('/synchronization')) return [];
  return LOCKS.flatMap(([name, replacement]): Field[] => {
    const lock = fieldOf(part, name);
    if (lock === undefined) return [];
    const reason = `Argo 4 removed '${name}'. Remove this patch to use '${replacement}'.`;
    context.writer.patch(lock.pointer, reason);
    if (!isJsonObject(lock.value)) return [];
    if (fieldOf(part, replacement) === undefined) {
      context.writer.patch(pointerTo(part, replacement), reason);
      return [[replacement, list([valueCode(lock, context)])]];
    }
    if (enclosingTemplate(part.pointer) === undefined) return [];
    throw new UnsupportedError(`it has both '${name}', which Argo 4 removed, and '${replacement}'`);
  });
}

/** Fields that are optional in Argo, but required by the types and by Argo's full CRDs. */
const REQUIRED_FIELDS: readonly (readonly [parent: RegExp, field: string, value: JsonValue])[] = [
  [/\/azure$/, 'container', ''],
  [/\/azure$/, 'endpoint', ''],
  [/\/artifactPaths$/, 'name', ''],
  [/\/gauge$/, 'realtime', false],
  [/\/memoize$/, 'maxAge', ''],
];

/** Required fields that a part does not have. A patch removes them again. */
function requiredFields(part: DocumentPart<JsonObject>, { writer, isRaw }: ValueContext): Field[] {
  if (isRaw === true) return [];
  return REQUIRED_FIELDS.flatMap(([parent, name, value]): Field[] => {
    if (!parent.test(part.pointer) || fieldOf(part, name) !== undefined) return [];
    const reason = `Argo's full CRDs require '${name}': set it and remove this patch`;
    writer.patch(pointerTo(part, name), reason);
    return [[name, jsonExpression(value)]];
  });
}

/** An object literal of some fields of the document. */
export function objectCode(
  parts: readonly (readonly [name: string, part: DocumentPart])[],
  context: ValueContext,
  more: readonly Field[] = [],
): ts.ObjectLiteralExpression {
  const fields = fieldsCode(parts, context).map(([name, value, part]) =>
    context.writer.anchor(part.pointer, field([name, value])),
  );
  return ts.factory.createObjectLiteralExpression([...fields, ...more.map(field)]);
}

/** The fields as code, except for those written by patches, such as null, which cdk8s omits. */
function fieldsCode(
  parts: readonly (readonly [name: string, part: DocumentPart])[],
  context: ValueContext,
): (readonly [name: string, value: ts.Expression, part: DocumentPart])[] {
  return parts.flatMap(([name, part]) => {
    if (context.isRaw !== true) patchRemovedField(part.pointer, context.writer);
    if (part.value === null) context.writer.patch(part.pointer, 'cdk8s omits null');
    if (context.writer.isPatched(part.pointer)) return [];
    return [[name, valueCode(part, context), part] as const];
  });
}

/** Fields whose type is `string`, not a reference: some of a spec, and the paths of inputs and outputs. */
const STRING_FIELD =
  /^\/spec\/(?:workflowSpec\/)?(?:entrypoint|serviceAccountName)$|\/(?:inputs|outputs)\/(?:parameters|artifacts)\/\d+\/(?:valueFrom\/)?path$/;

function textCode(value: string, pointer: string, resolve: Resolve): ts.Expression {
  if (STRING_FIELD.test(pointer)) return textOnly(value, resolve);
  return /\/(?:expression|fromExpression)$/.test(pointer)
    ? bareExpression(value, resolve)
    : text(value, resolve);
}

function scalarCode(value: JsonValue, pointer: string): ts.Expression {
  const code = jsonExpression(value);
  const isText = (typeof value === 'number' || typeof value === 'boolean') && TEXT_FIELD.test(pointer);
  return isText ? call(id('unquoted'), code) : code;
}

function isList(part: DocumentPart): part is DocumentPart<JsonArray> {
  return isJsonArray(part.value);
}

function isObject(part: DocumentPart): part is DocumentPart<JsonObject> {
  return isJsonObject(part.value);
}
