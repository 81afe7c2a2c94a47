import { isTemplated } from '../templated-text';
import type { SimpleTag } from './ast';
import { parseTags } from './parser';

/** The simple tags in all strings of a JSON value, including names of fields, in order. */
export function simpleTagsIn(value: unknown): SimpleTag[] {
  const tags: SimpleTag[] = [];
  const add = (text: string): void => {
    if (isTemplated(text)) tags.push(...simpleTagsOf(text));
  };
  // Only for what it walks over: values in the form in which they are written.
  JSON.stringify(value, (key, item: unknown) => {
    add(key);
    if (typeof item === 'string') add(item);
    return item;
  });
  return tags;
}

function simpleTagsOf(text: string): SimpleTag[] {
  return parseTags(text).filter((part) => part.kind === 'simple');
}

/** The simple tag, if the text consists of only that. */
export function onlySimpleTag(text: string): SimpleTag | undefined {
  const [part, ...others] = isTemplated(text) ? parseTags(text) : [];
  return part?.kind === 'simple' && part.enclosing === '' && others.length === 0 ? part : undefined;
}
