import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError } from '../import/error';
import { download } from '../import/load';
import type { SourceFile } from './sources';

/**
 * The path of a source in one of the folders. A folder contains downloaded files, or is that of a repository in Go's
 * module cache: `argo-workflows/v4@v4.0.5`.
 */
export function pathIn(folders: readonly string[], source: SourceFile): string | undefined {
  const candidates = folders.flatMap((folder) => [
    join(folder, source.file),
    ...(basename(folder).endsWith(`@v${source.version}`) ? [join(folder, source.path)] : []),
  ]);
  return candidates.find((path) => existsSync(path));
}

/** The text of a source: from one of the folders, or as published if no folder is given. */
export async function load(source: SourceFile, folders: readonly string[]): Promise<string> {
  if (folders.length === 0) {
    const { repository, version, path } = source;
    return download({ url: `https://raw.githubusercontent.com/argoproj/${repository}/v${version}/${path}` });
  }
  const path = pathIn(folders, source);
  if (path === undefined) throw new ImportError(`no ${source.file} in ${folders.join(', ')}`);
  return readFile(path, 'utf8');
}
