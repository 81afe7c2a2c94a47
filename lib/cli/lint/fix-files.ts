import { writeFileSync } from 'node:fs';
import { applyFixes, findFixes } from '../../lint/fix';
import { readManifestText, splitDocuments } from '../../lint/yaml';
import { isSkipped, readInputFiles } from './input-files';

/** Corrects what can be corrected mechanically, and returns the names of the changed files. */
export function fixFiles(paths: readonly string[], folder: string): string[] {
  return readInputFiles(paths, folder).flatMap((file) => {
    if (isSkipped(file)) return [];
    const text = splitDocuments(file.text)
      .map(({ text: chunk }) => fixDocument(chunk, file.name))
      .join('\n---');
    if (text === file.text) return [];
    writeFileSync(file.path, file.byteOrderMark + text);
    return [file.name];
  });
}

function fixDocument(text: string, name: string): string {
  const [document] = readManifestText(text, name).documents;
  return document === undefined ? text : applyFixes(text, findFixes(document.object));
}
