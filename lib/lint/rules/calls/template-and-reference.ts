import type { ReferenceSubject } from '../../model';
import type { Rule } from '../rule';

export const templateAndReference: Rule<ReferenceSubject> = {
  code: 'conflicting-template-and-template-ref',
  class: 'refused',
  readsExpressions: true,
  *check({ failure }) {
    if (failure.kind !== 'name-and-reference') return;
    yield {
      node: failure.node,
      message: `'template' cannot be used with 'templateRef'. Remove one of them.`,
    };
  },
};
