import type { CallSubject } from '../../model';
import { LOOP_FIELDS } from '../../model';
import type { Rule } from '../rule';

export const duplicateLoop: Rule<CallSubject> = {
  code: 'duplicate-loop',
  class: 'refused',
  needs: LOOP_FIELDS,
  readsExpressions: true,
  *check({ call }) {
    const loops = [
      ...(call.get('withItems').items.length > 0 ? ['withItems'] : []),
      ...((call.get('withParam').text ?? '') === '' ? [] : ['withParam']),
      ...(call.get('withSequence').exists ? ['withSequence'] : []),
    ];
    const [first, second] = loops;
    if (first === undefined || second === undefined) return;
    yield {
      node: call.get(second),
      message: `'${second}' cannot be used with '${first}'. Remove one of them.`,
    };
  },
};

export const countAndEnd: Rule<CallSubject> = {
  code: 'conflicting-count-and-end',
  class: 'refused',
  needs: LOOP_FIELDS,
  readsExpressions: true,
  *check({ call }) {
    // Argo looks at a sequence only if there is no other loop.
    if (call.get('withItems').items.length > 0 || (call.get('withParam').text ?? '') !== '') return;
    const sequence = call.get('withSequence');
    if (!sequence.get('count').exists || !sequence.get('end').exists) return;
    yield { node: sequence.get('end'), message: `'end' cannot be used with 'count'. Remove one of them.` };
  },
};
