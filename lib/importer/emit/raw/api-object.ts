import { ApiObject, App, Chart } from 'cdk8s';
import type { JsonObject, JsonValue } from '../../json/json';
import { isJsonArray, isJsonObject, ownField } from '../../json/json';
import type { PatchOperation } from '../../json/patch';
import { patchesFor } from '../../json/patch';

/** How an ApiObject is created so that it renders exactly one object. */
export interface ApiObjectPlan {
  /** The props of the ApiObject. */
  readonly props: JsonObject;

  /** Whether it has no name: `name: undefined` prevents cdk8s from generating one. */
  readonly isUnnamed: boolean;

  /** The patches that turn the rendered object into the original one. */
  readonly patches: readonly PatchOperation[];
}

/**
 * Plans the ApiObject for an object. Values that cdk8s omits (null, empty objects and lists in metadata) or does not
 * accept (keys such as `constructor`) are added by patches.
 */
export function planApiObject(value: JsonObject): ApiObjectPlan {
  const props = acceptable(value);
  const isUnnamed = !isJsonObject(props.metadata) || props.metadata.name === undefined;
  return { props, isUnnamed, patches: patchesFor(rendered(props, isUnnamed), value) };
}

/** The patches for an object that cdk8s includes from its YAML; undefined if cdk8s rejects it. */
export function patchesAfterInclude(value: JsonObject): readonly PatchOperation[] | undefined {
  try {
    return patchesFor(rendered(value, false), value);
  } catch {
    return undefined;
  }
}

function rendered(props: JsonObject, isUnnamed: boolean): JsonObject {
  const chart = new Chart(new App(), 'chart');
  const { apiVersion, kind, metadata } = props;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string')
    throw new Error('apiVersion and kind are strings here');
  const named = { ...(isJsonObject(metadata) && metadata), ...(isUnnamed && { name: undefined }) };
  const object = new ApiObject(chart, 'object', { ...props, apiVersion, kind, metadata: named });
  return JSON.parse(JSON.stringify(object.toJson())) as JsonObject;
}

/** The fields of an object that cdk8s accepts and renders. */
function acceptable(value: JsonObject): JsonObject {
  const { apiVersion, kind, metadata, ...rest } = value;
  return {
    // cdk8s parses the group and the version.
    apiVersion: typeof apiVersion === 'string' && apiVersion.split('/').length <= 2 ? apiVersion : 'v1',
    kind: typeof kind === 'string' ? kind : 'Object',
    ...(isJsonObject(metadata) && { metadata: acceptableMetadata(metadata) }),
    ...withoutNulls(rest),
  };
}

/** The fields of metadata that match cdk8s' type. */
function acceptableMetadata(metadata: JsonObject): JsonObject {
  const isText = (value: JsonValue): boolean => typeof value === 'string';
  const validators: { readonly [key: string]: (value: JsonValue) => boolean } = {
    name: isText,
    namespace: isText,
    labels: isJsonObject,
    annotations: isJsonObject,
    finalizers: (value) => isJsonArray(value) && value.every(isText),
    ownerReferences: (value) => isJsonArray(value) && value.every(isOwner),
  };
  const fields = Object.entries(withoutNulls(metadata)).filter(
    ([key, value]) => ownField(validators, key)?.(value) ?? true,
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
    // cdk8s reads an object's `constructor` to find its class.
    ([key, value]) => value !== null && key !== 'constructor',
  );
  return Object.fromEntries(fields.map(([key, value]) => [key, cleaned(value)]));
}

function cleaned(value: JsonValue): JsonValue {
  if (isJsonArray(value)) return value.map(cleaned);
  return isJsonObject(value) ? withoutNulls(value) : value;
}
