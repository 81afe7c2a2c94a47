import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { ImportError } from './error';
import { generate } from './generate';
import { download, load, sourcesIn } from './load';
import type { Source } from './source';

interface GeneratedFile {
  readonly path: string;
  readonly code: string;
}

/**
 * Generates the files of the sources, and returns their paths. All files are generated before the first one
 * is written, so that a failure changes nothing.
 *
 * @param args - `--from` for a folder or file instead of the network, `--to` for another output folder
 * @param folder - the default output folder
 */
export async function run(
  args: readonly string[],
  folder: string,
  all: readonly Source[],
): Promise<string[]> {
  const options = { from: { type: 'string' }, to: { type: 'string', default: folder } } as const;
  const { from, to } = parseArgs({ args: [...args], options }).values;
  const sources = from === undefined ? all : await sourcesIn(from, all);
  const files = await Promise.all(sources.map((source) => prepare(source, from, to)));
  for (const { path, code } of files) await writeFile(path, code);
  return files.map((file) => file.path);
}

async function prepare(source: Source, from: string | undefined, to: string): Promise<GeneratedFile> {
  const text = from === undefined ? await download(source) : await load(source, from);
  const path = join(to, source.output);
  // The formatting is that of this project, even in another folder.
  const settings = await resolveConfig(__filename);
  return { path, code: await format(generateOrExplain(source, text), { ...settings, parser: 'typescript' }) };
}

/** Adds the source to an error, since several are read at once. */
function generateOrExplain(source: Source, text: string): string {
  try {
    return generate(source, text);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new ImportError(`${source.project} ${source.version}: ${error.message}`);
  }
}
