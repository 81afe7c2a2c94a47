import type { Constraint } from './definition';
import { oneOf, quote } from './describe';

/** What the names that a pattern accepts consist of, if its text says too little. */
const PATTERN_WORDS: { readonly [pattern: string]: string } = {
  '^[-a-zA-Z0-9_{}.]+$': "Use letters, digits, '-', '_', '.', '{' and '}'.",
  '^[-a-zA-Z0-9_]+$': "Use letters, digits, '-' and '_'.",
  '^[a-zA-Z0-9][-a-zA-Z0-9]*$': "Use letters, digits and '-', and start with a letter or digit.",
  '^[a-zA-Z_][a-zA-Z0-9_]*$': "Use letters, digits and '_', and start with a letter or '_'.",
};

/** Checks a value of the right type. Returns the reason, as the end of a sentence that starts with the field. */
export function checkConstraint({ keyword, value: limit }: Constraint, value: unknown): string | undefined {
  switch (typeof value) {
    case 'string':
      return checkString(keyword, limit, value);
    case 'number':
      return checkNumber(keyword, Number(limit), value);
    default:
      return Array.isArray(value) ? checkList(keyword, limit, value.length) : undefined;
  }
}

function checkString(keyword: string, limit: string, value: string): string | undefined {
  switch (keyword) {
    case 'enum': {
      const allowed = limit.split('|');
      if (allowed.includes(value)) return undefined;
      const words = oneOf(allowed.filter((one) => one !== ''));
      return value === '' ? `is empty. Use ${words} or omit it.` : `is ${quote(value)}. Use ${words}.`;
    }
    case 'pattern':
      if (patternOf(limit).test(value)) return undefined;
      if (limit.includes('yearly')) return `is ${quote(value)}, which is not a cron schedule of five fields.`;
      return `is ${quote(value)}. ${PATTERN_WORDS[limit] ?? `It has to match ${limit}.`}`;
    case 'minLength':
      return value.length >= Number(limit) ? undefined : 'is empty.';
    case 'maxLength':
      // Kubernetes counts code points.
      return value.length <= Number(limit) || Array.from(value).length <= Number(limit)
        ? undefined
        : `is longer than ${limit} characters.`;
    default:
      return undefined;
  }
}

function checkNumber(keyword: string, limit: number, value: number): string | undefined {
  if (keyword === 'min' && value < limit) return `is ${value}, but has to be at least ${limit}.`;
  if (keyword === 'max' && value > limit)
    return `is ${value}, but has to be at most ${limit}${limit === 0o777 ? ' (octal 0777)' : ''}.`;
  return undefined;
}

function checkList(keyword: string, limit: string, length: number): string | undefined {
  if (keyword === 'minItems' && length < Number(limit)) return 'is empty. Add an item or omit it.';
  if (keyword === 'maxItems' && length > Number(limit))
    return `has ${length} items, but at most ${limit} are allowed.`;
  return undefined;
}

const patterns = new Map<string, RegExp>();

function patternOf(text: string): RegExp {
  let pattern = patterns.get(text);
  if (pattern === undefined) {
    pattern = new RegExp(text);
    patterns.set(text, pattern);
  }
  return pattern;
}
