/** An Argo variable of an input or output: `inputs.parameters.x`, `outputs.artifacts.y.path`. */
export interface PortVariable {
  readonly scope: 'inputs' | 'outputs';
  readonly kind: 'parameter' | 'artifact';
  readonly name: string;

  /** Whether it is the path in the container. */
  readonly isPath: boolean;
}

const KINDS: ReadonlyMap<string, PortVariable['kind']> = new Map([
  ['parameters', 'parameter'],
  ['artifacts', 'artifact'],
]);

/** Parses the variable of an input or output; undefined for other variables. */
export function parsePortVariable(variable: string): PortVariable | undefined {
  const [scope, kinds = '', name = '', path, ...others] = variable.split('.');
  const kind = KINDS.get(kinds);
  const isKnown = (scope === 'inputs' || scope === 'outputs') && kind !== undefined && name !== '';
  if (!isKnown || (path !== undefined && path !== 'path') || others.length > 0) return undefined;
  return { scope, kind, name, isPath: path !== undefined };
}
