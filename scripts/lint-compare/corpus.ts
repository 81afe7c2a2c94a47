import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { sharedPath } from '../../test/support/shared';
import type { Json, Manifests } from './json';

/** A file of the corpus. */
export interface CorpusFile {
  readonly name: string;
  readonly manifests: Manifests;
}

/** Argo's own examples and the manifests of its tests, as far as they can be parsed. */
export function readCorpus(): CorpusFile[] {
  return ['examples', 'tests'].flatMap((folder) =>
    readdirSync(sharedPath('argo-corpus', folder))
      .sort()
      .map((file) => join(folder, file))
      .map((name) => ({ name, manifests: parse(readFileSync(sharedPath('argo-corpus', name), 'utf8')) }))
      .filter(({ manifests }) => manifests.length > 0),
  );
}

function parse(text: string): Json[] {
  return parseAllDocuments(text, { version: '1.1', merge: true, logLevel: 'silent' }).flatMap((document) => {
    if (!('errors' in document) || document.errors.length > 0) return [];
    try {
      // Dates become strings.
      const value = JSON.parse(JSON.stringify(document.toJS())) as Json;
      return value === null ? [] : [value];
    } catch {
      return [];
    }
  });
}
