import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from './generate';
import { load } from './load';
import { ALL_SOURCES } from './sources';

/**
 * Generates the definitions, and returns the paths of the files.
 *
 * @param args - `--from` for folders instead of the network, `--to` for another output folder
 */
export async function run(args: readonly string[], folder: string): Promise<string[]> {
  const options = {
    from: { type: 'string', multiple: true, default: [] as string[] },
    to: { type: 'string', default: folder },
  } as const;
  const { from, to } = parseArgs({ args: [...args], options }).values;
  const texts = new Map<string, string>();
  for (const source of ALL_SOURCES) texts.set(source.file, await load(source, from));
  const files = generate((source) => texts.get(source.file) ?? '');
  await mkdir(to, { recursive: true });
  for (const { name, code } of files) await writeFile(join(to, name), code);
  return files.map(({ name }) => join(to, name));
}
