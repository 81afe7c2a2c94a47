import {
  missingReason,
  patchMissing,
  patchSurplus,
  placeholder,
  placeholdersFor,
  surplusReason,
} from './argument-patches';
import { patchEmptyPorts } from './port-lists';
import type ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import type { JsonObject, JsonValue } from '../../json/json';
import type { Field } from '../../code/build';
import { construct, field, id } from '../../code/build';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, listIn, objectIn, objectsIn, pointerTo, textIn } from '../analysis/document-part';
import type { PortInfo, Signature } from '../analysis/signature';
import { portNamed, portsOf } from '../analysis/signature';
import { onlyReference, onlyVariable } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';

/** The arguments of a caller. @throws UnsupportedError if the lists contain anything else */
export function argumentsOf(caller: DocumentPart<JsonObject>): PortInfo[] {
  const lists = objectIn(caller, 'arguments');
  const ports = portsOf(lists);
  for (const [kind] of lists === undefined ? [] : fieldsOf(lists)) {
    const isKnown = kind === 'parameters' || kind === 'artifacts';
    const items = isKnown ? listIn(lists, kind) : undefined;
    const named = objectsIn(items).filter((item) => textIn(item, 'name') !== undefined);
    if (items === undefined || named.length < items.value.length) {
      throw new UnsupportedError('its arguments are not lists of items with names');
    }
  }
  const names = ports.map(({ kind, name }) => `${kind} ${name}`);
  if (new Set(names).size < names.length) throw new UnsupportedError('it has a duplicate argument');
  return ports;
}

/**
 * The arguments of a call as an object literal, by the keys of the template's inputs; undefined without arguments.
 * Arguments without a typed form are written by patches.
 *
 * @param whose the call, for the reasons of patches: "the task 'say'"
 */
export function argumentsCode(
  caller: DocumentPart<JsonObject>,
  signature: Signature,
  context: ValueContext,
  whose: string,
): ts.Expression | undefined {
  const { writer } = context;
  const pointer = pointerTo(caller, 'arguments');
  const passed = readableArguments(caller, context, whose);
  if (passed === undefined) return placeholdersFor(signature);
  patchEmptyPorts(caller, 'arguments', writer);
  const surplus = passed.filter(({ kind, name }) => portNamed(signature.inputs, kind, name) === undefined);
  const missing = signature.inputs.filter(
    ({ kind, name, isOptional }) => !isOptional && portNamed(passed, kind, name) === undefined,
  );
  if (surplus.length > 0 && missing.length > 0) {
    writer.patch(pointer, `${surplusReason(surplus, whose)}, and ${missingReason(missing, 'it')}`);
    return placeholdersFor(signature);
  }
  patchSurplus(caller, surplus, passed, writer, whose);
  patchMissing(caller, missing, writer, whose);
  const known = passed.filter((argument) => !surplus.includes(argument));
  const fields = [
    ...known.map((argument) => argumentField(argument, signature, context, whose)),
    ...missing.map((port) => field([port.key, placeholder(port)])),
  ];
  const written = fieldOf(caller, 'arguments');
  if (fields.length === 0) {
    return written === undefined || writer.isPatched(written.pointer) ? undefined : id('emptyArguments');
  }
  const code = objectLiteral(fields);
  return written === undefined ? code : writer.anchor(written.pointer, code);
}

/** The arguments of a call, or undefined if a patch has to write them as a whole. */
function readableArguments(
  caller: DocumentPart<JsonObject>,
  { writer }: ValueContext,
  whose: string,
): PortInfo[] | undefined {
  if (writer.isPatched(caller.pointer)) return undefined;
  const written = fieldOf(caller, 'arguments');
  if (written !== undefined && written.value !== null && objectIn(caller, 'arguments') === undefined) {
    writer.patch(written.pointer, `the arguments of ${whose} are not an object`);
    return undefined;
  }
  try {
    return argumentsOf(caller);
  } catch (error) {
    if (!(error instanceof UnsupportedError)) throw error;
    writer.patch(pointerTo(caller, 'arguments'), `${whose}: ${error.reason}`);
    return undefined;
  }
}

function argumentField(
  argument: PortInfo,
  signature: Signature,
  context: ValueContext,
  whose: string,
): ts.ObjectLiteralElementLike {
  const { kind, name, declaration } = argument;
  const port = portNamed(signature.inputs, kind, name);
  if (port === undefined || declaration === undefined)
    throw new UnsupportedError(`the template has no input '${name}'`);
  const what = `the argument '${name}' of ${whose}`;
  const code = context.writer.isPatched(declaration.pointer)
    ? placeholder(port)
    : kind === 'parameter'
      ? parameterCode(declaration, port, context, what)
      : artifactCode(declaration, port, context, what);
  return context.writer.anchor(declaration.pointer, field([port.key, code]));
}

function parameterCode(
  argument: DocumentPart<JsonObject>,
  port: PortInfo,
  context: ValueContext,
  what: string,
): ts.Expression {
  const { writer } = context;
  const value = fieldOf(argument, 'value');
  const others = fieldsOf(argument).filter(([name]) => name !== 'name' && name !== 'value');
  if (value === undefined) {
    const sources = others.map(([name]) => `'${name}'`).join(' and ');
    writer.patch(
      argument.pointer,
      `${what} has ${sources === '' ? 'no value' : `${sources} instead of a value`}`,
    );
    return placeholder(port);
  }
  for (const [name, part] of others) writer.patch(part.pointer, `${what} has '${name}' besides its value`);
  if (!isScalar(value.value)) writer.patch(value.pointer, `the value of ${what} is not a string`);
  return writer.isPatched(value.pointer) ? placeholder(port) : valueCode(value, context);
}

function artifactCode(
  argument: DocumentPart<JsonObject>,
  port: PortInfo,
  context: ValueContext,
  what: string,
): ts.Expression {
  const { writer } = context;
  const others = fieldsOf(argument).filter(([name]) => name !== 'name' && name !== 'from');
  const from = fieldOf(argument, 'from');
  if (from === undefined) {
    if (others.length > 0) return objectCode(others, context);
    writer.patch(argument.pointer, `${what} has no source`);
    return placeholder(port);
  }
  if (!isSource(from)) {
    writer.patch(argument.pointer, `'from' of ${what} is not a single variable`);
    return placeholder(port);
  }
  const source = sourceCode(from, context);
  return others.length === 0 ? source : objectCode(others, context, [['from', source] satisfies Field]);
}

/** Whether an argument can be written without patches. */
export function isTypedArgument({ kind, declaration }: PortInfo): boolean {
  if (declaration === undefined) return false;
  const names = Object.keys(declaration.value).filter((name) => name !== 'name');
  if (kind === 'parameter') return names.length === 1 && isScalar(fieldOf(declaration, 'value')?.value);
  const from = fieldOf(declaration, 'from');
  return from === undefined ? names.length > 0 : isSource(from);
}

function isScalar(value: JsonValue | undefined): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isSource({ value }: DocumentPart): boolean {
  return typeof value === 'string' && onlyVariable(value) !== undefined;
}

/** The reference in `from`: a typed one if the variable is known, else an `ArtifactReference`. */
export function sourceCode(from: DocumentPart, { resolve }: ValueContext): ts.Expression {
  const value = typeof from.value === 'string' ? from.value : '';
  const variable = onlyVariable(value);
  if (variable === undefined) throw new UnsupportedError(`'from' is not a single variable: ${from.pointer}`);
  return onlyReference(value, resolve) ?? construct('ArtifactReference', stringLiteral(variable));
}
