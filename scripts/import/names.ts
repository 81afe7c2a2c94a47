import { ImportError } from './error';

/**
 * Short names of definitions: the last part of the full name. If several definitions have the same one, that of the
 * API's own package keeps it, and the others are prefixed with their packages:
 * `io.k8s.api.core.v1.HTTPHeader` becomes `CoreHTTPHeader`.
 *
 * @param own - the prefix of the full names in the API's own package
 * @param taken - names that the generated file uses itself
 */
export function shortNames(
  fullNames: readonly string[],
  own: string,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const names = new Map<string, string>();
  const ownFirst = [...fullNames].sort((a, b) => rank(a, own) - rank(b, own) || (a < b ? -1 : 1));
  for (const fullName of ownFirst) {
    const name = candidates(fullName).find((candidate) => !used.has(candidate));
    if (name === undefined) throw new ImportError(`${fullName}: all possible names are taken`);
    used.add(name);
    names.set(fullName, name);
  }
  return names;
}

function rank(fullName: string, own: string): number {
  return fullName.startsWith(own) ? 0 : 1;
}

/** The last part of a name, then with more and more of its package as prefix. Versions are omitted. */
function candidates(fullName: string): readonly string[] {
  const parts = fullName.split('.');
  const short = parts.pop() ?? '';
  const packages = parts.filter((part) => !/^v\d/.test(part)).map(pascalCase);
  return [short, ...packages.map((_, index) => packages.slice(packages.length - 1 - index).join('') + short)];
}

/** `remote-ref` and `remoteRef` become `RemoteRef`. */
export function pascalCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
