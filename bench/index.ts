/**
 * How fast the library is, as ratios that are measured side by side: `npm run bench`. Nothing here passes or
 * fails; the targets stand beside the results.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FreshApp } from './app';
import { editor } from './editor';
import { growth } from './growth';
import { importTime } from './import-time';
import { javascript } from './javascript';
import type { Options, Section } from './options';
import { readOptions } from './options';
import { requireTime } from './require-time';
import type { SectionRun, Setting } from './section';
import { typeCost } from './type-cost';
import { importedSynth, typedSynth } from './typed-synth';

const RUNS: { readonly [Key in Section]: readonly [title: string, run: SectionRun] } = {
  synth: ['Typed synth with ts-node', typedSynth],
  import: ['Typed synth, against `cdk8s import`', importedSynth],
  javascript: ['Plain JavaScript', javascript],
  require: ['require', requireTime],
  growth: ['Many pipelines', growth],
  types: ['What the types cost', typeCost],
  editor: ['How long an editor waits', editor],
  importer: ['Importing manifests', importTime],
};

/** Measures in an app of its own, and prints the results one by one. */
async function bench(options: Options): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'cdk8s-argo-ci-bench-'));
  try {
    console.error('Installing the packed library into an app …');
    const setting = { app: new FreshApp(join(temporary, 'app')), temporary, options };
    for (const section of options.sections) await measure(section, setting);
  } finally {
    rmSync(temporary, { recursive: true });
  }
}

/** Measures one section. What can't be measured, for lack of a network perhaps, does not stop the others. */
async function measure(section: Section, setting: Setting): Promise<void> {
  const [title, run] = RUNS[section];
  console.error(`${title} …`);
  try {
    console.log(`## ${title}\n\n${await run(setting)}\n`);
  } catch (error) {
    console.log(`## ${title}\n\nNot measured: ${messageOf(error)}\n`);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

async function main(): Promise<void> {
  try {
    await bench(readOptions(process.argv.slice(2)));
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = 1;
  }
}

void main();
