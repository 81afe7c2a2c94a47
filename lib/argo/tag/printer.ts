import type { TextPart } from './ast';

/** Prints parts of a text: those that `parseTags` returns print to the text that it has parsed. */
export function printTags(parts: readonly TextPart[]): string {
  return parts.map(printTag).join('');
}

/** Prints one part. */
export function printTag(part: TextPart): string {
  switch (part.kind) {
    case 'literal':
      return part.text;
    case 'simple':
      return `${part.enclosing}{{${part.before}${part.name}${part.after}}}`;
    case 'expression':
      return `{{=${part.expression}}}`;
    case 'unclosed':
      return `{{${part.text}`;
  }
}
