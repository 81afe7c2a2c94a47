import { parseTags, variablesInText } from '../../../argo/tag';
import type { JsonNode } from '../../json';
import { perNode } from '../../json';
import type { RunSubject } from '../../model';
import { callsIn, runOf, taggedTextsBelow } from '../../model';
import type { Rule } from '../rule';

/**
 * Variables of the workflow in an inline template of a template that is called by `templateRef`. While Argo validates the
 * workflow, it keeps the inline template with placeholders for them, which it runs later: `__argo__internal__placeholder-0`
 * (workflow/templateresolution/context.go, `resolveTemplateImpl`; 3.7.18 and 4.0.5).
 */
export const inlineVariable: Rule<RunSubject> = {
  code: 'forbidden-inline-variable',
  class: 'fails',
  readsExpressions: true,
  *check(run) {
    for (const call of callsIn(run.template)) {
      const node = call.get('templateRef');
      const called = node.exists ? runOf(call, run) : undefined;
      const [found] = called === undefined ? [] : workflowVariablesIn(called.template);
      if (found === undefined) continue;
      const message = `Argo does not replace '${found}' in an inline template of a template that 'templateRef' calls. Declare an input in the inline template, and pass the value.`;
      yield { node, message };
    }
  },
};

/**
 * Inputs of a template of a WorkflowTemplate in an inline template of it: "failed to resolve". Argo's validator has kept the
 * inline template before it inserts the inputs, if another template of the WorkflowTemplate calls the template by its name.
 */
export const inlineInput: Rule<RunSubject> = {
  code: 'forbidden-inline-variable',
  class: 'refused',
  *check(run) {
    if (run.base === run.object) return;
    for (const call of callsIn(run.template)) {
      const isByName = !call.has('templateRef') && !call.has('inline');
      const called = isByName ? runOf(call, run) : undefined;
      const [found] = called === undefined ? [] : outerInputsIn(called.template);
      if (found === undefined) continue;
      const { node, name } = found;
      const message = `Argo cannot resolve '{{${name}}}' in an inline template of a template that another one of the WorkflowTemplate calls. Declare an input in the inline template, and pass the value.`;
      yield { node, message };
    }
  },
};

/** The variables of the workflow in the inline templates of a template. */
const workflowVariablesIn = perNode((template): readonly string[] =>
  inlinesIn(template)
    .flatMap((inline) => taggedTextsBelow(inline, ['inline']))
    .flatMap(({ text = '' }) => variablesInText(text).map(({ path }) => path))
    .filter(([scope]) => scope === 'workflow')
    .map((path) => path.join('.')),
);

/** The inputs in simple tags of inline templates that are not their own. */
const outerInputsIn = perNode((template): readonly { readonly node: JsonNode; readonly name: string }[] =>
  inlinesIn(template).flatMap((inline) => {
    const own = inline
      .get('inputs')
      .get('parameters')
      .items.map((input) => `inputs.parameters.${input.get('name').text ?? ''}`);
    return taggedTextsBelow(inline, ['inline']).flatMap((node) =>
      parseTags(node.text ?? '').flatMap((tag) => {
        const name = tag.kind === 'simple' ? tag.name.trim() : '';
        return name.startsWith('inputs.parameters.') && !own.includes(name) ? [{ node, name }] : [];
      }),
    );
  }),
);

function inlinesIn(template: JsonNode): JsonNode[] {
  return callsIn(template)
    .map((call) => call.get('inline'))
    .filter(({ exists }) => exists);
}
