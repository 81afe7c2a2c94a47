export { isOfArgo } from './api-version';
export { MAX_DEPTH, MAX_VALUES, excessOf } from './extent';
export { JsonNode, type LintDocument } from './json-node';
export { isEvaluated, substitute, type Replacements } from './substitute';
