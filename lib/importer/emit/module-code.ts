import ts from 'typescript';
import { withEmptyLineAbove } from '../code/attach-comments';
import { importOf } from '../code/import';
import { print } from '../code/print';
import type { ImportedModule } from '../model/imported-module';
import { constant, exportedFunction, id, object, statement } from '../code/build';
import type { Emission } from './documents/document-code';
import type { Need } from './documents/cross-references';
import { PACKAGES } from './modules/library-names';
import type { Chunk } from './modules/module-writer';
import { usedNames } from './modules/used-names';

const { factory } = ts;

/** The module of a document: a function that makes what the document has. */
export async function moduleOf(emission: Emission, exported: ReadonlySet<string>): Promise<ImportedModule> {
  const { plan, typed, needs } = emission;
  const { document, name, writer } = plan;
  const result = resultOf(typed.variable, exported);
  const chunks = withoutUnused(emission.chunks, result);
  const used = usedNames([...chunks.map(({ value }) => value), result]);
  const body = chunks.map((chunk) => {
    const { variable, value } = chunk;
    const isNamed = variable !== undefined && used.has(variable);
    return isNamed ? constant(variable, value) : statement(value);
  });
  chunks.forEach(({ pointer }, index) => {
    const made = body[index];
    if (made !== undefined) writer.place(pointer, made);
  });
  const end = factory.createReturnStatement(result);
  const others = functionsOf(needs).map((other) => otherParameter(other, needs));
  const declaration = exportedFunction(name.functionName, [...body, end], others);
  writer.place('', declaration);
  writer.placeComments(document.comments);
  chunks.forEach(({ isFirst }, index) => {
    const made = body[index];
    if (made !== undefined && isFirst === true && index > 0) withEmptyLineAbove(made);
  });
  withEmptyLineAbove(end);
  withEmptyLineAbove(declaration);
  return {
    document,
    file: name.file,
    functionName: name.functionName,
    code: await print([...imports(used, needs), declaration]),
    owners: [...chunks.map(({ owner }) => owner), ''],
    needs: filesOf(emission),
    fallbacks: writer.usedFallbacks,
  };
}

/** What the function returns: the workflow; and its templates, where other modules use some. */
function resultOf(variable: string, exported: ReadonlySet<string>): ts.Expression {
  const others = [...exported].filter((name) => name !== variable);
  if (exported.size === 0) return id(variable);
  return object([variable, ...others].map((name) => [name, id(name)]));
}

/** Without what nobody uses of that which is there only to be used. */
function withoutUnused(chunks: readonly Chunk[], result: ts.Expression): readonly Chunk[] {
  const used = usedNames([...chunks.map(({ value }) => value), result]);
  const left = chunks.filter(
    ({ variable, isOptional }) => isOptional !== true || (variable !== undefined && used.has(variable)),
  );
  return left.length === chunks.length ? left : withoutUnused(left, result);
}

/** `{ whalesay }: ReturnType<typeof templates>`. */
function otherParameter(functionName: string, needs: readonly Need[]): ts.ParameterDeclaration {
  const elements = needs
    .filter((need) => need.functionName === functionName)
    .map(({ variable, local }) =>
      factory.createBindingElement(undefined, variable === local ? undefined : variable, local),
    );
  const type = factory.createTypeReferenceNode('ReturnType', [factory.createTypeQueryNode(id(functionName))]);
  const binding = factory.createObjectBindingPattern(elements);
  return factory.createParameterDeclaration(undefined, undefined, binding, undefined, type);
}

function functionsOf(needs: readonly Need[]): string[] {
  return [...new Set(needs.map(({ functionName }) => functionName))];
}

function filesOf({ needs }: Emission): string[] {
  return [...new Set(needs.map(({ file }) => file))];
}

function imports(used: ReadonlySet<string>, needs: readonly Need[]): ts.Statement[] {
  const packages = [...PACKAGES].flatMap(([from, names]) => {
    const taken = names.filter((name) => used.has(name));
    return taken.length === 0 ? [] : [importOf(taken, from)];
  });
  const others = functionsOf(needs).map((functionName) => {
    const file = needs.find((need) => need.functionName === functionName)?.file ?? '';
    return importOf([functionName], `./${file.replace(/\.ts$/, '')}`, true);
  });
  return [...packages, importOf(['Construct'], 'constructs', true), ...others];
}
