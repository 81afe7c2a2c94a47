import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ImportError } from './error';
import type { Source } from './source';

const TIMEOUT_MS = 60_000;

/** The text of a source, as published by its project. */
export async function download(source: Pick<Source, 'url'>): Promise<string> {
  try {
    const response = await fetch(source.url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (response.ok) return await response.text();
    throw new ImportError(`${source.url} responded with ${response.status} ${response.statusText}`);
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // The message of fetch is only "fetch failed". The reason is the cause.
    const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
    throw new ImportError(`cannot read ${source.url}: ${String(reason)}`);
  }
}

/** The text of a source on disk: a file, or the file with the source's name in a folder. */
export async function load(source: Pick<Source, 'file'>, from: string): Promise<string> {
  const path = (await isFolder(from)) ? join(from, source.file) : from;
  return orFail(path, readFile(path, 'utf8'));
}

/** The sources at a path: all of them for a folder, and the one with its name for a file. */
export async function sourcesIn(from: string, sources: readonly Source[]): Promise<readonly Source[]> {
  if (await isFolder(from)) return sources;
  const found = sources.filter((source) => source.file === basename(from));
  if (found.length > 0) return found;
  const names = sources.map((source) => source.file).join(', ');
  throw new ImportError(`${from} is not one of the files that can be imported: ${names}`);
}

async function isFolder(path: string): Promise<boolean> {
  return (await orFail(path, stat(path))).isDirectory();
}

async function orFail<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    throw new ImportError(`cannot read ${path}: ${String(error)}`);
  }
}
