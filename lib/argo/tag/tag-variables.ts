import type { Variable } from '../expression';
import { variablesInExpression } from '../expression';
import { isTemplated } from '../templated-text';
import type { SimpleTag, TextPart } from './ast';
import { parseTags } from './parser';

/** The variables in the tags of a text, in order. */
export function variablesInText(text: string): Variable[] {
  if (!isTemplated(text)) return [];
  return parseTags(text).flatMap(variablesInPart);
}

/** The variables in one part of a text. */
export function variablesInPart(part: TextPart): Variable[] {
  switch (part.kind) {
    case 'simple':
      return part.name.startsWith('=')
        ? shifted(part.name.slice(1), nameStart(part) + 1)
        : [variableOf(part)];
    case 'expression':
      return shifted(part.expression, part.start + '{{='.length);
    default:
      return [];
  }
}

/** The variable of a simple tag. */
function variableOf(tag: SimpleTag): Variable {
  const start = nameStart(tag);
  return { path: tag.name.split('.'), start, end: start + tag.name.length };
}

function nameStart(tag: SimpleTag): number {
  return tag.end - '}}'.length - tag.after.length - tag.name.length;
}

/** The variables of an expression that starts at an offset of the text. */
function shifted(expression: string, offset: number): Variable[] {
  return variablesInExpression(expression).map(({ path, start, end }) => ({
    path,
    start: start + offset,
    end: end + offset,
  }));
}

/** A text whose tags are replaced. */
export function replaceTags(text: string, replacement: string): string {
  if (!isTemplated(text)) return text;
  return parseTags(text)
    .map((part) => {
      if (part.kind === 'literal') return part.text;
      return part.kind === 'unclosed' ? `{{${part.text}` : replacement;
    })
    .join('');
}
