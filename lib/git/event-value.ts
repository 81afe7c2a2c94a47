/** The key under which a value of an event keeps its path; no field of a payload has this name. */
const PATH = Symbol('path');

/** The path of a value in an event: the names of fields and the indexes of items. */
export type EventPath = readonly string[];

/** The path of a value in an event, with the type of the value. */
export interface EventPayloadPath<out Value = unknown> {
  /** The path from the top of the event. */
  readonly path: EventPath;

  /** The type of the value; exists only for the compiler. */
  readonly value?: Value;
}

/**
 * A value that is known when the event arrives. Usable as an argument of a workflow, alone or inside a template string:
 * `` `${push.branch}-${push.shortCommit}` ``.
 */
export interface EventValue<out Value = unknown> {
  /** Its path in the event. */
  readonly [PATH]: EventPayloadPath<Value>;

  /** Its placeholder inside a string. */
  toString(): string;
}

/**
 * A payload with a reference for each of its fields, by the type of the payload. Fields that can be `null` or missing
 * have a reference too; a build does not start if the value of an argument is missing.
 */
export type EventPayload<T> = T extends string | number | boolean
  ? EventValue<T>
  : T extends null | undefined
    ? never
    : T extends readonly (infer Item)[]
      ? EventItems<Item>
      : EventFields<T>;

/** The fields of an object; a named type keeps the compiler's messages short. */
export type EventFields<T> = { readonly [Key in keyof T]-?: EventPayload<NonNullable<T[Key]>> };

/** The items of a list, by index. */
export interface EventItems<Item> {
  readonly [place: number]: EventPayload<NonNullable<Item>>;
}

/** The value at a path, with a reference for each of its fields. */
export function eventPayload<T>(path: EventPath): EventPayload<T> {
  const handler: ProxyHandler<object> = {
    get: (_, key) => {
      if (key === PATH) return { path };
      if (key === Symbol.toPrimitive || key === 'toString' || key === 'toJSON')
        return () => placeholder(path);
      // An object with `then` would be taken for a promise.
      return typeof key === 'symbol' || key === 'then' ? undefined : eventPayload([...path, key]);
    },
    has: (_, key) => key === PATH,
  };
  // The type of a payload does not exist at run time: the proxy has every field.
  return new Proxy({}, handler) as EventPayload<T>;
}

/** Whether something is a value of an event. */
export function isEventValue(value: unknown): value is EventValue {
  return typeof value === 'object' && value !== null && PATH in value;
}

/** The path of a value in the event. */
export function eventPath(value: EventValue): EventPath {
  return value[PATH].path;
}

const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** Prints the path for Argo Events' `dataKey` and filters (gjson), with special characters in names escaped. */
export function dataKey(path: EventPath): string {
  return path.map((name) => name.replace(/[.*?|#@\\!{}[\]()=<>%"]/g, '\\$&')).join('.');
}

/** Prints the path for jq. */
export function jqPath(path: EventPath): string {
  return path
    .map((name) =>
      /^\d+$/.test(name) ? `[${name}]` : IDENTIFIER.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`,
    )
    .join('')
    .replace(/^(?!\.)/, '.');
}

/** The placeholder of a value inside a string. It contains no quotes, so that it also works inside JSON. */
function placeholder(path: EventPath): string {
  const names = path.map((name) => encodeURIComponent(name).replaceAll('.', '%2E'));
  return `{{event.${names.join('.')}}}`;
}

const PLACEHOLDER = /\{\{event\.([\w!'()*%~.-]+)\}\}/;

/** Splits a string into constant text and the paths of the event's values in it. */
export function eventParts(text: string): (string | EventPath)[] {
  // Split by a pattern with a group: the odd elements are what the group matched.
  return text
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 0 ? part : part.split('.').map(decodeURIComponent)))
    .filter((part) => part !== '');
}

/** Whether a string contains values of the event. */
export function hasEventValues(text: string): boolean {
  return PLACEHOLDER.test(text);
}
