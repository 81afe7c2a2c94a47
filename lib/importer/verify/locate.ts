import ts from 'typescript';
import type { ImportedModule } from '../model/imported-module';

/** Which part of a document the code at a place of its module writes: '' where that is not known. */
export function ownerAt(module: ImportedModule, source: ts.SourceFile, position: number): string {
  const body = bodyOf(source, module.functionName);
  const index = body.findIndex((statement) => statement.pos <= position && position < statement.end);
  return module.owners[index] ?? '';
}

/** The path of the fields of object literals that a place of a module is in, from the outermost on. */
export function fieldsAt(source: ts.SourceFile, position: number): string[] {
  const fields: string[] = [];
  const visit = (node: ts.Node): void => {
    if (position < node.getStart(source) || position >= node.end) return;
    if (ts.isPropertyAssignment(node)) fields.push(node.name.getText(source).replace(/^(['"])(.*)\1$/, '$2'));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return fields;
}

function bodyOf(source: ts.SourceFile, name: string): readonly ts.Statement[] {
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name)
      return statement.body?.statements ?? [];
  }
  return [];
}
