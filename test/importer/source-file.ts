import { readDocuments } from '../../lib/importer/read/documents';
import type { SourceDocument, SourceFile } from '../../lib/importer/model/source-file';

/** A text of YAML as a file of an import. */
export function sourceFile(text: string, name = 'x.yaml'): SourceFile {
  const { documents, troubles, foreign } = readDocuments(name, text);
  expect([...troubles, ...foreign]).toEqual([]);
  return { path: name, name, documents };
}

/** The only document of a text. */
export function sourceDocument(text: string, name = 'x.yaml'): SourceDocument {
  const [document, ...others] = sourceFile(text, name).documents;
  if (document === undefined || others.length > 0) throw new Error('there is not exactly one document');
  return document;
}
