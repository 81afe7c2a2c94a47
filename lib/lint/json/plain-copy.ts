/** Deeper values are not looked at: they could exhaust the stack. Argo's objects have about 30 levels. */
export const MAX_DEPTH = 500;

/** Larger values are not looked at. YAML with aliases of aliases can stand for billions of values. */
export const MAX_VALUES = 5_000_000;

/** A copy of a value, or the reason why it cannot be copied. */
export type PlainCopy =
  | { readonly value: unknown; readonly problem?: undefined }
  | { readonly problem: 'depth' | 'values' }
  | { readonly problem: 'unreadable'; readonly reason: string };

/** An object or a list while its parts are copied. */
interface Visit {
  readonly object: object;
  readonly copy: object;
  readonly keys: readonly (string | number)[];
  next: number;
  height: number;
  values: number;
}

/**
 * Copies a value as `JSON.stringify` would write it, so that the rules read each value once: getters and proxies can
 * throw an error or return another value each time, and objects such as dates are texts in a manifest. What occurs
 * several times is copied once. Values that contain themselves are too deep.
 */
export function plainCopy(root: unknown): PlainCopy {
  try {
    return copied(root);
  } catch (error) {
    return { problem: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

function copied(root: unknown): PlainCopy {
  const value = plain(root);
  if (!isObject(value)) return { value };
  const done = new Map<object, Visit>();
  const first = visitOf(value);
  const path = [first];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    if (visit.next < visit.keys.length) {
      const key = visit.keys[visit.next++] ?? 0;
      visit.values++;
      const part = plain(Reflect.get(visit.object, key));
      const known = isObject(part) ? done.get(part) : undefined;
      if (known !== undefined) addTo(visit, known);
      else if (isObject(part)) path.push(visitOf(part));
      set(visit.copy, key, isObject(part) ? (known ?? path.at(-1))?.copy : part);
    } else {
      path.pop();
      done.set(visit.object, visit);
      const parent = path.at(-1);
      if (parent !== undefined) addTo(parent, visit);
    }
    if (path.length + visit.height > MAX_DEPTH) return { problem: 'depth' };
    if (visit.values > MAX_VALUES) return { problem: 'values' };
  }
  return { value: first.copy };
}

/** What a value is in JSON, apart from its parts. Numbers that JSON does not have are kept, to be reported. */
function plain(value: unknown): unknown {
  const json = isObject(value) && 'toJSON' in value && isFunction(value.toJSON) ? value.toJSON() : value;
  if (typeof json === 'bigint') return Number(json);
  if (typeof json === 'symbol' || typeof json === 'function') return undefined;
  return json instanceof String || json instanceof Number || json instanceof Boolean ? json.valueOf() : json;
}

function isFunction(value: unknown): value is () => unknown {
  return typeof value === 'function';
}

function visitOf(object: object): Visit {
  const isList = Array.isArray(object);
  if (isList && object.length > MAX_VALUES) throw new RangeError(`a list has ${String(object.length)} items`);
  const keys = isList ? [...object.keys()] : Object.keys(object);
  return { object, copy: isList ? [] : {}, keys, next: 0, height: 0, values: 0 };
}

function addTo(visit: Visit, { height, values }: Visit): void {
  visit.height = Math.max(visit.height, height + 1);
  visit.values += values;
}

/** Sets a field, also one named `__proto__`. An item without a value is null. */
function set(copy: object, key: string | number, value: unknown): void {
  if (value === undefined && !Array.isArray(copy)) return;
  if (key !== '__proto__') Reflect.set(copy, key, value ?? null);
  else Object.defineProperty(copy, key, { value, configurable: true, enumerable: true, writable: true });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
