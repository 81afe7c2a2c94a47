// What the command line takes from this room.
export { type AppVersions, appFiles } from './app-files';
export { type Fallback, isTemplate } from './fallbacks';
export { shownPath } from './find';
export { type ImportProgress, type Imported, importManifests } from './import-manifests';
export { isOfArgo } from './kinds';
export { staleFiles } from './stale-files';
export { mainModule } from './main-module';
export type { ImportedModule } from './module';
export { type OutputFile, type OutputPlan, checkFolder, planOutput, writeOutput } from './output';
export { ImportError, formatProblem } from './problem';
export { lineOf as lineOf } from './source';
