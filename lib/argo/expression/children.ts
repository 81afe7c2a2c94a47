import type { Argument } from './ast';

/** The children of a node, in the order of the source. */
export function childrenOf(node: Argument): readonly Argument[] {
  switch (node.kind) {
    case 'array':
    case 'sequence':
      return node.items;
    case 'map':
      return node.entries.flatMap(({ key, value }) => [key, value]);
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'comparison':
      return [node.first, ...node.rest.map(({ operand }) => operand)];
    case 'conditional':
    case 'if':
      return present(node.condition, node.then, node.otherwise);
    case 'member':
      return [node.object];
    case 'index':
      return [node.object, node.index];
    case 'slice':
      return present(node.object, node.from, node.to);
    case 'call':
      return node.arguments;
    case 'method':
      return [node.object, ...node.arguments];
    case 'closure':
      return [node.body];
    case 'let':
      return [node.value, node.body];
    default:
      return [];
  }
}

function present(...nodes: readonly (Argument | undefined)[]): Argument[] {
  return nodes.filter((node) => node !== undefined);
}

/** Whether a part of an expression matches, or the whole of it. There is no recursion, since it can be nested deeply. */
export function someNode(expression: Argument, matches: (node: Argument) => boolean): boolean {
  const open: Argument[] = [expression];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (matches(node)) return true;
    open.push(...childrenOf(node));
  }
  return false;
}
