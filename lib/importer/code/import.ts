import ts from 'typescript';
import { stringLiteral } from './strings';

const { factory } = ts;

/** `import { … } from '…'`, of types alone where that is said. */
export function importOf(names: readonly string[], from: string, typeOnly = false): ts.ImportDeclaration {
  const specifiers = names.map((name) =>
    factory.createImportSpecifier(false, undefined, factory.createIdentifier(name)),
  );
  const phase = typeOnly ? ts.SyntaxKind.TypeKeyword : undefined;
  const clause = factory.createImportClause(phase, undefined, factory.createNamedImports(specifiers));
  return factory.createImportDeclaration(undefined, clause, stringLiteral(from));
}
