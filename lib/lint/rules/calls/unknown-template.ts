import { suggestNames } from '../../../finding';
import type { ReferenceSubject } from '../../model';
import type { Rule } from '../rule';

export const unknownTemplate: Rule<ReferenceSubject> = {
  code: 'unknown-template',
  class: 'refused',
  *check({ base, failure }) {
    if (failure.kind !== 'unknown-template') return;
    const name = failure.node.text ?? '';
    const hint = suggestNames(name, failure.known, 'Add it to the templates.');
    yield { node: failure.node, message: `The ${base.kind} has no template '${name}'. ${hint}` };
  },
};
