import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import { isJsonObject } from '../../json/json';
import { stringLiteral } from '../../code/strings';
import type { Field } from '../../code/build';
import { call, field, id, object } from '../../code/build';
import { UnsupportedError } from '../analysis/unsupported-error';
import type { Part } from '../analysis/document-part';
import { fieldsOf, fieldOf, asObject, listIn, objectIn } from '../analysis/document-part';
import type { PortInfo } from '../analysis/signature';
import type { ModuleWriter } from '../modules/module-writer';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';
import { objectLiteral } from '../../code/literals';

type Fields = (readonly [name: string, part: Part])[];

/** Where the fields of a port come from that its declaration does not say itself: keys of the ports. */
export type ExternallySourced = ReadonlySet<string>;

/** The declaration of ports: `{ message: parameter(), source: artifact('/src') }`; nothing where there are none. */
export function portsCode(
  ports: readonly PortInfo[],
  context: ValueContext,
  sourced: ExternallySourced = new Set(),
): ts.ObjectLiteralExpression {
  const fields = ports.map((port) => {
    const declaration = port.declaration;
    const value =
      declaration === undefined ? undeclaredPort(port) : portCode(port, declaration, context, sourced);
    const code = field([port.key, value]);
    return declaration === undefined ? code : context.writer.place(declaration.pointer, code);
  });
  return objectLiteral(fields);
}

/** A port of a template that is declared elsewhere. */
function undeclaredPort({ kind, key, name }: PortInfo): ts.Expression {
  return key === name ? call(id(kind)) : call(id(kind), object([['name', stringLiteral(name)]]));
}

function portCode(
  port: PortInfo,
  declaration: Part<JsonObject>,
  context: ValueContext,
  sourced: ExternallySourced,
): ts.Expression {
  const named: Field[] = port.key === port.name ? [] : [['name', stringLiteral(port.name)]];
  const own = fieldsOf(declaration).filter(([name]) => name !== 'name');
  const isSourced = sourced.has(port.key);
  const [fields, more] =
    port.kind === 'parameter' ? parameterFields(own, isSourced, context) : artifactFields(own, isSourced);
  const [only] = fields;
  if (
    port.kind === 'artifact' &&
    named.length === 0 &&
    fields.length === 1 &&
    only?.[0] === 'path' &&
    typeof only[1].value === 'string'
  ) {
    const path = valueCode(only[1], context);
    context.writer.placeAt(only[1].pointer, declaration.pointer);
    return call(id('artifact'), path);
  }
  if (named.length + fields.length + more.length === 0) return call(id(port.kind));
  const rest = objectCode(fields, context, more);
  return call(id(port.kind), objectLiteral([...named.map(field), ...rest.properties]));
}

function parameterFields(own: Fields, isSourced: boolean, context: ValueContext): [Fields, Field[]] {
  const fields: Fields = [];
  const more: Field[] = [];
  for (const [name, part] of own) {
    const valueFrom = name === 'valueFrom' ? asObject(part) : undefined;
    if (valueFrom === undefined) fields.push([name, part]);
    else more.push(...valueFromFields(valueFrom, isSourced, context));
  }
  return [fields, more];
}

/** `valueFrom: { path, default }` has short forms. */
function valueFromFields(valueFrom: Part<JsonObject>, isSourced: boolean, context: ValueContext): Field[] {
  const short: Field[] = [];
  const rest: Fields = [];
  const hasSource = isSourced || fieldOf(valueFrom, 'path') !== undefined;
  for (const [name, part] of fieldsOf(valueFrom)) {
    if (isSourced && (name === 'parameter' || name === 'expression')) continue;
    if (name === 'path' || (name === 'default' && hasSource)) short.push([name, valueCode(part, context)]);
    else rest.push([name, part]);
  }
  const isEmpty = rest.length === 0 && (short.length > 0 || isSourced);
  return isEmpty ? short : [...short, ['valueFrom', objectCode(rest, context)]];
}

function artifactFields(own: Fields, isSourced: boolean): [Fields, Field[]] {
  const fields = isSourced ? own.filter(([name]) => name !== 'from' && name !== 'fromExpression') : own;
  return [fields, []];
}

/**
 * Lists of ports that hold nothing have no typed form.
 *
 * @param isWritten whether the typed form has one for a holder of lists that has none
 */
export function leaveOutEmpty(
  holder: Part<JsonObject>,
  name: string,
  writer: ModuleWriter,
  isWritten = false,
): void {
  const ports = fieldOf(holder, name);
  if (ports === undefined) return;
  const lists = ['parameters', 'artifacts'].map((kind) => listIn(objectIn(holder, name), kind));
  const full = lists.filter((list) => list !== undefined && list.value.length > 0);
  const reason = 'what is empty is left out otherwise';
  const isEmpty = isJsonObject(ports.value) && Object.keys(ports.value).length === 0;
  if (isEmpty && isWritten) return;
  if (full.length === 0) writer.patch(ports.pointer, reason);
  else {
    for (const list of lists) if (list?.value.length === 0) writer.patch(list.pointer, reason);
  }
}

/** Says which of the fields of `inputs` and `outputs` no declaration can have. */
export function checkPortLists(template: Part<JsonObject>): void {
  for (const name of ['inputs', 'outputs']) {
    const holder = objectIn(template, name);
    for (const [kind, part] of holder === undefined ? [] : fieldsOf(holder)) {
      if (kind !== 'parameters' && kind !== 'artifacts') {
        throw new UnsupportedError(`'${name}' has '${kind}', which only a workflow that has run has`);
      }
      const list = listIn(holder, kind);
      if (list?.value.every((item) => hasName(item)) !== true) {
        throw new UnsupportedError(`'${name}.${kind}' has something that has no name: ${part.pointer}`);
      }
    }
  }
}

function hasName(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'name' in item && typeof item.name === 'string';
}
