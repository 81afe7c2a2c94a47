import ts from 'typescript';
import { jsonExpression, objectLiteral, property } from '../../code/literals';
import { constant, construct, exportedFunction, id, method, statement } from '../../code/build';
import { withComment, withEmptyLineAbove, withLinesAbove } from '../../code/attach-comments';
import { hasOnlyComments } from '../../code/directives';
import { importOf } from '../../code/import';
import { print } from '../../code/print';
import { stringLiteral } from '../../code/strings';
import type { Comments } from '../../model/comment';
import { isJsonObject, pointer } from '../../json/json';
import { isListOfArgo } from '../../model/typed-kinds';
import type { ImportedModule } from '../../model/imported-module';
import type { ModuleName } from '../modules/module-names';
import type { PatchOperation, PlainObject } from './api-object';
import { plainObject } from './api-object';
import type { SourceDocument } from '../../model/source-file';

const { factory } = ts;

/** A list stays one, since the manifests of an import are compared with what they come from. */
const LIST =
  'It is a list, and what is written has to be the same: split it into one document for each object.';

/**
 * The module of a document that is written as it is: as an ApiObject of cdk8s, with its JSON.
 *
 * @param reason why, for its comment and for the report; none where nothing else can be expected, as for a ConfigMap
 */
export async function rawModule(
  document: SourceDocument,
  name: ModuleName,
  reason: string | undefined = isListOfArgo(document.value) ? LIST : undefined,
): Promise<ImportedModule> {
  if (document.comments.size === 0) return written(document, name, reason);
  // Nothing is plainer than this, so that it has to hold: comments that would spoil it are left out.
  const why = [reason, 'Its comments are left out, since they would spoil the code.']
    .filter(Boolean)
    .join(' ');
  const bare = await written({ ...document, comments: new Map() }, name, why);
  try {
    const module = await written(document, name, reason);
    return hasOnlyComments(module.code, bare.code) ? module : { ...bare, document };
  } catch {
    // The formatter does not know what to do with a comment.
    return { ...bare, document };
  }
}

async function written(
  document: SourceDocument,
  name: ModuleName,
  reason: string | undefined,
): Promise<ImportedModule> {
  const object = plainObject(document.value);
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
    needs: [],
    fallbacks: reason === undefined ? [] : [{ pointer: '', reason }],
  };
}

function bodyOf(
  object: PlainObject,
  { id: name }: ModuleName,
  comments: Comments,
  reason: string | undefined,
): ts.Statement[] {
  const made = construct('ApiObject', id('scope'), stringLiteral(name), propsOf(object, comments));
  const patches = object.patches.map((patch) => patchOf(patch, comments));
  const statements =
    patches.length === 0
      ? [factory.createReturnStatement(made)]
      : [
          constant('object', made),
          statement(method(id('object'), 'addJsonPatch', ...patches)),
          factory.createReturnStatement(id('object')),
        ];
  const [first] = statements;
  if (first !== undefined && reason !== undefined) withLinesAbove(first, [` Written as it is: ${reason}`]);
  return statements;
}

function propsOf({ props, isUnnamed }: PlainObject, comments: Comments): ts.Expression {
  const unnamed = property('name', id('undefined'));
  const fields = Object.entries(props).map(([key, value]) => {
    const place = { comments, pointer: pointer([key]) };
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

/** cdk8s has no operation that is nothing but its JSON, so each has a function of its own. */
function patchOf(patch: PatchOperation, comments: Comments): ts.Expression {
  const path = stringLiteral(patch.path);
  if (patch.op === 'remove') return method(id('JsonPatch'), patch.op, path);
  const value = jsonExpression(patch.value, { comments, pointer: patch.path });
  return withComment(method(id('JsonPatch'), patch.op, path, value), comments.get(patch.path));
}
