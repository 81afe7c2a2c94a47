import { suggestNames } from '../../../finding/suggest-names';
import type { JsonNode } from '../../json';
import type { CallSubject, SettingsSubject, WorkflowSubject } from '../../model';
import { hookCallsIn } from '../calls/hook-calls';
import type { Rule, RuleFinding } from '../rule';

const KINDS = [
  ['parameters', 'parameter'],
  ['artifacts', 'artifact'],
] as const;

/**
 * Arguments that the called template does not declare, which Argo ignores (argo-workflows#1574). Given by default: most
 * are misspelled names.
 */
export const unusedArgument: Rule<CallSubject> = {
  code: 'unused-argument',
  class: 'advice',
  needs: ['arguments'],
  *check({ call, template }) {
    if (template !== undefined) yield* checkArguments(call, template);
  },
};

/** Arguments of hooks that the template of the hook does not declare. */
export const unusedHookArgument: Rule<SettingsSubject> = {
  code: 'unused-argument',
  class: 'advice',
  needs: ['hooks', 'dag', 'steps'],
  *check(subject) {
    for (const { hook, name, owner } of hookCallsIn(subject)) {
      const template = owner?.template(name);
      if (template !== undefined) yield* checkArguments(hook, template);
    }
  },
};

function* checkArguments(call: JsonNode, template: JsonNode): Generator<RuleFinding> {
  for (const [field, kind] of KINDS) {
    const declared = namesIn(template.get('inputs').get(field));
    for (const argument of call.get('arguments').get(field).items)
      yield* checkName(argument, declared, `The called template has no input ${kind}`);
  }
}

/** Arguments of a workflow that the WorkflowTemplate that it runs neither declares nor uses. */
export const unusedWorkflowArgument: Rule<WorkflowSubject> = {
  code: 'unused-argument',
  class: 'advice',
  *check({ object: { spec }, referenced }) {
    if (referenced === undefined) return;
    const declared = namesIn(referenced.spec.get('arguments').get('parameters'));
    // A variable works without a declaration, in the object's own templates too.
    const text = JSON.stringify([referenced.spec.value, spec.value]);
    if (/workflow\.parameters(?:\.json)?\s*\}\}/.test(text)) return;
    for (const argument of spec.get('arguments').get('parameters').items) {
      if (text.includes(`workflow.parameters.${argument.get('name').text ?? ''}`)) continue;
      yield* checkName(argument, declared, `${referenced.kind} '${referenced.name}' has no parameter`);
    }
  },
};

function* checkName(
  argument: JsonNode,
  declared: readonly string[],
  problem: string,
): Generator<RuleFinding> {
  const node = argument.get('name');
  const name = node.text ?? '';
  if (name === '' || declared.includes(name)) return;
  const remedy = suggestNames(name, declared, 'Remove it.');
  yield { node, message: `${problem} '${name}', so Argo ignores the argument. ${remedy}` };
}

function namesIn(list: JsonNode): string[] {
  return list.items.map((item) => item.get('name').text ?? '');
}
