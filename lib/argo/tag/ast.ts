import type { Span } from '../parsed';

/**
 * A part of a text as Argo's template engine parses it: literal text, or a tag, which it substitutes (util/template,
 * with fasttemplate 1.2).
 */
export type TextPart = LiteralPart | SimpleTag | ExpressionTag | UnclosedTag;

/** What Argo replaces. */
export type Tag = SimpleTag | ExpressionTag;

/** Literal text, including a `}}` without a `{{` before it. */
export interface LiteralPart extends Span {
  readonly kind: 'literal';
  readonly text: string;
}

/** `{{inputs.parameters.x}}`: Argo substitutes the value of the variable. */
export interface SimpleTag extends Span {
  readonly kind: 'simple';

  /**
   * The start of the tag around this one: `{{tasks.` in `{{tasks.{{item}}.status}}`. Argo substitutes the inner tag
   * first, and parses the text again; the text after the inner tag is a literal until then. Usually empty.
   */
  readonly enclosing: string;

  /** Blanks before the name. */
  readonly before: string;

  /** The name of the variable, which can be any text: `inputs.parameters.x`. */
  readonly name: string;

  /** Blanks after the name. */
  readonly after: string;
}

/** `{{=expression}}`: Argo substitutes the value of the expression. */
export interface ExpressionTag extends Span {
  readonly kind: 'expression';

  /** The text between `{{=` and `}}`, whether it is a valid expression or not. */
  readonly expression: string;
}

/**
 * `{{` without a `}}` after it. Argo parses the JSON of a whole template at once: it rejects the template, or parses
 * the text up to the next `}}` as the tag.
 */
export interface UnclosedTag extends Span {
  readonly kind: 'unclosed';

  /** The text after the braces. */
  readonly text: string;
}
