import ts from 'typescript';
import { jsonExpression, objectLiteral, property } from './code/ast';
import { withComment, withEmptyLineAbove, withLinesAbove } from './code/comment';
import { hasOnlyComments } from './code/directive';
import { importOf } from './code/import';
import { print } from './code/print';
import { stringLiteral } from './code/text';
import type { Comment, Comments } from './comments';
import { isJsonObject } from './json';
import { isListOfArgo } from './kinds';
import type { ImportedModule } from './module';
import type { ModuleName } from './module-names';
import type { PatchOperation, PlainObject } from './plain-object';
import { plainObject } from './plain-object';
import type { SourceDocument } from './source';

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
      functionOf(name.functionName, body, document.comments.get('')),
    ]),
    owners: body.map(() => ''),
    needs: [],
    plainer: reason === undefined ? [] : [{ pointer: '', reason }],
  };
}

function functionOf(
  name: string,
  body: readonly ts.Statement[],
  comment: Comment | undefined,
): ts.FunctionDeclaration {
  const scope = factory.createParameterDeclaration(
    undefined,
    undefined,
    'scope',
    undefined,
    factory.createTypeReferenceNode('Construct'),
  );
  const declaration = withEmptyLineAbove(
    factory.createFunctionDeclaration(
      [factory.createModifier(ts.SyntaxKind.ExportKeyword)],
      undefined,
      name,
      undefined,
      [scope],
      factory.createTypeReferenceNode('ApiObject'),
      factory.createBlock(body, true),
    ),
  );
  return withComment(declaration, comment);
}

function bodyOf(
  object: PlainObject,
  { id }: ModuleName,
  comments: Comments,
  reason: string | undefined,
): ts.Statement[] {
  const made = factory.createNewExpression(factory.createIdentifier('ApiObject'), undefined, [
    factory.createIdentifier('scope'),
    stringLiteral(id),
    propsOf(object, comments),
  ]);
  const statements =
    object.patches.length === 0
      ? [factory.createReturnStatement(made)]
      : [
          constant('object', made),
          factory.createExpressionStatement(
            call(
              'object',
              'addJsonPatch',
              object.patches.map((patch) => patchOf(patch, comments)),
            ),
          ),
          factory.createReturnStatement(factory.createIdentifier('object')),
        ];
  const [first] = statements;
  if (first !== undefined && reason !== undefined) withLinesAbove(first, [` Written as it is: ${reason}`]);
  return statements;
}

function propsOf({ props, isUnnamed }: PlainObject, comments: Comments): ts.Expression {
  const unnamed = property('name', factory.createIdentifier('undefined'));
  const fields = Object.entries(props).map(([key, value]) => {
    const place = { comments, pointer: `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}` };
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
  if (patch.op === 'remove') return call('JsonPatch', patch.op, [path]);
  const value = jsonExpression(patch.value, { comments, pointer: patch.path });
  return withComment(call('JsonPatch', patch.op, [path, value]), comments.get(patch.path));
}

function call(object: string, method: string, args: readonly ts.Expression[]): ts.CallExpression {
  return factory.createCallExpression(
    factory.createPropertyAccessExpression(factory.createIdentifier(object), method),
    undefined,
    args,
  );
}

function constant(name: string, value: ts.Expression): ts.Statement {
  const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
  return factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
  );
}
