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

/** An output that is no artifact. Inputs can contain the name of one, which Argo looks up after it has replaced the tag. */
const NO_ARTIFACT =
  /^\{\{\s*((?:tasks|steps)\.[\w-]+\.outputs\.(?:parameters\.[\w-]+|result|exitCode))\s*\}\}$/;

/** Argo looks for an artifact with the name that is the value: "Unable to resolve" (workflow/controller/scope.go). */
export const noArtifact: Rule<ArgumentsSubject> = {
  code: 'forbidden-source',
  class: 'fails',
  *check(subject) {
    for (const artifact of checkedArtifacts(subject)) {
      const node = artifact.get('from');
      const name = NO_ARTIFACT.exec(node.text ?? '')?.[1];
      if (name === undefined) continue;
      const message = `'from' needs an artifact, but '${name}' is a text. Use an output artifact, or pass a parameter.`;
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
