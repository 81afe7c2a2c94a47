export { ARGO_VERSIONS, type ArgoVersion } from './argo-version';
export { checkOptions } from './check-options';
export type { LintFinding } from './findings';
export { lint, lintPlain, type LintOptions } from './lint';
export type { ExistingObject } from './model';
export { ADVICE_LEVELS, type AdviceLevel, type LintClass } from './rules';
