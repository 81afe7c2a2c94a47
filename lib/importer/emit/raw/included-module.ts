import ts from 'typescript';
import {
  constant,
  construct,
  exportedFunction,
  id,
  importOf,
  member,
  method,
  object,
  statement,
  template,
} from '../../code/build';
import { withEmptyLineAbove, withLinesAbove } from '../../code/attach-comments';
import { jsonExpression } from '../../code/literals';
import { print } from '../../code/print';
import { stringLiteral } from '../../code/strings';
import { INCLUDED_SUFFIX } from '../../model/imported-module';
import type { ImportedModule } from '../../model/imported-module';
import type { SourceDocument } from '../../model/source-file';
import type { ModuleName } from '../modules/module-names';
import type { PatchOperation } from '../../json/patch';
import { patchesAfterInclude } from './api-object';

const { factory } = ts;

/**
 * The module of a large object without a typed form: it includes the YAML, which is a file beside it.
 *
 * @param reason the reason, if objects of its kind can have a typed form
 */
export async function includedModule(
  document: SourceDocument,
  name: ModuleName,
  reason?: string,
): Promise<ImportedModule | undefined> {
  const patches = patchesAfterInclude(document.value);
  if (patches === undefined) return undefined;
  const file = name.id + INCLUDED_SUFFIX;
  const url = template([id('__dirname'), `/${file}`]);
  const created = construct('Include', id('scope'), stringLiteral(name.id), object([['url', url]]));
  const body =
    patches.length === 0
      ? [factory.createReturnStatement(created)]
      : [
          constant('include', created),
          statement(patched(patches)),
          factory.createReturnStatement(id('include')),
        ];
  const [first] = body;
  if (first !== undefined && reason !== undefined) withLinesAbove(first, [` Kept unchanged: ${reason}`]);
  const imports = ['Include', ...(patches.length > 0 ? ['JsonPatch'] : [])];
  return {
    document,
    file: name.file,
    functionName: name.functionName,
    code: await print([
      importOf(imports, 'cdk8s'),
      importOf(['Construct'], 'constructs', true),
      withEmptyLineAbove(folderOfModule()),
      withEmptyLineAbove(exportedFunction(name.functionName, body, [], 'Include')),
    ]),
    included: { file, text: `${document.text.replace(/^---[ \t]*\n/, '').trimEnd()}\n` },
    owners: body.map(() => ''),
    dependencies: [],
    fallbacks: reason === undefined ? [] : [{ pointer: '', reason }],
  };
}

/** `declare const __dirname: string`: the folder of the module, also in apps without the types of Node. */
function folderOfModule(): ts.Statement {
  const type = factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword);
  const declaration = factory.createVariableDeclaration('__dirname', undefined, type);
  const list = factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const);
  return factory.createVariableStatement([factory.createModifier(ts.SyntaxKind.DeclareKeyword)], list);
}

/** `include.apiObjects[0]?.addJsonPatch(…)`: what cdk8s omits, such as null. */
function patched(patches: readonly PatchOperation[]): ts.Expression {
  const first = factory.createElementAccessExpression(member(id('include'), 'apiObjects'), 0);
  const add = factory.createPropertyAccessChain(
    first,
    factory.createToken(ts.SyntaxKind.QuestionDotToken),
    'addJsonPatch',
  );
  const operations = patches.map((patch) => {
    const path = stringLiteral(patch.path);
    const value = patch.op === 'remove' ? [] : [jsonExpression(patch.value)];
    return method(id('JsonPatch'), patch.op, path, ...value);
  });
  return factory.createCallChain(add, undefined, undefined, operations);
}
