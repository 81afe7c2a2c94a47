import { parseTags } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import { LOOP_FIELDS, requiredVariables, taggedTextsBelow } from '../../model';

/** The fields of a task or step whose tags are replaced before it starts. */
const FIELDS = ['arguments', 'when', ...LOOP_FIELDS];

/** A text of a task or step, with tags. */
export interface CallText {
  readonly node: JsonNode;

  /** Whether it is an argument of a hook, which can use the outputs of its own task or step. */
  readonly isOfHook: boolean;
}

/** The texts of a task or step whose tags are replaced before it, or a hook of it, starts. */
export function textsOf(call: JsonNode): CallText[] {
  const hooks = call.get('hooks').fields.map(([, hook]) => hook.get('arguments'));
  return [
    ...call
      .present(FIELDS)
      .flatMap((field) => taggedTextsBelow(field, []))
      .map((node) => ({
        node,
        isOfHook: false,
      })),
    ...hooks.flatMap((given) => taggedTextsBelow(given, [])).map((node) => ({ node, isOfHook: true })),
  ];
}

/** The variables of tasks or steps in a text: the path after `tasks` or `steps`. */
export function callVariablesIn(
  text: string,
  scope: 'tasks' | 'steps',
): { readonly name: string; readonly field: string; readonly isSimple: boolean }[] {
  const inScope = ([first, name, ...rest]: readonly string[], isSimple: boolean) =>
    first === scope && name !== undefined && rest.length > 0
      ? [{ name, field: rest.join('.'), isSimple }]
      : [];
  return parseTags(text).flatMap((part) => {
    if (part.kind === 'expression')
      return requiredVariables(part.expression).flatMap((path) => inScope(path, false));
    return part.kind === 'simple' ? inScope(part.name.split('.'), true) : [];
  });
}
