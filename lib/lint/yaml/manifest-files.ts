import type { Dirent } from 'node:fs';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The extensions of files that can contain manifests. */
export const MANIFEST_EXTENSIONS: readonly string[] = ['.yaml', '.yml', '.json'];

/** Common files that are never manifests. */
const OTHERS = new Set(['package.json', 'package-lock.json', 'tsconfig.json', 'cdk8s.yaml']);

/** The YAML and JSON files of a folder and of those in it, sorted. Hidden files and `node_modules` are skipped. */
export function manifestFilesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return manifestFilesIn(path);
    return isManifest(entry.name) && isFile(entry, path) ? [path] : [];
  });
}

function isFile(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isFile();
  try {
    return statSync(path).isFile();
  } catch {
    // A link that leads nowhere, or to itself.
    return false;
  }
}

function isManifest(name: string): boolean {
  return MANIFEST_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(extension)) && !OTHERS.has(name);
}
