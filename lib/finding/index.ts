export { type Finding, type Problem, formatFinding } from './finding';
export { type Check, addCheck, addFindings, changed, findingsOf } from './report';
