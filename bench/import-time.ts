import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argoManifests } from './argo-manifests';
import { interleave } from './interleave';
import { node, run } from './run';
import type { SectionRun } from './section';
import { exponent, median } from './statistics';
import { digits, note, table } from './table';

const COUNTS = [10, 50, 100] as const;
const PARTS = ['loading', 'reading', 'writing', 'proving'] as const;

/** What the program `import-time.ts` prints. */
interface Cost {
  readonly loading: number;
  readonly reading: number;
  readonly writing: number;
  readonly proving: number;
  readonly rounds: number;
  /** Modules that have something in a plainer form. */
  readonly plainer: number;
  readonly modules: number;
}

/** What importing manifests takes, and how that grows with their number. */
export const importTime: SectionRun = ({ app, temporary, options }) => {
  app.add('bench/programs/import-time.ts', 'import-time');
  const measure = (count: number) => (): Cost => {
    const folder = join(temporary, `manifests-${count}`);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of argoManifests(count)) writeFileSync(join(folder, name), text);
    return JSON.parse(run(node(app.folder, 'import-time.js', folder))) as Cost;
  };
  const samples = interleave<string, Cost>(
    Math.min(options.rounds, 5),
    Object.fromEntries(COUNTS.map((count) => [String(count), measure(count)])),
  );
  const of = (count: number): readonly Cost[] => samples[String(count)] ?? [];
  const time = (count: number, ...parts: readonly (typeof PARTS)[number][]): number =>
    median(of(count).map((cost) => parts.reduce((sum, part) => sum + cost[part], 0)));
  const work = (count: number): number => time(count, 'reading', 'writing', 'proving');
  const wrong = COUNTS.flatMap((count) =>
    of(count).flatMap(({ plainer, modules }) =>
      plainer > 0 || modules !== count ? [`${plainer} of ${modules}`] : [],
    ),
  );
  const lines = COUNTS.map((count) => [
    String(count),
    ...PARTS.map((part) => digits(time(count, part))),
    digits(work(count) / count),
    String(median(of(count).map(({ rounds }) => rounds))),
  ]);
  const growth = (y: (count: number) => number): string => digits(exponent([10, y(10)], [100, y(100)]));
  const exponents = PARTS.map((part) => growth((count) => time(count, part)));
  return (
    table(
      ['manifests', ...PARTS.map((part) => `${part} (ms)`), 'all but loading, each', 'rounds'],
      [...lines, ['exponent, 10 to 100', ...exponents, growth(work), '']],
    ) + note('Not all in the typed form', [...new Set(wrong)])
  );
};
