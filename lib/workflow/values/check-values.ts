import type { Problem } from '../../finding';
import { Expression } from './expression';

/**
 * Finds values that cdk8s cannot write, or would write as something else. This runs before any file is written,
 * because cdk8s would stop halfway.
 */
export function checkValues(value: unknown, path: string): Problem[] {
  const search: Search = { problems: [], open: new Set(), done: new Set() };
  visit(value, path, search);
  return search.problems;
}

/** The problems so far, the objects that contain the current value, and those that have been searched already. */
interface Search {
  readonly problems: Problem[];
  readonly open: Set<object>;
  readonly done: Set<object>;
}

function visit(value: unknown, path: string, search: Search): void {
  const { problems, open, done } = search;
  if (typeof value === 'string') {
    problems.push(...checkText(value, path));
  } else if (Expression.isExpression(value)) {
    problems.push(...checkText(value.toString(), path));
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

function checkText(text: string, path: string): Problem[] {
  if (!text.includes('[object ')) return [];
  const message =
    "The text contains '[object …]', because an object was interpolated. Use the references of a task ('task.outputs'), not the declarations of its template.";
  return [{ code: 'not-a-string', message, path }];
}
