import { OutputPath } from '../values/output-path';
import type { HasValue, NeedsValue, ParameterPort, Port, Ports } from './port';
import type { Producer } from '../values/reference';
import { ArtifactReference, ParameterReference } from '../values/reference';

/** The reference to a port that is filled elsewhere: an argument of a workflow, an output of a task. */
export type PortReference<P extends Port> =
  P extends ParameterPort<infer Value> ? ParameterReference<Value> : ArtifactReference;

/** References to all of the ports, under the same keys. */
export type References<P extends Ports> = { readonly [Key in keyof P]: PortReference<P[Key]> };

/** An input artifact inside its template: a path in the container. */
export class InputArtifactReference extends ArtifactReference {
  /** The artifact's path, as Argo's variable for it. */
  get path(): string {
    return `{{${this.variable}.path}}`;
  }

  /** Inside of its template an artifact is a file: in a text it stands for its path. */
  override toString(): string {
    return this.path;
  }
}

/** The reference to an input inside of the template that declares it. */
export type InputReference<P extends Port> =
  P extends ParameterPort<infer Value> ? ParameterReference<Value> : InputArtifactReference;

/** References to all inputs of a template, under the keys of its declaration. */
export type InputReferences<I extends Ports> = { readonly [Key in keyof I]: InputReference<I[Key]> };

/** The paths of a template's outputs that are read from files. */
export type OutputPaths<O extends Ports> = {
  readonly [Key in keyof O]: O[Key] extends ParameterPort<string, HasValue | NeedsValue, undefined>
    ? {}
    : OutputPath;
};

/** The name that a port has in Argo: exactly what was written. */
export function portName(key: string, port: Port): string {
  return port.declaration.name ?? key;
}

/** The variable that Argo has for a port: `tasks.clone.outputs` and the like go before it. */
function variable(scope: string, key: string, port: Port): string {
  return `${scope}.${port.kind}s.${portName(key, port)}`;
}

function mapPorts(ports: Ports, reference: (key: string, port: Port) => unknown): { [key: string]: unknown } {
  return Object.fromEntries(Object.entries(ports).map(([key, port]) => [key, reference(key, port)]));
}

/** References to what others have filled; `scope` is Argo's variable that holds the ports. */
export function references<P extends Ports>(ports: P, scope: string, producer?: Producer): References<P> {
  return mapPorts(ports, (key, port) =>
    port.kind === 'parameter'
      ? new ParameterReference(variable(scope, key, port), producer)
      : new ArtifactReference(variable(scope, key, port), producer),
  ) as References<P>;
}

function inputReference(key: string, port: Port): ParameterReference | InputArtifactReference {
  const name = variable('inputs', key, port);
  return port.kind === 'parameter' ? new ParameterReference(name) : new InputArtifactReference(name);
}

/** References to a template's inputs, for use inside of it. */
export function inputReferences<I extends Ports>(ports: I): InputReferences<I> {
  return mapPorts(ports, inputReference) as InputReferences<I>;
}

/** The paths of a template's outputs, for use inside of it. */
export function outputPaths<O extends Ports>(ports: O): OutputPaths<O> {
  return mapPorts(
    ports,
    (key, port) => new OutputPath(`{{${variable('outputs', key, port)}.path}}`),
  ) as OutputPaths<O>;
}

/** Ports that can be written wherever the template refers to itself. */
export type NamedInputs<I extends Ports> = { readonly [Key in keyof I]: I[Key] & InputReference<I[Key]> };

/**
 * Inputs that can refer to each other: each is a declaration and the reference to itself at once.
 *
 * ```ts
 * import { artifact, inputs, parameter } from 'cdk8s-argo-ci';
 *
 * const parameters = inputs({ gitUrl: parameter({ name: 'git-url' }), revision: parameter({ value: 'main' }) });
 * const source = artifact({ path: '/code', git: { repo: parameters.gitUrl, revision: parameters.revision } });
 * const all = { ...parameters, source }; // the `inputs` of a template
 * ```
 */
export function inputs<I extends Ports>(ports: I): NamedInputs<I> {
  return mapPorts(ports, (key, port) =>
    Object.assign(inputReference(key, port), {
      state: port.state,
      declaration: { ...port.declaration, name: portName(key, port) },
    }),
  ) as NamedInputs<I>;
}

/** Stands for undeclared ports. It is not rendered, unlike a declared `{}`. */
const NONE: Ports = Object.freeze({});

/** The declared ports. Where nothing is declared, `{}` is what the type parameter stands for. */
export function declared<P extends Ports>(ports: P | undefined): P {
  return ports ?? (NONE as P);
}

/** Whether the ports are declared, even as an empty object. */
export function isDeclared(ports: Ports): boolean {
  return ports !== NONE;
}
