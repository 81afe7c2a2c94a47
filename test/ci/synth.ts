import type { Chart } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { findingsOf, formatFinding } from '../../lib/finding';

/** The findings of a construct and its children, formatted as the synth prints them. */
export function problemsOf(construct: IConstruct): string[] {
  return findingsOf(construct).map(formatFinding);
}

/** The code and the path of each finding: `missing-name at metadata.name`. */
export function codesOf(construct: IConstruct): string[] {
  return problemsOf(construct).map((problem) => {
    const [, path, code] = /^(?:(\S[^:]*): )?.*\[([-a-z]+)\](?: \(at [^)]*\))?$/s.exec(problem) ?? [];
    return `${code ?? problem} at ${path ?? '(all)'}`;
  });
}

/** The fields of an object that the tests read. */
export interface Manifest {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly data?: { readonly [key: string]: string };
}

/** All objects of a chart, even if findings would stop the synth. */
export function manifestsOf(chart: Chart): Manifest[] {
  const objects = chart.node.findAll().filter((node) => ApiObject.isApiObject(node));
  return objects.map((object) => object.toJson() as Manifest);
}

/** The only object of a kind in a chart. */
export function manifestOf(chart: Chart, kind: string): Manifest {
  const [found, ...others] = manifestsOf(chart).filter((manifest) => manifest.kind === kind);
  if (found === undefined || others.length > 0) throw new Error(`Expected exactly one ${kind}.`);
  return found;
}
