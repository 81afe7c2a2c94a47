export { LOCATION_FIELDS, hasLocationOrKey } from './artifact-location';
export { isPlaceholder } from './arguments';
export { type AbsentResult, canStartAfter } from './condition';
export { ancestorsOf } from './dag-order';
export type * from './subjects';
export { isLeafType, isPodType, type TemplateType } from './template-type';
export { Walk, hasTag } from './walk';
export { isReusable, type WorkflowKind, type WorkflowObject } from './workflow-object';
export { World } from './world';
