/** Deeper values are not looked at: they could exhaust the stack. Argo's objects have about 30 levels. */
export const MAX_DEPTH = 500;

/** Larger values are not looked at. YAML with aliases of aliases can stand for billions of values. */
export const MAX_VALUES = 5_000_000;

/** What is known of an object or a list whose parts are counted. */
interface Visit {
  readonly parts: readonly unknown[];
  readonly object: object;
  next: number;
  height: number;
  values: number;
}

/** How a value exceeds the limits, if it does. Values that contain themselves are too deep. */
export function excessOf(root: unknown): 'depth' | 'values' | undefined {
  if (!isObject(root)) return undefined;
  const done = new Map<object, { readonly height: number; readonly values: number }>();
  const path = [visitOf(root)];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    if (visit.next < visit.parts.length) {
      const part = visit.parts[visit.next++];
      visit.values++;
      if (!isObject(part)) continue;
      const known = done.get(part);
      if (known === undefined) path.push(visitOf(part));
      else addTo(visit, known);
    } else {
      path.pop();
      done.set(visit.object, visit);
      const parent = path.at(-1);
      if (parent !== undefined) addTo(parent, visit);
    }
    if (path.length + visit.height > MAX_DEPTH) return 'depth';
    if (visit.values > MAX_VALUES) return 'values';
  }
  return undefined;
}

function addTo(visit: Visit, { height, values }: { readonly height: number; readonly values: number }): void {
  visit.height = Math.max(visit.height, height + 1);
  visit.values += values;
}

function visitOf(object: object): Visit {
  const parts: readonly unknown[] = Array.isArray(object) ? object : Object.values(object);
  return { object, parts, next: 0, height: 0, values: 0 };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
