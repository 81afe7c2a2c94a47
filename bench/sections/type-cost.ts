import { join } from 'node:path';
import { interleave } from '../tools/interleave';
import { node, run } from '../tools/run';
import type { SectionRun } from '../section';
import { exponent, median, summarize } from '../tools/statistics';
import { cells, digits, table } from '../tools/table';
import type { ProgramKind } from './type-programs';
import { HEAD, KINDS, pairs } from './type-programs';

const PROGRAMS = [...KINDS, 'mixed'] as const;
const COUNTS = [10, 100, 1000] as const;
const HEADING = ['10 pairs', '100 pairs', '1,000 pairs'];

const TITLES: { readonly [Kind in ProgramKind]: string } = {
  tasks: 'tasks',
  steps: 'steps, half of them in groups',
  loops: 'tasks with `items()`',
  hooks: 'tasks with two hooks',
  depends: 'tasks with typed `depends`',
  expressions: 'tasks with two expressions',
  mixed: 'all of these, alternating',
};

interface Cost {
  readonly instantiations: number;
  readonly seconds: number;
}

/** The cost of the programs minus that of a program without pairs, in each round. */
type Costs = (kind: ProgramKind, count: number) => readonly Cost[];

/** The work of the compiler for programs with many templates and calls. */
export const typeCost: SectionRun = ({ app, options }) => {
  const measure = (name: string, text: string) => (): Cost => {
    const program = `types-${name}`;
    app.write(`${program}.ts`, HEAD + text);
    app.write(`${program}.json`, JSON.stringify({ extends: './tsconfig.json', files: [`${program}.ts`] }));
    const tsc = app.script(join('typescript', 'bin', 'tsc'));
    const printed = run(node(app.folder, tsc, '-p', `${program}.json`, '--noEmit', '--extendedDiagnostics'));
    return { instantiations: figure(printed, 'Instantiations'), seconds: figure(printed, 'Check time') };
  };
  const cases = PROGRAMS.flatMap((kind) => COUNTS.map((count) => ({ kind, count })));
  const samples = interleave<string, Cost>(
    Math.min(options.rounds, 3),
    Object.fromEntries([
      ['none', measure('none', '')],
      ...cases.map(({ kind, count }) => {
        const name = `${kind}-${count}`;
        return [name, measure(name, pairs(kind, count))] as const;
      }),
    ]),
  );
  const costs: Costs = (kind, count) =>
    (samples[`${kind}-${count}`] ?? []).map(({ instantiations, seconds }, round) => {
      const none = samples.none?.[round];
      return {
        instantiations: instantiations - (none?.instantiations ?? NaN),
        seconds: seconds - (none?.seconds ?? NaN),
      };
    });
  return [instantiationTable(costs), timeTable(costs)].join('\n\n');
};

/** The exponent of the growth. */
function growth(y: (count: number) => number): string {
  return digits(exponent([100, y(100)], [1000, y(1000)]));
}

function instantiationTable(costs: Costs): string {
  const all = (kind: ProgramKind, count: number): number =>
    median(costs(kind, count).map(({ instantiations }) => instantiations));
  return table(
    ['instantiations per pair', ...HEADING, 'exponent, 100 to 1,000', 'target'],
    PROGRAMS.map((kind) => [
      TITLES[kind],
      ...COUNTS.map((count) => digits(all(kind, count) / count)),
      growth((count) => all(kind, count)),
      kind === 'tasks' ? 'about 300, linear' : 'linear',
    ]),
  );
}

function timeTable(costs: Costs): string {
  const times = (kind: ProgramKind, count: number): number[] =>
    costs(kind, count).map(({ seconds }) => (1000 * seconds) / count);
  return table(
    ['check time per pair (ms)', ...HEADING, 'middle half', 'exponent, 100 to 1,000'],
    PROGRAMS.map((kind) => [
      TITLES[kind],
      digits(median(times(kind, 10))),
      digits(median(times(kind, 100))),
      ...cells(summarize(times(kind, 1000))),
      growth((count) => count * median(times(kind, count))),
    ]),
  );
}

function figure(printed: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(printed)?.[1] ?? NaN);
}
