import type { PodSpec } from '../../imports/kubernetes';
import { JsonNode } from '../../lib/lint/json';
import {
  containerObstacles,
  hostObstacles,
  podContextObstacles,
  restrictedFields,
  restrictedVolumes,
  volumeObstacles,
} from '../../lib/lint/rules/advice/pod-security-standards';

/** The levels of Kubernetes' Pod Security Standards, from the least restrictive. */
export type PodSecurityLevel = 'privileged' | 'baseline' | 'restricted';

/** The level of a pod, and what keeps it from the next one. */
export interface PodSecurity {
  readonly level: PodSecurityLevel;
  readonly obstacles: readonly string[];
}

/** The level of a pod by the Pod Security Standards. */
export function podSecurityOf(object: PodFields): PodSecurity {
  const pod = JsonNode.root({ object, index: 0 });
  const baseline = baselineObstacles(pod);
  if (baseline.length > 0) return { level: 'privileged', obstacles: baseline };
  const obstacles = restrictedObstacles(pod);
  return { level: obstacles.length > 0 ? 'baseline' : 'restricted', obstacles };
}

/** The fields that the standards are about. */
export type PodFields = Pick<
  PodSpec,
  'containers' | 'hostIPC' | 'hostNetwork' | 'hostPID' | 'initContainers' | 'securityContext' | 'volumes'
>;

function baselineObstacles(pod: JsonNode): string[] {
  return [
    ...hostObstacles(pod).map(({ field }) => field),
    ...volumeObstacles(pod.get('volumes').items).map(({ field, node }) => `${node.path}: ${field}`),
    ...podContextObstacles(pod.get('securityContext')).map(({ field }) => `pod: ${field}`),
    ...containersOf(pod).flatMap((container) =>
      containerObstacles(container).map(({ field }) => `${nameOf(container)}: ${field}`),
    ),
  ];
}

function restrictedObstacles(pod: JsonNode): string[] {
  return [
    ...restrictedVolumes(pod.get('volumes').items).map((volume) => `volume ${nameOf(volume)}`),
    ...containersOf(pod).flatMap((container) =>
      restrictedFields(container, pod.get('securityContext')).map(
        (field) => `${nameOf(container)}: ${field}`,
      ),
    ),
  ];
}

function containersOf(pod: JsonNode): JsonNode[] {
  return [...pod.get('initContainers').items, ...pod.get('containers').items];
}

function nameOf(node: JsonNode): string {
  return node.get('name').text ?? 'main';
}
