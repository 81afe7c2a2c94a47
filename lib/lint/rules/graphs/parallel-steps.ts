import type { GraphSubject } from '../../model';
import type { Rule } from '../rule';
import { callVariablesIn, textsOf } from './used-calls';

/**
 * Variables of a step that runs in parallel. Argo's validator knows those of the steps before it in the group, but the
 * controller replaces the tags of a group before any of its steps starts (workflow/controller/steps.go,
 * `resolveReferences`).
 */
export const parallelStep: Rule<GraphSubject> = {
  code: 'invalid-step-order',
  class: 'fails',
  readsExpressions: true,
  *check({ kind, template }) {
    if (kind !== 'step') return;
    for (const { items: group } of template.get('steps').items) {
      const names = group.map((step) => step.get('name').text ?? '');
      for (const [index, step] of group.entries()) {
        // The validator does not know the steps after this one, but the status of the step itself.
        const known = names.slice(0, index + 1);
        for (const { node, isOfHook } of textsOf(step)) {
          const used = callVariablesIn(node.text ?? '', 'steps').find(
            ({ name, field }) =>
              (known.includes(name) || (names.includes(name) && field === 'status')) &&
              !(isOfHook && name === names[index]) &&
              (name !== names[index] || field === 'status'),
          );
          if (used === undefined) continue;
          const message =
            used.name === names[index]
              ? `'${used.name}' uses its own status before it has run. Use that of an earlier step.`
              : `The step '${used.name}' runs in the same group as '${names[index] ?? ''}'. Move it to an earlier group.`;
          yield { node, message };
        }
      }
    }
  },
};
