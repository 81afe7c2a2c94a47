import ts from 'typescript';
import type { CodePart, ImportedModule } from '../model/imported-module';

/** The part of a document that is created by the code at a position of its module; '' if unknown. */
export function ownerAt(module: ImportedModule, source: ts.SourceFile, position: number): string {
  const body = bodyOf(source, module.functionName);
  const index = body.findIndex((statement) => statement.pos <= position && position < statement.end);
  return module.owners[index] ?? '';
}

/** The innermost part of a document that is created by the code at a position of its module; '' if unknown. */
export function partAt({ findParts }: ImportedModule, position: number): string {
  const around = (findParts?.() ?? []).filter(({ start, end }) => start <= position && position < end);
  return around.reduce((best, part) => (part.end - part.start < best.size ? sized(part) : best), WHOLE)
    .pointer;
}

const WHOLE = { pointer: '', size: Infinity };

function sized({ pointer, start, end }: CodePart): { readonly pointer: string; readonly size: number } {
  return { pointer, size: end - start };
}

/** The names of the object literal properties around a position, from the outermost. */
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
