import type { JsonNode } from '../json';

/** The probes and hooks of a container: what the kubelet executes or requests. */
export function handlersOf(container: JsonNode): JsonNode[] {
  return [
    ...container.present(['livenessProbe', 'readinessProbe', 'startupProbe']),
    ...container.present(['lifecycle']).flatMap((lifecycle) => lifecycle.present(['postStart', 'preStop'])),
  ];
}

/** The containers that a template describes. */
export function containersOf(template: JsonNode): JsonNode[] {
  return [
    ...template.present(['container', 'script']),
    ...template.present(['containerSet']).flatMap((set) => set.get('containers').items),
    ...template.present(['initContainers', 'sidecars']).flatMap(({ items }) => items),
  ].filter(({ exists }) => exists);
}
