import { endOfText, skipSpace } from '../characters';
import type { Tag, TextPart } from './ast';

/**
 * Parses a text as fasttemplate does (`Template.Reset`): a tag starts at the first `{{` and ends at the first `}}`
 * after it, regardless of quotes and braces between them.
 */
export function parseTags(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let offset = 0;
  for (;;) {
    const start = text.indexOf('{{', offset);
    const literalEnd = start < 0 ? text.length : start;
    if (literalEnd > offset)
      parts.push({ kind: 'literal', text: text.slice(offset, literalEnd), start: offset, end: literalEnd });
    if (start < 0) return parts;
    const end = endOfTag(text, start);
    if (end === undefined) {
      parts.push({ kind: 'unclosed', text: text.slice(start + 2), start, end: text.length });
      return parts;
    }
    parts.push(parseTag(text.slice(start + 2, end - 2), start));
    offset = end;
  }
}

/** The offset after the tag whose braces are at `start`: the first `}}` ends it. Undefined without one. */
export function endOfTag(text: string, start: number): number | undefined {
  const braces = text.indexOf('}}', start + 2);
  return braces < 0 ? undefined : braces + 2;
}

/** Parses the text between the braces of a tag that starts at an offset (`parseTag` in util/template/kind.go). */
function parseTag(inner: string, start: number): Tag {
  const end = start + 2 + inner.length + 2;
  // With a blank before the `=`, it is a variable whose name starts with `=`.
  if (inner.startsWith('=')) return { kind: 'expression', expression: inner.slice(1), start, end };
  // util/template/simple_template.go: the innermost tag counts, unless there is nothing before it.
  const nested = inner.lastIndexOf('{{');
  const enclosing = nested > 0 ? `{{${inner.slice(0, nested)}` : '';
  const text = nested > 0 ? inner.slice(nested + 2) : inner;
  const nameStart = skipSpace(text, 0);
  const nameEnd = endOfText(text, nameStart);
  const name = text.slice(nameStart, nameEnd);
  const blanks = { before: text.slice(0, nameStart), after: text.slice(nameEnd) };
  return { kind: 'simple', enclosing, name, ...blanks, start, end };
}
