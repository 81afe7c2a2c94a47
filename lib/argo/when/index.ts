export {
  type When,
  type WhenAccessor,
  type WhenBinary,
  type WhenBinaryOperator,
  type WhenBoolean,
  type WhenDate,
  type WhenList,
  type WhenLogic,
  type WhenNumber,
  type WhenPrefix,
  type WhenPrefixOperator,
  type WhenTag,
  type WhenText,
  type WhenTextStyle,
  joinWhen,
} from './ast';
export { type WhenSymbol, type WhenToken, whenTokens } from './lexer';
export { parseWhen } from './parser';
export { printWhen } from './printer';
