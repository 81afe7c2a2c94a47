export type * from './ast';
export { childrenOf } from './children';
export { quoteString } from './escapes';
export { isName } from './lexer';
export { parseExpression } from './parser/parser';
export type { Variable, VariablePath } from './path';
export { printExpression } from './printer';
export { variablesInExpression, variablesOf } from './expression-variables';
