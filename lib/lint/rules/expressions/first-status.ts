import { parseTags } from '../../../argo/tag';
import { whenError } from '../../../argo/when';
import type { JsonNode } from '../../json';
import type { RunSubject, SettingsSubject } from '../../model';
import { callsIn, isEntrypoint, knownCondition, runOf } from '../../model';
import type { Rule } from '../rule';

/**
 * The status of the workflow in the condition of what runs first. Argo replaces the tag before it sets the status, by an
 * empty text ("Invalid 'when' expression ' == Failed'"; workflow/controller/operator.go, `setGlobalRuntimeParameters`).
 */
export const firstStatus: Rule<SettingsSubject> = {
  code: 'invalid-when',
  class: 'fails',
  *check({ kind, object, runs }) {
    const [first] = runs;
    if (kind !== 'workflow' || object.isReusable || first === undefined || !isEntrypoint(first)) return;
    for (const call of firstCalls(first)) {
      const node = call.get('when');
      if (!needsStatus(node.text ?? '')) continue;
      const message = `'{{workflow.status}}' is still empty when Argo reads the first conditions, so that it cannot parse this one. Put the tag in quotes.`;
      yield { node, message };
    }
  },
};

/** The tasks and steps whose conditions Argo reads as soon as the workflow starts. */
function firstCalls(entrypoint: RunSubject): JsonNode[] {
  const seen = new Set<RunSubject>();
  const open = [entrypoint];
  const found: JsonNode[] = [];
  for (let run = open.pop(); run !== undefined; run = open.pop()) {
    if (seen.has(run)) continue;
    seen.add(run);
    const calls = callsIn(run.template).filter((call) => isFirst(call, run.template));
    found.push(...calls);
    for (const call of calls) {
      const when = call.get('when').text ?? '';
      const called = when === '' || knownCondition(when) === true ? runOf(call, run) : undefined;
      if (called !== undefined) open.push(called);
    }
  }
  return found;
}

function isFirst(call: JsonNode, template: JsonNode): boolean {
  const [group] = template.get('steps').items;
  if (group !== undefined) return group.items.some(({ pointer }) => pointer === call.pointer);
  return (call.get('depends').text ?? '') === '' && call.get('dependencies').items.length === 0;
}

/** Whether a condition has no value without the status. */
function needsStatus(when: string): boolean {
  if (!when.includes('workflow.status')) return false;
  const replaced = parseTags(when).map((part) =>
    part.kind === 'simple' && part.name === 'workflow.status' ? '' : when.slice(part.start, part.end),
  );
  return whenError(when) === undefined && whenError(replaced.join('')) !== undefined;
}
