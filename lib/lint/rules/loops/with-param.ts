import { isTemplated } from '../../../argo/templated-text';
import type { GraphSubject, RunSubject } from '../../model';
import { callsIn, isLoop } from '../../model';
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
export const emptyLoop: Rule<GraphSubject> = {
  code: 'invalid-items',
  class: 'fails',
  *check({ kind, calls }) {
    for (const { name, node: call } of calls) {
      const node = call.get('withParam');
      const source = calls.find((other) => node.text === `{{${kind}s.${other.name}.outputs.parameters}}`);
      if (source?.template === undefined || !isLoop(source.node)) continue;
      if (source.template.get('outputs').get('parameters').items.length > 0) continue;
      const message = `The template of '${source.name}' has no output parameters, so that '${name}' never runs. Declare one, or use another list.`;
      yield { node, message };
    }
  },
};

/** Whether Argo reads a list; null is an empty one. */
function isList(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || Array.isArray(value);
  } catch {
    return false;
  }
}
