/**
 * The speed of the library, as ratios of alternating measurements: `npm run bench`. Nothing passes or fails: the
 * results are printed with their targets.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FreshApp } from './tools/app';
import { editor } from './sections/editor';
import { growth } from './sections/growth';
import { importTime } from './sections/import-time';
import { javascript } from './sections/javascript';
import { lint } from './sections/lint';
import type { Options, Section } from './options';
import { readOptions } from './options';
import { requireTime } from './sections/require-time';
import type { SectionRun, Setting } from './section';
import { typeCost } from './sections/type-cost';
import { importedSynth, typedSynth } from './sections/typed-synth';

const RUNS: { readonly [Key in Section]: readonly [title: string, run: SectionRun] } = {
  synth: ['Typed synth with ts-node', typedSynth],
  import: ['Typed synth, against `cdk8s import`', importedSynth],
  javascript: ['Plain JavaScript', javascript],
  require: ['require', requireTime],
  lint: ['Lint', lint],
  growth: ['Many pipelines', growth],
  types: ['Cost of the types', typeCost],
  editor: ['Response times in editors', editor],
  importer: ['Importing manifests', importTime],
};

/** Measures in a new app, and prints each result when it is available. */
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

/** Measures one section. A failure, for example without a network, does not stop the others. */
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
