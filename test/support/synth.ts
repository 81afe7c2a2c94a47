import { App, Chart, Testing } from 'cdk8s';
import type { Manifest } from './manifest';
import { readManifest } from './manifest';

/** The manifests of what `build` puts into a chart, as `cdk8s synth` writes them. */
export function synth(build: (chart: Chart) => void): Manifest[] {
  const chart = new Chart(new App(), 'test');
  build(chart);
  return synthChart(chart);
}

/** The manifests of a chart, as `cdk8s synth` writes them; the whole app is validated first. */
export function synthChart(chart: Chart): Manifest[] {
  const objects: unknown[] = Testing.synth(chart);
  return objects.map(readManifest);
}

const HEADING = 'Validation failed with the following errors:\n  ';

/** Where in a program the construct of a finding was made, at the end of the finding's line. */
const PLACE = / \(at \S+:\d+:\d+\)$/;

/**
 * What the one error says that stops the synthesis of what `build` puts into a chart, line by line:
 * `[construct/path] field: message [code]`. None where the synthesis succeeds.
 */
export function errorsOf(build: (chart: Chart) => void): string[] {
  return placedErrorsOf(build).map((line) => line.replace(PLACE, ''));
}

/** Like `errorsOf`, with the place in the program at the end of each line: ` (at file:line:column)`. */
export function placedErrorsOf(build: (chart: Chart) => void): string[] {
  const chart = new Chart(new App(), 'test');
  build(chart);
  try {
    Testing.synth(chart);
    return [];
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith(HEADING)) throw error;
    return error.message.slice(HEADING.length).split(/\n {2}(?=\[)/);
  }
}

/** The codes of the findings in lines of `errorsOf`, in their order. */
export function codesIn(errors: readonly string[]): string[] {
  return errors.map((line) => /\[([a-z-]+)\](?: \(at [^)]*\))?$/.exec(line)?.[1] ?? `no code in: ${line}`);
}

/** The codes of the findings in lines of `errorsOf`, with the fields that they are about: `code at field`. */
export function placedCodesIn(errors: readonly string[]): string[] {
  const fields = errors.map((line) => /^\[[^\]]*\] ([^:]*): /.exec(line)?.[1] ?? 'nowhere');
  return codesIn(errors).map((code, index) => `${code} at ${fields[index] ?? ''}`);
}
