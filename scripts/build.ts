import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleImporter, bundleLibrary } from './build/bundle';
import { rollUpDeclarations } from './build/declarations';

// npm run build: build/ of the library, and of packages/importer.
const ROOT = join(__dirname, '..');
const IMPORTER = join(ROOT, 'packages', 'importer');

async function build(): Promise<void> {
  for (const folder of [ROOT, IMPORTER]) rmSync(join(folder, 'build'), { recursive: true, force: true });
  await bundleLibrary(ROOT);
  await bundleImporter(ROOT, IMPORTER);
  await rollUpDeclarations(ROOT);
}

build().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
