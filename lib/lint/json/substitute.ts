import { isTemplated } from '../../argo/templated-text';
import { parseTags, printTag } from '../../argo/tag';
import type { TextPart } from '../../argo/tag';

/** The values of variables, by name. */
export type Replacements = ReadonlyMap<string, string>;

/**
 * Replaces the simple tags in all strings of a JSON value, including names of fields, as Argo does before it validates
 * a template (util/template/simple_template.go). Other tags remain. What does not change is not copied.
 */
export function substitute(value: unknown, replacements: Replacements): unknown {
  if (typeof value === 'string') return isTemplated(value) ? substituteText(value, replacements) : value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => substitute(item, replacements));
    return items.every((item, index) => item === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const before: readonly (readonly [string, unknown])[] = Object.entries(value);
  const after = before.map(
    ([name, field]) =>
      [
        isTemplated(name) ? substituteText(name, replacements) : name,
        substitute(field, replacements),
      ] as const,
  );
  const isSame = after.every(
    ([name, field], index) => name === before[index]?.[0] && field === before[index][1],
  );
  return isSame ? value : Object.fromEntries(after);
}

function substituteText(text: string, replacements: Replacements): string {
  return parseTags(text)
    .map((part) => replaced(part, replacements))
    .join('');
}

function replaced(part: TextPart, replacements: Replacements): string {
  if (part.kind !== 'simple') return printTag(part);
  if (part.enclosing === '') return replacements.get(part.name) ?? printTag(part);
  // The blanks around the name of an inner tag count.
  const inner = replacements.get(`${part.before}${part.name}${part.after}`);
  return inner === undefined ? printTag(part) : `${part.enclosing}${inner}`;
}
