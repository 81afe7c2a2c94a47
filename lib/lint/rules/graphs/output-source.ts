import { onlySimpleTag } from '../../../argo/tag';
import type { SettingsSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Output parameters whose `parameter` is not an output of a task or step ('Unable to resolve: "value"';
 * workflow/controller/scope.go, `resolveParameter`). Argo replaces the tags of inputs and of the workflow before.
 */
export const outputParameter: Rule<SettingsSubject> = {
  code: 'forbidden-output-variable',
  class: 'fails',
  needs: ['outputs'],
  *check({ settings }) {
    if (!settings.get('dag').exists && !settings.get('steps').exists) return;
    for (const output of settings.get('outputs').get('parameters').items) {
      const node = output.get('valueFrom').get('parameter');
      const name = onlySimpleTag(node.text ?? '')?.name.trim() ?? '';
      const isInput = name.startsWith('inputs.parameters.');
      if (!isInput && !name.startsWith('workflow.')) continue;
      const expression = isInput ? name : `'{{${name}}}'`;
      const message = `The 'parameter' of an output has to be an output of a task or step. Write expression: ${JSON.stringify(expression)} in its place.`;
      yield { node, message };
    }
  },
};
