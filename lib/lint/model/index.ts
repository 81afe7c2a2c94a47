export { LOCATION_FIELDS, hasLocationOrKey } from './artifact-location';
export { isAncestor } from './dag-order';
export { isPlaceholder } from './placeholders';
export type * from './subjects';
export { hasTag } from './outputs';
export { isLeafType, isPodType, type TemplateType } from './template-type';
export { Walk } from './walk';
export type { WorkflowKind, WorkflowObject } from './workflow-object';
export { World } from './world';
