/** The key under which a value of an event knows where it is; no field of a payload has this name. */
const PATH = Symbol('path');

/** One step into an event: the name of a field, or the place in a list. */
export type EventPath = readonly string[];

/**
 * A value that is known when the event arrives. Stands for the argument of a workflow, alone or inside of a template
 * string: `` `${push.branch}-${push.shortCommit}` ``.
 */
export interface EventValue<out Value = unknown> {
  /** Where in the event it is; `Value` is what the compiler knows of it. */
  readonly [PATH]: { readonly path: EventPath; readonly value?: Value };

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
    : EventFields<T>;

/** The fields of an object or the items of a list, by a name that the compiler's messages are short with. */
export type EventFields<T> = { readonly [Key in keyof T]-?: EventPayload<NonNullable<T[Key]>> };

/** The value at a path, from which each field below can be taken. */
export function eventPayload<T>(path: EventPath): EventPayload<T> {
  const handler: ProxyHandler<object> = {
    get: (_, key) => {
      if (key === PATH) return { path };
      if (key === Symbol.toPrimitive || key === 'toString' || key === 'toJSON')
        return () => templateTag(path);
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

/** The value inside of a text: what `dataTemplate` of Argo Events (a Go template) fills in. */
function templateTag(path: EventPath): string {
  if (path.every((name) => PLAIN.test(name))) return `{{ .Input.${path.join('.')} }}`;
  const steps = path.map((name) => (/^\d+$/.test(name) ? name : JSON.stringify(name)));
  return `{{ index .Input ${steps.join(' ')} }}`;
}

const TAG = /\{\{ (?:\.Input\.[\w.]+|index \.Input(?: (?:\d+|"(?:[^"\\]|\\.)*"))+) \}\}/g;

/** Whether values of the event stand inside of a text. */
export function hasEventValues(text: string): boolean {
  return text.search(TAG) !== -1;
}

/** The paths of the values that stand inside of a text. */
export function eventPathsIn(text: string): EventPath[] {
  return (text.match(TAG) ?? []).map((tag) =>
    tag.startsWith('{{ .')
      ? tag.slice('{{ .Input.'.length, -' }}'.length).split('.')
      : (tag.match(/ (?:\d+|"(?:[^"\\]|\\.)*")(?= )/g) ?? []).map((step) => String(JSON.parse(step.trim()))),
  );
}

/** The Go template for a text with values of the event; other braces stay what they are, such as Argo's variables. */
export function goTemplate(text: string): string {
  const others = text.split(TAG).map((part) => part.replaceAll('{{', '{{ "{{" }}'));
  const tags = text.match(TAG) ?? [];
  return others.map((part, index) => part + (tags[index] ?? '')).join('');
}
