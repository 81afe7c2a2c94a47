/*
 * The arguments of a CI workflow, computed from the inputs of its templates: once as a type, once as a value. Both
 * follow the same rules:
 *
 * - an input parameter without a value becomes an argument,
 * - one with a value becomes an argument if `defaults` names it or it is passed through (`gitTag`),
 * - `imageTag` of the build does not if the clone outputs a parameter of that name.
 */
import type { HasValue, NumberOrBoolean, ParameterPort, Ports, Scalar, Callable } from '../../workflow';
import { parameter, portName } from '../../workflow';
import { imageInputs } from '../build/image-build-ports';
import { OCI_LABELS, ociLabelInputs } from '../build/oci-labels';
import { gitCloneParameters } from '../clone/git-clone-template';
import type { PassedThroughPort } from '../clone/git-tag-input';
import { gitTagInputs, isPassedThrough } from '../clone/git-tag-input';
import type { ImageTagFromGit } from '../clone/image-tag';

type ParameterKeys<P extends Ports> = {
  [Key in keyof P]: P[Key] extends ParameterPort ? Key : never;
}[keyof P] &
  string;

/** The inputs of the build that an output of the clone sets. */
type SetByClone<S extends Ports> = S extends { readonly imageTag: ParameterPort } ? 'imageTag' : never;

/** The inputs of the build that no output of the clone sets. */
type OpenInputs<I extends Ports, S extends Ports> = [SetByClone<S>] extends [never]
  ? I
  : Omit<I, SetByClone<S>>;

/** Whether an input keeps its own value. */
type KeepsValue<P extends Ports, Key extends keyof P> = P[Key] extends PassedThroughPort
  ? false
  : P[Key]['state'] extends HasValue
    ? true
    : false;

/** The inputs that become arguments. */
type Exposed<P extends Ports, Defaults extends string> = {
  readonly [
    Key in ParameterKeys<P> as Key extends Defaults ? Key : KeepsValue<P, Key> extends true ? never : Key
  ]: P[Key] extends ParameterPort<infer Value, infer State>
    ? ParameterPort<Value, Key extends Defaults ? HasValue : State, undefined>
    : never;
};

/** The arguments of a CI workflow whose templates have the inputs `C` and `I`, and whose clone has the outputs `S`. */
export type CiArguments<
  C extends Ports,
  I extends Ports,
  Defaults extends string,
  S extends Ports = {},
> = Exposed<C, Defaults> & Exposed<OpenInputs<I, S>, Defaults>;

/** The default for an argument: one of the values of its `enum`, if it has one. */
export type DefaultFor<P extends Ports, Key> = Key extends keyof P
  ? P[Key] extends ParameterPort<infer Value>
    ? Value | NumberOrBoolean<Value>
    : never
  : unknown;

/** The keys of `defaults`. */
export type CiParameter<C extends Ports, I extends Ports, S extends Ports = {}> =
  ParameterKeys<C> | Exclude<ParameterKeys<I>, SetByClone<S>>;

/** Defaults of arguments whose keys are not known to the compiler. */
export interface DefaultValues {
  readonly [key: string]: Scalar | undefined;
}

/** The templates of a CI workflow, as far as its arguments depend on them. */
interface Templates {
  readonly clone?: Pick<Callable, 'inputs' | 'outputs'>;
  readonly build?: Pick<Callable, 'inputs'>;
  readonly imageTag?: ImageTagFromGit;
}

/** The parameters that may become arguments. If both templates have the same key, the one without a value counts. */
export function exposableInputs(templates: Templates): { readonly [key: string]: ParameterPort } {
  const { imageTag } = templates;
  const clone: Ports = templates.clone?.inputs ?? { ...gitCloneParameters(), ...gitTagInputs(imageTag) };
  const build: Ports = templates.build?.inputs ?? { ...imageInputs(), ...ociLabelInputs(OCI_LABELS, {}) };
  const open = Object.entries(build).filter(([key]) => key !== 'imageTag' || !outputsImageTag(templates));
  const ports = [...Object.entries(clone), ...open].filter(
    (entry): entry is [string, ParameterPort] => entry[1].kind === 'parameter',
  );
  return Object.fromEntries([...ports, ...ports.filter(([, port]) => port.state === 'needs a value')]);
}

/** Whether the clone outputs the image tag: the value of the type `SetByClone`. */
function outputsImageTag({ clone, imageTag }: Templates): boolean {
  return imageTag !== undefined || clone?.outputs.imageTag?.kind === 'parameter';
}

/** The arguments of a CI workflow: the value of the type `CiArguments`. */
export function ciArguments(templates: Templates, defaults: DefaultValues): Ports {
  const exposed = Object.entries(exposableInputs(templates)).flatMap(
    ([key, port]): [string, ParameterPort][] => {
      const { description, enum: values, format, value: own } = port.declaration;
      const given = Object.hasOwn(defaults, key) ? defaults[key] : undefined;
      const value = given ?? (isPassedThrough(port) ? own : undefined);
      if (port.state === 'has a value' && value === undefined) return [];
      return [[key, parameter({ name: portName(key, port), description, enum: values, format, value })]];
    },
  );
  return Object.fromEntries(exposed);
}
