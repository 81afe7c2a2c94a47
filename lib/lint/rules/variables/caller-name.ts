import { variablesInText } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import { perNode } from '../../json';
import type { RunSubject } from '../../model';
import { callsIn, isEntrypoint, runOf, taggedTextsBelow } from '../../model';
import type { Rule, RuleFinding } from '../rule';

/**
 * The name of the caller in a template that something else calls: `{{tasks.name}}` remains as it is where a step calls the
 * template, or nothing does, so that the tag is a part of the text, or the workflow waits without an end for the argument that
 * contains it; `{{steps.name}}` is empty in the entrypoint (workflow/controller/dag.go, `executeDAGTask`, and steps.go,
 * `executeStepGroup`). Argo's validator does not look at these names.
 */
export const callerName: Rule<RunSubject> = {
  code: 'forbidden-task-variable',
  class: 'fails',
  readsExpressions: true,
  *check(run) {
    if (isEntrypoint(run) && !run.object.isReusable)
      yield* findings(run.template, ['tasks', 'steps'], 'the entrypoint has no caller. Remove it.');
    const isDag = run.type === 'dag';
    const [scope, other] = isDag ? (['tasks', 'steps'] as const) : (['steps', 'tasks'] as const);
    for (const call of callsIn(run.template)) {
      const called = runOf(call, run);
      if (called === undefined) continue;
      const name = call.get('name').text ?? '';
      const cause = `the ${isDag ? 'task' : 'step'} '${name}' calls the template. Use '${scope}.name', or declare an input.`;
      yield* findings(called.template, [other], cause);
    }
  },
};

function* findings(template: JsonNode, scopes: readonly string[], cause: string): Generator<RuleFinding> {
  for (const { node, scope } of callerNamesIn(template)) {
    if (!scopes.includes(scope)) continue;
    yield { node, message: `'${scope}.name' has no value: ${cause}` };
  }
}

/** The strings of a template that contain the name of its caller. Inline templates have callers of their own. */
const callerNamesIn = perNode((template): readonly { readonly node: JsonNode; readonly scope: string }[] =>
  taggedTextsBelow(template, ['inline']).flatMap((node) =>
    variablesInText(node.text ?? '').flatMap(({ path: [scope = '', name, ...rest] }) =>
      (scope === 'tasks' || scope === 'steps') && name === 'name' && rest.length === 0
        ? [{ node, scope }]
        : [],
    ),
  ),
);
