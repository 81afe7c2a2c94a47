import { suggestNames } from '../../../finding';
import type { ReferenceSubject } from '../../model';
import type { Rule } from '../rule';

export const unknownTemplate: Rule<ReferenceSubject> = {
  code: 'unknown-template',
  class: 'refused',
  *check({ object, failure }) {
    if (failure.kind !== 'unknown-template') return;
    const name = failure.node.text ?? '';
    const hint = suggestNames(name, failure.known, 'Add it to the templates.');
    const { kind, name: ownerName } = failure.owner;
    const owner = failure.owner === object ? kind : `${kind} '${ownerName}'`;
    yield { node: failure.node, message: `The ${owner} has no template '${name}'. ${hint}` };
  },
};
