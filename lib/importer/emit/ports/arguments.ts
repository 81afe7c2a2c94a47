import { patchEmptyPorts } from './port-lists';
import type ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { construct, field, id } from '../../code/build';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, listIn, objectIn, objectsIn, textIn } from '../analysis/document-part';
import type { PortInfo, Signature } from '../analysis/signature';
import { portNamed, portsOf } from '../analysis/signature';
import { onlyReference, onlyVariable } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';

export function argumentsOf(caller: DocumentPart<JsonObject>): PortInfo[] {
  const lists = objectIn(caller, 'arguments');
  const ports = portsOf(lists);
  for (const [kind, part] of lists === undefined ? [] : fieldsOf(lists)) {
    const isKnown = kind === 'parameters' || kind === 'artifacts';
    const items = isKnown ? listIn(lists, kind) : undefined;
    const named = objectsIn(items).filter((item) => textIn(item, 'name') !== undefined);
    if (items === undefined || named.length < items.value.length) {
      throw new UnsupportedError(`its arguments contain an item without a name: ${part.pointer}`);
    }
  }
  const names = ports.map(({ kind, name }) => `${kind} ${name}`);
  if (new Set(names).size < names.length) throw new UnsupportedError('it has a duplicate argument');
  return ports;
}

/** The arguments of a call as an object literal, by the keys of the template's inputs; undefined without arguments. */
export function argumentsCode(
  caller: DocumentPart<JsonObject>,
  signature: Signature,
  context: ValueContext,
): ts.Expression | undefined {
  patchEmptyPorts(caller, 'arguments', context.writer);
  const passed = argumentsOf(caller);
  const written = fieldOf(caller, 'arguments');
  if (passed.length === 0) {
    const isEmpty = written !== undefined && !context.writer.isPatched(written.pointer);
    return isEmpty ? id('emptyArguments') : undefined;
  }
  const fields = passed.map((argument) => {
    const { kind, name, declaration } = argument;
    const key = portNamed(signature.inputs, kind, name)?.key;
    if (key === undefined || declaration === undefined)
      throw new UnsupportedError(`the template has no input '${name}'`);
    const code =
      kind === 'parameter' ? parameterCode(declaration, context) : artifactCode(declaration, context);
    return context.writer.anchor(declaration.pointer, field([key, code]));
  });
  const code = objectLiteral(fields);
  return written === undefined ? code : context.writer.anchor(written.pointer, code);
}

function parameterCode(argument: DocumentPart<JsonObject>, context: ValueContext): ts.Expression {
  const value = fieldOf(argument, 'value');
  const others = fieldsOf(argument).filter(([name]) => name !== 'name' && name !== 'value');
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value?.value);
  if (value === undefined || !isScalar || others.length > 0) {
    const fields = others.map(([name]) => `'${name}'`).join(', ') || 'no value';
    throw new UnsupportedError(`an argument has ${fields} instead of a value: ${argument.pointer}`);
  }
  return valueCode(value, context);
}

function artifactCode(argument: DocumentPart<JsonObject>, context: ValueContext): ts.Expression {
  const others = fieldsOf(argument).filter(([name]) => name !== 'name' && name !== 'from');
  const from = fieldOf(argument, 'from');
  if (from === undefined) {
    if (others.length === 0) throw new UnsupportedError(`an artifact has no source: ${argument.pointer}`);
    return objectCode(others, context);
  }
  const source = sourceCode(from, context);
  return others.length === 0 ? source : objectCode(others, context, [['from', source] satisfies Field]);
}

/** The reference in `from`: a typed one if the variable is known, else an `ArtifactReference`. */
export function sourceCode(from: DocumentPart, { resolve }: ValueContext): ts.Expression {
  const value = typeof from.value === 'string' ? from.value : '';
  const variable = onlyVariable(value);
  if (variable === undefined) throw new UnsupportedError(`'from' is not a single variable: ${from.pointer}`);
  return onlyReference(value, resolve) ?? construct('ArtifactReference', stringLiteral(variable));
}
