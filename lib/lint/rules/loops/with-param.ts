import { isTemplated } from '../../../argo/templated-text';
import type { RunSubject } from '../../model';
import { callsIn } from '../../model';
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

/** Whether Argo reads a list; null is an empty one. */
function isList(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || Array.isArray(value);
  } catch {
    return false;
  }
}
