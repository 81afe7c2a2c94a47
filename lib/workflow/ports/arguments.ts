import type * as argo from '../../../imports/argoproj.io';
import type { FindingCode, Problem } from '../../finding';
import { suggestNames } from '../../finding';
import { jsonText } from '../expressions/json-text';
import type { Operand } from '../expressions/operands';
import { isTemplated } from '../../argo/templated-text';
import type {
  HasValue,
  ArtifactLocation,
  ArtifactOptions,
  ParameterDeclaration,
  ParameterPort,
  Port,
  Ports,
  Scalar,
} from './port';
import { checkArgumentForm } from './argo-form';
import { guardedArgument } from './guards';
import { LOCATIONS } from '../../argo/artifact-locations';
import { allowedValues } from './port';
import { portName } from './port-references';
import { ArtifactReference, ParameterReference, Reference, artifactTag } from '../values/reference';
import type { JsonText } from '../values/result-types';
import type { Templated } from '../values/templated';
import { Unquoted } from '../values/unquoted';

/** The values that a parameter accepts: its own values, or a reference to such a value. */
export type ParameterArgument<Value extends string> =
  | Value
  | ParameterReference<Value>
  | (string extends Value
      ? number | boolean | Unquoted
      : Value extends JsonText<infer Json>
        ? Operand<Json>
        : never);

/** A location to load an artifact from, in Argo's form: `{ raw: { data: '…' } }`, `{ s3: { key: '…' } }`. */
export type ArtifactSource = Omit<ArtifactOptions, 'name' | 'path'> &
  (
    | {
        /** The artifact to take a part of, together with `subPath`. */
        readonly from: ArtifactReference;
      }
    | (ArtifactLocation & { readonly from?: never })
  );

/** The values that an artifact accepts. */
export type ArtifactArgument = ArtifactReference | ArtifactSource;

/** The values that a port accepts. */
export type Argument<P extends Port> =
  P extends ParameterPort<infer Value> ? ParameterArgument<Value> : ArtifactArgument;

type RequiredKeys<P extends Ports> = {
  [Key in keyof P]: P[Key]['state'] extends HasValue ? never : Key;
}[keyof P];

declare const nothing: unique symbol;

/** Arguments of a template without inputs. An empty object type would accept anything. */
// Not an interface: without an index signature it would not be assignable to `ArgumentValues`.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
export type NoArguments = { readonly [nothing]?: never };

/** Arguments for the ports: all required ones, and any of those with a default. */
export type Arguments<P extends Ports> = keyof P extends never
  ? NoArguments
  : { readonly [Key in RequiredKeys<P>]: Argument<P[Key]> } & {
      readonly [Key in Exclude<keyof P, RequiredKeys<P>>]?: Argument<P[Key]>;
    };

/**
 * The arguments. If some are missing, it is a short message in place of a long type, unless there is also an unknown
 * one, for which the compiler suggests a name. The branch that cannot be reached is what `Given` is inferred from.
 */
type Complete<I extends Ports, Given> =
  RequiredKeys<I> extends keyof Given
    ? Arguments<I>
    : keyof Given extends keyof I
      ? I extends never
        ? Given
        : `Missing argument '${Exclude<RequiredKeys<I>, keyof Given> & string}'`
      : Arguments<I>;

/** The parameters of a call after the template. The arguments are optional if none is required. */
export type WithArguments<I extends Ports, Options, Given = Arguments<I>> =
  {} extends Arguments<I>
    ? [args?: Arguments<I>, options?: Options]
    : [args: Complete<I, Given>, options?: Options];

/** An argument for a port that is not known to the compiler. */
type ArgumentValue =
  | Scalar
  | Unquoted
  | ParameterReference
  | ArtifactArgument
  | readonly unknown[]
  | { readonly [field: string]: unknown };

/** Arguments for ports that are not known to the compiler. */
export interface ArgumentValues {
  readonly [key: string]: ArgumentValue | undefined;
}

/**
 * Arguments for a template without required inputs, rendered as an empty `arguments: {}`, as in manifests that were
 * read from a cluster. Otherwise, omit the arguments.
 */
export const emptyArguments: NoArguments = Object.freeze({});

function isParameterArgument(value: unknown): value is Scalar | Unquoted | ParameterReference {
  if (ParameterReference.isParameterReference(value) || Unquoted.isUnquoted(value)) return true;
  return typeof value === 'number' ? Number.isFinite(value) : ['string', 'boolean'].includes(typeof value);
}

/** The argument for a key, if given. Properties of every object, such as `toString`, are not arguments. */
function argument(values: ArgumentValues, key: string): ArgumentValues[string] {
  return Object.hasOwn(values, key) ? values[key] : undefined;
}

/** An argument, which is JSON text if the parameter is declared so. */
export function asText(port: Port, value: ArgumentValues[string]): ArgumentValues[string] {
  const isJson = port.kind === 'parameter' && port.declaration.isJson === true;
  return isJson && typeof value === 'object' && !isParameterArgument(value) ? jsonText(value) : value;
}

/** Renders the arguments of a call, in the order in which they were given. */
export function renderArguments(ports: Ports, values: ArgumentValues): Templated<argo.Arguments> | undefined {
  const parameters: Templated<argo.Parameter>[] = [];
  const artifacts: Templated<argo.Artifact>[] = [];
  for (const [key, given] of Object.entries(values)) {
    const port = Object.hasOwn(ports, key) ? ports[key] : undefined;
    if (port === undefined) continue;
    const value = asText(port, given);
    const name = portName(key, port);
    if (Unquoted.isUnquoted(value)) parameters.push({ name, value });
    else if (isParameterArgument(value))
      parameters.push({
        name,
        value: port.kind === 'parameter' ? guardedArgument(name, port, value) : value.toString(),
      });
    else if (ArtifactReference.isArtifactReference(value)) artifacts.push({ name, from: artifactTag(value) });
    else if (isArtifactArgument(value))
      artifacts.push({ name, ...value, from: value.from && artifactTag(value.from) });
  }
  if (parameters.length + artifacts.length === 0 && values !== emptyArguments) return undefined;
  return {
    ...(parameters.length > 0 && { parameters }),
    ...(artifacts.length > 0 && { artifacts }),
  };
}

/** The message about a text that a parameter does not accept, as far as it is known before the workflow runs. */
export function checkText(declaration: ParameterDeclaration, text: string): string | undefined {
  const allowed = allowedValues(declaration);
  const { format } = declaration;
  if (!isTemplated(text) && allowed !== undefined && !allowed.includes(text)) {
    return `'${text}' is not an allowed value. ${suggestNames(text, allowed, 'Remove it.')}`;
  }
  const wrong = isTemplated(text) ? format?.checkTemplated?.(text) : format?.check(text);
  return wrong === undefined ? undefined : `${wrong}.`;
}

/** Checks what the compiler cannot: callers in plain JavaScript, and values that are not known before run time. */
export function checkArguments(ports: Ports, values: ArgumentValues, path: string): Problem[] {
  const problems: Problem[] = checkArgumentForm(ports, values, path);
  if (problems.length > 0) return problems;
  const say = (key: string, code: FindingCode, message: string): void => {
    problems.push({ code, message, path: `${path}.${key}` });
  };
  for (const [key, port] of Object.entries(ports)) {
    const value = asText(port, argument(values, key));
    const name = portName(key, port);
    if (value === undefined) {
      if (port.state === 'needs a value')
        say(key, 'missing-argument', `The ${port.kind} '${name}' has no value. Pass one.`);
    } else if (port.kind === 'artifact' && !isArtifactArgument(value)) {
      const remedy = 'Pass the output of a task, or a location such as { s3: … }.';
      say(key, 'not-an-artifact', `The argument for the artifact '${name}' is not an artifact. ${remedy}`);
    } else if (port.kind === 'parameter' && !isParameterArgument(value)) {
      const remedy = 'Pass a string, a number, a boolean, or a reference to a parameter.';
      say(key, 'not-a-parameter', `The argument for the parameter '${name}' is not a value. ${remedy}`);
    } else if (port.kind === 'parameter' && isParameterArgument(value)) {
      const wrong = checkText(port.declaration, value.toString());
      if (wrong !== undefined) say(key, 'invalid-argument', wrong);
    }
  }
  for (const key of Object.keys(values)) {
    if (Object.hasOwn(ports, key)) continue;
    const suggestion = suggestNames(key, Object.keys(ports), 'Remove it.');
    say(key, 'unknown-argument', `There is no input '${key}'. ${suggestion}`);
  }
  return problems;
}

export function isArtifactArgument(value: unknown): value is ArtifactArgument {
  if (ArtifactReference.isArtifactReference(value)) return true;
  if (typeof value !== 'object' || value === null || Reference.isReference(value)) return false;
  const { from, ...places }: { readonly from?: unknown; readonly [field: string]: unknown } = { ...value };
  if (from !== undefined) return ArtifactReference.isArtifactReference(from);
  return LOCATIONS.some((location) => places[location] !== undefined);
}
