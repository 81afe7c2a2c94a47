import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '../tools/app';
import { interleave } from '../tools/interleave';
import { differences, readManifests } from '../tools/manifests';
import type { Command } from '../tools/run';
import { node, run, seconds } from '../tools/run';
import type { SectionRun, Setting } from '../section';
import { ratios, summarize } from '../tools/statistics';
import { cells, note, table } from '../tools/table';

const HERA = 'hera[yaml]==7.1.0';

/** The tutorial's pipeline as compiled JavaScript, compared with the same manifests in Hera. */
export const javascript: SectionRun = (setting) => {
  const { app, temporary, options } = setting;
  app.add('main.ts', 'main');
  app.add('bench/programs/baseline.ts', 'baseline');
  const python = options.python ?? installHera(setting);
  const outdir = (name: string): string => {
    const folder = join(temporary, `javascript-${name}`);
    mkdirSync(folder, { recursive: true });
    return folder;
  };
  const script = (name: string): Command => ({
    ...node(app.folder, `${name}.js`),
    env: { CDK8S_OUTDIR: outdir(name) },
  });
  const program = join(PROJECT, 'bench', 'programs', 'pipeline.py');
  const [baseline, library] = [script('baseline'), script('main')];
  const hera = { program: python, args: [program, outdir('hera')], cwd: temporary };
  const samples = interleave(2 * options.rounds, {
    baseline: () => seconds(baseline),
    library: () => seconds(library),
    hera: () => seconds(hera),
  });
  const wrong = differences(readManifests(outdir('main')), readManifests(outdir('hera')));
  const { baseline: alone, library: ours, hera: others } = samples;
  const lines = [
    ['cdk8s and cdk8s-plus-27 alone (s)', ...cells(summarize(alone)), ''],
    ['the pipeline with cdk8s-argo-ci (s)', ...cells(summarize(ours)), ''],
    ['the pipeline with Hera 7 (s)', ...cells(summarize(others)), ''],
    ['ratio of cdk8s-argo-ci to Hera', ...cells(summarize(ratios(ours, others))), 'at most 0.5'],
    ['ratio of cdk8s-argo-ci to cdk8s alone', ...cells(summarize(ratios(ours, alone))), 'at most 1.25'],
  ];
  return (
    table(['plain JavaScript', 'median', 'middle half', 'target'], lines) +
    note('Not the same objects', wrong)
  );
};

/** Installs Hera into a new virtual environment, and returns its Python. */
function installHera({ temporary }: Setting): string {
  const folder = join(temporary, 'hera');
  run({ program: 'python3', args: ['-m', 'venv', folder], cwd: temporary });
  const python = join(folder, 'bin', 'python');
  run({ program: python, args: ['-m', 'pip', 'install', '--quiet', HERA], cwd: temporary });
  return python;
}
