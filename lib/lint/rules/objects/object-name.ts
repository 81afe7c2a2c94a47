import { isTemplated } from '../../../argo/templated-text';
import { checkMetadata } from '../../../kubernetes/name';
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

/** Names that Kubernetes refuses: "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters". */
export const objectCharacters: Rule<WorkflowSubject> = {
  code: 'invalid-name',
  class: 'fails',
  *check({ object: { kind, node, resource } }) {
    // An event can set the name of the object of a trigger.
    if (resource !== undefined) return;
    const metadata = node.get('metadata');
    for (const field of ['name', 'generateName', 'namespace'] as const) {
      const { text = '' } = metadata.get(field);
      if (text === '' || isTemplated(text)) continue;
      for (const { message } of checkMetadata({ [field]: text }, 'subdomain', kind)) {
        const hint = field === 'name' && text.endsWith('-') ? ` Did you mean 'generateName'?` : '';
        yield { node: metadata.get(field), message: `${message}${hint}` };
      }
    }
  },
};
