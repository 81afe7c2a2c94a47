import type ts from 'typescript';
import { call, constant, construct, id, method, statement } from '../code/build';
import { importOf } from '../code/import';
import { withEmptyLineAbove } from '../code/attach-comments';
import { print } from '../code/print';
import { stringLiteral } from '../code/strings';
import type { ImportedModule } from '../model/imported-module';
import { callOrder } from '../verify/call-order';

/** The text of main.ts, which makes the objects of all modules and writes each to the file that it came from. */
export async function mainModule(modules: readonly ImportedModule[]): Promise<string> {
  const ordered = callOrder(modules);
  const needed = new Set(ordered.flatMap(({ needs }) => needs));
  const results = resultNames(ordered.filter(({ file }) => needed.has(file)));
  const calls = ordered.map((module): ts.Statement => {
    const made = callOf(module, results);
    const result = results.get(module.file);
    return result === undefined ? statement(made) : constant(result, made);
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
  const others = module.needs.map((file) => id(results.get(file) ?? ''));
  return call(id(module.functionName), chart, ...others);
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
