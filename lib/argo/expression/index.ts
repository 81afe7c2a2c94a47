export type * from './ast';
export { childrenOf } from './children';
export { quoteString } from './escapes';
export { parseExpression } from './parser';
export type { Variable, VariablePath } from './path';
export { printExpression } from './printer';
export { MAX_NODES } from './token-reader';
export { variablesInExpression, variablesOf } from './variables';
