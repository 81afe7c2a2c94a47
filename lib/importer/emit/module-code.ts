import ts from 'typescript';
import { withEmptyLineAbove } from '../code/attach-comments';
import { constant, exportedFunction, id, importOf, object, statement } from '../code/build';
import { print } from '../code/print';
import type { ImportedModule } from '../model/imported-module';
import type { DocumentCode } from './documents/document-code';
import type { ImportedVariable } from './documents/cross-references';
import { PACKAGES } from './modules/library-names';
import type { BodyStatement } from './modules/body-statement';
import { codeParts } from './modules/code-parts';
import { partAt } from './modules/module-writer';
import { usedNames } from './modules/used-names';

const { factory } = ts;

/** The module of a document: a function that creates its object. */
export async function moduleOf(
  documentCode: DocumentCode,
  exported: ReadonlySet<string>,
): Promise<ImportedModule> {
  const { plan, typed, imports } = documentCode;
  const { document, name, writer } = plan;
  const result = resultOf(typed.variable, exported);
  const statements = withoutUnused(documentCode.statements, result);
  const used = usedNames([...statements.map(({ value }) => value), result]);
  const body = statements.map(({ variable, value }) => {
    const isNamed = variable !== undefined && used.has(variable);
    return isNamed ? constant(variable, value) : statement(value);
  });
  statements.forEach(({ pointer }, index) => {
    const node = body[index];
    if (node !== undefined) writer.anchor(pointer, node);
  });
  const end = factory.createReturnStatement(result);
  const others = functionsOf(imports).map((other) => dependencyParameter(other, imports));
  const declaration = exportedFunction(name.functionName, [...body, end], others);
  writer.anchor('', declaration);
  writer.attachComments(document.comments);
  statements.forEach(({ isFirst }, index) => {
    const node = body[index];
    if (node !== undefined && isFirst === true && index > 0) withEmptyLineAbove(node);
  });
  withEmptyLineAbove(end);
  withEmptyLineAbove(declaration);
  const all = [...importDeclarations(used, imports), declaration];
  const code = await print(all);
  return {
    document,
    file: name.file,
    functionName: name.functionName,
    code,
    owners: [
      ...statements.map(({ owner, pointer }) => (owner === '' ? '' : partAt(document.value, pointer))),
      '',
    ],
    findParts: () => codeParts(all, code, writer.anchoredParts(document.value)),
    dependencies: filesOf(documentCode),
    fallbacks: writer.usedFallbacks,
  };
}

/** The result of the function: the object, and the variables that other modules use. */
function resultOf(variable: string, exported: ReadonlySet<string>): ts.Expression {
  const others = [...exported].filter((name) => name !== variable);
  if (exported.size === 0) return id(variable);
  return object([variable, ...others].map((name) => [name, id(name)]));
}

/** Removes optional statements whose variable is unused. */
function withoutUnused(
  statements: readonly BodyStatement[],
  result: ts.Expression,
): readonly BodyStatement[] {
  const used = usedNames([...statements.map(({ value }) => value), result]);
  const remaining = statements.filter(
    ({ variable, isOptional }) => isOptional !== true || (variable !== undefined && used.has(variable)),
  );
  return remaining.length === statements.length ? remaining : withoutUnused(remaining, result);
}

/** `{ whalesay }: ReturnType<typeof templates>`. */
function dependencyParameter(
  functionName: string,
  imports: readonly ImportedVariable[],
): ts.ParameterDeclaration {
  const elements = imports
    .filter((variable) => variable.functionName === functionName)
    .map(({ variable, local }) =>
      factory.createBindingElement(undefined, variable === local ? undefined : variable, local),
    );
  const type = factory.createTypeReferenceNode('ReturnType', [factory.createTypeQueryNode(id(functionName))]);
  const binding = factory.createObjectBindingPattern(elements);
  return factory.createParameterDeclaration(undefined, undefined, binding, undefined, type);
}

function functionsOf(imports: readonly ImportedVariable[]): string[] {
  return [...new Set(imports.map(({ functionName }) => functionName))];
}

function filesOf({ imports }: DocumentCode): string[] {
  return [...new Set(imports.map(({ file }) => file))];
}

function importDeclarations(used: ReadonlySet<string>, imports: readonly ImportedVariable[]): ts.Statement[] {
  const packages = [...PACKAGES].flatMap(([from, names]) => {
    const imported = names.filter((name) => used.has(name));
    return imported.length === 0 ? [] : [importOf(imported, from)];
  });
  const others = functionsOf(imports).map((functionName) => {
    const file = imports.find((variable) => variable.functionName === functionName)?.file ?? '';
    return importOf([functionName], `./${file.replace(/\.ts$/, '')}`, true);
  });
  return [...packages, importOf(['Construct'], 'constructs', true), ...others];
}
