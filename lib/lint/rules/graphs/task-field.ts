import type { VariablePath } from '../../../argo/expression';
import { parseTags, variablesInPart } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import type { GraphCall, GraphSubject } from '../../model';
import { hasResult } from '../../model';
import { taggedTextsBelow } from '../expressions/expressions-in';
import type { Rule } from '../rule';

/**
 * What a task or step does not have because of its template, in the expressions of tags: Argo waits for the value
 * without an end. Its validator looks only at simple tags.
 */
export const missingTaskField: Rule<GraphSubject> = {
  code: 'unknown-task-field',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, calls }) {
    const byName = new Map(calls.map((call) => [call.name, call]));
    for (const { node: call } of calls) {
      for (const { node, path } of expressionVariables(call)) {
        const [scope, name = '', ...rest] = path;
        const producer = scope === `${kind}s` ? byName.get(name) : undefined;
        const field = rest.join('.');
        const reason = producer === undefined ? undefined : missingReason(field, producer);
        if (reason === undefined) continue;
        yield { node, message: `The ${kind} '${name}' has no '${field}', because ${reason}` };
      }
    }
  },
};

function missingReason(field: string, { template }: GraphCall): string | undefined {
  if (template === undefined) return undefined;
  if (field === 'ip')
    return template.get('daemon').value === true
      ? undefined
      : 'its template is not a daemon. Set daemon: true, or use another variable.';
  // The results of a container set in a loop are a list.
  if (!RESULTS.has(field) || hasResult(template) || template.get('containerSet').exists) return undefined;
  return 'its template runs no program. Declare an output, and use that.';
}

const RESULTS = new Set(['outputs.result', 'exitCode']);

/** Those of an inline template are its own, and an alternative makes up for a value that does not exist. */
function expressionVariables(call: JsonNode): { readonly node: JsonNode; readonly path: VariablePath }[] {
  return taggedTextsBelow(call, ['inline']).flatMap((node) =>
    (node.text?.includes('{{=') === true ? parseTags(node.text) : []).flatMap((part) =>
      part.kind === 'expression' && !part.expression.includes('?')
        ? variablesInPart(part).map(({ path }) => ({ node, path }))
        : [],
    ),
  );
}
