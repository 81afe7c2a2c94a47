export { ARGO_VERSIONS, type ArgoVersion } from './argo-version';
export type { LintFinding } from './findings';
export { lint, type LintOptions } from './lint';
export type { LintClass } from './rules';
export type { ExistingObject } from './model';
