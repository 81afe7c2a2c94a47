import type { IConstruct } from 'constructs';
import type { Problem } from '../../../finding/index';

/** Somebody who names a kept workflow: another workflow, an event binding. */
export interface WorkflowReferrer {
  /** The namespace in which Argo looks for what is named, as far as it is known. */
  readonly namespace: string | undefined;
}

/** A kept workflow that is named. */
interface Named extends IConstruct, WorkflowReferrer {
  readonly name: string | undefined;
  readonly isClusterScoped: boolean;
}

/** What keeps `user` from naming `kept`; `what` begins the message: `It is a run of`. */
export function checkWorkflowReference(
  what: string,
  kept: Named,
  user: WorkflowReferrer,
  path: string,
): Problem[] {
  if (kept.name === undefined) {
    const message = `${what} '${kept.node.path}', which has no fixed name to call it by: give its metadata a 'name'.`;
    return [{ code: 'forbidden-call', message, path }];
  }
  const [here, there] = [user.namespace, kept.namespace];
  if (kept.isClusterScoped || here === undefined || there === undefined || here === there) return [];
  const message = `${what} '${kept.node.path}' in the namespace '${there}', but Argo looks for it in '${here}': put both into one namespace.`;
  return [{ code: 'conflicting-namespaces', message, path }];
}
