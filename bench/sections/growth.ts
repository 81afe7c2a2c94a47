import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { interleave } from '../tools/interleave';
import { node, run } from '../tools/run';
import type { SectionRun } from '../section';
import { exponent, median } from '../tools/statistics';
import { digits, table } from '../tools/table';

const LAYOUTS = {
  'one-chart': 'one App with one Chart',
  charts: 'one App, a Chart for each',
  apps: 'an App for each',
} as const;
const COUNTS = [10, 100, 1000] as const;
const KINDS = ['objects', 'constructs', 'library'] as const;

type Layout = keyof typeof LAYOUTS;
type Kind = (typeof KINDS)[number];

/** The output of the program `growth.ts`. */
interface Cost {
  readonly milliseconds: number;
  readonly kilobytes: number;
  readonly peak: number;
}

/** The samples of one layout, by kind and number of pipelines. */
type Samples = (kind: Kind, count: number) => readonly Cost[];

/**
 * Time and memory of many pipelines, in several layouts: with this library, and as plain objects of cdk8s,
 * flat and in the tree of constructs that the library creates.
 */
export const growth: SectionRun = ({ app, temporary, options }) => {
  app.add('bench/programs/growth.ts', 'growth');
  const measure = (kind: Kind, layout: Layout, count: number) => (): Cost => {
    const folder = mkdtempSync(join(temporary, 'growth-'));
    const args = ['--expose-gc', 'growth.js', kind, layout, String(count), folder];
    const cost = JSON.parse(run(node(app.folder, ...args))) as Cost;
    rmSync(folder, { recursive: true });
    return cost;
  };
  const results = (Object.keys(LAYOUTS) as Layout[]).map((layout): [Layout, Samples] => {
    const cases = KINDS.flatMap((kind) => COUNTS.map((count) => ({ kind, count, key: `${kind} ${count}` })));
    const samples = interleave<string, Cost>(
      Math.min(options.rounds, 5),
      Object.fromEntries(cases.map(({ kind, count, key }) => [key, measure(kind, layout, count)])),
    );
    return [layout, (kind, count) => samples[`${kind} ${count}`] ?? []];
  });
  return [timeTable(results), memoryTable(results)].join('\n\n');
};

/** The median of what the library needs in addition to another kind, in each round. */
function share(of: Samples, field: keyof Cost, beyond: Kind, count: number): number {
  const others = of(beyond, count);
  return median(of('library', count).map((cost, round) => cost[field] - (others[round]?.[field] ?? NaN)));
}

function timeTable(results: readonly [Layout, Samples][]): string {
  const lines = results.flatMap(([layout, of]) => {
    const time = (kind: Kind, count: number): number =>
      median(of(kind, count).map((cost) => cost.milliseconds));
    const slope = (y: (count: number) => number): string => digits(exponent([100, y(100)], [1000, y(1000)]));
    const beyond = (kind: Kind) => (count: number) => share(of, 'milliseconds', kind, count);
    return [
      ...COUNTS.map((count) => [
        `${LAYOUTS[layout]}: ${count.toLocaleString('en')}`,
        ...KINDS.map((kind) => digits(time(kind, count))),
        digits(beyond('objects')(count) / count),
        digits(beyond('constructs')(count) / count),
      ]),
      [
        '– exponent, 100 to 1,000',
        ...KINDS.map((kind) => slope((count) => time(kind, count))),
        slope(beyond('objects')),
        slope(beyond('constructs')),
      ],
    ];
  });
  return table(
    [
      'processor time (ms), pipelines',
      'cdk8s, objects',
      'cdk8s, same tree',
      'library',
      'added to objects, per pipeline',
      'added to same tree, per pipeline',
    ],
    lines,
  );
}

function memoryTable(results: readonly [Layout, Samples][]): string {
  const lines = results.flatMap(([layout, of]) =>
    COUNTS.map((count) => [
      `${LAYOUTS[layout]}: ${count.toLocaleString('en')}`,
      ...(['objects', 'library'] as const).map((kind) =>
        digits(median(of(kind, count).map((cost) => cost.kilobytes)) / 1024),
      ),
      digits(share(of, 'kilobytes', 'objects', count) / count),
      ...(['objects', 'library'] as const).map((kind) =>
        digits(median(of(kind, count).map((cost) => cost.peak))),
      ),
    ]),
  );
  return table(
    [
      'memory (MB), pipelines',
      'in use: cdk8s',
      'in use: library',
      'added per pipeline (kB)',
      'peak: cdk8s',
      'peak: library',
    ],
    lines,
  );
}
