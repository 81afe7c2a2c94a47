export { JsonNode, type LintDocument } from './json-node';
export { substitute } from './substitute';
