import { containsTag } from '../json';
import type { JsonNode } from '../json';
import type { SettingsSubject } from './subjects';

/** Fields that are looked at on their own: inline templates, templates, and the defaults of templates. */
const OTHER_SETTINGS: { readonly [kind in SettingsSubject['kind']]: readonly string[] } = {
  template: ['inline'],
  defaults: ['inline'],
  workflow: ['templates', 'templateDefaults'],
};

/** The strings of a template or a workflow that contain tags. */
export function taggedTextsIn({ settings, kind }: SettingsSubject): JsonNode[] {
  return taggedTextsBelow(settings, OTHER_SETTINGS[kind]);
}

/** The strings in a value that contain tags, without those of some fields. */
export function taggedTextsBelow(node: JsonNode, omitted: readonly string[]): JsonNode[] {
  if (!containsTag(node.value)) return [];
  if (node.text !== undefined) return [node];
  return [
    ...node.items.flatMap((item) => taggedTextsBelow(item, omitted)),
    ...node.fields.flatMap(([name, field]) =>
      omitted.includes(name) ? [] : taggedTextsBelow(field, omitted),
    ),
  ];
}
