/** What a variable of Argo's says of a port: `inputs.parameters.x`, `outputs.artifacts.y.path`. */
export interface PortVariable {
  readonly scope: 'inputs' | 'outputs';
  readonly kind: 'parameter' | 'artifact';
  readonly name: string;

  /** Whether it is the path of the port in the container. */
  readonly isPath: boolean;
}

const KINDS: ReadonlyMap<string, PortVariable['kind']> = new Map([
  ['parameters', 'parameter'],
  ['artifacts', 'artifact'],
]);

/** The port that a variable stands for; nothing where it is another one. */
export function portVariable(variable: string): PortVariable | undefined {
  const [scope, kinds = '', name = '', path, ...others] = variable.split('.');
  const kind = KINDS.get(kinds);
  const isKnown = (scope === 'inputs' || scope === 'outputs') && kind !== undefined && name !== '';
  if (!isKnown || (path !== undefined && path !== 'path') || others.length > 0) return undefined;
  return { scope, kind, name, isPath: path !== undefined };
}
