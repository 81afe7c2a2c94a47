import type { JsonArray, JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject, pointer } from '../../json/json';

/** A value of a document and where it stands. */
export interface Part<Value extends JsonValue = JsonValue> {
  readonly value: Value;

  /** The JSON pointer to the value. */
  readonly pointer: string;
}

/** Where a field or an item of a value stands. */
export function pointerTo(part: Part, key: string | number): string {
  return part.pointer + pointer([key]);
}

/** The fields of an object, by their names. */
export function fieldsOf(part: Part<JsonObject>): readonly (readonly [name: string, part: Part])[] {
  return Object.entries(part.value).map(([name, value]) => [name, { value, pointer: pointerTo(part, name) }]);
}

/** The items of a list. */
export function itemsOf(part: Part<JsonArray>): readonly Part[] {
  return part.value.map((value, index) => ({ value, pointer: pointerTo(part, index) }));
}

/** One field of an object, if it has it. */
export function fieldOf(part: Part<JsonObject>, name: string): Part | undefined {
  const value = Object.hasOwn(part.value, name) ? part.value[name] : undefined;
  return value === undefined ? undefined : { value, pointer: pointerTo(part, name) };
}

/** A part that is an object. */
export function asObject(part: Part | undefined): Part<JsonObject> | undefined {
  return isObjectPart(part) ? part : undefined;
}

/** A part that is a list. */
export function asList(part: Part | undefined): Part<JsonArray> | undefined {
  return isListPart(part) ? part : undefined;
}

function isObjectPart(part: Part | undefined): part is Part<JsonObject> {
  return isJsonObject(part?.value);
}

function isListPart(part: Part | undefined): part is Part<JsonArray> {
  return isJsonArray(part?.value);
}

/** A part's text, if it is one. */
export function asText(part: Part | undefined): string | undefined {
  return typeof part?.value === 'string' ? part.value : undefined;
}

/** One field of an object that is an object too. */
export function objectIn(part: Part<JsonObject> | undefined, name: string): Part<JsonObject> | undefined {
  return part === undefined ? undefined : asObject(fieldOf(part, name));
}

/** One field of an object that is a list. */
export function listIn(part: Part<JsonObject> | undefined, name: string): Part<JsonArray> | undefined {
  return part === undefined ? undefined : asList(fieldOf(part, name));
}

/** One field of an object that is a text. */
export function textIn(part: Part<JsonObject> | undefined, name: string): string | undefined {
  return part === undefined ? undefined : asText(fieldOf(part, name));
}

/** The items of a list that are objects. */
export function objectsIn(part: Part<JsonArray> | undefined): readonly Part<JsonObject>[] {
  return part === undefined ? [] : itemsOf(part).filter(isObjectPart);
}
