import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The root of the repository. */
export const ROOT = resolve(__dirname, '../..');

const DOCUMENTED_FOLDERS = ['docs', 'examples', 'bench', 'test', '.github'];
const GENERATED = 'docs/api/';

/** The Markdown files for readers, relative to the root. */
export function markdownFiles(): string[] {
  const top = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  const below = DOCUMENTED_FOLDERS.flatMap((folder) => filesBelow(folder, '.md'));
  return [...top, ...below].filter((file) => !file.startsWith(GENERATED)).sort();
}

/** The library's sources, relative to the root. */
export function librarySources(): string[] {
  return filesBelow('lib', '.ts').sort();
}

function filesBelow(folder: string, ending: string): string[] {
  const path = join(ROOT, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => join(folder, name));
}
