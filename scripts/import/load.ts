import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError } from './error';
import type { Source } from './sources';

/** The text of a source, as its project publishes it. */
export async function download(source: Pick<Source, 'project' | 'url'>): Promise<string> {
  let response: Response;
  try {
    response = await fetch(source.url, { signal: AbortSignal.timeout(60_000) });
  } catch (error) {
    // fetch itself says no more than "fetch failed": the reason is the cause.
    const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
    throw new ImportError(`${source.project}: cannot reach ${source.url}: ${String(reason)}`);
  }
  if (!response.ok) {
    throw new ImportError(
      `${source.project}: ${source.url} answers ${response.status} ${response.statusText}`,
    );
  }
  return response.text();
}

/** The text of a source from a file: the given one, or the one in the given folder that has the source's name. */
export async function load(source: Pick<Source, 'project' | 'file'>, from: string): Promise<string> {
  const path = (await isFolder(from)) ? join(from, source.file) : from;
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new ImportError(`${source.project}: cannot read ${path}: ${String(error)}`);
  }
}

/** The sources that a path holds: all of them in a folder, the one that has its name in a file. */
export async function sourcesIn(from: string, sources: readonly Source[]): Promise<readonly Source[]> {
  if (await isFolder(from)) return sources;
  const found = sources.filter((source) => source.file === basename(from));
  if (found.length > 0) return found;
  const names = sources.map((source) => source.file).join(', ');
  throw new ImportError(`${from} is neither a folder nor one of the files that can be imported: ${names}`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw new ImportError(`cannot read ${path}: ${String(error)}`);
  }
}
