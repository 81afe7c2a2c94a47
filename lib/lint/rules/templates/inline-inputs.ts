import { onlySimpleTag, variablesInText } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import type { SettingsSubject } from '../../model';
import { argumentsOf, callsIn, taggedTextsBelow } from '../../model';
import type { Rule } from '../rule';

/**
 * Inputs of an inline template that have the name of an input of the outer template. Argo replaces the variables of the
 * outer template first, in the inline one too, so that it gets another value than its argument
 * (workflow/common/util.go, `ProcessArgs`).
 */
export const duplicateInlineInput: Rule<SettingsSubject> = {
  code: 'duplicate-inline-input',
  class: 'fails',
  needs: ['dag', 'steps'],
  *check({ settings }) {
    const outer = new Set(parametersOf(settings).map(nameOf));
    for (const call of callsIn(settings)) {
      const inline = call.get('inline');
      for (const input of parametersOf(inline)) {
        const name = nameOf(input);
        if (!outer.has(name) || isPassedThrough(call, name) || !uses(inline, name)) continue;
        const message = `The input '${name}' of the inline template has the name of an input of the outer template, whose value Argo would use. Rename one of them.`;
        yield { node: input, message };
      }
    }
  },
};

function parametersOf(template: JsonNode): readonly JsonNode[] {
  return template.get('inputs').get('parameters').items;
}

function nameOf(parameter: JsonNode): string {
  return parameter.get('name').text ?? '';
}

/** Whether the argument is the input of the outer template, so that both values are the same. */
function isPassedThrough(call: JsonNode, name: string): boolean {
  const value = argumentsOf(call).parameter(name)?.get('value').text ?? '';
  return onlySimpleTag(value)?.name === `inputs.parameters.${name}`;
}

function uses(inline: JsonNode, name: string): boolean {
  return taggedTextsBelow(inline, []).some((node) =>
    variablesInText(node.text ?? '').some(({ path }) => path.join('.') === `inputs.parameters.${name}`),
  );
}
