/**
 * Lints manifests without reading files, and prints the duration for all of them, in milliseconds.
 *
 *     lint-time.js FILE [VERSION]
 *
 * FILE is a JSON list of lists of manifests, each of which is linted alone.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { type ArgoVersion, lint } from '../../lib';

/** So many passes are needed until the compiler of V8 has optimized the rules. */
const WARM_UP = 20;

const PASSES = 5;

const [file = '', version] = process.argv.slice(2);
const options = version === undefined ? {} : { argo: version as ArgoVersion };
const sets = JSON.parse(readFileSync(file, 'utf8')) as readonly (readonly unknown[])[];
const durations: number[] = [];
for (let pass = 0; pass < WARM_UP + PASSES; pass++) {
  const start = performance.now();
  for (const manifests of sets) lint(manifests, options);
  if (pass >= WARM_UP) durations.push(performance.now() - start);
}
console.log(durations.reduce((sum, duration) => sum + duration, 0) / PASSES);
