import type { Definition } from './definition';
import { definitionOf } from './definition';
import { oneOf } from './describe';

/** More names than these make a message long. */
const MAX_NAMES = 8;

/** An object and its definition. */
export interface OpenObject {
  readonly object: { readonly [field: string]: unknown };
  readonly definition: Definition;
  readonly pointer: string;
}

/**
 * What to do with an unknown field of the last one of some nested objects: where the field belongs, or which fields the
 * object has.
 */
export function placeOfField(name: string, open: readonly OpenObject[]): string {
  const [innermost, ...enclosing] = [...open].reverse();
  if (innermost === undefined) return 'Remove it.';
  const outer = enclosing.find(({ definition }) => definition.fields.has(name));
  if (outer !== undefined && !Object.hasOwn(outer.object, name))
    return `It is a field of ${labelOf(outer.pointer)}: move it there.`;
  const fields = [...innermost.definition.fields.values()].flat();
  const inner = fields.find(({ type }) => type.is === 'object' && definitionOf(type.name).fields.has(name));
  if (outer === undefined && inner !== undefined) return `It is a field of '${inner.name}': move it there.`;
  const names = [...innermost.definition.fields.keys()];
  return names.length === 0 || names.length > MAX_NAMES ? 'Remove it.' : `Use ${oneOf(names)}.`;
}

/** The last part of a pointer: `'templates[0]'`, `'container'`. */
function labelOf(pointer: string): string {
  const indices = /(?:\/\d+)*$/.exec(pointer)?.[0] ?? '';
  const field = pointer.slice(
    pointer.lastIndexOf('/', pointer.length - indices.length - 1) + 1,
    pointer.length - indices.length,
  );
  return field === '' ? 'the object itself' : `'${field}${indices.replaceAll(/\/(\d+)/g, '[$1]')}'`;
}
