import ts from 'typescript';
import { jsonExpression, objectLiteral, property } from '../../code/literals';
import { constant, construct, exportedFunction, id, importOf, method, statement } from '../../code/build';
import { withComment, withEmptyLineAbove, withLinesAbove } from '../../code/attach-comments';
import { hasOnlyComments } from '../../code/directives';
import { print } from '../../code/print';
import { stringLiteral } from '../../code/strings';
import type { Comments } from '../../model/comment';
import { isJsonObject } from '../../json/json';
import { formatPointer } from '../../json/pointer';
import { isArgoList } from '../../model/typed-kinds';
import { includedModule } from './included-module';
import type { ImportedModule } from '../../model/imported-module';
import type { ModuleName } from '../modules/module-names';
import type { PatchOperation } from '../../json/patch';
import type { ApiObjectPlan } from './api-object';
import { planApiObject } from './api-object';
import type { SourceDocument } from '../../model/source-file';

const { factory } = ts;

/** A list is not split, since rendered manifests have to equal the original ones. */
const LIST = 'It is a list: split it into one document per object.';

/** Larger lists and objects of other kinds, such as CustomResourceDefinitions, are not worth reading as TypeScript. */
const MAX_LINES = 300;

/** The number of lines that an object has in TypeScript, where texts with several lines have as many. */
function linesOf({ value }: SourceDocument): number {
  return JSON.stringify(value, undefined, 1).split(/\n|\\n/).length;
}

/**
 * The module of a document that becomes an ApiObject with its JSON.
 *
 * @param reason the reason, for a comment and the report; undefined for kinds without a typed form, such as ConfigMap
 */
export async function rawModule(
  document: SourceDocument,
  name: ModuleName,
  reason: string | undefined = isArgoList(document.value) ? LIST : undefined,
): Promise<ImportedModule> {
  const canInclude = reason === undefined || reason === LIST;
  const included =
    canInclude && linesOf(document) > MAX_LINES ? await includedModule(document, name, reason) : undefined;
  if (included !== undefined) return included;
  if (document.comments.size === 0) return written(document, name, reason);
  // This is the last fallback, so it must not fail: comments that would break the code are omitted.
  const bareReason = [reason, 'Its comments are omitted, since they would break the code.']
    .filter(Boolean)
    .join(' ');
  const bare = await written({ ...document, comments: new Map() }, name, bareReason);
  try {
    const module = await written(document, name, reason);
    return hasOnlyComments(module.code, bare.code) ? module : { ...bare, document };
  } catch {
    // The formatter fails on a comment.
    return { ...bare, document };
  }
}

async function written(
  document: SourceDocument,
  name: ModuleName,
  reason: string | undefined,
): Promise<ImportedModule> {
  const object = planApiObject(document.value);
  const body = bodyOf(object, name, document.comments, reason);
  const imports = ['ApiObject', ...(object.patches.length > 0 ? ['JsonPatch'] : [])];
  return {
    document,
    file: name.file,
    functionName: name.functionName,
    code: await print([
      importOf(imports, 'cdk8s'),
      importOf(['Construct'], 'constructs', true),
      withComment(
        withEmptyLineAbove(exportedFunction(name.functionName, body, [], 'ApiObject')),
        document.comments.get(''),
      ),
    ]),
    owners: body.map(() => ''),
    dependencies: [],
    fallbacks: reason === undefined ? [] : [{ pointer: '', reason }],
  };
}

function bodyOf(
  object: ApiObjectPlan,
  { id: name }: ModuleName,
  comments: Comments,
  reason: string | undefined,
): ts.Statement[] {
  const created = construct('ApiObject', id('scope'), stringLiteral(name), propsOf(object, comments));
  const patches = object.patches.map((patch) => patchOf(patch, comments));
  const statements =
    patches.length === 0
      ? [factory.createReturnStatement(created)]
      : [
          constant('object', created),
          statement(method(id('object'), 'addJsonPatch', ...patches)),
          factory.createReturnStatement(id('object')),
        ];
  const [first] = statements;
  if (first !== undefined && reason !== undefined) withLinesAbove(first, [` Kept unchanged: ${reason}`]);
  return statements;
}

function propsOf({ props, isUnnamed }: ApiObjectPlan, comments: Comments): ts.Expression {
  const unnamed = property('name', id('undefined'));
  const fields = Object.entries(props).map(([key, value]) => {
    const place = { comments, pointer: formatPointer([key]) };
    if (key !== 'metadata' || !isUnnamed || !isJsonObject(value)) {
      return property(key, jsonExpression(value, place), comments.get(place.pointer));
    }
    const expression = jsonExpression(value, place);
    const known = ts.isObjectLiteralExpression(expression) ? expression.properties : [];
    return property(key, objectLiteral([...known, unnamed]), comments.get(place.pointer));
  });
  const missing = isUnnamed && !Object.hasOwn(props, 'metadata');
  return objectLiteral(missing ? [...fields, property('metadata', objectLiteral([unnamed]))] : fields, true);
}

/** cdk8s has a function for each operation, and no type for operations as JSON. */
function patchOf(patch: PatchOperation, comments: Comments): ts.Expression {
  const path = stringLiteral(patch.path);
  if (patch.op === 'remove') return method(id('JsonPatch'), patch.op, path);
  const value = jsonExpression(patch.value, { comments, pointer: patch.path });
  return withComment(method(id('JsonPatch'), patch.op, path, value), comments.get(patch.path));
}
