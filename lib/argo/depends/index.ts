export {
  type Depends,
  type DependsComparison,
  type DependsConditional,
  type DependsLogic,
  type DependsNot,
  type DependsTask,
  joinDepends,
} from './ast';
export { type DependsToken, dependsTokens, tasksInDepends } from './lexer';
export { parseDepends } from './parser';
export { printDepends } from './printer';
