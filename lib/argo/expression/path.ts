import type { Span } from '../parsed';

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
