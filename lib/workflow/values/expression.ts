import { markOf } from '../../finding';
import { parseExpression, quoteString } from '../../argo/expression';
import type { ExpressionNode } from '../../argo/expression';
import { parseTags, printTag } from '../../argo/tag';
import type { Tag, TextPart } from '../../argo/tag';
import { ClassMark } from '../../identity';
import { OutputPath } from './output-path';
import { ParameterReference, Reference, insert } from './reference';
import type { ResultText } from './result-types';
import { Unquoted } from './unquoted';

/** A value in an expression: a reference, which Argo resolves, or a literal. */
export type ExpressionValue =
  | Reference
  | OutputPath
  | Unquoted
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly ExpressionValue[]
  | { readonly [key: string]: ExpressionValue };

/** The expressions without braces. A private field would appear in messages of the compiler. */
const expressions = new WeakMap<object, string>();

const EXPRESSION_MARK = new ClassMark('Expression');

/**
 * A value that Argo computes while the workflow runs, created by `expression`. It can be used wherever a reference to a
 * parameter can, and is rendered as `{{=…}}`.
 */
export class Expression<Result = string> extends ParameterReference<ResultText<Result>> {
  static {
    EXPRESSION_MARK.applyTo(this.prototype);
  }

  /** Whether a value is an expression, also of another installed copy of this library. */
  static isExpression(value: unknown): value is Expression {
    return EXPRESSION_MARK.isOn(value);
  }

  /** Distinguishes expressions from references to named variables. */
  readonly isExpression = true;

  /** Only for the compiler: the type of the result. */
  declare protected readonly resultType: Result;

  /** Creates an expression from its text without braces. The template tag `expression` inserts references. */
  constructor(text: string) {
    // Argo ends the tag at the first `}}`.
    super(`=${text}${text.endsWith('}') ? ' ' : ''}`);
    expressions.set(this, text);
  }

  /** The expression without braces, for fields that are expressions, and for use in another expression. */
  override get expression(): string {
    return expressions.get(this) ?? '';
  }
}

/**
 * The type of an expression for an artifact or a parameter. If it were `Expression`, which is a parameter, the compiler
 * would compare an artifact's type with all parameters.
 */
export type ComputedValue = Pick<Expression, 'expression' | 'isExpression'>;

/** A reference to a named variable: Argo substitutes it before it parses the field. */
export interface NamedReference extends ParameterReference {
  /** Not an expression in braces: use `expression.bare`. */
  readonly isExpression?: never;
}

/** The template tags `expression` and `expression.bare`. */
export interface ExpressionTag {
  /** An expression in braces: `{{=…}}`. `Result` is the type of its result, if it is known. */
  <Result = string>(
    parts: TemplateStringsArray,
    ...values: readonly ExpressionValue[]
  ): Expression<NoInfer<Result>>;

  /**
   * The text of an expression without braces, for fields of Argo that are expressions: those of hooks,
   * `retryStrategy.expression`, `valueFrom.expression`, `fromExpression`.
   */
  bare(parts: TemplateStringsArray, ...values: readonly ExpressionValue[]): string;
}

/**
 * Creates an expression in [Argo's expression language](https://expr-lang.org/docs/language-definition). References are
 * inserted as variables, without braces; strings, numbers, lists and objects as literals.
 *
 * ```ts
 * import { expression, inputs, parameter } from 'cdk8s-argo-ci';
 *
 * const { count, mode } = inputs({ count: parameter(), mode: parameter() });
 * const next = expression`asInt(${count}) + ${1}`; // {{=asInt(inputs.parameters.count) + 1}}
 * const isLarge = expression`${next} > 2`; // {{=(asInt(inputs.parameters.count) + 1) > 2}}
 * const isFast = expression.bare`${mode} == ${'fast'}`; // inputs.parameters.mode == "fast"
 * ```
 */
export const expression: ExpressionTag = Object.assign(
  <Result = string>(parts: TemplateStringsArray, ...values: readonly ExpressionValue[]): Expression<Result> =>
    new Expression<Result>(compose(parts, values)),
  {
    bare: (parts: TemplateStringsArray, ...values: readonly ExpressionValue[]): string =>
      compose(parts, values),
  },
);

function compose(parts: readonly string[], values: readonly ExpressionValue[]): string {
  return parts
    .map((part, index) => {
      if (index >= values.length) return part;
      const alone = /\(\s*$/.test(part) && /^\s*\)/.test(parts[index + 1] ?? '');
      return part + (alone ? term(values[index]) : operand(values[index]));
    })
    .join('');
}

/** The value in Argo's expression language, in parentheses if operators next to it could split it. */
function operand(value: ExpressionValue): string {
  const text = term(value);
  return isClosed(text) ? text : `(${text})`;
}

/** The value in Argo's expression language. */
function term(value: ExpressionValue): string {
  if (Reference.isReference(value)) {
    insert(value);
    return value.expression;
  }
  if (OutputPath.isOutputPath(value)) return textLiteral(value.path);
  if (Unquoted.isUnquoted(value)) return String(value.value);
  if (typeof value === 'string') return textLiteral(value);
  if (typeof value === 'object' && value !== null) {
    const mark = markOf(value);
    return mark === undefined ? collection(value) : quoteString(mark);
  }
  return value === null || value === undefined ? 'nil' : String(value);
}

function collection(value: readonly ExpressionValue[] | { readonly [key: string]: ExpressionValue }): string {
  if (isList(value)) return `[${value.map(term).join(', ')}]`;
  const fields = Object.entries(value).map(([key, item]) => `${quoteString(key)}: ${term(item)}`);
  // Separates the braces of nested objects from those that end the tag.
  return `{${fields.join(', ')}}`.replace(/\}(?=\}$)/, '} ');
}

function isList(value: object): value is readonly ExpressionValue[] {
  return Array.isArray(value);
}

/** A string literal. If the string contains variables of Argo, such as `inputs.source.path`, they are concatenated. */
function textLiteral(text: string): string {
  const parts = parseTags(text);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && isTag(only)) return expressionIn(only) ?? variableIn(only);
  const terms: string[] = [];
  let plain = '';
  for (const part of parts) {
    if (isTag(part)) {
      if (part.kind === 'simple') plain += part.enclosing;
      if (plain !== '') terms.push(quoteString(plain));
      plain = '';
      const inner = expressionIn(part);
      // Variables are strings. An expression may be a number, which cannot be concatenated with one.
      terms.push(inner === undefined ? variableIn(part) : `string(${inner})`);
    } else plain += printTag(part);
  }
  if (plain !== '' || text === '') terms.push(quoteString(plain));
  return terms.join(' + ');
}

function isTag(part: TextPart): part is Tag {
  return part.kind === 'simple' || part.kind === 'expression';
}

/** The expression in a tag. */
function expressionIn(tag: Tag): string | undefined {
  if (tag.kind === 'expression') return tag.expression.trim();
  return tag.name.startsWith('=') ? tag.name.slice(1).trim() : undefined;
}

/** The variable in a tag, in Argo's expression language. */
function variableIn(tag: Tag): string {
  return new ParameterReference(tag.kind === 'simple' ? tag.name : tag.expression).expression;
}

/** The kinds of expressions that operators next to them cannot split: values, calls, and those in brackets. */
const CLOSED: ReadonlySet<ExpressionNode['kind']> = new Set([
  'nil',
  'boolean',
  'integer',
  'float',
  'string',
  'identifier',
  'pointer',
  'array',
  'map',
  'call',
]);

/** Whether an expression needs no parentheses. */
function isClosed(text: string): boolean {
  const parsed = parseExpression(text);
  if (!parsed.ok) return false;
  const node = parsed.value;
  // The span of a node does not include its parentheses.
  if (node.start > 0) return text.startsWith('(') && text.endsWith(')');
  return node.end === text.length && isOperand(node);
}

/** The same for a chain of members. `a?.b` needs parentheses, because members after it would be part of the chain. */
function isOperand(node: ExpressionNode): boolean {
  let current = node;
  while ('object' in current) {
    if ('isOptional' in current && current.isOptional) return false;
    current = current.object;
  }
  return current !== node || CLOSED.has(node.kind);
}
