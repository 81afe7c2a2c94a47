import type { JsonNode } from '../json';
import type { RuleFinding } from './rule';

/** Named items of a list. */
export interface NamedItems {
  readonly items: readonly JsonNode[];

  /** What they are: `template`. */
  readonly noun: string;
}

/** The names of templates, tasks, steps and containers (workflow/validate, `isValidWorkflowFieldName`). */
const FIELD_NAME = /^[a-zA-Z0-9][-a-zA-Z0-9]*$/;
const MAX_LENGTH = 128;

/** The names of parameters and artifacts (`isValidParamOrArtifactName`). */
const PORT_NAME = /^[-a-zA-Z0-9_]+$/;

/** Whether Argo accepts a name for a template, a task, a step or a container. */
export function isFieldName(name: string): boolean {
  return name.length <= MAX_LENGTH && FIELD_NAME.test(name);
}

/** Whether Argo accepts a name for a parameter or an artifact. */
export function isPortName(name: string): boolean {
  return PORT_NAME.test(name);
}

/** Finds items without a name. */
export function* missingNames({ items, noun }: NamedItems): Generator<RuleFinding> {
  for (const item of items) {
    if ((item.get('name').text ?? '') === '')
      yield { node: item, message: `The ${noun} has no name. Set 'name'.` };
  }
}

/** Finds names that are not valid for templates, tasks, steps and containers. */
export function* invalidFieldNames({ items, noun }: NamedItems): Generator<RuleFinding> {
  for (const node of namesOf(items)) {
    const name = node.text ?? '';
    if (isFieldName(name)) continue;
    const message = `'${name}' is not a valid name for a ${noun}. Use at most ${String(MAX_LENGTH)} letters, digits and '-', with a letter or digit at the start.`;
    yield { node, message };
  }
}

/** Finds names that are not valid for parameters and artifacts. */
export function* invalidPortNames({ items, noun }: NamedItems): Generator<RuleFinding> {
  for (const node of namesOf(items)) {
    const name = node.text ?? '';
    if (isPortName(name)) continue;
    yield {
      node,
      message: `'${name}' is not a valid name for ${withAn(noun)}. Use letters, digits, '-' and '_'.`,
    };
  }
}

/** Finds items with the name of another one. */
export function* duplicateNames({ items, noun }: NamedItems): Generator<RuleFinding> {
  const seen = new Set<string>();
  for (const node of namesOf(items)) {
    const name = node.text ?? '';
    if (seen.has(name)) yield { node, message: `Another ${noun} is named '${name}'. Rename one of them.` };
    seen.add(name);
  }
}

function namesOf(items: readonly JsonNode[]): JsonNode[] {
  return items.map((item) => item.get('name')).filter((name) => (name.text ?? '') !== '');
}

function withAn(noun: string): string {
  return `${/^[aeio]/.test(noun) ? 'an' : 'a'} ${noun}`;
}
