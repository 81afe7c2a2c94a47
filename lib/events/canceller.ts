import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { CancelSuperseded } from './cancel-superseded';

const ID = 'cancel-superseded';

/**
 * What stops superseded builds: the one that is given, or that of the namespace that a construct is in, which is made
 * once for all in an app.
 */
export function cancellerFor(
  scope: Construct,
  wanted: boolean | CancelSuperseded | undefined,
): CancelSuperseded | undefined {
  if (typeof wanted === 'object') return wanted;
  if (wanted !== true) return undefined;
  const chart = Chart.of(scope);
  const isOne = (other: IConstruct): other is CancelSuperseded =>
    other instanceof CancelSuperseded && other.name === ID && other.namespace === chart.namespace;
  return chart.node.root.node.findAll().find(isOne) ?? new CancelSuperseded(chart, ID);
}
