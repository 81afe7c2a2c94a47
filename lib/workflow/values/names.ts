import type { Problem } from '../../finding';

/** Argo's rule for the names of templates, tasks and steps (workflow/validate, `workflowFieldNameFmt`). */
const FIELD_NAME = /^[a-zA-Z0-9][-a-zA-Z0-9]*$/;

/** Argo's rule for the names of parameters and artifacts (workflow/validate, `paramOrArtifactNameRegex`). */
const PORT_NAME = /^[-a-zA-Z0-9_]+$/;

/** Argo refuses longer names of templates, tasks and steps (workflow/validate, `workflowFieldMaxLength`). */
const MAX_FIELD_NAME = 128;

/**
 * Words of the language in which Argo evaluates `dependencies` and `depends` (expr-lang): a task that is called
 * so can't be depended on. Measured with Argo 3.7.6; the language's functions (`split`, `map`) do work.
 */
const EXPRESSION_WORDS = new Set(
  'and contains else endsWith false if in let matches nil not or startsWith true'.split(' '),
);

/** What is wrong with the name of a template, a task or a step. */
export function checkFieldName(what: string, name: string, path: string): Problem[] {
  if (FIELD_NAME.test(name) && name.length <= MAX_FIELD_NAME) return [];
  const message = `'${name}' can't be the name of a ${what}: use at most ${MAX_FIELD_NAME} letters, digits and '-', and begin with a letter.`;
  return [{ code: 'invalid-name', message, path }];
}

/** What is wrong with the name of a parameter or an artifact. */
export function checkPortName(what: string, name: string, path: string): Problem[] {
  if (PORT_NAME.test(name)) return [];
  const message = `'${name}' can't be the name of a ${what}: use letters, digits, '-' and '_'.`;
  return [{ code: 'invalid-name', message, path }];
}

/** What keeps Argo from evaluating a dependency on, or of, a task of this name. */
export function checkDependencyName(name: string, path: string): Problem[] {
  if (EXPRESSION_WORDS.has(name)) {
    const message = `Argo can't evaluate a dependency on a task named '${name}', which is a word of its expressions: rename the task, to 'do-${name}' for example.`;
    return [{ code: 'forbidden-task-name', message, path }];
  }
  if (/^[0-9]/.test(name)) {
    const message = `Argo can't evaluate dependencies of a task whose name begins with a digit: rename '${name}', to 'task-${name}' for example.`;
    return [{ code: 'forbidden-task-name', message, path }];
  }
  return [];
}
