import { patchEmptyPorts } from '../ports/port-lists';
import ts from 'typescript';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { construct, field, id, method } from '../../code/build';
import type { DocumentContext } from '../calls/document-context';
import type { BodyStatement } from '../modules/body-statement';
import type { ModuleWriter } from '../modules/module-writer';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import type { TypedPlan } from './document-plan';
import { portsCode } from '../ports/port-declarations';
import { globalVariables } from '../values/global-variables';
import { objectCode } from '../values/value-code';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';

/** Fields of a spec that have their own code. */
const OWNED = new Set(['arguments', 'templates', 'hooks', 'onExit', 'entrypoint', 'workflowTemplateRef']);

/** The fields of a workflow's spec as props of its construct. */
export function specFields(
  typed: TypedPlan,
  writer: ModuleWriter,
  submission: ts.Expression | undefined,
): readonly ts.ObjectLiteralElementLike[] {
  const { spec } = typed;
  const context = { writer, resolve: globalVariables };
  const pick = (...names: string[]): (readonly [string, DocumentPart])[] =>
    fieldsOf(spec).filter(([name]) => names.includes(name));
  const others = fieldsOf(spec).filter(([name]) => !OWNED.has(name));
  for (const [name, part] of pick('arguments', 'templates', 'hooks', 'onExit')) {
    if (part.value === null) writer.patch(part.pointer, 'cdk8s omits null');
    if (name === 'templates' && typed.templates.length === 0) {
      writer.patch(part.pointer, 'the typed form omits empty values');
    }
  }
  const run =
    submission === undefined
      ? [...objectCode(pick('workflowTemplateRef'), context).properties, ...argumentsField(typed, writer)]
      : [ts.factory.createSpreadAssignment(submission)];
  const exit = exitTemplate(typed) === undefined ? pick('onExit') : [];
  return [
    ...objectCode(pick('entrypoint'), context).properties,
    ...run,
    ...objectCode([...exit, ...others], context).properties,
  ];
}

function argumentsField(
  { spec, arguments: ports }: TypedPlan,
  writer: ModuleWriter,
): ts.ObjectLiteralElementLike[] {
  patchEmptyPorts(spec, 'arguments', writer);
  const part = fieldOf(spec, 'arguments');
  if (part === undefined || writer.isPatched(part.pointer)) return [];
  const code = field(['arguments', portsCode(ports, { writer, resolve: globalVariables })]);
  return [writer.anchor(part.pointer, code)];
}

function exitTemplate({ spec, templates }: TypedPlan): string | undefined {
  const name = textIn(spec, 'onExit');
  return templates.find((template) => template.name === name)?.variable;
}

/** `workflow.setOnExit(cleanup)`, if the template belongs to the workflow. */
export function exitStatements(typed: TypedPlan, document: DocumentContext): BodyStatement[] {
  const variable = exitTemplate(typed);
  if (variable === undefined) return [];
  const value = method(id(document.workflow), 'setOnExit', id(variable));
  return [{ owner: '', pointer: `${typed.spec.pointer}/onExit`, value, isFirst: true }];
}

/** The metadata of the object; omitted if it contains only the name, which is the construct id. */
export function metadataField(
  part: DocumentPart<JsonObject>,
  construct: string,
  writer: ModuleWriter,
): ts.ObjectLiteralElementLike[] {
  const metadata = objectIn(part, 'metadata');
  const fields = metadata === undefined ? [] : fieldsOf(metadata);
  const isNamed = ['name', 'generateName'].some(
    (name) => textIn(metadata, name) !== undefined && !writer.isPatched(`/metadata/${name}`),
  );
  if (!isNamed) writer.patch('/metadata/name', 'the construct would get a name of its own');
  // The construct id is the name, unless the cluster generates one.
  const isImplied = textIn(metadata, 'generateName') === undefined;
  const explicit = fields.filter(
    ([name, { value }]) => !(isImplied && name === 'name' && value === construct),
  );
  if (explicit.length === 0) return [];
  const code = objectCode(explicit, { writer, resolve: () => undefined });
  // An empty object is omitted if all its fields are patches.
  if (isImplied && code.properties.length === 0) return [];
  const own: Field = ['metadata', code];
  return [metadata === undefined ? field(own) : writer.anchor(metadata.pointer, field(own))];
}

/** `new Workflow(scope, 'hello', { … })`, without an empty object. */
export function constructCode(
  typed: TypedPlan,
  fields: readonly ts.ObjectLiteralElementLike[],
): ts.Expression {
  const args = [id('scope'), stringLiteral(typed.id)];
  return construct(typed.kind, ...args, ...(fields.length === 0 ? [] : [propsCode(fields)]));
}

/** An object literal of fields; an object with a single spread is the spread expression. */
export function propsCode(fields: readonly ts.ObjectLiteralElementLike[]): ts.Expression {
  const [only] = fields;
  return only !== undefined && fields.length === 1 && ts.isSpreadAssignment(only)
    ? only.expression
    : objectLiteral(fields);
}
