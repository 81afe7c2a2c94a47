import type { JsonNode } from '../json';

const FIELDS = ['labels', 'annotations'];

/** A template without the labels and annotations that those of its workflow replace. */
export function withoutMetadata(template: JsonNode, podMetadata: JsonNode): JsonNode {
  if (!podMetadata.exists) return template;
  const metadata = template.get('metadata');
  const kept = FIELDS.map((field) => {
    const replaced = new Set(podMetadata.get(field).fieldNames);
    const own = metadata.get(field).fields.filter(([name]) => !replaced.has(name));
    return [field, Object.fromEntries(own.map(([name, { value }]) => [name, value]))] as const;
  });
  return template.with({
    ...Object.fromEntries(template.fields.map(([name, { value }]) => [name, value])),
    metadata: Object.fromEntries(kept),
  });
}
