export { acknowledge } from './acknowledge';
export type { FindingCode, Severity, WarningCode } from './codes';
export { type Finding, type Problem, formatFinding } from './finding';
export { FindingsError } from './findings-error';
export { addCheck, addFindings, findingsOf } from './report';
export { sharedState } from './shared-state';
export { type Check, changed } from './tree-report';
export { validateTree } from './validate';
