import type { JsonNode } from '../json';

/** The types of templates, in the order in which Argo decides (pkg/apis, `Template.GetType`). */
export const TEMPLATE_TYPES = [
  'container',
  'containerSet',
  'steps',
  'dag',
  'script',
  'resource',
  'data',
  'suspend',
  'http',
  'plugin',
] as const;

/** The field of a template that says what it runs. */
export type TemplateType = (typeof TEMPLATE_TYPES)[number];

const POD_TYPES: ReadonlySet<TemplateType> = new Set([
  'container',
  'containerSet',
  'script',
  'resource',
  'data',
]);

/** The types of a template: one, if it is valid. */
export function templateTypes(template: JsonNode): TemplateType[] {
  return TEMPLATE_TYPES.filter((type) => template.has(type));
}

/** Whether a template runs a pod. */
export function isPodType(type: TemplateType): boolean {
  return POD_TYPES.has(type);
}

/** Whether Argo counts a template as a leaf (pkg/apis, `Template.IsLeaf`): suspend templates are none. */
export function isLeafType(type: TemplateType): boolean {
  return isPodType(type) || type === 'http' || type === 'plugin';
}

/** Whether a template has `outputs.result` and an exit code (pkg/apis, `Template.HasOutput`). */
export function hasResult(template: JsonNode): boolean {
  return (
    ['container', 'script', 'data', 'http', 'plugin'].some((type) => template.has(type)) ||
    template
      .get('containerSet')
      .get('containers')
      .items.some((container) => container.get('name').text === 'main')
  );
}
