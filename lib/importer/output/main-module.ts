import type ts from 'typescript';
import { call, constant, construct, id, importOf, method, statement } from '../code/build';
import { withEmptyLineAbove } from '../code/attach-comments';
import { print } from '../code/print';
import { stringLiteral } from '../code/strings';
import type { ImportedModule } from '../model/imported-module';
import { callOrder } from '../verify/call-order';

/** The code of main.ts, which renders the object of each module to a file with its original name. */
export async function mainModule(modules: readonly ImportedModule[]): Promise<string> {
  const ordered = callOrder(modules);
  const used = new Set(ordered.flatMap(({ dependencies }) => dependencies));
  const results = resultNames(ordered.filter(({ file }) => used.has(file)));
  const calls = ordered.map((module): ts.Statement => {
    const call = callOf(module, results);
    const result = results.get(module.file);
    return result === undefined ? statement(call) : constant(result, call);
  });
  return print([
    importOf(['ManifestApp'], 'cdk8s-argo-ci'),
    ...modules.map(({ file, functionName }) => importOf([functionName], `./${file.replace(/\.ts$/, '')}`)),
    withEmptyLineAbove(constant('app', construct('ManifestApp'))),
    ...calls,
    statement(method(id('app'), 'synth')),
  ]);
}

function callOf(module: ImportedModule, results: ReadonlyMap<string, string>): ts.Expression {
  const chart = method(id('app'), 'file', stringLiteral(module.document.file));
  const others = module.dependencies.map((file) => id(results.get(file) ?? ''));
  return call(id(module.functionName), chart, ...others);
}

/** Variables for results that other functions use: `checksTemplate` for a WorkflowTemplate that `checks` returns. */
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
