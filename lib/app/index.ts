// What the importer uses of this layer. The public API is in lib/index.ts.
export { chartObjects } from './chart-objects';
export { ManifestApp } from './manifest-app';
