export { configureLint } from './configure-lint';
export type { LintSettings } from './lint-settings';
export { lintTree } from './lint-tree';
export { fieldPath, recordPlaces, type FindPlace, type Place } from './place';
