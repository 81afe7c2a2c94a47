import type { ReferenceSubject } from '../../model';
import type { Rule } from '../rule';

export const missingTemplate: Rule<ReferenceSubject> = {
  code: 'missing-template',
  class: 'refused',
  *check({ reference, failure }) {
    if (failure.kind === 'none') {
      const name = reference.get('name').text ?? '';
      const message = `'${name}' calls no template. Set 'template', 'templateRef' or 'inline'.`;
      yield { node: reference, message };
    } else if (failure.kind === 'incomplete') {
      yield { node: failure.node, message: `The 'templateRef' has no '${failure.field}'. Set it.` };
    }
  },
};
