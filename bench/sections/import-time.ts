import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argoManifests } from '../tools/argo-manifests';
import { interleave } from '../tools/interleave';
import { node, run } from '../tools/run';
import type { SectionRun } from '../section';
import { exponent, median } from '../tools/statistics';
import { digits, note, table } from '../tools/table';

const COUNTS = [10, 50, 100] as const;
const PARTS = ['loading', 'reading', 'writing', 'verifying'] as const;

/** The output of the program `import-time.ts`. */
interface Cost {
  readonly loading: number;
  readonly reading: number;
  readonly writing: number;
  readonly verifying: number;
  readonly attempts: number;
  /** The number of modules with parts that are not in the typed form. */
  readonly withFallbacks: number;
  readonly modules: number;
}

/** The time to import manifests, and how it grows with their number. */
export const importTime: SectionRun = ({ app, temporary, options }) => {
  const program = app.bundle('bench/programs/import-time.ts');
  const measure = (count: number) => (): Cost => {
    const folder = join(temporary, `manifests-${count}`);
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of argoManifests(count)) writeFileSync(join(folder, name), text);
    return JSON.parse(run(node(app.folder, program, folder))) as Cost;
  };
  const samples = interleave<string, Cost>(
    Math.min(options.rounds, 5),
    Object.fromEntries(COUNTS.map((count) => [String(count), measure(count)])),
  );
  const of = (count: number): readonly Cost[] => samples[String(count)] ?? [];
  const time = (count: number, ...parts: readonly (typeof PARTS)[number][]): number =>
    median(of(count).map((cost) => parts.reduce((sum, part) => sum + cost[part], 0)));
  const work = (count: number): number => time(count, 'reading', 'writing', 'verifying');
  const wrong = COUNTS.flatMap((count) =>
    of(count).flatMap(({ withFallbacks, modules }) =>
      withFallbacks > 0 || modules !== count ? [`${withFallbacks} of ${modules}`] : [],
    ),
  );
  const lines = COUNTS.map((count) => [
    String(count),
    ...PARTS.map((part) => digits(time(count, part))),
    digits(work(count) / count),
    String(median(of(count).map(({ attempts }) => attempts))),
  ]);
  const growth = (y: (count: number) => number): string => digits(exponent([10, y(10)], [100, y(100)]));
  const exponents = PARTS.map((part) => growth((count) => time(count, part)));
  return (
    table(
      ['manifests', ...PARTS.map((part) => `${part} (ms)`), 'all but loading, per manifest', 'attempts'],
      [...lines, ['exponent, 10 to 100', ...exponents, growth(work), '']],
    ) + note('Not all in the typed form', [...new Set(wrong)])
  );
};
