import { plainPrototype } from '../../finding';

/** A key that was read from an object of references, and that it does not have. */
export interface MissingKey {
  readonly key: string;

  /** Where it was looked up: `tasks.clone.outputs`. */
  readonly scope: string;

  /** The keys that exist there. */
  readonly known: readonly string[];
}

/** The scope of each object of references, and the keys that were read from it although it does not have them. */
const reads = new WeakMap<object, { readonly scope: string; readonly missing: Set<string> }>();

const scopeOf = (references: object): string => reads.get(references)?.scope ?? '';

/** Keys that JavaScript, Node and jest look up in any object, for example to await or to print it. */
const PROBES: ReadonlySet<string> = new Set([
  '$$typeof',
  'asymmetricMatch',
  'href',
  'nodeType',
  'protocol',
  'then',
  'toJSON',
]);

// As the prototype, a Proxy is only asked for what the object itself does not have.
const PROTOTYPE = new Proxy(
  plainPrototype((references) => `all of '${scopeOf(references)}'`),
  {
    get(target, key, receiver: object) {
      if (typeof key === 'string' && !(key in target) && !PROBES.has(key))
        reads.get(receiver)?.missing.add(key);
      return Reflect.get(target, key, receiver) as unknown;
    },
  },
);

/**
 * Records which keys are read that an object of references does not have. Their value is `undefined`, as in any object, and
 * a template string inserts it as a word.
 */
export function recordMissingKeys<T extends object>(references: T, scope: string): T {
  reads.set(references, { scope, missing: new Set() });
  Object.setPrototypeOf(references, PROTOTYPE);
  return references;
}

/** The keys that were read from objects of references, and that do not exist. */
export function missingKeysOf(objects: readonly object[]): MissingKey[] {
  return objects.flatMap((references) =>
    [...(reads.get(references)?.missing ?? [])].map((key) => ({
      key,
      scope: scopeOf(references),
      known: Object.keys(references),
    })),
  );
}
