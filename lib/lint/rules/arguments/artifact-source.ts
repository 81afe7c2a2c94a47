import { hasLocationOrKey } from '../../model';
import type { ArgumentsSubject } from '../../model';
import type { Rule } from '../rule';
import { checkedArtifacts } from './checked-parameters';

export const missingArtifactSource: Rule<ArgumentsSubject> = {
  code: 'missing-source',
  class: 'refused',
  *check(subject) {
    for (const node of checkedArtifacts(subject)) {
      if ((node.get('from').text ?? '') !== '' || hasLocationOrKey(node)) continue;
      const name = node.get('name').text ?? '';
      const message = `The artifact argument '${name}' has no source. Set 'from', or a location with a key.`;
      yield { node, message };
    }
  },
};

export const conflictingArtifactSources: Rule<ArgumentsSubject> = {
  code: 'conflicting-from-and-from-expression',
  class: 'refused',
  *check(subject) {
    for (const artifact of checkedArtifacts(subject)) {
      const node = artifact.get('fromExpression');
      if ((artifact.get('from').text ?? '') === '' || (node.text ?? '') === '') continue;
      const name = artifact.get('name').text ?? '';
      yield {
        node,
        message: `The artifact '${name}' has both 'from' and 'fromExpression'. Remove one of them.`,
      };
    }
  },
};
