export { isOfArgo } from './api-version';
export { JsonNode, type LintDocument } from './json-node';
export { isEvaluated, substitute, type Replacements } from './substitute';
