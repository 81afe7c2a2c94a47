import { evaluateExpression, parseExpression, variablesOf } from '../../argo/expression';
import type { ComputedValue } from '../../argo/expression';
import { parseTags, printTag } from '../../argo/tag';
import type { SimpleTag, TextPart } from '../../argo/tag';
import { isTemplated } from '../../argo/templated-text';
import { containsTag } from './contains';

/** The values of variables, by name. */
export type Replacements = ReadonlyMap<string, string>;

/** A value with replaced tags. */
export interface Substituted {
  readonly value: unknown;

  /** Whether the value has a `{{` without a `}}` after it in the same string. */
  readonly hasUnclosedTag: boolean;

  /** Variables whose values Argo cannot write into JSON. */
  readonly unprintable: readonly string[];
}

/** A text in place of a value that is not known, such as that of an expression. The character stands for nothing else. */
export const UNKNOWN_TEXT = 'placeholder\uE000';

/** Whether a text is or contains a value that is not known: Argo's validator computes with another one. */
export function isUnknownText(text: string): boolean {
  return text.includes(UNKNOWN_TEXT);
}

/**
 * Replaces the tags in all strings of a JSON value, including names of fields, as Argo does before it validates a
 * template (util/template). Simple tags of other variables remain, as well as expressions with them.
 */
export function substitute(value: unknown, replacements: Replacements): Substituted {
  const substitution = new Substitution(replacements);
  const replaced = substitution.of(value);
  return {
    value: replaced,
    hasUnclosedTag: substitution.hasUnclosedTag,
    unprintable: [...substitution.unprintable],
  };
}

class Substitution {
  hasUnclosedTag = false;
  readonly unprintable = new Set<string>();

  constructor(private readonly replacements: Replacements) {}

  /** What does not change is not copied. */
  of(value: unknown): unknown {
    if (!containsTag(value)) return value;
    if (typeof value === 'string') return this.text(value);
    if (typeof value !== 'object' || value === null) return value;
    return Array.isArray(value) ? this.list(value) : this.object(value);
  }

  private list(list: readonly unknown[]): readonly unknown[] {
    const copy = list.map((item) => this.of(item));
    return copy.some((item, index) => item !== list[index]) ? copy : list;
  }

  private object(object: object): object {
    const after: (readonly [string, unknown])[] = [];
    let isChanged = false;
    for (const [name, field] of Object.entries(object) as (readonly [string, unknown])[]) {
      const newName = isTemplated(name) ? this.text(name) : name;
      const newField = this.of(field);
      if (newName !== name || newField !== field) isChanged = true;
      after.push([newName, newField]);
    }
    return isChanged ? Object.fromEntries(after) : object;
  }

  private text(text: string): string {
    return parseTags(text)
      .map((part) => this.part(part))
      .join('');
  }

  private part(part: TextPart): string {
    switch (part.kind) {
      case 'simple':
        // The blanks around the name of an inner tag count.
        return part.enclosing === ''
          ? (this.valueOf(trimmed(part)) ?? printTag(part))
          : `${part.enclosing}${this.valueOf(`${part.before}${part.name}${part.after}`) ?? printTag({ ...part, enclosing: '' })}`;
      case 'expression':
        return this.evaluate(part.expression) ?? printTag(part);
      case 'unclosed':
        this.hasUnclosedTag = true;
        return printTag(part);
      case 'literal':
        return part.text;
    }
  }

  private valueOf(name: string): string | undefined {
    const value = this.replacements.get(name);
    if (value !== undefined && UNPRINTABLE.test(value)) this.unprintable.add(name);
    return value;
  }

  /** The value of an expression. Undefined if Argo cannot evaluate it yet. */
  private evaluate(text: string): string | undefined {
    const expression = parseExpression(text);
    if (!expression.ok) return undefined;
    const { value } = expression;
    if (!variablesOf(value).every(({ path }) => path[0] === 'sprig' || this.has(path))) return undefined;
    const result = evaluateExpression(value, {
      variable: (path) => this.knownValueOf(path.join('.')),
      isExact: (known) => !known.includes('placeholder-'),
    });
    return textOf(result) ?? UNKNOWN_TEXT;
  }

  private knownValueOf(name: string): string | undefined {
    const value = this.replacements.get(name);
    return value === undefined || isUnknownText(value) ? undefined : value;
  }

  private has(path: readonly string[]): boolean {
    const name = path.join('.');
    if (this.replacements.has(name)) return true;
    return [...this.replacements.keys()].some((one) => one.startsWith(`${name}.`));
  }
}

/** What Argo writes for the value of an expression (util/template, `expressionReplace`), as far as it is known. */
function textOf(value: ComputedValue | undefined): string | undefined {
  switch (typeof value) {
    case 'string':
      return value;
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'number':
      // Go writes larger and smaller ones in another way.
      return value === 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e21) ? String(value) : undefined;
    default:
      return undefined;
  }
}

/** The name as Argo reads it in JSON, where a line break is no blank, but a backslash and a letter. */
function trimmed({ before, name, after }: SimpleTag): string {
  return /[\t\n\v\f\r]/.test(before + after) ? `${before}${name}${after}` : name;
}

/** Characters that Go's `strconv.Quote` escapes in a way that JSON does not know. */
// eslint-disable-next-line no-control-regex -- it is about control characters
const UNPRINTABLE = /[\u0000-\u0007\u000b\u000e-\u001f\u007f]|[^\P{C}\u0000-\uffff]/u;
