import type { TagSubject } from '../../model';
import type { Rule } from '../rule';

export const unprintableValue: Rule<TagSubject> = {
  code: 'forbidden-control-character',
  class: 'refused',
  readsExpressions: true,
  *check({ node, failure }) {
    if (failure.kind !== 'unprintable') return;
    const message = `The value of '${failure.variable}' has a control character, so Argo cannot replace the tag. Remove the character.`;
    yield { node, message };
  },
};
