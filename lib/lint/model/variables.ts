import { isTemplated } from '../../argo/templated-text';
import { parseTags } from '../../argo/tag';
import type { SimpleTag, UnclosedTag } from '../../argo/tag';
import type { JsonNode } from '../json';
import type { Scope } from './scope';
import { ANY_GLOBAL_ARTIFACT, ANY_GLOBAL_PARAMETER, ANY_ITEM } from './scope';

/** A variable in a tag. */
export interface VariableUse {
  readonly node: JsonNode;
  readonly name: string;
}

/** Argo validates only variables with these prefixes (workflow/common, `GlobalVarValidWorkflowVariablePrefix`). */
const PREFIXES = ['item.', 'steps.', 'inputs.', 'outputs.', 'pod.', 'workflow.', 'tasks.'];

/** Variables with these prefixes are not validated: their values are known only when the workflow runs. */
const LATE_PREFIXES = [
  'outputs.',
  'workflow.creationTimestamp',
  'workflow.scheduledTime',
  'workflow.duration',
  'tasks.name',
  'steps.name',
];

/** Finds the variables in simple tags that Argo's validator rejects (`resolveAllVariables`). */
export function unknownVariables(
  values: readonly JsonNode[],
  scope: Scope,
  allowsAnyArgument: boolean,
): VariableUse[] {
  return values.flatMap((value) =>
    [...variableUses(value)].filter(({ name }) => !isKnown(name, scope, allowsAnyArgument)),
  );
}

function isKnown(name: string, scope: Scope, allowsAnyArgument: boolean): boolean {
  return (
    !PREFIXES.some((prefix) => name.startsWith(prefix)) ||
    LATE_PREFIXES.some((prefix) => name.startsWith(prefix)) ||
    (allowsAnyArgument && name.startsWith('workflow.parameters')) ||
    scope.has(name) ||
    (name.startsWith('item.') && scope.has(ANY_ITEM)) ||
    (name.startsWith('workflow.outputs.parameters.') && scope.has(ANY_GLOBAL_PARAMETER)) ||
    (name.startsWith('workflow.outputs.artifacts.') && scope.has(ANY_GLOBAL_ARTIFACT))
  );
}

/** The variables in the simple tags of all strings in a value, including names of fields. */
function* variableUses(node: JsonNode): Generator<VariableUse> {
  const { text } = node;
  if (text !== undefined) yield* usesIn(text, node);
  for (const item of node.items) yield* variableUses(item);
  for (const [name, field] of node.fields) {
    yield* usesIn(name, field);
    yield* variableUses(field);
  }
}

function* usesIn(text: string, node: JsonNode): Generator<VariableUse> {
  if (!isTemplated(text)) return;
  for (const part of parseTags(text)) {
    if (part.kind === 'simple' || part.kind === 'unclosed') yield { node, name: nameIn(part) };
  }
}

/**
 * The name as Argo reads it: in the JSON of the manifest, where a line break is a backslash and a letter, and with
 * everything after an outer `{{`.
 */
function nameIn(part: SimpleTag | UnclosedTag): string {
  const inner =
    part.kind === 'unclosed'
      ? part.text
      : `${part.enclosing === '' ? '' : `${part.enclosing.slice(2)}{{`}${part.before}${part.name}${part.after}`;
  return JSON.stringify(inner).slice(1, -1).trim();
}
