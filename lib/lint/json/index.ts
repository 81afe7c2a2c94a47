export { isOfArgo } from './api-version';
export { contains, containsTag } from './contains';
export { MAX_DEPTH, MAX_VALUES, plainCopy, type PlainCopy } from './plain-copy';
export { JsonNode, type LintDocument } from './json-node';
export { perNode } from './per-node';
export { UNKNOWN_TEXT, isUnknownText, substitute, type Replacements } from './substitute';
