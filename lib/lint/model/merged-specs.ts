import type { JsonNode } from '../json';

/** A field of the first specification that has it. */
export function firstText(specs: readonly JsonNode[], field: string): JsonNode | undefined {
  return specs.map((spec) => spec.get(field)).find((node) => (node.text ?? '') !== '');
}

/**
 * The arguments of a workflow and of the WorkflowTemplate that it refers to. Of those with the same name, the first
 * counts, unless there is only one list (util, `MergeParameters`).
 */
export function mergedArguments(specs: readonly JsonNode[], kind: 'parameters' | 'artifacts'): JsonNode[] {
  const lists = specs.map((spec) => spec.get('arguments').get(kind).items);
  const [only, ...others] = lists;
  if (only !== undefined && others.length === 0) return only;
  const merged = new Map<string, JsonNode>();
  for (const argument of lists.flat()) {
    const name = argument.get('name').text ?? '';
    if (!merged.has(name)) merged.set(name, argument);
  }
  return [...merged.values()];
}
