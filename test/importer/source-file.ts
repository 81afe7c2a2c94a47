import { readDocuments } from '../../lib/importer/read/documents';
import type { SourceDocument, SourceFile } from '../../lib/importer/model/source-file';

/** A YAML text as an imported file. */
export function sourceFile(text: string, name = 'x.yaml'): SourceFile {
  const { documents, diagnostics, foreign } = readDocuments(name, text);
  expect([...diagnostics, ...foreign]).toEqual([]);
  return { path: name, name, text, documents };
}

/** The only document of a text. */
export function sourceDocument(text: string, name = 'x.yaml'): SourceDocument {
  const [document, ...others] = sourceFile(text, name).documents;
  if (document === undefined || others.length > 0) throw new Error('expected one document');
  return document;
}
