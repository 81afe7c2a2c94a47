import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCorpus } from '../../scripts/lint-compare/corpus';
import { sharedPath } from '../../test/support/shared';
import type { SectionRun, Setting } from '../section';
import { interleave } from '../tools/interleave';
import type { Command } from '../tools/run';
import { node, run, seconds } from '../tools/run';
import { ratios, summarize } from '../tools/statistics';
import { cells, table } from '../tools/table';

const NEEDS = ['argo-corpus', 'argolint'];

/** How often the validator reads the corpus for the time per manifest, in which its start has no part. */
const REPETITIONS = 5;

/** The linter, compared with Argo's validator: as a command, and per manifest. */
export const lint: SectionRun = (setting) => {
  const missing = NEEDS.filter((part) => !existsSync(sharedPath(part)));
  const compared =
    missing.length === 0
      ? [corpusTime(setting), manifestTime(setting)]
      : [`Not compared with Argo's validator: no ${missing.join(', ')} in ../shared.`];
  return [...compared, fileTime(setting), synthTime(setting)].join('\n\n');
};

/** The command. Its exit code is 1 if there are errors. */
function lintCommand({ app }: Setting, ...args: readonly string[]): Command {
  const cli = app.script('cdk8s-argo-ci/build/cli.js');
  return { ...node(app.folder, cli, 'lint', ...args), codes: [0, 1] };
}

function validator(setting: Setting, files: readonly string[]): Command {
  return { program: sharedPath('argolint', 'argolint'), args: files, cwd: setting.temporary };
}

/** All files of the corpus with one command, each on its own. */
function corpusTime(setting: Setting): string {
  const files = readCorpus().map(({ name }) => sharedPath('argo-corpus', name));
  const [ours, argo] = [lintCommand(setting, '--each', ...files), validator(setting, files)];
  const samples = interleave(2 * setting.options.rounds, {
    ours: () => seconds(ours),
    argo: () => seconds(argo),
  });
  return table(
    [`the corpus, ${String(files.length)} files`, 'median', 'middle half', 'target'],
    [
      ['cdk8s-argo-ci lint --each (s)', ...cells(summarize(samples.ours)), ''],
      [`Argo's validator, argolint (s)`, ...cells(summarize(samples.argo)), ''],
      ['ratio', ...cells(summarize(ratios(samples.ours, samples.argo))), 'at most 2'],
    ],
  );
}

/** The rules without reading files, and the validator without its start. The validator also reads the files. */
function manifestTime(setting: Setting): string {
  const { app, options } = setting;
  const corpus = validatedFiles(setting);
  const count = corpus.flatMap(({ manifests }) => manifests).length;
  app.add('bench/programs/lint-time.ts', 'lint-time');
  app.write('lint-manifests.json', JSON.stringify(corpus.map(({ manifests }) => manifests)));
  const rules = (...version: readonly string[]): number =>
    Number(run(node(app.folder, 'lint-time.js', 'lint-manifests.json', ...version))) / count;
  const files = corpus.map(({ path }) => path);
  const repeated = Array.from({ length: REPETITIONS }, () => files).flat();
  const samples = interleave(options.rounds, {
    rules: () => rules(),
    one: () => rules('3.7'),
    argo: () => {
      const start = seconds(validator(setting, []));
      return ((seconds(validator(setting, repeated)) - start) * 1000) / REPETITIONS / count;
    },
  });
  return table(
    [`per manifest, ${String(count)} manifests`, 'median', 'middle half', 'target'],
    [
      ['rules, for all versions of Argo (ms)', ...cells(summarize(samples.rules)), ''],
      ['rules, for Argo 3.7 (ms)', ...cells(summarize(samples.one)), ''],
      [`Argo's validator (ms)`, ...cells(summarize(samples.argo)), ''],
      ['ratio, for all versions', ...cells(summarize(ratios(samples.rules, samples.argo))), 'at most 1'],
      ['ratio, for Argo 3.7', ...cells(summarize(ratios(samples.one, samples.argo))), 'at most 1'],
    ],
  );
}

interface ValidatedFile {
  readonly path: string;
  readonly manifests: readonly unknown[];
}

/** The files whose objects the validator looks at. It cannot read some of the others, and does not know their kinds. */
function validatedFiles(setting: Setting): ValidatedFile[] {
  const corpus = readCorpus().map(({ name, manifests }) => ({
    path: sharedPath('argo-corpus', name),
    manifests,
  }));
  const verdicts = run(
    validator(
      setting,
      corpus.map(({ path }) => path),
    ),
  );
  const validated = verdicts
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly ok: boolean; readonly errors: readonly string[] })
    .map(({ ok, errors }) => ok || errors.some((error) => /^\s*in "/.test(error)));
  return corpus.filter((_, index) => validated[index]);
}

/** One file with one command. */
function fileTime(setting: Setting): string {
  const { app, options } = setting;
  app.write('workflow.yaml', readFileSync(join(__dirname, '../../dist/argo-ci.k8s.yaml'), 'utf8'));
  const direct = lintCommand(setting, 'workflow.yaml');
  const npx = { ...direct, program: 'npx', args: ['cdk8s-argo-ci', 'lint', 'workflow.yaml'] };
  const samples = interleave(2 * options.rounds, {
    direct: () => seconds(direct),
    npx: () => seconds(npx),
    start: () => seconds(node(app.folder, '-e', '0')),
  });
  return table(
    ['one file', 'median', 'middle half', 'target'],
    [
      ['npx cdk8s-argo-ci lint (s)', ...cells(summarize(samples.npx)), 'less than 0.4'],
      ['the command without npx (s)', ...cells(summarize(samples.direct)), ''],
      ['Node without a program (s)', ...cells(summarize(samples.start)), ''],
    ],
  );
}

/** Loaded before a program, it leaves out the rules: what the library registers for the tree is there already. */
const WITHOUT_RULES = `
const { App } = require('cdk8s');
Object.defineProperty(App.prototype, Symbol.for('cdk8s-argo-ci.lint'), { value: {} });
`;

/** The synth of the tutorial's pipeline with the rules and without. */
function synthTime(setting: Setting): string {
  const { app, options, temporary } = setting;
  app.add('main.ts', 'main');
  app.write('without-rules.js', WITHOUT_RULES);
  const outdir = join(temporary, 'lint-synth');
  mkdirSync(outdir, { recursive: true });
  const tsNode = app.script(join('ts-node', 'dist', 'bin.js'));
  const command = (...args: readonly string[]): Command => ({
    ...node(app.folder, ...args),
    env: { CDK8S_OUTDIR: outdir },
  });
  const samples = interleave(options.rounds, {
    typed: () => seconds(command(tsNode, 'main.ts')),
    typedAlone: () => seconds(command('-r', './without-rules.js', tsNode, 'main.ts')),
    plain: () => seconds(command('main.js')),
    plainAlone: () => seconds(command('-r', './without-rules.js', 'main.js')),
  });
  const { typed, typedAlone, plain, plainAlone } = samples;
  return table(
    ["synth of the tutorial's pipeline", 'median', 'middle half', 'target'],
    [
      ['with ts-node (s)', ...cells(summarize(typed)), ''],
      ['the same without rules (s)', ...cells(summarize(typedAlone)), ''],
      ['ratio', ...cells(summarize(ratios(typed, typedAlone))), 'at most 1.1'],
      ['plain JavaScript (s)', ...cells(summarize(plain)), ''],
      ['the same without rules (s)', ...cells(summarize(plainAlone)), ''],
      ['ratio', ...cells(summarize(ratios(plain, plainAlone))), ''],
    ],
  );
}
