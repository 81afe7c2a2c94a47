import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../tools/app';
import { importFullCrds, importedPipeline } from './imported-pipeline';
import { interleave } from '../tools/interleave';
import { differences, readManifests } from '../tools/manifests';
import { node, seconds } from '../tools/run';
import type { SectionRun, Setting } from '../section';
import { ratios, summarize } from '../tools/statistics';
import { cells, note, table } from '../tools/table';

const HEADING = ['typed synth', 'median', 'middle half', 'target'];

/** The folder to which a program of the app writes its manifests. */
function outdir({ temporary }: Setting, program: string): string {
  const folder = join(temporary, `typed-${program}`);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Runs a program of the app with ts-node, which checks its types. Returns the duration. */
function synth(setting: Setting, program: string): () => number {
  const tsNode = setting.app.script(join('ts-node', 'dist', 'bin.js'));
  const env = { CDK8S_OUTDIR: outdir(setting, program) };
  const command = { ...node(setting.app.folder, tsNode, `${program}.ts`), env };
  return () => seconds(command);
}

/** A note about the programs that do not render the objects of `dist/`. */
function wrong(setting: Setting, ...programs: string[]): string {
  const expected = readManifests(join(PROJECT, 'dist'));
  const all = programs.flatMap((program) =>
    differences(expected, readManifests(outdir(setting, program))).map((it) => `${it} in ${program}.ts`),
  );
  return note('Not as in dist/', all);
}

/** The tutorial's pipeline with type checks, compared with an app that uses only cdk8s and cdk8s-plus-27. */
export const typedSynth: SectionRun = (setting) => {
  setting.app.add('main.ts', 'main');
  setting.app.add('bench/programs/baseline.ts', 'baseline');
  const { baseline, library } = interleave(setting.options.rounds, {
    baseline: synth(setting, 'baseline'),
    library: synth(setting, 'main'),
  });
  const lines = [
    ['cdk8s and cdk8s-plus-27 alone (s)', ...cells(summarize(baseline)), ''],
    ['the pipeline with cdk8s-argo-ci (s)', ...cells(summarize(library)), ''],
    ['ratio of the two', ...cells(summarize(ratios(library, baseline))), 'at most 1.15'],
  ];
  return table(HEADING, lines) + wrong(setting, 'main');
};

/** The tutorial's pipeline with type checks, compared with the same on the classes of `cdk8s import`. */
export const importedSynth: SectionRun = (setting) => {
  setting.app.add('main.ts', 'main');
  importFullCrds(setting.app, setting.options.crds);
  setting.app.write('imported.ts', importedPipeline());
  const { imported, library } = interleave(Math.min(setting.options.rounds, 5), {
    imported: synth(setting, 'imported'),
    library: synth(setting, 'main'),
  });
  const lines = [
    ['the pipeline on the output of `cdk8s import` (s)', ...cells(summarize(imported)), ''],
    ['the pipeline with cdk8s-argo-ci (s)', ...cells(summarize(library)), ''],
    ['times faster', ...cells(summarize(ratios(imported, library))), 'at least 8'],
  ];
  return table(HEADING, lines) + wrong(setting, 'main', 'imported');
};
