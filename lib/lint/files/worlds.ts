import { JsonNode } from '../json';
import type { ManifestDocument } from '../yaml';

/** An object in a file. */
export interface PlacedDocument extends ManifestDocument {
  /** The path of the file, as it is printed. */
  readonly name: string;

  /** The position of the object in its file. */
  readonly index: number;
}

/** Objects to check together. */
export interface DocumentWorld {
  readonly documents: readonly PlacedDocument[];

  /** The others that they refer to. */
  readonly known: readonly PlacedDocument[];
}

/**
 * Divides objects by the ones that they refer to. Folders such as `dev` and `prod` can each have an object of the same
 * kind and name: files refer to the one in the closest folder.
 */
export function worldsOf(documents: readonly PlacedDocument[]): DocumentWorld[] {
  const rivals = foldersOfRivals(documents);
  const groups = new Map<string, Set<string>>();
  for (const folder of new Set(documents.map(folderOf))) {
    const chosen = [...rivals.values()].map((folders) => closest(folders, folder));
    const group = JSON.stringify(chosen);
    groups.set(group, (groups.get(group) ?? new Set()).add(folder));
  }
  return [...groups.values()].map((folders) => {
    const [folder = ''] = folders;
    const isKnown = (document: PlacedDocument): boolean => {
      const others = rivals.get(keyOf(document));
      return others === undefined || closest(others, folder) === folderOf(document);
    };
    const isChecked = (document: PlacedDocument): boolean => folders.has(folderOf(document));
    return {
      documents: documents.filter(isChecked),
      known: documents.filter((document) => !isChecked(document) && isKnown(document)),
    };
  });
}

/** The folders of the objects that several folders have, by their kind, namespace and name. */
function foldersOfRivals(documents: readonly PlacedDocument[]): ReadonlyMap<string, readonly string[]> {
  const folders = new Map<string, Set<string>>();
  for (const document of documents) {
    const key = keyOf(document);
    folders.set(key, (folders.get(key) ?? new Set()).add(folderOf(document)));
  }
  return new Map([...folders].flatMap(([key, set]) => (key !== '' && set.size > 1 ? [[key, [...set]]] : [])));
}

/** The kind, namespace and name of an object; empty if it has no name. */
function keyOf({ object, index }: PlacedDocument): string {
  const root = JsonNode.root({ object, index });
  const metadata = root.get('metadata');
  const name = metadata.get('name').text ?? '';
  if (name === '') return '';
  return [root.get('kind').text ?? '', metadata.get('namespace').text ?? '', name].join('/');
}

function folderOf({ name }: PlacedDocument): string {
  return name.split(/[/\\]/).slice(0, -1).join('/');
}

/** The folder with the shortest way from a folder; of several, the one that contains it, or the first. */
function closest(folders: readonly string[], from: string): string | undefined {
  const ways = folders.map((folder) => ({ folder, ...wayBetween(partsOf(from), partsOf(folder)) }));
  return ways.sort((a, b) => a.up + a.down - b.up - b.down || a.down - b.down)[0]?.folder;
}

function wayBetween(
  from: readonly string[],
  to: readonly string[],
): { readonly up: number; readonly down: number } {
  const difference = to.findIndex((part, index) => part !== from[index]);
  const common = difference === -1 ? to.length : difference;
  return { up: from.length - common, down: to.length - common };
}

function partsOf(folder: string): string[] {
  return folder === '' ? [] : folder.split('/');
}
