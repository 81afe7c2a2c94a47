import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject, WorkflowObject } from '../../model';
import { callsIn, hasLoopField, isPodType, templateTypes } from '../../model';
import type { Rule, RuleFinding } from '../rule';
import { isTrueFor } from './hook-status';

/**
 * Hooks that run alongside their task, step or workflow, where `parallelism` has no place for them: the workflow ends
 * with "Max parallelism reached", or the hook never runs (workflow/controller/operator.go, `checkParallelism`). Argo
 * waits for a place with tasks and steps only.
 */
export const hookParallelism: Rule<SettingsSubject> = {
  code: 'conflicting-parallelism-and-hook',
  class: 'fails',
  needs: ['parallelism'],
  *check(subject) {
    const { settings, kind, runs, base } = subject;
    const limit = settings.get('parallelism').value;
    if (typeof limit !== 'number' || limit < 1 || limit > 2 || kind === 'defaults') return;
    if (kind === 'workflow') yield* hooksAbove(limit, settings, 'workflow', 'the workflow', base, kind);
    for (const run of runs) yield* hooksOfCalls(limit, run, kind);
  },
};

function* hooksOfCalls(
  limit: number,
  { template, base }: RunSubject,
  kind: SettingsSubject['kind'],
): Generator<RuleFinding> {
  const scope = template.get('dag').exists ? 'tasks' : 'steps';
  for (const call of callsIn(template)) {
    const name = call.get('name').text ?? '';
    if (!hasLoopField(call) && runsPod(call, base))
      yield* hooksAbove(limit, call, `${scope}.${name}`, `'${name}'`, base, kind);
  }
}

/** The hooks of a task, a step or a workflow for which the limit is too low. */
function* hooksAbove(
  limit: number,
  owner: JsonNode,
  variable: string,
  alongside: string,
  base: WorkflowObject,
  kind: SettingsSubject['kind'],
): Generator<RuleFinding> {
  for (const [name, hook] of owner.get('hooks').fields) {
    const node = hook.get('expression');
    const expression = node.text ?? '';
    if (name === 'exit' || isTemplated(expression) || !runsPod(hook, base)) continue;
    const isOnStart = isTrueFor(expression, `${variable}.status`, 'Pending');
    if (!isOnStart && !isTrueFor(expression, `${variable}.status`, 'Running')) continue;
    // Argo checks the limit of the workflow again when the hook has a pod, which then counts.
    const needed = kind === 'workflow' && !isOnStart ? 3 : 2;
    if (limit >= needed) continue;
    const message = `With a parallelism of ${String(limit)}, the hook '${name}' cannot run alongside ${alongside}. Use at least ${String(needed)}, or run the hook when it has completed.`;
    yield { node, message };
  }
}

/** Whether a call or a hook runs a pod of its own; false if the template is not known. */
function runsPod(call: JsonNode, base: WorkflowObject): boolean {
  const inline = call.get('inline');
  const template = inline.exists ? inline : base.template(call.get('template').text ?? '');
  const type = template === undefined ? undefined : templateTypes(template)[0];
  return type !== undefined && isPodType(type);
}
