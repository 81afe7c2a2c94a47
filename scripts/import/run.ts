import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate';
import { download, load, sourcesIn } from './load';
import type { Source } from './sources';
import { SOURCES } from './sources';

/** Generates the files into a folder. All are generated before the first is written, so a failure changes nothing. */
export async function run(args: readonly string[], folder: string, sources = SOURCES): Promise<void> {
  const { from } = parseArgs({ args: [...args], options: { from: { type: 'string' } } }).values;
  const wanted = from === undefined ? sources : await sourcesIn(from, sources);
  const files = await Promise.all(
    wanted.map(async (source: Source) => {
      const text = from === undefined ? await download(source) : await load(source, from);
      return { path: join(folder, source.output), code: await generate(source, text) };
    }),
  );
  for (const { path, code } of files) await writeFile(path, code);
}
