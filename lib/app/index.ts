// What the importer takes from this room. What users take is in lib/index.ts.
export { chartObjects } from './chart-objects';
export { ManifestApp } from './manifest-app';
