import type { ArgumentsSubject } from '../../model';
import type { Rule } from '../rule';
import { checkedParameters } from './checked-parameters';

export const missingValue: Rule<ArgumentsSubject> = {
  code: 'missing-argument-value',
  class: 'refused',
  *check(subject) {
    if (subject.isOpen) return;
    for (const node of checkedParameters(subject)) {
      if (node.get('value').exists || node.get('valueFrom').exists) continue;
      const name = node.get('name').text ?? '';
      const hint = node.get('default').exists ? `Write 'value' in place of 'default'.` : `Set 'value'.`;
      yield { node, message: `The argument '${name}' has no value. ${hint}` };
    }
  },
};
