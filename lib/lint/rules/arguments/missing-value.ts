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

/**
 * Arguments of a Workflow, or of the WorkflowTemplate that it refers to, with a default and no value. The controller requires a value, and does not use the default
 * ("spec.arguments.x.value or spec.arguments.x.valueFrom is required").
 */
export const defaultOnly: Rule<ArgumentsSubject> = {
  code: 'missing-argument-value',
  class: 'fails',
  *check(subject) {
    const { object, isOpen, parameters } = subject;
    if (!isOpen || object.kind !== 'Workflow') return;
    for (const node of parameters) {
      if (!node.get('default').exists || node.get('value').exists || node.get('valueFrom').exists) continue;
      const name = node.get('name').text ?? '';
      yield { node, message: `The argument '${name}' has no value. Write 'value' in place of 'default'.` };
    }
  },
};
