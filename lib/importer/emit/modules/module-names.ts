import * as library from 'cdk8s-argo-ci';
import { RESERVED_WORDS, camelCase } from '../../code/identifiers';
import { isJsonObject } from '../../json/json';
import type { SourceDocument, SourceFile } from '../../model/source-file';

/** The names of a document's module. */
export interface ModuleName {
  /** The file: 'hello-world.ts'. */
  readonly file: string;

  /** The file without the extension: 'hello-world'. It is unique, and used as a construct id. */
  readonly id: string;

  /** The exported function: 'helloWorld'. */
  readonly functionName: string;
}

/** Names that functions cannot have: reserved words, and names that generated code imports or declares. */
const TAKEN = [
  ...RESERVED_WORDS,
  ...'app chart scope console exports global globalThis process require workflow object'.split(' '),
  ...Object.keys(library),
];

/** File names that an app or Node uses. */
const TAKEN_FILES = ['main', 'index'];

/**
 * Names the modules of an import: after the file if it has one document, else after the objects. Names that are equal,
 * ignoring case, get a suffix or prefix: the kind, the folder, or a number.
 */
export function moduleNames(files: readonly SourceFile[]): ReadonlyMap<SourceDocument, ModuleName> {
  const names = new Map<SourceDocument, ModuleName>();
  const ids = new Set(TAKEN_FILES);
  const functions = new Set(TAKEN.map((name) => name.toLowerCase()));
  for (const file of files) {
    for (const document of file.documents) {
      const id = firstFree(candidates(file, document), ids, '-');
      const functionName = firstFree(
        [id, `${id}-${kindOf(document)}`].map((name) => camelCase(name, 'manifest')),
        functions,
      );
      names.set(document, { file: `${id}.ts`, id, functionName });
    }
  }
  return names;
}

function candidates(file: SourceFile, document: SourceDocument): string[] {
  const path = kebab(file.name.replace(/\.[^./]*$/, '').replaceAll('/', '-'));
  const base = kebab((file.name.split('/').at(-1) ?? '').replace(/\.[^.]*$/, ''));
  const kind = kebab(kindOf(document));
  const object = kebab(nameOf(document)) || kind;
  return file.documents.length === 1
    ? [base, path, kebab(`${base}-${kind}`), kebab(`${path}-${kind}`)]
    : [object, `${object}-${kind}`, `${base}-${object}`, `${path}-${object}`, `${path}-${object}-${kind}`];
}

function firstFree(candidates: readonly string[], taken: Set<string>, separator = ''): string {
  const usable = candidates.filter((name) => name !== '');
  const last = usable.at(-1) ?? 'manifest';
  let name = usable.find((candidate) => !taken.has(candidate.toLowerCase()));
  for (let number = 2; name === undefined; number++) {
    const numbered = `${last}${separator}${number}`;
    if (!taken.has(numbered.toLowerCase())) name = numbered;
  }
  taken.add(name.toLowerCase());
  return name;
}

function nameOf({ value: { metadata } }: SourceDocument): string {
  if (!isJsonObject(metadata)) return '';
  const name = [metadata.name, metadata.generateName].find((text) => typeof text === 'string');
  return typeof name === 'string' ? name : '';
}

function kindOf({ value: { kind } }: SourceDocument): string {
  return typeof kind === 'string' ? kind : 'object';
}

/** Converts a text to kebab case, with letters and digits of any script. */
function kebab(text: string): string {
  const words = text.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2').split(/[^\p{L}\p{N}]+/u);
  return words.filter(Boolean).join('-').toLowerCase();
}
