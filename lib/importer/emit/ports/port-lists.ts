import type { JsonObject } from '../../json/json';
import { isJsonObject } from '../../json/json';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, listIn, objectIn } from '../analysis/document-part';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { ModuleWriter } from '../modules/module-writer';

/** Writes empty lists of parameters or artifacts by patches: only an object without lists has a typed form. */
export function patchEmptyPorts(parent: DocumentPart<JsonObject>, name: string, writer: ModuleWriter): void {
  const ports = fieldOf(parent, name);
  if (ports === undefined) return;
  const lists = ['parameters', 'artifacts'].map((kind) => listIn(objectIn(parent, name), kind));
  const nonEmpty = lists.filter((list) => list !== undefined && list.value.length > 0);
  const reason = 'the typed form omits empty values';
  const isEmpty = isJsonObject(ports.value) && Object.keys(ports.value).length === 0;
  if (isEmpty) return;
  if (nonEmpty.length === 0) writer.patch(ports.pointer, reason);
  else {
    for (const list of lists) if (list?.value.length === 0) writer.patch(list.pointer, reason);
  }
}

/** Leaves unknown fields of `inputs` and `outputs` to patches, and rejects items without a name. */
export function checkPortLists(template: DocumentPart<JsonObject>, writer: ModuleWriter): void {
  for (const name of ['inputs', 'outputs']) {
    const lists = objectIn(template, name);
    for (const [kind, part] of lists === undefined ? [] : fieldsOf(lists)) {
      if (kind !== 'parameters' && kind !== 'artifacts') {
        writer.patch(part.pointer, `'${name}' has '${kind}', which is part of a workflow's status`);
        continue;
      }
      const list = listIn(lists, kind);
      if (list?.value.every((item) => hasName(item)) !== true) {
        throw new UnsupportedError(`'${name}.${kind}' contains an item without a name: ${part.pointer}`);
      }
    }
  }
}

function hasName(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string';
}

/** Leaves `arguments` of a workflow that are no lists of named items to a patch. */
export function patchUnnamedArguments(spec: DocumentPart<JsonObject>, writer: ModuleWriter): void {
  const written = fieldOf(spec, 'arguments');
  if (written === undefined || written.value === null) return;
  const args = objectIn(spec, 'arguments');
  const isTyped =
    args !== undefined &&
    fieldsOf(args).every(([kind]) => {
      const items = listIn(args, kind)?.value;
      return ['parameters', 'artifacts'].includes(kind) && items?.every((item) => hasName(item)) === true;
    });
  if (!isTyped)
    writer.patch(written.pointer, 'the arguments of the workflow are not lists of items with names');
}
