import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { CancelSuperseded } from './cancel-superseded';

const NAME = 'cancel-superseded';

/** How the ids begin of what nobody has asked for by name: nobody takes them for something else. */
const AUTOMATIC = `cdk8s-argo-ci:${NAME}:`;

/**
 * What stops superseded builds: the one that is given, or that of the namespace in which the builds are, which is made
 * once for all in an app.
 */
export function cancellationWorkflowFor(
  scope: Construct,
  wanted: boolean | CancelSuperseded | undefined,
  namespace = Chart.of(scope).namespace,
): CancelSuperseded | undefined {
  if (typeof wanted === 'object') return wanted;
  if (wanted !== true) return undefined;
  const chart = Chart.of(scope);
  const isOne = (other: IConstruct): other is CancelSuperseded =>
    CancelSuperseded.isCancelSuperseded(other) && other.name === NAME && other.namespace === namespace;
  const known = chart.node.root.node.findAll().find(isOne);
  const metadata = namespace === undefined ? undefined : { namespace };
  return known ?? new CancelSuperseded(chart, `${AUTOMATIC}${namespace ?? ''}`, { metadata });
}
