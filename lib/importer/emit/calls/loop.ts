import ts from 'typescript';
import { simpleTagsIn } from '../../../argo/tag';
import { propertyName } from '../../code/literals';
import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { call, id, member } from '../../code/build';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf } from '../analysis/document-part';
import type { Resolve } from '../values/text-code';
import { text, unresolved } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { valueCode } from '../values/value-code';

const { factory } = ts;

export interface Loop {
  /** The declaration of the items; undefined if the typed item is not used. */
  readonly items?: ts.Expression;

  /** The variable of the items. */
  readonly variable: string;

  /** The field in the options of the call. */
  readonly field: Field;

  /** Resolves variables of the item. */
  readonly resolve: Resolve;
}

const KINDS = ['withItems', 'withParam', 'withSequence'] as const;

/** The fields of a call that make it a loop. */
export const LOOP_FIELDS: ReadonlySet<string> = new Set(KINDS);

/** The loop of a call, if it has one. */
export function loopOf(
  task: DocumentPart<JsonObject>,
  variable: string,
  context: ValueContext,
  whose: string,
): Loop | undefined {
  const { writer } = context;
  const kinds = KINDS.filter((kind) => !writer.isPatched(fieldOf(task, kind)?.pointer ?? ''));
  const [kind, ...others] = kinds.filter((one) => fieldOf(task, one) !== undefined);
  const value = kind === undefined ? undefined : fieldOf(task, kind);
  if (kind === undefined || value === undefined) return undefined;
  for (const other of others) {
    const pointer = fieldOf(task, other)?.pointer ?? '';
    writer.patch(pointer, `${whose} has several loops: '${[kind, ...others].join("', '")}'`);
  }
  const used = itemVariables(task);
  const typed = typedItems(kind, value, used, context);
  if (typed === undefined) return { variable, field: [kind, valueCode(value, context)], resolve: unresolved };
  const resolve: Resolve = (name) => {
    if (!typed.variables.has(name)) return undefined;
    return member(id(variable), ...name.split('.').reduce<string[]>(joinKey, []));
  };
  return { items: typed.code, variable, field: [kind, id(variable)], resolve };
}

/** `item.a.b` is the key `a.b` of the item. */
function joinKey(path: readonly string[], part: string): string[] {
  const [item, key] = path;
  if (item === undefined) return [part];
  return [item, key === undefined ? part : `${key}.${part}`];
}

interface TypedItems {
  readonly code: ts.Expression;

  /** The variables of the item that have a type. */
  readonly variables: ReadonlySet<string>;
}

function typedItems(
  kind: (typeof KINDS)[number],
  value: DocumentPart,
  used: ReadonlySet<string>,
  context: ValueContext,
): TypedItems | undefined {
  if (used.size === 0) return undefined;
  if (kind === 'withItems') return itemsOfList(value, used, context);
  if (kind === 'withSequence') {
    if (!used.has('item')) return undefined;
    return { code: call(id('sequence'), valueCode(value, context)), variables: new Set(['item']) };
  }
  if (typeof value.value !== 'string') return undefined;
  const keys = [...used].filter((name) => name !== 'item');
  const from = context.writer.anchor(value.pointer, text(value.value, context.resolve));
  if (keys.length === 0) return { code: call(id('itemsFrom'), from), variables: used };
  const fields = keys.map((name) =>
    factory.createPropertySignature(
      undefined,
      propertyName(name.slice('item.'.length)),
      undefined,
      factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
    ),
  );
  const type = ts.setEmitFlags(factory.createTypeLiteralNode(fields), ts.EmitFlags.SingleLine);
  return { code: factory.createCallExpression(id('itemsFrom'), [type], [from]), variables: new Set(keys) };
}

function itemsOfList(
  value: DocumentPart,
  used: ReadonlySet<string>,
  context: ValueContext,
): TypedItems | undefined {
  if (!isJsonArray(value.value) || value.value.length === 0) return undefined;
  const items: readonly JsonValue[] = value.value;
  const variables = [...used].filter((name) =>
    name === 'item'
      ? items.every((item) => !isJsonObject(item))
      : items.every((item) => isJsonObject(item) && Object.hasOwn(item, name.slice('item.'.length))),
  );
  if (variables.length === 0) return undefined;
  return { code: call(id('items'), valueCode(value, context)), variables: new Set(variables) };
}

/** The variables of the item that a call uses in simple tags. */
function itemVariables(task: DocumentPart<JsonObject>): ReadonlySet<string> {
  const { withItems: _, withSequence: __, ...rest } = task.value;
  const tags = simpleTagsIn(rest).filter(({ before, after }) => before === '' && after === '');
  return new Set(tags.map(({ name }) => name).filter((name) => name === 'item' || /^item\../.test(name)));
}
