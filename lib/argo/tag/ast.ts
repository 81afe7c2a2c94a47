import type { Span } from '../expression';

/**
 * A piece of a text as Argo's template engine sees it: what stands for itself, and tags, which it fills in
 * (util/template, with fasttemplate 1.2).
 */
export type TextPart = LiteralPart | SimpleTag | ExpressionTag | UnclosedTag;

/** What Argo replaces. */
export type Tag = SimpleTag | ExpressionTag;

/** Text that stands for itself. A `}}` without a `{{` before it is such text. */
export interface LiteralPart extends Span {
  readonly kind: 'literal';
  readonly text: string;
}

/** `{{inputs.parameters.x}}`: Argo replaces it by the value of the variable that it names. */
export interface SimpleTag extends Span {
  readonly kind: 'simple';

  /**
   * The beginning of the tag around this one, as in `{{tasks.{{item}}.status}}`: `{{tasks.`. Argo fills in the inner
   * one first, and reads the text again; what is behind the inner one is a literal until then. Mostly empty.
   */
  readonly enclosing: string;

  /** Blanks before the name. */
  readonly before: string;

  /** The name of the variable, which can be any text: `inputs.parameters.x`. */
  readonly name: string;

  /** Blanks behind the name. */
  readonly after: string;
}

/** `{{=expression}}`: Argo replaces it by the value of the expression. */
export interface ExpressionTag extends Span {
  readonly kind: 'expression';

  /** What is between `{{=` and `}}`, whether it is a valid expression or not. */
  readonly expression: string;
}

/**
 * `{{` with no `}}` behind it. Argo reads the JSON of a whole template at once: it refuses the template, or takes what
 * it finds up to the next `}}` for the tag.
 */
export interface UnclosedTag extends Span {
  readonly kind: 'unclosed';

  /** Everything behind the braces. */
  readonly text: string;
}
