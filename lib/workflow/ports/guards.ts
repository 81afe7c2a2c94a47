import { isTemplated } from '../../argo/templated-text';
import { Expression, expression } from '../values/expression';
import { NO_TAGS } from '../values/no-tags';
import type { Guard } from '../values/reference';
import { ParameterReference, guardedExpression } from '../values/reference';
import type { Unquoted } from '../values/unquoted';
import type { ParameterPort, Scalar } from './port';
import { allowedValues } from './port';

export { NO_TAGS } from '../values/no-tags';

/** What a parameter declares about its values, as a guard: the pattern of its format, or its values if it is untrusted. */
export function declaredGuard(
  { declaration }: ParameterPort,
  isUntrusted = isDeclaredUntrusted(declaration),
): Guard | undefined {
  const { format } = declaration;
  const values = allowedValues(declaration);
  if (format?.pattern !== undefined) return { name: format.name, pattern: format.pattern };
  return isUntrusted && values !== undefined ? oneOf(values) : undefined;
}

/** A regular expression for the values that an argument accepts from an event; undefined for any text. */
export function requiredPattern(port: ParameterPort): string | undefined {
  return declaredGuard(port, true)?.pattern;
}

/** The guard of an output. */
export function outputGuard(
  port: ParameterPort,
  { untrustedOutputs, isList }: { readonly untrustedOutputs: boolean; readonly isList: boolean },
): Guard | undefined {
  const isUntrusted = untrustedOutputs || isDeclaredUntrusted(port.declaration);
  // The values of all items of a loop are one list, which does not have the format of each.
  const guard = isList ? undefined : declaredGuard(port, isUntrusted);
  return guard ?? (isUntrusted ? NO_TAGS : undefined);
}

/** A regular expression for a text that is one of the values. */
export function oneOf(values: readonly string[]): Guard {
  const pattern = values.map((value) => value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
  return { name: 'an allowed value', pattern };
}

/**
 * Renders the value of an argument. One that is known only when the workflow runs is checked against what the input
 * declares: Argo itself checks neither a format nor an `enum` when a template is called.
 */
export function guardedArgument(
  name: string,
  port: ParameterPort,
  value: Scalar | Unquoted | ParameterReference,
): string {
  const text = value.toString();
  const guard = declaredGuard(port);
  if (guard === undefined || !isTemplated(text)) return text;
  if (ParameterReference.isParameterReference(value) && value.guard?.pattern === guard.pattern) return text;
  const message = `The argument '${name}' is not ${guard.name}.`;
  return `{{=${guardedExpression(textExpression(value), guard, message)}}}`;
}

/** The value as an expression that computes a string. */
function textExpression(value: Scalar | Unquoted | ParameterReference): string {
  if (Expression.isExpression(value)) return expression`string(${value})`.expression;
  if (ParameterReference.isParameterReference(value)) return value.expression;
  return expression`${value.toString()}`.expression;
}

function isDeclaredUntrusted({ untrusted }: ParameterPort['declaration']): boolean {
  return untrusted === true;
}
