import { isTemplated } from '../../argo/templated-text';

/**
 * Whether a value has a string, or an object with a field name, that matches. Most values have none, so that this saves a
 * search with nodes.
 */
export function contains(
  value: unknown,
  matchesText: (text: string) => boolean,
  matchesName: (name: string) => boolean = () => false,
): boolean {
  if (typeof value === 'string') return matchesText(value);
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value)
    ? value.some((item) => contains(item, matchesText, matchesName))
    : Object.entries(value).some(
        ([name, field]) => matchesName(name) || contains(field, matchesText, matchesName),
      );
}

/** What is known about objects and lists: several parts of the linter ask about each, and they do not change. */
const tagged = new WeakMap<object, boolean>();

/** Whether a string in a value, or the name of a field, has a tag. */
export function containsTag(value: unknown): boolean {
  if (typeof value === 'string') return isTemplated(value);
  if (typeof value !== 'object' || value === null) return false;
  let result = tagged.get(value);
  if (result === undefined) {
    result = Array.isArray(value)
      ? value.some(containsTag)
      : Object.entries(value).some(([name, field]) => isTemplated(name) || containsTag(field));
    tagged.set(value, result);
  }
  return result;
}
