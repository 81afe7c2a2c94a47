import type { JsonArray, JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject } from '../../json/json';
import { formatPointer } from '../../json/pointer';

/** A value in a document, with its JSON pointer. */
export interface DocumentPart<Value extends JsonValue = JsonValue> {
  readonly value: Value;

  readonly pointer: string;
}

/** The JSON pointer of a field or an item of a value. */
export function pointerTo(part: DocumentPart, key: string | number): string {
  return part.pointer + formatPointer([key]);
}

/** The fields of an object, with their names. */
export function fieldsOf(
  part: DocumentPart<JsonObject>,
): readonly (readonly [name: string, part: DocumentPart])[] {
  return Object.entries(part.value).map(([name, value]) => [name, { value, pointer: pointerTo(part, name) }]);
}

export function itemsOf(part: DocumentPart<JsonArray>): readonly DocumentPart[] {
  return part.value.map((value, index) => ({ value, pointer: pointerTo(part, index) }));
}

/** A field of an object, if it exists. */
export function fieldOf(part: DocumentPart<JsonObject>, name: string): DocumentPart | undefined {
  const value = Object.hasOwn(part.value, name) ? part.value[name] : undefined;
  return value === undefined ? undefined : { value, pointer: pointerTo(part, name) };
}

/** The part, if it is an object. */
export function asObject(part: DocumentPart | undefined): DocumentPart<JsonObject> | undefined {
  return isObjectPart(part) ? part : undefined;
}

/** The part, if it is a list. */
export function asList(part: DocumentPart | undefined): DocumentPart<JsonArray> | undefined {
  return isListPart(part) ? part : undefined;
}

function isObjectPart(part: DocumentPart | undefined): part is DocumentPart<JsonObject> {
  return isJsonObject(part?.value);
}

function isListPart(part: DocumentPart | undefined): part is DocumentPart<JsonArray> {
  return isJsonArray(part?.value);
}

/** The value of a part, if it is a string. */
export function asText(part: DocumentPart | undefined): string | undefined {
  return typeof part?.value === 'string' ? part.value : undefined;
}

/** A field of an object, if it is an object. */
export function objectIn(
  part: DocumentPart<JsonObject> | undefined,
  name: string,
): DocumentPart<JsonObject> | undefined {
  return part === undefined ? undefined : asObject(fieldOf(part, name));
}

/** A field of an object, if it is a list. */
export function listIn(
  part: DocumentPart<JsonObject> | undefined,
  name: string,
): DocumentPart<JsonArray> | undefined {
  return part === undefined ? undefined : asList(fieldOf(part, name));
}

/** The value of a field, if it is a string. */
export function textIn(part: DocumentPart<JsonObject> | undefined, name: string): string | undefined {
  return part === undefined ? undefined : asText(fieldOf(part, name));
}

/** The items of a list that are objects. */
export function objectsIn(part: DocumentPart<JsonArray> | undefined): readonly DocumentPart<JsonObject>[] {
  return part === undefined ? [] : itemsOf(part).filter(isObjectPart);
}
