import type { Chart } from 'cdk8s';
import { parse } from 'yaml';
import { manifestOf } from '../synth';

/** A repository in the ConfigMap, as Argo reads it. */
export function contentOf(chart: Chart, key: string): unknown {
  return parse(manifestOf(chart, 'ConfigMap').data?.[key] ?? '');
}
