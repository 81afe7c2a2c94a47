import { variablesInExpression } from '../../../argo/expression';
import { replaceTags } from '../../../argo/tag';
import type { SettingsSubject } from '../../model';
import { outputExpressionsIn } from '../../model';
import type { Rule } from '../rule';

/**
 * Variables of the workflow in the expression of an output ("unknown name workflow"). Only outputs of tasks and steps,
 * and the inputs of the template, are available there (workflow/controller/scope.go, `resolveParameter`).
 */
export const workflowVariable: Rule<SettingsSubject> = {
  code: 'forbidden-workflow-variable',
  class: 'fails',
  needs: ['outputs'],
  *check({ settings }) {
    if (!settings.get('dag').exists && !settings.get('steps').exists) return;
    for (const node of outputExpressionsIn(settings)) {
      // Tags are replaced before.
      const variables = variablesInExpression(replaceTags(node.text ?? '', '0'));
      const found = variables.find(({ path: [scope, name] }) => scope === 'workflow' && name !== undefined);
      if (found === undefined) continue;
      const variable = found.path.join('.');
      const message = `'${variable}' is not available in the expression of an output. Pass it in as an input, or quote its tag: '{{${variable}}}'.`;
      yield { node, message };
    }
  },
};
