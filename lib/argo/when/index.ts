export type { WhenNode, WhenBinaryOperator, WhenTag, WhenTextStyle } from './ast';
export { type WhenToken, whenTokens } from './lexer';
export { parseWhen } from './parser';
export { printWhen } from './printer';
