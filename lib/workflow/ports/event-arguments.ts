import type * as argo from '../../../imports/argoproj.io';
import { quoteString } from '../../argo/expression';
import type { Problem } from '../../finding';
import { ClassMark } from '../../identity';
import type { Arguments, NoArguments } from './arguments';
import { checkArguments } from './arguments';
import { NO_TAGS, declaredGuard } from './guards';
import type { ParameterPort, Port, Ports } from './port';
import { portName } from './port-references';
import type { Guard } from '../values/reference';

/** Options of `fromEvent`. */
export interface FromEventOptions {
  /**
   * Whether any value is passed on, which is only safe if no one else can send events: Argo evaluates a tag (`{{…}}`) in
   * it.
   *
   * @default false
   */
  readonly unchecked?: boolean;
}

const FROM_EVENT_MARK = new ClassMark('FromEvent');

/** A value that Argo Server computes from an event, created by `fromEvent`. */
export class FromEvent {
  static {
    FROM_EVENT_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a value from an event, also of another installed copy of this library. */
  static isFromEvent(value: unknown): value is FromEvent {
    return FROM_EVENT_MARK.isOn(value);
  }

  /** Distinguishes it from references, which events cannot resolve. */
  readonly kind = 'event';

  /** The expression over `payload`, `metadata`, `discriminator` and `namespace`. */
  readonly expression: string;

  /** Whether the value is not checked. */
  readonly unchecked: boolean;

  constructor(expression: string, { unchecked = false }: FromEventOptions = {}) {
    this.expression = expression;
    this.unchecked = unchecked;
  }
}

/**
 * A value that Argo Server computes from an event: an expression over its `payload`, its `metadata` (HTTP headers that
 * start with `x-`, in lower case, each a list) and its `discriminator` (the last segment of the URL).
 *
 * ```ts
 * import { fromEvent } from 'cdk8s-argo-ci';
 *
 * const branch = fromEvent('trimPrefix(payload.ref, "refs/heads/")');
 * ```
 *
 * The value has to be what the parameter declares, by an `enum` or a `format` with a `pattern`; otherwise it must not
 * contain a tag (`{{…}}`), which Argo would evaluate. An event with another value submits nothing.
 */
export function fromEvent(expression: string, options: FromEventOptions = {}): FromEvent {
  return new FromEvent(expression, options);
}

/** The argument for a parameter: a value from the event, or a constant. */
export type EventArgument<P extends Port> =
  P extends ParameterPort<infer Value>
    ? FromEvent | Value | (string extends Value ? number | boolean : never)
    : never;

/** Values for the arguments of a workflow that an event submits. Argo passes only parameters. */
export type EventArguments<A extends Ports> = [keyof A] extends [never]
  ? NoArguments
  : { readonly [Key in keyof Arguments<A>]: Key extends keyof A ? EventArgument<A[Key]> : never };

/** Values for arguments that are not known to the compiler. */
export interface EventValues {
  readonly [key: string]: FromEvent | string | number | boolean | undefined;
}

/** Renders the arguments of an event binding. */
export function renderEventArguments(ports: Ports, values: EventValues): argo.Arguments | undefined {
  const parameters = Object.entries(values).flatMap(([key, value]): argo.Parameter[] => {
    const port = ports[key];
    if (value === undefined || port === undefined) return [];
    // Argo Server accepts only expressions: a constant becomes a string literal.
    const event = FromEvent.isFromEvent(value)
      ? guardedEvent(key, port, value)
      : JSON.stringify(String(value));
    return [{ name: portName(key, port), valueFrom: { event } }];
  });
  return parameters.length === 0 ? undefined : { parameters };
}

/**
 * An expression for a value that is allowed; any other value is an error of Argo Server, which then submits nothing. The
 * expressions of events have no function that fails, other than to convert a text.
 */
function guardedEvent(key: string, port: Port, { expression, unchecked }: FromEvent): string {
  if (unchecked) return expression;
  const { name, pattern } = guardOf(port) ?? NO_TAGS;
  const message = quoteString(`The argument '${key}' is not ${name}.`);
  return `string(${expression}) matches ${quoteString(`^(?:${pattern})$`)} ? (${expression}) : int(${message})`;
}

/** What the parameter declares about its values. */
function guardOf(port: Port): Guard | undefined {
  return port.kind === 'parameter' ? declaredGuard(port, true) : undefined;
}

/** The names of the parameters that are set to values of the event, and of which nothing else is known. */
export function eventParameters(ports: Ports, values: EventValues): string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const port = ports[key];
    return port !== undefined &&
      FromEvent.isFromEvent(value) &&
      (value.unchecked || guardOf(port) === undefined)
      ? [portName(key, port)]
      : [];
  });
}

/** Checks the values. */
export function checkEventArguments(ports: Ports, values: EventValues, path: string): Problem[] {
  const fromEvents = Object.entries(values).flatMap(([key, value]) =>
    FromEvent.isFromEvent(value) ? [[key, value] as const] : [],
  );
  const keys = new Set(fromEvents.map(([key]) => key));
  const isFixed = ([key]: readonly [string, unknown]): boolean =>
    !keys.has(key) || !Object.hasOwn(ports, key);
  const fixed = Object.fromEntries(Object.entries(values).filter(isFixed));
  const rest = Object.fromEntries(Object.entries(ports).filter(isFixed));
  const known = Object.fromEntries(Object.entries(fixed).map(([key, value]) => [key, textOf(value)]));
  return [
    ...checkArguments(rest, known, path),
    ...fromEvents.flatMap(([key, { expression }]): Problem[] => {
      const at = `${path}.${key}`;
      if (ports[key]?.kind === 'artifact') {
        const message = `Argo passes only parameters from an event, and '${key}' is an artifact. Declare a parameter instead.`;
        return [{ code: 'not-an-artifact', message, path: at }];
      }
      if (expression.trim() !== '') return [];
      const message = `The expression is empty. Set the field of the event, such as fromEvent('payload.ref').`;
      return [{ code: 'missing-expression', message, path: at }];
    }),
  ];
}

function textOf(value: EventValues[string]): string | number | boolean | undefined {
  return FromEvent.isFromEvent(value) ? value.expression : value;
}
