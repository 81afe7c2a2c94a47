import { isPort } from './argo-form';
import { outputGuard } from './guards';
import { OutputPath } from '../values/output-path';
import type { HasValue, NeedsValue, ParameterPort, Port, Ports } from './port';
import { recordMissingKeys } from '../values/missing-keys';
import type { Guard, Producer } from '../values/reference';
import { ArtifactReference, ParameterReference } from '../values/reference';

/** The reference to a port whose value comes from elsewhere: an argument of a workflow, an output of a task. */
export type PortReference<P extends Port> =
  P extends ParameterPort<infer Value> ? ParameterReference<Value> : ArtifactReference;

/** References to all of the ports, under the same keys. */
export type References<P extends Ports> = { readonly [Key in keyof P]: PortReference<P[Key]> };

/** An input artifact inside its template: a path in the container. */
export class InputArtifactReference extends ArtifactReference {
  /** The artifact's path, as Argo's variable. */
  get path(): string {
    return `{{${this.variable}.path}}`;
  }

  /** Inside its template an artifact is a file, so in a template string it becomes its path. */
  override toString(): string {
    return this.path;
  }
}

/** The reference to an input inside the template that declares it. */
export type InputReference<P extends Port> =
  P extends ParameterPort<infer Value> ? ParameterReference<Value> : InputArtifactReference;

/** References to all inputs of a template, under the keys of its declaration. */
export type InputReferences<I extends Ports> = { readonly [Key in keyof I]: InputReference<I[Key]> };

/** The paths of those outputs of a template that are read from files. */
export type OutputPaths<O extends Ports> = {
  readonly [Key in keyof O]: O[Key] extends ParameterPort<string, HasValue | NeedsValue, undefined>
    ? {}
    : OutputPath;
};

/** The name of a port in Argo: exactly as written. */
export function portName(key: string, port: Port): string {
  return port.declaration.name ?? key;
}

/** The end of Argo's variable for a port. A scope such as `tasks.clone.outputs` precedes it. */
function variable(scope: string, key: string, port: Port): string {
  return `${scope}.${port.kind}s.${portName(key, port)}`;
}

function mapPorts(
  ports: Ports,
  scope: string,
  reference: (key: string, port: Port) => unknown,
): { [key: string]: unknown } {
  const entries = Object.entries(ports).map(([key, port]) => [key, reference(key, port)] as const);
  return recordMissingKeys(Object.fromEntries(entries), scope);
}

/** References to ports whose values come from elsewhere. `scope` is Argo's variable that contains the ports. */
export function references<P extends Ports>(ports: P, scope: string, producer?: Producer): References<P> {
  return guardedReferences(ports, scope, producer, () => undefined);
}

/**
 * References to the outputs of a task or step, each with its guard.
 *
 * @param trust whether all outputs are untrusted, and whether each is the list of the values of all items of a loop
 */
export function outputReferences<P extends Ports>(
  ports: P,
  scope: string,
  producer: Producer,
  trust: { readonly untrustedOutputs: boolean; readonly isList: boolean },
): References<P> {
  return guardedReferences(ports, scope, producer, (port) => outputGuard(port, trust));
}

function guardedReferences<P extends Ports>(
  ports: P,
  scope: string,
  producer: Producer | undefined,
  guard: (port: ParameterPort) => Guard | undefined,
): References<P> {
  return mapPorts(ports, scope, (key, port) =>
    port.kind === 'parameter'
      ? new ParameterReference(variable(scope, key, port), producer, guard(port))
      : new ArtifactReference(variable(scope, key, port), producer),
  ) as References<P>;
}

function inputReference(key: string, port: Port): ParameterReference | InputArtifactReference {
  const name = variable('inputs', key, port);
  return port.kind === 'parameter' ? new ParameterReference(name) : new InputArtifactReference(name);
}

/** References to a template's inputs, for use inside it. */
export function inputReferences<I extends Ports>(ports: I): InputReferences<I> {
  return mapPorts(ports, 'inputs', inputReference) as InputReferences<I>;
}

/** The paths of a template's outputs, for use inside it. */
export function outputPaths<O extends Ports>(ports: O): OutputPaths<O> {
  return mapPorts(
    ports,
    'outputs',
    (key, port) => new OutputPath(`{{${variable('outputs', key, port)}.path}}`),
  ) as OutputPaths<O>;
}

/** Ports that can be used wherever the template refers to itself. */
export type NamedInputs<I extends Ports> = { readonly [Key in keyof I]: I[Key] & InputReference<I[Key]> };

/**
 * Inputs that can refer to each other: each is both a declaration and a reference to itself.
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
  return mapPorts(ports, 'inputs', (key, port) =>
    Object.assign(inputReference(key, port), {
      state: port.state,
      declaration: { ...port.declaration, name: portName(key, port) },
    }),
  ) as NamedInputs<I>;
}

/** The value for undeclared ports. Unlike a declared `{}`, it is not rendered. */
const NONE: Ports = Object.freeze({});

/** What was declared in place of ports, by the ports that are left. */
const givenPorts = new WeakMap<Ports, Ports>();

/**
 * The declared ports, or `{}` if none are declared, as in the default of the type parameter. What plain JavaScript has
 * declared otherwise is left out, and reported by the check of the ports.
 */
export function declared<P extends Ports>(ports: P | undefined): P {
  if (ports === undefined) return NONE as P;
  if (Object.values(ports).every(isPort)) return ports;
  const valid = Object.fromEntries(Object.entries(ports).filter(([, port]) => isPort(port))) as P;
  givenPorts.set(valid, ports);
  return valid;
}

/** The ports as they were given to `declared`. */
export function givenAs(ports: Ports): Ports {
  return givenPorts.get(ports) ?? ports;
}

/** Whether the ports are declared, even as an empty object. */
export function isDeclared(ports: Ports): boolean {
  return ports !== NONE;
}
