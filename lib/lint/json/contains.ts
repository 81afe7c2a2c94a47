import { isTemplated } from '../../argo/templated-text';

/**
 * A function that tells whether a value has a string, or an object with a field name, that matches. Most values have
 * none, so that this saves a search with nodes. It remembers objects and lists, which do not change: a manifest, its
 * templates and their tasks are asked about one after the other.
 */
export function containing(
  matchesText: (text: string) => boolean,
  matchesName: (name: string) => boolean = () => false,
): (value: unknown) => boolean {
  const known = new WeakMap<object, boolean>();
  const contains = (value: unknown): boolean => {
    if (typeof value === 'string') return matchesText(value);
    if (typeof value !== 'object' || value === null) return false;
    let result = known.get(value);
    if (result === undefined) {
      result = Array.isArray(value)
        ? value.some(contains)
        : Object.entries(value).some(([name, field]) => matchesName(name) || contains(field));
      known.set(value, result);
    }
    return result;
  };
  return contains;
}

/** Whether a string in a value, or the name of a field, has a tag. */
export const containsTag = containing(isTemplated, isTemplated);
