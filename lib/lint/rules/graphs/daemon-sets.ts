import type { GraphSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Container sets that are daemons, as tasks. The DAG waits for their containers, which do not end, and Argo stops a
 * daemon only when its DAG has completed (workflow/controller/dag.go, `assessDAGPhase`). Steps do not wait for them.
 */
export const daemonSet: Rule<GraphSubject> = {
  code: 'forbidden-daemon-container-set',
  class: 'fails',
  *check({ kind, calls }) {
    if (kind !== 'task') return;
    for (const { name, node, template } of calls) {
      if (template?.get('daemon').value !== true || !template.get('containerSet').exists) continue;
      const message = `The task '${name}' is a daemon with a container set, for which the DAG waits without an end. Use a 'container', or call it in a steps template.`;
      yield { node, message };
    }
  },
};
