import ts from 'typescript';
import { objectLiteral } from '../../code/literals';
import { stringLiteral } from '../../code/strings';
import { call, field, id, member } from '../../code/build';
import type { JsonObject } from '../../json/json';
import type { ApiKind } from '../../model/typed-kinds';
import { API_VERSION, TYPED_KINDS } from '../../model/typed-kinds';
import type { DocumentPart } from '../analysis/document-part';
import { fieldOf, fieldsOf, objectIn, textIn } from '../analysis/document-part';
import { unresolved } from '../values/text-code';
import type { ValueContext } from '../values/value-code';
import { objectCode } from '../values/value-code';
import type { DocumentPlan, TypedPlan } from './document-plan';

/** `new argoEvents.Sensor(scope, 'builds', { … })`: an object of another Argo project. */
export function apiConstruct(
  { part, writer }: DocumentPlan,
  typed: TypedPlan,
  api: ApiKind['api'],
): ts.Expression {
  const context: ValueContext = { writer, resolve: unresolved, isRaw: true, manifestOf: nestedManifest };
  if (fieldOf(part, 'status') !== undefined) writer.patch('/status', 'the typed form has no such field');
  const others = fieldsOf(part).filter(([name]) => !['apiVersion', 'kind', 'metadata'].includes(name));
  const fields = [...metadataField(part, context), ...objectCode(others, context).properties];
  const args = [id('scope'), stringLiteral(typed.id), objectLiteral(fields)];
  return ts.factory.createNewExpression(member(id(api), typed.kind), undefined, args);
}

/** The metadata of an object. Without a name, `name: undefined` prevents cdk8s from generating one. */
function metadataField(part: DocumentPart<JsonObject>, context: ValueContext): ts.ObjectLiteralElementLike[] {
  const metadata = objectIn(part, 'metadata');
  const isNamed = textIn(metadata, 'name') !== undefined && !context.writer.isPatched('/metadata/name');
  const code = objectCode(metadata === undefined ? [] : fieldsOf(metadata), context);
  const unnamed = isNamed ? [] : [field(['name', id('undefined')])];
  const own = field(['metadata', objectLiteral([...code.properties, ...unnamed])]);
  return [metadata === undefined ? own : context.writer.anchor(metadata.pointer, own)];
}

/** `argo.Workflow.manifest({ … })`: a workflow inside of another object, such as the one that a Sensor creates. */
function nestedManifest(part: DocumentPart<JsonObject>, context: ValueContext): ts.Expression | undefined {
  const kind = textIn(part, 'kind') ?? '';
  const isTyped = fieldOf(part, 'apiVersion')?.value === API_VERSION && TYPED_KINDS.has(kind);
  if (!isTyped || objectIn(part, 'spec') === undefined) return undefined;
  const fields = fieldsOf(part).filter(([name]) => name !== 'apiVersion' && name !== 'kind');
  return call(member(id('argo'), kind, 'manifest'), objectCode(fields, context));
}
