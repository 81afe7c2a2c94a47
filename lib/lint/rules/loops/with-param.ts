import { onlySimpleTag } from '../../../argo/tag';
import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import type { RunSubject } from '../../model';
import { callsIn, isLoop, runOf } from '../../model';
import type { Rule } from '../rule';

/**
 * A `withParam` without variables that is not a list (workflow/controller/operator.go, `expandStep`, and dag.go,
 * `expandTask`: "withParam value could not be parsed as a JSON list").
 */
export const withParamList: Rule<RunSubject> = {
  code: 'invalid-items',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check({ template }) {
    for (const call of callsIn(template)) {
      const node = call.get('withParam');
      const text = node.text ?? '';
      // Argo uses the first loop that it finds.
      if (text === '' || call.get('withItems').items.length > 0) continue;
      if (isTemplated(text) || isList(text)) continue;
      yield {
        node,
        message: `'${text}' is not a list in JSON, such as '["a", "b"]'. Use one, or 'withItems'.`,
      };
    }
  },
};

/**
 * A `withParam` with the output parameters of a loop whose template has none: Argo skips the task or step ("Skipped, empty
 * params"), so that it has no outputs (workflow/controller/operator.go, `processAggregateNodeOutputs`).
 */
export const emptyLoop: Rule<RunSubject> = {
  code: 'invalid-items',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check(run) {
    const scope = run.type === 'dag' ? 'tasks' : 'steps';
    const calls = callsIn(run.template);
    const loops = calls.filter((call) => call.has('withParam'));
    if (loops.length === 0) return;
    // Argo uses the first of several calls with the same name.
    const sources = new Map<string, JsonNode>(
      [...calls].reverse().map((call) => [`${scope}.${nameOf(call)}.outputs.parameters`, call]),
    );
    for (const call of loops) {
      const node = call.get('withParam');
      const list = onlySimpleTag(node.text ?? '')?.name.trim();
      const source = list === undefined ? undefined : sources.get(list);
      const called = source === undefined || !isLoop(source) ? undefined : runOf(source, run);
      if (source === undefined || called === undefined || hasOutputParameters(called)) continue;
      const message = `The template of '${nameOf(source)}' has no output parameters, so that '${nameOf(call)}' never runs. Declare one, or use another list.`;
      yield { node, message };
    }
  },
};

function hasOutputParameters({ template, specs }: RunSubject): boolean {
  const owners = [template, ...specs.map((spec) => spec.get('templateDefaults'))];
  return owners.some((owner) => owner.get('outputs').get('parameters').items.length > 0);
}

function nameOf(call: JsonNode): string {
  return call.get('name').text ?? '';
}

/** Whether Argo reads a list; null is an empty one. */
function isList(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || Array.isArray(value);
  } catch {
    return false;
  }
}
