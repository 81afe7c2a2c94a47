/** The key under which a value of an event knows where it is; no field of a payload has this name. */
const PATH = Symbol('path');

/** One step into an event: the name of a field, or the place in a list. */
export type EventPath = readonly string[];

/** The place of a value in an event. */
export interface EventPayloadPath<out Value = unknown> {
  /** The way there, from the event's top. */
  readonly path: EventPath;

  /** What kind of value it is; known to the compiler alone. */
  readonly value?: Value;
}

/**
 * A value that is known when the event arrives. Stands for the argument of a workflow, alone or inside of a template
 * string: `` `${push.branch}-${push.shortCommit}` ``.
 */
export interface EventValue<out Value = unknown> {
  /** Where in the event it is. */
  readonly [PATH]: EventPayloadPath<Value>;

  /** What stands for it inside of a text. */
  toString(): string;
}

/**
 * A payload of which every field can be named and nothing else: what a webhook sends, as far as its type says.
 * Fields that may be `null` or missing can be named as well; a build whose argument is missing does not start.
 */
export type EventPayload<T> = T extends string | number | boolean
  ? EventValue<T>
  : T extends null | undefined
    ? never
    : T extends readonly (infer Item)[]
      ? EventItems<Item>
      : EventFields<T>;

/** The fields of an object, by a name that the compiler's messages are short with. */
export type EventFields<T> = { readonly [Key in keyof T]-?: EventPayload<NonNullable<T[Key]>> };

/** The items of a list, each at its place. */
export interface EventItems<Item> {
  readonly [place: number]: EventPayload<NonNullable<Item>>;
}

/** The value at a path, from which each field below can be taken. */
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
  // What the type says of a payload can't be told from an object without fields when the program runs.
  return new Proxy({}, handler) as EventPayload<T>;
}

/** Whether something is a value of an event. */
export function isEventValue(value: unknown): value is EventValue {
  return typeof value === 'object' && value !== null && PATH in value;
}

/** Where in the event a value is. */
export function eventPath(value: EventValue): EventPath {
  return value[PATH].path;
}

const PLAIN = /^[A-Za-z_]\w*$/;

/** The path as Argo Events' `dataKey` and filters have it (gjson): a dot inside of a name is escaped. */
export function dataKey(path: EventPath): string {
  return path.map((name) => name.replace(/[.*?|#@\\!{}[\]()=<>%"]/g, '\\$&')).join('.');
}

/** The path in jq. */
export function jqPath(path: EventPath): string {
  return path
    .map((name) =>
      /^\d+$/.test(name) ? `[${name}]` : PLAIN.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`,
    )
    .join('')
    .replace(/^(?!\.)/, '.');
}

/** What stands for a value inside of a text, as long as the text is only known here: no quotes, for texts of JSON. */
function placeholder(path: EventPath): string {
  const names = path.map((name) => encodeURIComponent(name).replaceAll('.', '%2E'));
  return `{{event.${names.join('.')}}}`;
}

const PLACEHOLDER = /\{\{event\.([\w!'()*%~.-]+)\}\}/;

/** A text in its parts: what is always the same, and the values of the event between. */
export function eventParts(text: string): (string | EventPath)[] {
  // A pattern with a group leaves what it has matched between the others.
  return text
    .split(PLACEHOLDER)
    .map((part, index) => (index % 2 === 0 ? part : part.split('.').map(decodeURIComponent)))
    .filter((part) => part !== '');
}

/** Whether values of the event stand inside of a text. */
export function hasEventValues(text: string): boolean {
  return PLACEHOLDER.test(text);
}
