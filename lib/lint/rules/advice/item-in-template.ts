import { parseTags } from '../../../argo/tag';
import type { CallSubject } from '../../model';
import { LOOP_FIELDS, isLoop, taggedTextsBelow } from '../../model';
import type { Rule } from '../rule';

/**
 * `{{item}}` in the template that a loop calls: Argo replaces it only in the task or step (workflow/controller,
 * `processItem`), so that the pod gets the tag. Advice, because a script can contain such a tag for another program.
 * Argo's validator refuses fields of items, and other rules find expressions and the calls of the template itself.
 */
export const itemInTemplate: Rule<CallSubject> = {
  code: 'unknown-item',
  class: 'advice',
  needs: LOOP_FIELDS,
  *check({ call, template }) {
    if (template === undefined || call.get('inline').exists || !isLoop(call)) return;
    for (const node of taggedTextsBelow(template, ['dag', 'steps'])) {
      const isUsed = parseTags(node.text ?? '').some((tag) => tag.kind === 'simple' && tag.name === 'item');
      if (!isUsed) continue;
      const message = `Only the call with the loop knows '{{item}}', so it is not replaced here. Pass it as an argument, and use the input.`;
      yield { node, message };
    }
  },
};
