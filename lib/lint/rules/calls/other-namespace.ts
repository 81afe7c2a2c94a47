import type { ReferenceSubject } from '../../model';
import type { Rule } from '../rule';

/** Argo looks for a WorkflowTemplate in the namespace of the object. */
export const otherNamespace: Rule<ReferenceSubject> = {
  code: 'conflicting-namespaces',
  class: 'refused',
  *check({ object, failure }) {
    if (failure.kind !== 'other-namespace') return;
    const { found, node } = failure;
    const message = `The ${found.kind} '${found.name}' has ${nameOf(found.namespace)}, but the ${object.kind} has ${nameOf(object.namespace)}. Set the same one in both.`;
    yield { node, message };
  },
};

/** The same when a hook runs: "workflow template library not found". */
export const otherHookNamespace: Rule<ReferenceSubject> = { ...otherNamespace, class: 'fails' };

function nameOf(namespace: string): string {
  return namespace === '' ? 'no namespace' : `the namespace '${namespace}'`;
}
