import { App, Chart, Testing } from 'cdk8s';
import type { Manifest } from './manifest';
import { readManifest } from './manifest';

/** The manifests of the constructs that `build` adds to a chart, as `cdk8s synth` writes them. */
export function synth(build: (chart: Chart) => void): Manifest[] {
  const chart = new Chart(new App(), 'test');
  build(chart);
  return synthChart(chart);
}

/** The manifests of a chart, as `cdk8s synth` writes them. The whole app is validated first. */
export function synthChart(chart: Chart): Manifest[] {
  const objects: unknown[] = Testing.synth(chart);
  return objects.map(readManifest);
}

const HEADING = 'Validation failed with the following errors:\n  ';

/** The position of the user's code at the end of a finding. */
const PLACE = / \(at \S+:\d+:\d+\)$/;

/**
 * The findings that stop the synth of the constructs that `build` adds to a chart, each as
 * `[construct/path] field: message [code]`.
 */
export function errorsOf(build: (chart: Chart) => void): string[] {
  return placedErrorsOf(build).map((line) => line.replace(PLACE, ''));
}

/** The same, with the position in the program at the end of each finding: ` (at file:line:column)`. */
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

/** The codes of the findings that `errorsOf` returns, in their order. */
export function codesIn(errors: readonly string[]): string[] {
  return errors.map((line) => /\[([a-z-]+)\](?: \(at [^)]*\))?$/.exec(line)?.[1] ?? `no code in: ${line}`);
}

/** The codes and fields of the findings that `errorsOf` returns: `code at field`. */
export function placedCodesIn(errors: readonly string[]): string[] {
  const fields = errors.map((line) => /^\[[^\]]*\] ([^:]*): /.exec(line)?.[1] ?? 'nowhere');
  return codesIn(errors).map((code, index) => `${code} at ${fields[index] ?? ''}`);
}
