export { acknowledge } from './acknowledge';
export type { FindingCode, Severity, WarningCode } from './codes';
export { type Finding, type Problem, formatFinding } from './finding';
export { FindingsError } from './findings-error';
export { addCheck, addFindings, findingsOf, invalidateFindings, revisionOf } from './report';
export { closestName, suggestNames } from './suggest-names';
export type { Check } from './tree-report';
export { validateTree } from './validate';
