import type { Span } from '../parsed';
import type { ExpressionNode } from './ast';

/** A path into Argo's variables: `inputs.parameters.x` is `['inputs', 'parameters', 'x']`. */
export type VariablePath = readonly string[];

/** A variable in a text, and its position. */
export interface Variable extends Span {
  readonly path: VariablePath;
}

/** A variable by its names in the source. */
export function variableAt(path: VariablePath, { start, end }: Span): Variable {
  // `$env` contains all variables: `$env.inputs` is `inputs`.
  return { path: path[0] === '$env' && path.length > 1 ? path.slice(1) : path, start, end };
}

/** The path of `a.b['c']`; undefined if a part of it is computed. */
export function pathOf(node: ExpressionNode): VariablePath | undefined {
  if (node.kind === 'identifier') return [node.name];
  const name =
    node.kind === 'member'
      ? node.name
      : node.kind === 'index' && node.index.kind === 'string'
        ? node.index.value
        : undefined;
  if (name === undefined || (node.kind !== 'member' && node.kind !== 'index')) return undefined;
  const object = pathOf(node.object);
  return object === undefined ? undefined : variableAt([...object, name], node).path;
}
