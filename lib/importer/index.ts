// What the command line takes from this room.
export { type AppVersions, appFiles } from './app-files';
export { type Fallback } from './fallbacks';
export { type ImportProgress, type Imported, importManifests } from './import-manifests';
export { mainModule } from './main-module';
export type { ImportedModule } from './module';
export { type OutputFile, type OutputPlan, planOutput, writeOutput } from './output';
export { ImportError, formatProblem } from './problem';
export { lineOf } from './source';
