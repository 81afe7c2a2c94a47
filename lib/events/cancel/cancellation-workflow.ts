import { Chart } from 'cdk8s';
import type { Construct, IConstruct } from 'constructs';
import { CancelSuperseded } from './cancel-superseded';

const NAME = 'cancel-superseded';

/** The prefix of the ids of constructs that are created automatically. */
const AUTOMATIC = `cdk8s-argo-ci:${NAME}:`;

/**
 * The cancellation workflow of a trigger: the one that was passed in, or that of the namespace of the builds, which all
 * triggers of an app share and which is created on first use.
 */
export function cancellationWorkflowFor(
  scope: Construct,
  requested: boolean | CancelSuperseded | undefined,
  namespace = Chart.of(scope).namespace,
): CancelSuperseded | undefined {
  if (typeof requested === 'object') return requested;
  if (requested !== true) return undefined;
  const chart = Chart.of(scope);
  const isShared = (other: IConstruct): other is CancelSuperseded =>
    CancelSuperseded.isCancelSuperseded(other) && other.name === NAME && other.namespace === namespace;
  const known = chart.node.root.node.findAll().find(isShared);
  const metadata = namespace === undefined ? undefined : { namespace };
  return known ?? new CancelSuperseded(chart, `${AUTOMATIC}${namespace ?? ''}`, { metadata });
}
