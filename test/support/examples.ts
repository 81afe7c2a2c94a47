import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Manifest } from './manifest';
import { readManifest } from './manifest';

const EXAMPLES = join(__dirname, '../../examples');

/** The names of all examples, which are those of their files. */
export function exampleNames(): string[] {
  return readdirSync(EXAMPLES)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => basename(file, '.ts'))
    .sort();
}

/** The content of the files that an example writes. It runs when it is imported, so this works once per example. */
export async function runExample(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  process.env.CDK8S_OUTDIR = folder;
  try {
    await import(join(EXAMPLES, name));
    const files = readdirSync(folder).sort();
    return files.map((file) => readFileSync(join(folder, file), 'utf8')).join('---\n');
  } finally {
    delete process.env.CDK8S_OUTDIR;
    rmSync(folder, { recursive: true });
  }
}

/** The manifests in the output of `runExample`. */
export function manifestsIn(text: string): Manifest[] {
  return parseAllDocuments(text).map((document) => readManifest(document.toJS()));
}
