import type { Problem } from '../finding';

/** Deeper than any manifest; whatever goes on for longer holds itself. */
const MAX_DEPTH = 100;

/**
 * Finds what cdk8s can't write, or would write as something else than was meant. It looks before anything is
 * written, where cdk8s would stop half-way.
 */
export function checkValues(value: unknown, path: string): Problem[] {
  const problems: Problem[] = [];
  visit(value, path, 0, problems);
  return problems;
}

function visit(value: unknown, path: string, depth: number, problems: Problem[]): void {
  if (depth > MAX_DEPTH) {
    const message = 'This value holds itself, so that it can never be written: take the circle apart.';
    problems.push({ code: 'circular-value', message, path: `${path.slice(0, 60)}…` });
  } else if (typeof value === 'string') {
    const problem = checkText(value, path);
    if (problem !== undefined) problems.push(problem);
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      visit(item, `${path}[${index}]`, depth + 1, problems);
    });
  } else if (typeof value === 'object' && value !== null && !isToken(value)) {
    if (!isPlain(value)) {
      const message = `A ${value.constructor.name} can't be written to a manifest: give plain values.`;
      problems.push({ code: 'not-plain', message, path });
      return;
    }
    for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`, depth + 1, problems);
  }
}

/** What cdk8s replaces by a value of its own when it writes the manifest. */
function isToken(value: object): boolean {
  return ('resolve' in value && typeof value.resolve === 'function') || 'produce' in value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function checkText(text: string, path: string): Problem | undefined {
  if (text.includes('[object ')) {
    const message =
      "This text has '[object …]' in it, where something was put into it that is no text: use the references of a task ('task.outputs'), not the declarations of its template.";
    return { code: 'not-a-text', message, path };
  }
  if (/\{\{=(?:(?!\}\})[\s\S])*\{\{/.test(text)) {
    const message =
      "There are braces inside of an expression's braces, which Argo can't read: write `{{=asInt(${reference.expression})}}`.";
    return { code: 'braces-in-expression', message, path };
  }
  return undefined;
}
