import type { ReferenceSubject } from '../../model';
import type { Rule } from '../rule';

/** Argo looks for a WorkflowTemplate in the namespace of the object. */
export const otherNamespace: Rule<ReferenceSubject> = {
  code: 'conflicting-namespaces',
  class: 'refused',
  *check({ object, failure }) {
    if (failure.kind !== 'other-namespace') return;
    const { found, node } = failure;
    const message = `The ${found.kind} '${found.name}' is in ${nameOf(found.namespace)}, but the ${object.kind} in ${nameOf(object.namespace)}. Set the same 'metadata.namespace'.`;
    yield { node, message };
  },
};

function nameOf(namespace: string): string {
  return namespace === '' ? 'no namespace' : `the namespace '${namespace}'`;
}
