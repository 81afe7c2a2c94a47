/** The keys that a destination of a trigger parameter leads through. */
type Keys = readonly string[];

/**
 * The keys of a destination, such as `spec.arguments.parameters.0.value` (github.com/tidwall/sjson, `parsePath`).
 * Undefined for a query, of which only the payload decides where it leads.
 */
export function parseDestination(path: string): Keys | undefined {
  if (path === '' || /(?<!\\)[|#@*?]/.test(path)) return undefined;
  const keys = [...path.matchAll(/(?:\\[^]|[^.\\])*(?=\.|$)/g)].map(([key]) => key);
  // An empty match follows each key.
  const parts = path.split(/(?<!\\)\./).length;
  const found = keys
    .filter((key) => key !== '')
    .map((key) => key.replace(/^:/, '').replace(/\\([^])/g, '$1'));
  return found.length === parts ? found : undefined;
}

/** A value with what a trigger parameter sets. */
export interface Applied {
  readonly value: unknown;

  /** The keys of the outermost value that did not exist before; undefined if the destination existed. */
  readonly created: Keys | undefined;

  /** The keys of the list that has no place for the destination. */
  readonly failedAt?: Keys;
}

/** Sets a value, unless there is one, as sjson does (`appendRawPaths`): it creates objects and items on the way. */
export function applyDestination(target: unknown, keys: Keys, value: string, before: Keys = []): Applied {
  const [key, ...rest] = keys;
  if (key === undefined) {
    if (target !== undefined && target !== null) return { value: target, created: undefined };
    return { value, created: before };
  }
  if (Array.isArray(target)) return applyInList(target, keys, value, before);
  const object = typeof target === 'object' && target !== null ? target : {};
  const child: unknown = Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
  const inner = applyDestination(child ?? containerOf(rest), rest, value, [...before, key]);
  const isNew = child === undefined || child === null;
  return {
    ...inner,
    value: { ...object, [key]: inner.value },
    created: isNew ? [...before, key] : inner.created,
  };
}

function applyInList(list: readonly unknown[], keys: Keys, value: string, before: Keys): Applied {
  const [key = '', ...rest] = keys;
  const isNumber = /^\d{1,4}$/.test(key);
  if (!isNumber && key !== '-1') return { value: list, created: undefined, failedAt: before };
  const index = isNumber ? Number(key) : list.length;
  const path = [...before, String(index)];
  const isNew = index >= list.length;
  const inner = applyDestination(list[index] ?? containerOf(rest), rest, value, path);
  const items = Array.from({ length: Math.max(list.length, index + 1) }, (_, at) =>
    at === index ? inner.value : (list[at] ?? null),
  );
  return { ...inner, value: items, created: isNew ? path : inner.created };
}

/** What sjson creates for the rest of a destination: a list if the next key is a number. */
function containerOf([next]: Keys): unknown {
  if (next === undefined) return undefined;
  return /^(?:\d+|-1)$/.test(next) ? [] : {};
}
