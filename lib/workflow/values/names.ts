import type { Problem } from '../../finding';
import { withArticle } from '../../kubernetes/name';

/** Argo's rule for the names of templates, tasks and steps (workflow/validate, `workflowFieldNameFmt`). */
const FIELD_NAME = /^[a-zA-Z0-9][-a-zA-Z0-9]*$/;

/** Argo's rule for the names of parameters and artifacts (workflow/validate, `paramOrArtifactNameRegex`). */
const PORT_NAME = /^[-a-zA-Z0-9_]+$/;

/** Argo rejects longer names of templates, tasks and steps (workflow/validate, `workflowFieldMaxLength`). */
const MAX_FIELD_NAME = 128;

/**
 * Reserved words of expr, the language in which Argo evaluates `dependencies` and `depends`: no task can depend on a
 * task with such a name. Measured with Argo 3.7.6; the names of expr's functions (`split`, `map`) work.
 */
const EXPRESSION_WORDS = new Set(
  'and contains else endsWith false if in let matches nil not or startsWith true'.split(' '),
);

/** Checks the name of a template, a task or a step. */
export function checkFieldName(what: string, name: string, path: string): Problem[] {
  if (FIELD_NAME.test(name) && name.length <= MAX_FIELD_NAME) return [];
  const message = `'${name}' is not a valid name for ${withArticle(what)}. Use at most ${MAX_FIELD_NAME} letters, digits and '-', and start with a letter.`;
  return [{ code: 'invalid-name', message, path }];
}

/** Checks the name of a parameter or an artifact. */
export function checkPortName(what: string, name: string, path: string): Problem[] {
  if (PORT_NAME.test(name)) return [];
  const message = `'${name}' is not a valid name for ${withArticle(what)}. Use letters, digits, '-' and '_'.`;
  return [{ code: 'invalid-name', message, path }];
}

/** Checks whether Argo can evaluate the dependencies of a task with this name, and dependencies on it. */
export function checkDependencyName(name: string, path: string): Problem[] {
  if (EXPRESSION_WORDS.has(name)) {
    const message = `Argo cannot evaluate a dependency on the task '${name}', whose name is a reserved word. Rename it, for example to 'do-${name}'.`;
    return [{ code: 'forbidden-task-name', message, path }];
  }
  if (/^[0-9]/.test(name)) {
    const message = `Argo cannot evaluate dependencies of the task '${name}', whose name starts with a digit. Rename it, for example to 'task-${name}'.`;
    return [{ code: 'forbidden-task-name', message, path }];
  }
  return [];
}
