export {
  type DependsNode,
  type DependsComparisonNode,
  type DependsConditionalNode,
  type DependsLogicNode,
  type DependsNotNode,
  type DependsTaskNode,
  joinDepends,
} from './ast';
export { type DependsToken, dependsTokens, tasksInDepends } from './lexer';
export { parseDepends } from './parser';
export { printDepends } from './printer';
