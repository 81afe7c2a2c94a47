import type { JsonObject } from '../../json/json';
import { isJsonObject } from '../../json/json';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, listIn, objectIn, objectsIn, textIn } from '../analysis/document-part';
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

/** Rejects fields of `inputs` and `outputs` that have no typed form. */
export function checkPortLists(template: DocumentPart<JsonObject>): void {
  for (const name of ['inputs', 'outputs']) {
    const lists = objectIn(template, name);
    for (const [kind, part] of lists === undefined ? [] : fieldsOf(lists)) {
      if (kind !== 'parameters' && kind !== 'artifacts') {
        throw new UnsupportedError(`'${name}' has '${kind}', which is part of a workflow's status`);
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

/** Rejects fields of a workflow's `arguments` that have no typed form. */
export function checkArgumentLists(args: DocumentPart<JsonObject> | undefined): void {
  for (const [name] of args === undefined ? [] : fieldsOf(args)) {
    const list = listIn(args, name);
    const named = objectsIn(list).filter((item) => textIn(item, 'name') !== undefined);
    if (
      !['parameters', 'artifacts'].includes(name) ||
      list === undefined ||
      named.length < list.value.length
    ) {
      throw new UnsupportedError('its arguments contain an item without a name');
    }
  }
}
