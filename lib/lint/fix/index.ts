export { applyFixes } from './apply-fixes';
export type { Fix } from './fix';
export { fixObsoleteFields } from './obsolete-fields';
