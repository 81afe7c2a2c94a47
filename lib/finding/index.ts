export { acknowledge, acknowledgeIfReported } from './acknowledge';
export type { FindingCode, Severity, WarningCode } from './codes';
export { type Finding, type Problem, formatFinding } from './finding';
export { FindingsError } from './findings-error';
export { addCheck, addFindings, addTreeCheck, findingsOf, invalidateFindings, revisionOf } from './report';
export { printable } from './printable';
export { closestName, suggestNames } from './suggest-names';
export {
  UNDEFINED_MARK,
  describeCall,
  markConstructInTexts,
  markInTexts,
  markOf,
  markedIn,
  plainPrototype,
  withTaskNames,
} from './text-marks';
export type { Check, PlacedProblem } from './tree-report';
export { validateTree } from './validate';
