import { parseTags } from '../../argo/tag';
import type { TextPart } from '../../argo/tag';
import type { Problem } from '../../finding';

/**
 * Finds what cdk8s can't write, or would write as something else than was meant. It looks before anything is
 * written, where cdk8s would stop half-way.
 */
export function checkValues(value: unknown, path: string): Problem[] {
  const search: Search = { problems: [], open: new Set(), done: new Set() };
  visit(value, path, search);
  return search.problems;
}

/** What has been found, and the objects that the search is inside of, or has left: each is looked into once. */
interface Search {
  readonly problems: Problem[];
  readonly open: Set<object>;
  readonly done: Set<object>;
}

function visit(value: unknown, path: string, search: Search): void {
  const { problems, open, done } = search;
  if (typeof value === 'string') {
    const problem = checkText(value, path);
    if (problem !== undefined) problems.push(problem);
  } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
    problems.push(notPlain(typeof value, path));
  } else if (typeof value === 'object' && value !== null && !isToken(value) && !done.has(value)) {
    if (open.has(value)) {
      const message = 'This value holds itself, so that it can never be written: take the circle apart.';
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
    message: `A ${what} can't be written to a manifest: give plain values.`,
    path,
  };
}

/** What cdk8s replaces by a value of its own when it writes the manifest. */
export function isToken(value: object): boolean {
  return ('resolve' in value && typeof value.resolve === 'function') || 'produce' in value;
}

/** Whether it is a list or an object of fields, which may come from another realm (`structuredClone` in jest). */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  // cdk8s stumbles over objects without any prototype.
  return prototype !== null && Object.getPrototypeOf(prototype) === null;
}

function classOf(value: object): string {
  const { constructor }: { readonly constructor?: unknown } = value;
  return typeof constructor === 'function' ? constructor.name : 'object without a prototype';
}

function checkText(text: string, path: string): Problem | undefined {
  if (text.includes('[object ')) {
    const message =
      "This text has '[object …]' in it, where something was put into it that is no text: use the references of a task ('task.outputs'), not the declarations of its template.";
    return { code: 'not-a-string', message, path };
  }
  if (text.includes('{{=') && parseTags(text).some(hasBracesInExpression)) {
    const message =
      "There are braces inside of an expression's braces, which Argo can't read: write expression`asInt(${reference})`.";
    return { code: 'forbidden-braces', message, path };
  }
  return undefined;
}

function hasBracesInExpression(part: TextPart): boolean {
  if (part.kind === 'expression') return part.expression.includes('{{');
  return part.kind === 'unclosed' && part.text.startsWith('=') && part.text.includes('{{');
}
