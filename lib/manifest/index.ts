export { lintTree } from './lint-tree';
export { fieldPath, recordPlaces, type FindPlace, type Place } from './place';
