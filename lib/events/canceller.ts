import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { CancelSuperseded } from './cancel-superseded';

const ID = 'cancel-superseded';

/** What stops superseded builds in the namespace that a construct is in; it is made once for all in an app. */
export function cancellerOf(scope: Construct): CancelSuperseded {
  const chart = Chart.of(scope);
  const isOne = (other: IConstruct): other is CancelSuperseded =>
    other instanceof CancelSuperseded && other.name === ID && other.namespace === chart.namespace;
  return chart.node.root.node.findAll().find(isOne) ?? new CancelSuperseded(chart, ID);
}
