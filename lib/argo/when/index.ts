export type { WhenNode, WhenBinaryOperator, WhenTag, WhenTextStyle } from './ast';
export { type WhenToken, whenTokens } from './lexer';
export { bareVariableIn, whenError } from './mistakes';
export { parseWhen } from './parser';
export { printWhen } from './printer';
