export {
  type WhenNode,
  type WhenAccessorNode,
  type WhenBinaryNode,
  type WhenBinaryOperator,
  type WhenBooleanNode,
  type WhenDateNode,
  type WhenListNode,
  type WhenLogicNode,
  type WhenNumberNode,
  type WhenPrefixNode,
  type WhenPrefixOperator,
  type WhenTag,
  type WhenTextNode,
  type WhenTextStyle,
  joinWhen,
} from './ast';
export { type WhenSymbol, type WhenToken, whenTokens } from './lexer';
export { parseWhen } from './parser';
export { printWhen } from './printer';
