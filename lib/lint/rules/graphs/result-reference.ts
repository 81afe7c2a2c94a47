import { variablesInExpression } from '../../../argo/expression';
import type { JsonNode } from '../../json';
import type { ExpressionSubject, SettingsSubject } from '../../model';
import { callsIn, templateTypes } from '../../model';
import type { Rule } from '../rule';

/**
 * Results of tasks and steps that are written in a form that Argo does not find. It saves a result only if the template
 * as JSON contains `tasks.a.outputs.result` or `tasks['a'].outputs.result`; double quotes are escaped there. The tag
 * then never gets a value, and the workflow waits without an end (workflow/controller/operator.go,
 * `hasOutputResultRef`).
 */
export const resultReference: Rule<ExpressionSubject> = {
  code: 'invalid-result-reference',
  class: 'fails',
  readsExpressions: true,
  *check(subject) {
    const { settings, kind, role, node, text } = subject;
    if (kind !== 'template' || role === 'other' || !text.includes('result')) return;
    const scope = settings.get('dag').exists ? 'tasks' : 'steps';
    const found = variablesInExpression(text).find(
      ({ path: [root, name = '', outputs, result, ...rest] }) =>
        root === scope &&
        outputs === 'outputs' &&
        result === 'result' &&
        rest.length === 0 &&
        hasSavedResult(name, subject) &&
        !isFound(name, scope, settings),
    );
    if (found === undefined) return;
    const written = text.slice(found.start, found.end);
    const message = `Argo does not save the result, because it does not find '${written}'. Write it as '${scope}['${found.path[1] ?? ''}'].outputs.result'.`;
    yield { node, message };
  },
};

/** Whether the text that Argo searches for is in a template (`generateOutputResultRegex`). */
function isFound(name: string, scope: string, template: JsonNode): boolean {
  const json = JSON.stringify(template.value);
  return (
    json.includes(`${scope}.${name}.outputs.result`) || json.includes(`${scope}['${name}'].outputs.result`)
  );
}

/** Whether a task or step has a result that Argo saves only if it is used. */
function hasSavedResult(name: string, { settings, base }: SettingsSubject): boolean {
  const call = callsIn(settings).find((one) => one.get('name').text === name);
  const inline = call?.get('inline');
  const template = inline?.exists === true ? inline : base.template(call?.get('template').text ?? '');
  const [type] = template === undefined ? [] : templateTypes(template);
  return type === 'container' || type === 'script' || type === 'containerSet';
}
