/** Encloses the description of something that has no text. Unicode has this character for objects inside of texts. */
const MARK = '\uFFFC';

/** The mark of `undefined` in the value of a program, where it would otherwise be missing without a trace. */
export const UNDEFINED_MARK = `${MARK}undefined${MARK}`;

const MARKED = new RegExp(`${MARK}([^${MARK}]*)${MARK}`);

const MARKED_TASK = new RegExp(`${MARK}the task '([^${MARK}]*)'${MARK}`, 'g');

/**
 * Marks the texts into which a template string inserts an instance of a class, which cannot be written as text.
 * The check of the text reports it. `toString` remains as it is.
 */
export function markInTexts<T extends object>(
  type: { readonly prototype: T },
  describe: (instance: T) => string,
): void {
  Object.defineProperty(type.prototype, Symbol.toPrimitive, {
    value(this: T) {
      return `${MARK}${describe(this)}${MARK}`;
    },
  });
}

/** A prototype for plain objects that are marked in texts. cdk8s and the checks accept them like other plain objects. */
export function plainPrototype(describe: (object: object) => string): object {
  const prototype = Object.create(null, Object.getOwnPropertyDescriptors(Object.prototype)) as object;
  markInTexts({ prototype }, describe);
  return prototype;
}

/** What was inserted into a text although it has none: `the template 'build'`. */
export function markedIn(text: string): string | undefined {
  return MARKED.exec(text)?.[1];
}

/** The text that a template string inserts for a value that has none; undefined for other values. */
export function markOf(value: object): string | undefined {
  const toPrimitive: unknown = Reflect.get(value, Symbol.toPrimitive);
  if (typeof toPrimitive !== 'function') return undefined;
  const text: unknown = Reflect.apply(toPrimitive, value, ['string']);
  return typeof text === 'string' && markedIn(text) !== undefined ? text : undefined;
}

/** Describes a task or a step. */
export function describeCall({ kind, name }: { readonly kind: string; readonly name: string }): string {
  return `the ${kind} '${name}'`;
}

/** The text with the names of tasks in place of their marks, for `depends`. */
export function withTaskNames(text: string): string {
  return text.replace(MARKED_TASK, '$1');
}

/** Marks the texts that contain a construct of a class. */
export function markConstructInTexts(
  type: { readonly prototype: { readonly node: { readonly id: string } } },
  name: string,
): void {
  markInTexts(type, ({ node }) => `the ${name} '${node.id}'`);
}
