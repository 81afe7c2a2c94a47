export type { DependsNode, DependsLogicNode, DependsTaskNode } from './ast';
export { tasksInDepends } from './lexer';
export { parseDepends } from './parser';
export { printDepends } from './printer';
