import type { WorkflowSubject } from '../../model';
import type { Rule } from '../rule';

/** The longest name of a workflow, which becomes the value of a label. */
const MAX_LENGTH = 63;

/** Argo appends a time to the name of a CronWorkflow. */
const MAX_CRON_LENGTH = 52;

export const objectName: Rule<WorkflowSubject> = {
  code: 'invalid-name',
  class: 'refused',
  *check({ object: { kind, name, node } }) {
    const max = kind === 'CronWorkflow' ? MAX_CRON_LENGTH : MAX_LENGTH;
    // Argo counts bytes.
    const length = Buffer.byteLength(name);
    if (length <= max) return;
    const message = `The name of the ${kind} has ${String(length)} characters. Use at most ${String(max)}.`;
    yield { node: node.get('metadata').get('name'), message };
  },
};
