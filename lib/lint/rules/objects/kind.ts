import type { ManifestSubject } from '../../model';
import type { Rule } from '../rule';

const KINDS: readonly string[] = [
  'ClusterWorkflowTemplate',
  'CronWorkflow',
  'EventBus',
  'EventSource',
  'Sensor',
  'Workflow',
  'WorkflowEventBinding',
  'WorkflowTemplate',
];

const GROUP = 'argoproj.io/';
const VERSION = `${GROUP}v1alpha1`;

/** Kinds in another case: "no matches for kind", and `argo submit` finds no workflow in the file. */
export const unknownKind: Rule<ManifestSubject> = {
  code: 'unknown-kind',
  class: 'fails',
  *check({ root }) {
    const node = root.get('kind');
    const { text = '' } = node;
    if (root.get('apiVersion').text?.startsWith(GROUP) !== true || KINDS.includes(text)) return;
    const meant = KINDS.find((kind) => kind.toLowerCase() === text.toLowerCase());
    if (meant !== undefined)
      yield { node, message: `Kubernetes knows no kind '${text}' of Argo. Write '${meant}'.` };
  },
};

/** Other versions: "no matches for kind" in kubectl and Argo CD. The Argo CLI ignores the version. */
export const unknownApiVersion: Rule<ManifestSubject> = {
  code: 'unknown-kind',
  class: 'advice',
  *check({ root }) {
    const node = root.get('apiVersion');
    const { text = '' } = node;
    const kind = root.get('kind').text ?? '';
    if (!text.startsWith(GROUP) || text === VERSION || !KINDS.includes(kind)) return;
    yield { node, message: `Kubernetes knows no ${kind} in '${text}'. Use '${VERSION}'.` };
  },
};
