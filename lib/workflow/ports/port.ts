import type { LocationField } from '../../argo/artifact-locations';
import { LOCATIONS } from '../../argo/artifact-locations';
import { plainPrototype } from '../../finding';
import type * as argo from '../../../imports/argoproj.io';
import { isTemplated } from '../../argo/templated-text';
import { jsonText } from '../expressions/json-text';
import type { Operand } from '../expressions/operands';
import type { Format } from '../values/format';
import type { ArtifactReference, ParameterReference } from '../values/reference';
import type { JsonText } from '../values/result-types';
import type { Templated } from '../values/templated';
import type { Unquoted } from '../values/unquoted';

/** The values that can be set for a parameter. Argo stores them as strings. */
export type Scalar = string | number | boolean;

/** The value in the declaration of a parameter: a literal, or a reference that Argo resolves. */
export type DeclaredValue = Scalar | Unquoted | ParameterReference;

/** The state of a port that has a default or is optional: its argument may be omitted. */
export type HasValue = 'has a value';

/** The state of a port that requires an argument in every call. */
export type NeedsValue = 'needs a value';

/**
 * A declared parameter of a template or a workflow.
 *
 * - `Value`: its possible values; `string` unless it has an `enum`.
 * - `State`: whether it has a default, so that its argument may be omitted.
 * - `Path`: for an output, the file that it is read from.
 */
export interface ParameterPort<
  out Value extends string = string,
  out State extends HasValue | NeedsValue = HasValue | NeedsValue,
  out Path extends string | undefined = string | undefined,
> {
  /** Distinguishes parameters from artifacts. */
  readonly kind: 'parameter';

  /** Whether its argument may be omitted. */
  readonly state: State;

  /** The declaration. */
  readonly declaration: ParameterDeclaration<Path>;

  /** Only for the compiler. */
  readonly values?: Value;
}

/**
 * A declared artifact of a template or a workflow. `State` is whether its argument may be omitted, because it is optional
 * or has a location.
 */
export interface ArtifactPort<out State extends HasValue | NeedsValue = HasValue | NeedsValue> {
  /** Distinguishes parameters from artifacts. */
  readonly kind: 'artifact';

  /** Whether its argument may be omitted. */
  readonly state: State;

  /** The declaration. */
  readonly declaration: ArtifactOptions;
}

/** An input or output of a template. */
export type Port = ParameterPort | ArtifactPort;

/** Ports, by their names in TypeScript. */
export interface Ports {
  readonly [key: string]: Port;
}

type ParameterFields = Templated<Omit<argo.Parameter, 'name' | 'enum' | 'value' | 'default' | 'valueFrom'>>;

/** The options of a parameter. Fields that have no description here are Argo's own. */
export interface ParameterOptions<
  Value extends string = string,
  Given extends DeclaredValue | undefined = DeclaredValue | undefined,
  Path extends string | undefined = string | undefined,
  From extends Templated<argo.ValueFrom> | undefined = Templated<argo.ValueFrom> | undefined,
  Default = Given,
> extends ParameterFields {
  /**
   * The parameter's name in Argo.
   *
   * @default - the key under which the port is declared
   */
  readonly name?: string;

  /**
   * The possible values of the parameter. The compiler checks literal arguments against them.
   *
   * @default - any text
   */
  readonly enum?: readonly (Value | ParameterReference<Value>)[];

  /** The default, for calls without an argument. */
  readonly value?: Given;

  /**
   * Like `value`; Argo has both. For an output, it is used if the file does not exist; for an output of a DAG or of steps,
   * if the task that produces it was skipped.
   */
  readonly default?: Default;

  /**
   * The file that an output parameter is read from after the container completes. Short for `valueFrom.path`.
   *
   * @default - see `valueFrom`
   */
  readonly path?: Path;

  /** Another source of the value. */
  readonly valueFrom?: From;

  /**
   * The format of the values. Literal values are checked at synth, and references while the workflow runs, if the format
   * has a `pattern`.
   *
   * @default - any text
   */
  readonly format?: Format;

  /**
   * Whether someone else chooses the value, such as the script of a repository or the sender of an event. Where it would
   * become a part of a program, an expression or a manifest, that is an error. While the workflow runs, it has to be one
   * of the values of `enum`, or have the pattern of `format`; an output without these must not contain a tag (`{{…}}`).
   *
   * @default - only arguments that a trigger or an event binding sets to a value of the event, and the outputs of
   * templates with `untrustedOutputs`
   */
  readonly untrusted?: boolean;
}

/** The options of a parameter as stored in its port. */
export interface ParameterDeclaration<
  Path extends string | undefined = string | undefined,
> extends ParameterOptions<string, DeclaredValue | undefined, Path> {
  /**
   * Whether its values are objects or lists, which are rendered as JSON.
   *
   * @default false
   */
  readonly isJson?: boolean;
}

/** The state of a parameter with these options: its argument is required if it has no value. */
export type StateOf<Given, Path = undefined, From = undefined> = [Given, Path, From] extends [
  undefined,
  undefined,
  undefined,
]
  ? NeedsValue
  : HasValue;

/** Numbers and booleans, for a parameter that accepts any string; `never` for one with an `enum`. */
export type NumberOrBoolean<Value extends string> = string extends Value ? number | boolean : never;

/** The values that can be declared for such a parameter. */
export type GivenValue<Value extends string> =
  Value | NumberOrBoolean<Value> | ParameterReference<Value> | (string extends Value ? Unquoted : never);

/**
 * Declares a parameter.
 *
 * ```ts
 * import { parameter } from 'cdk8s-argo-ci';
 *
 * const suite = parameter({ enum: ['fast', 'full'], value: 'fast' }); // an input, which may be left out
 * const coverage = parameter({ path: '/tmp/coverage' }); // an output, read from a file
 * ```
 */
export function parameter<
  const Value extends string = string,
  const Given extends GivenValue<NoInfer<Value>> | undefined = undefined,
  const Path extends string | undefined = undefined,
  const From extends Templated<argo.ValueFrom> | undefined = undefined,
>(
  // `Given` alone would have to be the type of both the value and the default.
  options: ParameterOptions<Value, Given, Path, From, Given | GivenValue<NoInfer<Value>>> = {},
): ParameterPort<NoInfer<Value>, StateOf<Given, Path, From>, NoInfer<Path>> {
  const given = [options.value, options.default, options.path, options.valueFrom].some(
    (x) => x !== undefined,
  );
  // The one place where the computed value gets the type that the compiler infers from the same fields.
  const state = stateOf(given) as StateOf<Given, Path, From>;
  return declaration({ kind: 'parameter', state, declaration: options });
}

const DECLARATION = plainPrototype(() => 'the declaration of a parameter or an artifact');

/** Marks texts that contain a declaration instead of a reference. */
function declaration<P extends Port>(port: P): P {
  Object.setPrototypeOf(port, DECLARATION);
  return port;
}

/** The options of a parameter whose values are JSON. */
export interface JsonParameterOptions<Value extends object>
  extends
    ParameterFields,
    Pick<ParameterOptions<string, undefined>, 'name' | 'path' | 'untrusted' | 'valueFrom'> {
  /** The default, for calls without an argument. */
  readonly value?: Operand<Value>;

  /** Like `value`; Argo has both. For an output, it is used if the file does not exist. */
  readonly default?: Operand<Value>;
}

/**
 * Declares parameters whose values are JSON. Of more than three signatures, the compiler reports only why the last one does
 * not match, so that a wrong value is one short error at its place.
 */
interface JsonParameter {
  /** An output that is read from a file. */
  <Value extends object>(
    options: JsonParameterOptions<Value> & {
      /** The file. */
      readonly path: string;
    },
  ): ParameterPort<JsonText<Value>, HasValue, string>;
  /** A parameter with a value. */
  <Value extends object>(
    options: JsonParameterOptions<Value> & {
      /** Its value. */
      readonly value: Operand<Value>;
    },
  ): ParameterPort<JsonText<Value>, HasValue, undefined>;
  /** A parameter with a default or another source. */
  <Value extends object>(
    // With one signature less, the compiler would report all of them.
    // eslint-disable-next-line @typescript-eslint/unified-signatures
    options: JsonParameterOptions<Value> &
      (
        | {
            /** Its default. */
            readonly default: Operand<Value>;
          }
        | {
            /** Its source. */
            readonly valueFrom: Templated<argo.ValueFrom>;
          }
      ),
  ): ParameterPort<JsonText<Value>, HasValue, undefined>;
  /** A parameter that needs an argument. */
  <Value extends object>(
    options?: JsonParameterOptions<Value>,
  ): ParameterPort<JsonText<Value>, NeedsValue, undefined>;
}

const jsonParameter = (<Value extends object>({
  value,
  default: fallback,
  ...options
}: JsonParameterOptions<Value> = {}): ParameterPort => {
  const text = (json: Operand<Value> | undefined): DeclaredValue | undefined =>
    json === undefined ? undefined : jsonText(json);
  const port = parameter({ ...options, value: text(value), default: text(fallback) });
  return declaration({ ...port, declaration: { ...port.declaration, isJson: true } });
  // The overloads compute what the code does from the same fields.
}) as JsonParameter;

/**
 * Declares a parameter whose values are objects or lists. It is rendered as JSON, and `expr.fromJSON` reads it, with the type
 * of its fields.
 *
 * ```ts
 * import { expr, inputs, parameter } from 'cdk8s-argo-ci';
 *
 * interface Config {
 *   readonly image: string;
 *   readonly replicas: number;
 * }
 *
 * const { config } = inputs({ config: parameter.json<Config>({ value: { image: 'app', replicas: 1 } }) });
 * const image = expr.member(expr.fromJSON(config), 'image'); // fromJSON(inputs.parameters.config).image
 * ```
 */
parameter.json = jsonParameter;

/** The values of the `enum`; undefined without one, and if a value is only known when the workflow runs. */
export function allowedValues({ enum: values }: ParameterDeclaration): readonly string[] | undefined {
  const texts = values?.map((value) => value.toString());
  return texts?.some(isTemplated) === true ? undefined : texts;
}

/** The options of an artifact: all of Argo's fields, references allowed. */
export interface ArtifactOptions extends Templated<Omit<argo.Artifact, 'name' | 'from'>> {
  /**
   * The artifact's name in Argo.
   *
   * @default - the key under which the port is declared
   */
  readonly name?: string;

  /**
   * Another artifact that this one is, or is a part of with `subPath`, as a tag (`{{…}}`) or a reference. Outputs of a
   * DAG have it; `setOutputs` sets it. `fromExpression` chooses one of several.
   *
   * @default - none
   */
  readonly from?: string | ParameterReference | ArtifactReference;
}

/** A location to load an artifact from. */
export type ArtifactLocation = {
  [L in LocationField]: { readonly [K in L]-?: NonNullable<ArtifactOptions[L]> };
}[LocationField];

/** Artifact options that make an argument unnecessary. */
export type SuppliedArtifactOptions = ArtifactOptions &
  (
    | {
        /** The task also runs without the artifact. */
        readonly optional: true;
      }
    | {
        /** It is another artifact. */
        readonly from: NonNullable<ArtifactOptions['from']>;
      }
    | {
        /** It is one of other artifacts. */
        readonly fromExpression: NonNullable<ArtifactOptions['fromExpression']>;
      }
    | ArtifactLocation
  );

/**
 * Declares an artifact: its path in the container, or all of Argo's fields.
 *
 * ```ts
 * import { artifact } from 'cdk8s-argo-ci';
 *
 * const source = artifact('/src');
 * const report = artifact({ path: '/tmp/report', archive: { none: {} } });
 * ```
 */
export function artifact(path: string): ArtifactPort<NeedsValue>;
export function artifact(options: SuppliedArtifactOptions): ArtifactPort<HasValue>;
export function artifact(options?: ArtifactOptions): ArtifactPort<NeedsValue>;
export function artifact(options: string | ArtifactOptions = {}): ArtifactPort {
  const fields = typeof options === 'string' ? { path: options } : options;
  const { optional, from, fromExpression } = fields;
  const given =
    optional === true ||
    [from, fromExpression].some((source) => source !== undefined) ||
    LOCATIONS.some((location) => fields[location] !== undefined);
  return declaration({ kind: 'artifact', state: stateOf(given), declaration: fields });
}

function stateOf(given: boolean): HasValue | NeedsValue {
  return given ? 'has a value' : 'needs a value';
}
