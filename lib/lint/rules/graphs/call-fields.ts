import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import { isPodType, templateTypes } from '../../model';
import { isLooped } from '../loops/loop-variables';
import type { Rule } from '../rule';
import { callVariablesIn, textsOf } from './used-calls';

/**
 * Fields of tasks and steps that Argo's validator knows, but that never get a value: the workflow waits without an end,
 * or ends with "Unable to resolve" (workflow/controller/operator.go, `buildLocalScope`; argosim of 3.7.18 and 4.0.5).
 */
export const callField: Rule<GraphSubject> = {
  code: 'unknown-task-field',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template, calls }) {
    const byName = new Map(calls.map((call) => [call.name, call]));
    const own = calls.flatMap(({ name, node: call }) =>
      // Another rule finds what the hooks of a loop use of it.
      textsOf(call).map(({ node, isOfHook }) => ({ node, skipped: isOfHook && isLooped(call) ? name : '' })),
    );
    for (const { node, skipped } of [...own, ...outputTexts(template)]) {
      for (const { name, field } of callVariablesIn(node.text ?? '', `${kind}s`)) {
        const producer = name === skipped ? undefined : byName.get(name);
        const reason = producer === undefined ? undefined : whyMissing(producer, field);
        if (reason === undefined) continue;
        yield { node, message: `The ${kind} '${name}' has no '${field}', because ${reason}` };
        break;
      }
    }
  },
};

/** Why a field never has a value. */
function whyMissing({ node, template }: GraphCall, field: string): string | undefined {
  if (field !== 'exitCode' && field !== 'hostNodeName') return undefined;
  if (isLooped(node)) return 'it is a loop. Use it in a template that the loop calls.';
  const [type, ...others] = template === undefined ? [] : templateTypes(template);
  // A plugin can report an exit code.
  if (type === undefined || others.length > 0 || type === 'plugin') return undefined;
  if (field === 'hostNodeName')
    return isPodType(type) ? undefined : 'its template has no pod. Use another variable.';
  return type === 'http' ? 'its template runs no program. Use another variable.' : undefined;
}

/** The sources of output parameters, in tags, without a default. */
function outputTexts(template: JsonNode): { readonly node: JsonNode; readonly skipped: string }[] {
  const sources = template
    .get('outputs')
    .get('parameters')
    .items.map((output) => output.get('valueFrom'));
  return sources
    .filter((from) => !from.get('default').exists)
    .map((from) => ({ node: from.get('parameter'), skipped: '' }));
}
