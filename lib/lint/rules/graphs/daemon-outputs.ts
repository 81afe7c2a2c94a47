import type { JsonNode } from '../../json';
import type { GraphSubject } from '../../model';
import type { Rule } from '../rule';
import { callVariablesIn, textsOf } from './used-calls';

/**
 * Outputs of a daemon, which has none while it runs: the tag is not replaced, and the workflow waits without an end
 * (workflow/controller/operator.go, `buildLocalScope`).
 */
export const daemonOutput: Rule<GraphSubject> = {
  code: 'forbidden-daemon-output',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template, calls }) {
    const daemons = new Set(
      calls.filter((call) => call.template?.get('daemon').value === true).map(({ name }) => name),
    );
    if (daemons.size === 0) return;
    const own = calls.flatMap(({ node }) => textsOf(node).map((text) => text.node));
    for (const node of [...own, ...outputTexts(template)]) {
      const found = callVariablesIn(node.text ?? '', `${kind}s`).find(
        ({ name, field }) => daemons.has(name) && /^(?:exitCode|outputs)\b/.test(field),
      );
      if (found === undefined) continue;
      const message = `'${found.name}' is a daemon, which has no '${found.field}' while it runs. Remove 'daemon: true', or use its 'ip'.`;
      yield { node, message };
    }
  },
};

/** The sources of the outputs of a template, in tags. */
function outputTexts(template: JsonNode): JsonNode[] {
  const outputs = template.get('outputs');
  return [
    ...outputs.get('parameters').items.map((output) => output.get('valueFrom').get('parameter')),
    ...outputs.get('artifacts').items.map((output) => output.get('from')),
  ];
}
