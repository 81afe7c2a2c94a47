import { containersIn } from '../../kubernetes/containers';
import type { JsonNode } from '../json';
import { perNode } from '../json';

/** The probes and hooks of a container: what the kubelet executes or requests. */
export function handlersOf(container: JsonNode): JsonNode[] {
  return [
    ...container.present(['livenessProbe', 'readinessProbe', 'startupProbe']),
    ...container.present(['lifecycle']).flatMap((lifecycle) => lifecycle.present(['postStart', 'preStop'])),
  ];
}

/** The containers that a template describes. */
export const containersOf = perNode((template): readonly JsonNode[] => {
  const field = (name: string): JsonNode | undefined => template.present([name]).at(0);
  const items = (name: string): JsonNode[] => field(name)?.items ?? [];
  return containersIn({
    container: field('container'),
    script: field('script'),
    containerSet: { containers: field('containerSet')?.get('containers').items ?? [] },
    initContainers: items('initContainers'),
    sidecars: items('sidecars'),
  })
    .map(([, container]) => container)
    .filter(({ exists }) => exists);
});
