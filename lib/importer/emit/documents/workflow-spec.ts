import ts from 'typescript';
import type { JsonObject } from '../../json/json';
import type { Field } from '../../code/build';
import { construct, field, id, method } from '../../code/build';
import type { DocumentContext } from '../calls/workflow-context';
import { UnsupportedError } from '../analysis/unsupported-error';
import { leaveOutEmpty } from '../ports/port-declarations';
import type { Chunk, ModuleWriter } from '../modules/module-writer';
import type { Part } from '../analysis/document-part';
import { fieldOf, fieldsOf, listIn, objectIn, objectsIn, textIn } from '../analysis/document-part';
import type { TypedPlan } from './document-plan';
import { portsCode } from '../ports/port-declarations';
import { knownVariables } from '../values/global-variables';
import { objectCode } from '../values/value-code';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';

/** Fields of a spec that the typed form writes itself. */
const OWNED = new Set(['arguments', 'templates', 'hooks', 'onExit', 'entrypoint', 'workflowTemplateRef']);

/** The fields of a workflow's spec, as what its construct is given. */
export function specFields(
  typed: TypedPlan,
  writer: ModuleWriter,
  submission: ts.Expression | undefined,
): readonly ts.ObjectLiteralElementLike[] {
  const { spec } = typed;
  const context = { writer, resolve: knownVariables };
  const pick = (...names: string[]): (readonly [string, Part])[] =>
    fieldsOf(spec).filter(([name]) => names.includes(name));
  const others = fieldsOf(spec).filter(([name]) => !OWNED.has(name));
  for (const [name, part] of pick('arguments', 'templates', 'hooks', 'onExit')) {
    if (part.value === null) writer.patch(part.pointer, 'cdk8s leaves null out');
    if (name === 'templates' && typed.templates.length === 0) {
      writer.patch(part.pointer, 'what is empty is left out otherwise');
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
  leaveOutEmpty(spec, 'arguments', writer, true);
  checkLists(objectIn(spec, 'arguments'));
  const holder = fieldOf(spec, 'arguments');
  if (holder === undefined || writer.isPatched(holder.pointer)) return [];
  const code = field(['arguments', portsCode(ports, { writer, resolve: knownVariables })]);
  return [writer.place(holder.pointer, code)];
}

function checkLists(holder: Part<JsonObject> | undefined): void {
  for (const [name] of holder === undefined ? [] : fieldsOf(holder)) {
    const list = listIn(holder, name);
    const named = objectsIn(list).filter((item) => textIn(item, 'name') !== undefined);
    if (
      !['parameters', 'artifacts'].includes(name) ||
      list === undefined ||
      named.length < list.value.length
    ) {
      throw new UnsupportedError('its arguments have something that has no name');
    }
  }
}

function exitTemplate({ spec, templates }: TypedPlan): string | undefined {
  const name = textIn(spec, 'onExit');
  return templates.find((template) => template.name === name)?.variable;
}

/** `workflow.setOnExit(cleanup)`, where the template is one of the workflow's own. */
export function exitChunk(typed: TypedPlan, document: DocumentContext): Chunk[] {
  const variable = exitTemplate(typed);
  if (variable === undefined) return [];
  const value = method(id(document.workflow), 'setOnExit', id(variable));
  return [{ owner: '', pointer: `${typed.spec.pointer}/onExit`, value, isFirst: true }];
}

/** The object's metadata; nothing where the name is all that it has, which is the construct's id. */
export function metadataField(
  part: Part<JsonObject>,
  construct: string,
  writer: ModuleWriter,
): ts.ObjectLiteralElementLike[] {
  const metadata = objectIn(part, 'metadata');
  const fields = metadata === undefined ? [] : fieldsOf(metadata);
  const isNamed = ['name', 'generateName'].some(
    (name) => textIn(metadata, name) !== undefined && !writer.isPatched(`/metadata/${name}`),
  );
  if (!isNamed) writer.patch('/metadata/name', 'the construct would have a name of its own');
  // The construct's id is the name, unless the cluster would make one.
  const isImplied = textIn(metadata, 'generateName') === undefined;
  const given = fields.filter(([name, { value }]) => !(isImplied && name === 'name' && value === construct));
  if (given.length === 0) return [];
  const code = objectCode(given, { writer, resolve: () => undefined });
  // What is left to patches is no reason to write an object with nothing in it.
  if (isImplied && code.properties.length === 0) return [];
  const own: Field = ['metadata', code];
  return [metadata === undefined ? field(own) : writer.place(metadata.pointer, field(own))];
}

/** `new Workflow(scope, 'hello', { … })`, or without the object where nothing is in it. */
export function constructCode(
  typed: TypedPlan,
  fields: readonly ts.ObjectLiteralElementLike[],
): ts.Expression {
  const args = [id('scope'), stringLiteral(typed.id)];
  return construct(typed.kind, ...args, ...(fields.length === 0 ? [] : [propsCode(fields)]));
}

/** An object of fields; where all of them come from one place, that alone. */
export function propsCode(fields: readonly ts.ObjectLiteralElementLike[]): ts.Expression {
  const [only] = fields;
  return only !== undefined && fields.length === 1 && ts.isSpreadAssignment(only)
    ? only.expression
    : objectLiteral(fields);
}
