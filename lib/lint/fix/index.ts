export { applyFixes } from './apply-fixes';
export type { Fix } from './fix';
export { findFixes } from './find-fixes';
