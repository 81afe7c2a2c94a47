import ts from 'typescript';
import { importOf } from './code/import';
import { withEmptyLineAbove } from './code/comment';
import { print } from './code/print';
import { stringLiteral } from './code/text';
import type { ImportedModule } from './module';
import { callOrder } from './prove/order';

const { factory } = ts;

/** The text of main.ts, which makes the objects of all modules and writes each to the file that it came from. */
export async function mainModule(modules: readonly ImportedModule[]): Promise<string> {
  const ordered = callOrder(modules);
  const needed = new Set(ordered.flatMap(({ needs }) => needs));
  const results = resultNames(ordered.filter(({ file }) => needed.has(file)));
  const calls = ordered.map((module): ts.Statement => {
    const call = callOf(module, results);
    const result = results.get(module.file);
    return result === undefined ? factory.createExpressionStatement(call) : constant(result, call);
  });
  return print([
    importOf(['ManifestApp'], 'cdk8s-argo-ci'),
    ...modules.map(({ file, functionName }) => importOf([functionName], `./${file.replace(/\.ts$/, '')}`)),
    withEmptyLineAbove(
      constant('app', factory.createNewExpression(factory.createIdentifier('ManifestApp'), undefined, [])),
    ),
    ...calls,
    factory.createExpressionStatement(method('app', 'synth', [])),
  ]);
}

function callOf(module: ImportedModule, results: ReadonlyMap<string, string>): ts.Expression {
  const chart = method('app', 'file', [stringLiteral(module.document.file)]);
  const others = module.needs.map((file) => factory.createIdentifier(results.get(file) ?? ''));
  const callee = factory.createIdentifier(module.functionName);
  return factory.createCallExpression(callee, undefined, [chart, ...others]);
}

/** Names for what functions make that others take: the function's with its kind, `checks` makes `checksTemplate`. */
function resultNames(modules: readonly ImportedModule[]): ReadonlyMap<string, string> {
  const functions = new Set(modules.map(({ functionName }) => functionName));
  const names = new Map<string, string>();
  for (const { file, functionName, document } of modules) {
    const { kind } = document.value;
    let name = functionName + (typeof kind === 'string' ? kind.replace(/^.*(?=Template$)/, '') : 'Object');
    while (functions.has(name) || [...names.values()].includes(name)) name += 'Made';
    names.set(file, name);
  }
  return names;
}

function method(object: string, name: string, args: readonly ts.Expression[]): ts.Expression {
  const access = factory.createPropertyAccessExpression(factory.createIdentifier(object), name);
  return factory.createCallExpression(access, undefined, args);
}

function constant(name: string, value: ts.Expression): ts.Statement {
  const declaration = factory.createVariableDeclaration(name, undefined, undefined, value);
  return factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const),
  );
}
