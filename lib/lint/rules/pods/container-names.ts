import { isTemplated } from '../../../argo/templated-text';
import type { JsonNode } from '../../json';
import { isPodType } from '../../model';
import type { RunSubject } from '../../model';
import type { Rule } from '../rule';

/**
 * Containers with the name of another container of the pod, such as `wait`, which Argo adds: Kubernetes refuses the pod
 * ("spec.containers[2].name: Duplicate value"; `validateContainers` and `validateInitContainers`).
 */
export const duplicatePodContainer: Rule<RunSubject> = {
  code: 'duplicate-container',
  class: 'fails',
  needs: ['containerSet', 'initContainers', 'sidecars'],
  *check(run) {
    if (!isPodType(run.type)) return;
    const set = namesIn(run.template.get('containerSet'), 'containers');
    const own = run.type === 'containerSet' ? ['wait'] : ['main', ...(hasWait(run) ? ['wait'] : [])];
    const seen = new Set(own);
    for (const node of [
      ...set,
      ...namesIn(run.template, 'initContainers'),
      ...namesIn(run.template, 'sidecars'),
    ]) {
      const name = node.text ?? '';
      // Argo's validator compares the names in a container set.
      const isReported = set.includes(node) && !own.includes(name);
      if (seen.has(name) && !isReported) yield { node, message: messageOf(name, own) };
      seen.add(name);
    }
  },
};

/** The init container of Argo, which Argo 4.1 can do without. */
export const duplicateInitContainer: Rule<RunSubject> = {
  code: 'duplicate-container',
  class: { '3.7': 'fails', '4.0': 'fails' },
  needs: ['containerSet', 'initContainers', 'sidecars'],
  *check({ template, type }) {
    if (!isPodType(type)) return;
    const others = [
      template.get('containerSet').get('containers'),
      template.get('initContainers'),
      template.get('sidecars'),
    ];
    for (const node of others.flatMap(({ items }) => items.map((item) => item.get('name'))))
      if (node.text === 'init') yield { node, message: messageOf('init', ['init']) };
  },
};

function messageOf(name: string, own: readonly string[]): string {
  const other = own.includes(name) ? `Argo's own container` : 'Another container';
  return `${other} in the pod is named '${name}'. Rename this one.`;
}

function namesIn(owner: JsonNode, list: string): JsonNode[] {
  return owner
    .get(list)
    .items.map((item) => item.get('name'))
    .filter(({ text = '' }) => text !== '' && !isTemplated(text));
}

/** Argo adds `wait` to collect outputs and logs; resource and data templates can do without. */
function hasWait({ type }: RunSubject): boolean {
  return type === 'container' || type === 'script';
}

const DNS_LABEL = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** Names that Kubernetes refuses in a pod: containers and volumes have DNS labels (`ValidateDNS1123Label`). */
export const invalidPodName: Rule<RunSubject> = {
  code: 'invalid-name',
  class: 'fails',
  needs: ['containerSet', 'initContainers', 'sidecars', 'volumes'],
  *check({ template, type }) {
    if (!isPodType(type)) return;
    const lists = [
      ...namesIn(template.get('containerSet'), 'containers').filter(({ text = '' }) => ARGO_NAME.test(text)),
      ...namesIn(template, 'initContainers'),
      ...namesIn(template, 'sidecars'),
      ...namesIn(template, 'volumes'),
    ];
    for (const node of lists) {
      const name = node.text ?? '';
      if (name.length <= 63 && DNS_LABEL.test(name)) continue;
      yield {
        node,
        message: `'${name}' is not a valid name in a pod. Use at most 63 lower-case letters, digits and '-', with a letter or digit at both ends.`,
      };
    }
  },
};

/** What Argo's validator accepts for the containers of a container set. */
const ARGO_NAME = /^[a-zA-Z0-9][-a-zA-Z0-9]{0,127}$/;
