/**
 * The time that pipelines take on a cluster, as ratios of alternating runs: `npm run bench:cluster`. It needs the environment of
 * the end-to-end tests (test/e2e/README.md). Nothing passes or fails: the results are printed with their goals.
 */
import { parseArgs } from 'node:util';
import { deleteRun, startRun } from '../../test/e2e/cluster/run';
import { readSettings } from '../../test/e2e/cluster/settings';
import { ratios, summarize } from '../tools/statistics';
import { cells, digits, table } from '../tools/table';
import type { PhaseShares } from './phases';
import { PHASES } from './phases';
import { timedRun, timedRuns } from './timed-run';
import type { PipelineName } from './pipelines';
import { PIPELINES, preparePipelines } from './pipelines';

/** The ratios to print: a pipeline, to another one, and the goal. */
const COMPARISONS: readonly (readonly [title: string, of: PipelineName, to: PipelineName, goal: string])[] = [
  ['clone and build, two pods', 'pods', 'by-hand', ''],
  ['clone and build, one pod', 'one-pod', 'by-hand', 'at most 0.5'],
  ['the same with BuildKit', 'one-pod-buildkit', 'by-hand', 'at most 0.5'],
  ['clone, lint, test and build, one pod', 'four-in-one-pod', 'four-pods', ''],
  ['the same and deliver, two pods', 'five-in-two-pods', 'five-pods', 'at most 0.6'],
  ['a build of 20 s, with a warm cache', 'slow-cached', 'slow', 'at most 0.4'],
];

/** The number of pipelines that run at the same time. */
const PARALLEL = 10;

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } });
  const rounds = Number(values.rounds);
  const run = await startRun(readSettings(), 'privileged');
  try {
    const submit = await preparePipelines(run);
    const seconds = new Map<PipelineName, number[]>(PIPELINES.map((name) => [name, []]));
    const phases = new Map<PipelineName, PhaseShares[]>(PIPELINES.map((name) => [name, []]));
    // The first round pulls the images, and is not counted.
    for (let round = -1; round < rounds; round++) {
      for (const name of PIPELINES) {
        const timed = await timedRun(run, () => submit(name));
        if (round < 0) continue;
        seconds.get(name)?.push(timed.seconds);
        phases.get(name)?.push(timed.phases);
      }
    }
    const parallel = await timedRuns(
      run,
      Array.from({ length: PARALLEL }, () => () => submit('one-pod')),
    );
    print(seconds, phases, parallel);
  } finally {
    await deleteRun(run);
  }
}

function print(
  seconds: ReadonlyMap<PipelineName, readonly number[]>,
  phases: ReadonlyMap<PipelineName, readonly PhaseShares[]>,
  parallel: number,
): void {
  const of = (name: PipelineName): readonly number[] => seconds.get(name) ?? [];
  const lines = COMPARISONS.map(([title, one, other, goal]) => {
    const middles = [one, other].map((name) => `${digits(summarize(of(name)).median)} s`);
    return [title, ...middles, ...cells(summarize(ratios(of(one), of(other)))), goal];
  });
  const alone = summarize(of('one-pod')).median;
  const ten = [
    `${String(PARALLEL)} in one pod each, at the same time`,
    `${digits(parallel)} s`,
    `${digits(alone)} s`,
  ];
  const heading = ['pipeline', 'time', 'compared with', 'ratio', 'middle half', 'goal'];
  console.log(table(heading, [...lines, [...ten, digits(parallel / alone), '', 'at most 3']]));
  const shares = PIPELINES.map((name) => {
    const all = phases.get(name) ?? [];
    return [name, ...PHASES.map((phase) => `${digits(summarize(all.map((one) => one[phase])).median)} s`)];
  });
  console.log(`\n${table(['pipeline', ...PHASES], shares)}`);
}

void main();
