import type { ExpressionNode } from '../expression';
import { printExpression } from '../expression';
import type { TextPart } from './ast';

/** The text that parts stand for: of what `parseTags` returns, the very text that it has parsed. */
export function printTags(parts: readonly TextPart[]): string {
  return parts.map(printTag).join('');
}

/** One part as text. */
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

/** An expression in a tag of its own. */
export function expressionTag(expression: ExpressionNode | string): string {
  const text = typeof expression === 'string' ? expression : printExpression(expression);
  // Argo takes the first `}}` for the end of the tag.
  return `{{=${text}${text.endsWith('}') ? ' ' : ''}}}`;
}
