import type { Problem } from '../../finding';
import { markedIn, suggestNames } from '../../finding';
import { Expression } from './expression';
import type { MissingKey } from './missing-keys';

/**
 * Finds values that cdk8s cannot write, or would write as something else. This runs before any file is written,
 * because cdk8s would stop halfway.
 *
 * @param missing keys that were read from references that texts in the value can refer to
 */
export function checkValues(value: unknown, path: string, missing: readonly MissingKey[] = []): Problem[] {
  const search: Search = { problems: [], missing, open: new Set(), done: new Set() };
  visit(value, path, search);
  return search.problems;
}

/** The problems so far, keys that do not exist, the objects that contain the current value, and those that have been searched already. */
interface Search {
  readonly problems: Problem[];
  readonly missing: readonly MissingKey[];
  readonly open: Set<object>;
  readonly done: Set<object>;
}

function visit(value: unknown, path: string, search: Search): void {
  const { problems, missing, open, done } = search;
  if (typeof value === 'string') {
    problems.push(...checkText(value, path, missing));
  } else if (Expression.isExpression(value)) {
    problems.push(...checkText(value.toString(), path, missing));
  } else if (typeof value === 'number' && !Number.isFinite(value)) {
    const message = `${value} cannot be written to a manifest. Use a finite number.`;
    problems.push({ code: 'invalid-value', message, path });
  } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    problems.push(notPlain(typeof value, path));
  } else if (typeof value === 'object' && value !== null && !isToken(value) && !done.has(value)) {
    if (open.has(value)) {
      const message =
        'The value contains itself, so it cannot be written to a manifest. Remove the circular reference.';
      problems.push({ code: 'forbidden-circular-value', message, path });
    } else if (isPlain(value)) {
      open.add(value);
      for (const [at, item] of itemsOf(value, path)) visit(item, at, search);
      open.delete(value);
      done.add(value);
    } else {
      problems.push(notPlain(classOf(value), path));
    }
  }
}

function itemsOf(value: object, path: string): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [`${path}[${index}]`, item]);
  return Object.entries(value).map(([key, item]: [string, unknown]) => [`${path}.${key}`, item]);
}

function notPlain(what: string, path: string): Problem {
  return {
    code: 'invalid-value',
    message: `A ${what} cannot be written to a manifest. Use plain data.`,
    path,
  };
}

/** Whether cdk8s replaces it by another value when it writes the manifest. */
export function isToken(value: object): boolean {
  return ('resolve' in value && typeof value.resolve === 'function') || 'produce' in value;
}

/** Whether it is an array or a plain object, also one of another realm (`structuredClone` in jest). */
export function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // cdk8s fails on objects without a prototype.
  return prototype !== null && Object.getPrototypeOf(prototype) === null;
}

function classOf(value: object): string {
  const { constructor }: { readonly constructor?: unknown } = value;
  return typeof constructor === 'function' ? constructor.name : 'object without a prototype';
}

function checkText(text: string, path: string, missing: readonly MissingKey[]): Problem[] {
  const marked = markedIn(text);
  if (marked !== undefined) {
    const message = `The text contains ${marked}, which is not a string. Use a reference, such as an output of a task, or a name.`;
    return [{ code: 'not-a-string', message, path }];
  }
  return text.includes('undefined') ? checkUndefined(text, path, missing) : [];
}

/** A word that is `undefined`, or has such a part: an image `app:undefined`, an argument `--tag=undefined`. */
const UNDEFINED_WORD = /^(?:\S*[:=/@-])?undefined(?:[:/@]\S*)?$/;

/** The word as it also occurs in a sentence. */
const PROSE = /^undefined:?$/;

/** Code of JavaScript, in which `undefined` is a word of its own. */
const COMPARISON = /\btypeof\b|[!=]==/;

/**
 * Finds `undefined`, which a template string inserts for a value that does not exist. It can also be meant. If the program
 * has read a reference that does not exist, it is so where it is the text, or a part of a word. In a sentence it may be
 * one: the program can have handled what it has read, as in `outputs.tag ?? 'none'`.
 */
function checkUndefined(text: string, path: string, missing: readonly MissingKey[]): Problem[] {
  const words = text.split(/[\s"'`]+/).filter((word) => UNDEFINED_WORD.test(word));
  const [read] = missing;
  if (read !== undefined && !COMPARISON.test(text) && words.length > 0) {
    const isCertain = UNDEFINED_WORD.test(text) || words.some((word) => !PROSE.test(word));
    const reasons = missing.map(({ scope, key }) => `'${scope}' has no '${key}'`).join(', or ');
    const remedy =
      missing.length > 1 ? 'Use one that exists.' : suggestNames(read.key, read.known, 'Declare it.');
    const message = `The text contains 'undefined', ${isCertain ? '' : 'perhaps '}because ${reasons}. ${remedy}`;
    return [{ code: 'unknown-reference', message, path, ...(!isCertain && { severity: 'warning' }) }];
  }
  if (!UNDEFINED_WORD.test(text)) return [];
  const message = `'${text}' contains 'undefined', which a template string inserts for a value that does not exist. Check the values in it.`;
  return [{ code: 'not-a-value', message, path }];
}
