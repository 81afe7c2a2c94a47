export { ARGO_VERSIONS, type ArgoVersion } from './argo-version';
export { lint, type LintFinding, type LintOptions } from './lint';
export type { LintClass } from './rules';
