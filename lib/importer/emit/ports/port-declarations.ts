import type ts from 'typescript';
import type { JsonObject } from '../../json/json';
import { stringLiteral } from '../../code/strings';
import type { Field } from '../../code/build';
import { call, field, id, object } from '../../code/build';
import type { DocumentPart } from '../analysis/document-part';
import { fieldsOf, fieldOf, asObject } from '../analysis/document-part';
import type { PortInfo } from '../analysis/signature';
import type { ValueContext } from '../values/value-code';
import { objectCode, valueCode } from '../values/value-code';
import { objectLiteral } from '../../code/literals';

type Fields = (readonly [name: string, part: DocumentPart])[];

/** Keys of outputs whose source is not part of the declaration, but set by `setOutputs`. */
export type ExternallySourced = ReadonlySet<string>;

/** Declares ports: `{ message: parameter(), source: artifact('/src') }`. */
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
    return declaration === undefined ? code : context.writer.anchor(declaration.pointer, code);
  });
  return objectLiteral(fields);
}

/** A port of an external template, which has no declaration in the document. */
function undeclaredPort({ kind, key, name }: PortInfo): ts.Expression {
  return key === name ? call(id(kind)) : call(id(kind), object([['name', stringLiteral(name)]]));
}

function portCode(
  port: PortInfo,
  declaration: DocumentPart<JsonObject>,
  context: ValueContext,
  sourced: ExternallySourced,
): ts.Expression {
  const named: Field[] = port.key === port.name ? [] : [['name', stringLiteral(port.name)]];
  if (context.writer.isPatched(declaration.pointer)) return patchedPort(port, named);
  if (isOutputParameter(declaration)) patchOutputDefault(declaration, context);
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
    context.writer.anchorAt(only[1].pointer, declaration.pointer);
    return call(id('artifact'), path);
  }
  if (named.length + fields.length + more.length === 0) return call(id(port.kind));
  const rest = objectCode(fields, context, more);
  return call(id(port.kind), objectLiteral([...named.map(field), ...rest.properties]));
}

/** A port that a patch declares: callers may pass what they may pass to the original. */
function patchedPort({ kind, isOptional }: PortInfo, named: readonly Field[]): ts.Expression {
  const optional: Field = kind === 'parameter' ? ['value', stringLiteral('')] : ['optional', id('true')];
  const fields = [...named, ...(isOptional ? [optional] : [])];
  return fields.length === 0 ? call(id(kind)) : call(id(kind), object(fields));
}

function parameterFields(own: Fields, isSourced: boolean, context: ValueContext): [Fields, Field[]] {
  const fields: Fields = [];
  const more: Field[] = [];
  for (const [name, part] of own) {
    const valueFrom =
      name === 'valueFrom' && !context.writer.isPatched(part.pointer) ? asObject(part) : undefined;
    if (valueFrom === undefined) fields.push([name, part]);
    else more.push(...valueFromFields(valueFrom, isSourced, context));
  }
  return [fields, more];
}

function isOutputParameter({ pointer }: DocumentPart): boolean {
  return /\/outputs\/parameters\/\d+$/.test(pointer);
}

/** The typed form writes the default of an output into `valueFrom`, unless it has a value. */
function patchOutputDefault(output: DocumentPart<JsonObject>, { writer }: ValueContext): void {
  const fallback = fieldOf(output, 'default');
  const hasValue = fieldOf(output, 'value') !== undefined && fieldOf(output, 'valueFrom') === undefined;
  if (fallback !== undefined && !hasValue)
    writer.patch(fallback.pointer, "Argo reads the default of an output from 'valueFrom'");
}

/** `path` and `default` of `valueFrom` are fields of the typed declaration. */
function valueFromFields(
  valueFrom: DocumentPart<JsonObject>,
  isSourced: boolean,
  context: ValueContext,
): Field[] {
  const short: Field[] = [];
  const rest: Fields = [];
  const hasSource = isSourced || fieldOf(valueFrom, 'path') !== undefined;
  for (const [name, part] of fieldsOf(valueFrom)) {
    if (context.writer.isPatched(part.pointer)) continue;
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
