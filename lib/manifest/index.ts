export { type LintSettings, configureLint } from './lint-settings';
export { lintTree } from './lint-tree';
export { fieldPath, recordPlaces, type FindPlace, type Place } from './place';
