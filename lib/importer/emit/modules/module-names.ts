import * as library from 'cdk8s-argo-ci';
import { RESERVED_WORDS, camelCase } from '../../code/identifiers';
import { isJsonObject } from '../../json/json';
import type { SourceDocument, SourceFile } from '../../model/source-file';

/** What the module of a document is called. */
export interface ModuleName {
  /** Its file: 'hello-world.ts'. */
  readonly file: string;

  /** Its file without the extension: 'hello-world'. Unique, so that it can be the id of a construct. */
  readonly id: string;

  /** What it exports: 'helloWorld'. */
  readonly functionName: string;
}

/** What a function can't be called: words of the language, and what generated code imports or declares itself. */
const TAKEN = [
  ...RESERVED_WORDS,
  ...'app chart scope console exports global globalThis process require workflow object'.split(' '),
  ...Object.keys(library),
];

/** Names of files that an app has for itself, or that mean something to Node. */
const TAKEN_FILES = ['main', 'index'];

/**
 * Names for the modules of an import: after the file where it has one document, after the object where it has more.
 * Where two would be alike, also by upper and lower case alone, more is added: the kind, the folder, a number.
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

/** Words of letters and digits, of any language, in lower case and with '-' between them. */
function kebab(text: string): string {
  const words = text.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1-$2').split(/[^\p{L}\p{N}]+/u);
  return words.filter(Boolean).join('-').toLowerCase();
}
