export type { FileFinding } from './file-finding';
export { lintFiles, type LintFilesOptions, type ManifestFile } from './lint-files';
