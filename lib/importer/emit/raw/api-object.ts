import { ApiObject, App, Chart } from 'cdk8s';
import { field } from '../../json/differences';
import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject, pointer } from '../../json/json';

/** An operation of a JSON patch. */
export type PatchOperation =
  | { readonly op: 'add' | 'replace'; readonly path: string; readonly value: JsonValue }
  | { readonly op: 'remove'; readonly path: string };

/** How an object is made with cdk8s' ApiObject so that exactly it is written. */
export interface PlainObject {
  /** What the ApiObject is given. */
  readonly props: JsonObject;

  /** Whether it has no name: cdk8s has to be told, or it writes one of its own. */
  readonly isUnnamed: boolean;

  /** What has to be done to what cdk8s makes of that. */
  readonly patches: readonly PatchOperation[];
}

/**
 * Says how an object is made with cdk8s' ApiObject. What cdk8s leaves out (null, empty mappings and lists in metadata)
 * or does not take (keys such as `constructor`) is patched into what it writes.
 */
export function plainObject(value: JsonObject): PlainObject {
  const props = acceptable(value);
  const isUnnamed = !isJsonObject(props.metadata) || props.metadata.name === undefined;
  return { props, isUnnamed, patches: patchesFor(written(props, isUnnamed), value) };
}

/** What cdk8s writes for them. */
function written(props: JsonObject, isUnnamed: boolean): JsonObject {
  const chart = new Chart(new App(), 'chart');
  const { apiVersion, kind, metadata } = props;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string') throw new Error('an object has a kind');
  const named = { ...(isJsonObject(metadata) && metadata), ...(isUnnamed && { name: undefined }) };
  const object = new ApiObject(chart, 'object', { ...props, apiVersion, kind, metadata: named });
  return JSON.parse(JSON.stringify(object.toJson())) as JsonObject;
}

/** What of an object cdk8s takes and writes. */
function acceptable(value: JsonObject): JsonObject {
  const { apiVersion, kind, metadata, ...rest } = value;
  return {
    // cdk8s wants to see a group and a version.
    apiVersion: typeof apiVersion === 'string' && apiVersion.split('/').length <= 2 ? apiVersion : 'v1',
    kind: typeof kind === 'string' ? kind : 'Object',
    ...(isJsonObject(metadata) && { metadata: acceptableMetadata(metadata) }),
    ...withoutNulls(rest),
  };
}

/** What cdk8s' type of metadata allows. */
function acceptableMetadata(metadata: JsonObject): JsonObject {
  const isText = (value: JsonValue): boolean => typeof value === 'string';
  const fits: { readonly [key: string]: (value: JsonValue) => boolean } = {
    name: isText,
    namespace: isText,
    labels: isJsonObject,
    annotations: isJsonObject,
    finalizers: (value) => isJsonArray(value) && value.every(isText),
    ownerReferences: (value) => isJsonArray(value) && value.every(isOwner),
  };
  const fields = Object.entries(withoutNulls(metadata)).filter(
    ([key, value]) => field(fits, key)?.(value) ?? true,
  );
  return Object.fromEntries(
    fields.map(([key, value]) =>
      ['labels', 'annotations'].includes(key) && isJsonObject(value)
        ? [key, Object.fromEntries(Object.entries(value).filter(([, text]) => isText(text)))]
        : [key, value],
    ),
  );
}

function isOwner(value: JsonValue): boolean {
  if (!isJsonObject(value)) return false;
  const texts = ['apiVersion', 'kind', 'name', 'uid'].every((key) => typeof value[key] === 'string');
  const flags = ['blockOwnerDeletion', 'controller'];
  return texts && flags.every((key) => ['boolean', 'undefined'].includes(typeof value[key]));
}

function withoutNulls(object: JsonObject): JsonObject {
  const fields = Object.entries(object).filter(
    // cdk8s asks for an object's `constructor` to see what it is.
    ([key, value]) => value !== null && key !== 'constructor',
  );
  return Object.fromEntries(fields.map(([key, value]) => [key, cleaned(value)]));
}

function cleaned(value: JsonValue): JsonValue {
  if (isJsonArray(value)) return value.map(cleaned);
  return isJsonObject(value) ? withoutNulls(value) : value;
}

/** What makes one object of another. */
export function patchesFor(
  from: JsonValue,
  to: JsonValue,
  path: readonly (string | number)[] = [],
): PatchOperation[] {
  if (isJsonObject(from) && isJsonObject(to)) {
    const removed = Object.keys(from).filter((key) => !Object.hasOwn(to, key));
    const kept = Object.entries(to).flatMap(([key, value]): PatchOperation[] => {
      const before = field(from, key);
      if (before === undefined) return [{ op: 'add', path: pointer([...path, key]), value }];
      return patchesFor(before, value, [...path, key]);
    });
    return [...removed.map((key) => ({ op: 'remove', path: pointer([...path, key]) }) as const), ...kept];
  }
  if (isJsonArray(from) && isJsonArray(to) && from.length === to.length) {
    return from.flatMap((item, index) => patchesFor(item, to[index] ?? null, [...path, index]));
  }
  return Object.is(from, to) ? [] : [{ op: 'replace', path: pointer(path), value: to }];
}
