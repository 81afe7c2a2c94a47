import type { GraphSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Daemons that Argo waits for without an end. It does not find out that an inline template is a daemon
 * (workflow/controller/operator.go, `GetNodeTemplate`), and a DAG waits for the containers of a
 * container set, and stops its daemons only when it has completed (dag.go, `assessDAGPhase`).
 */
export const daemon: Rule<GraphSubject> = {
  code: 'forbidden-daemon',
  class: 'fails',
  *check({ kind, calls }) {
    for (const { name, node, template } of calls) {
      if (template?.get('daemon').value !== true) continue;
      if (node.get('inline').exists) {
        const message = `Argo does not know that '${name}' is a daemon, and waits for its end, because the template is inline. Define the template in the workflow, and call it by name.`;
        yield { node, message };
      } else if (kind === 'task' && template.get('containerSet').exists) {
        const message = `The task '${name}' is a daemon with a container set, for which the DAG waits without an end. Use a 'container', or call it in a steps template.`;
        yield { node, message };
      }
    }
  },
};
