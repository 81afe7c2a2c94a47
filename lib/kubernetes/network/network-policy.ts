import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { LabelSelector } from '../../../imports/argoproj.io';
import { checkDuplicateObjects } from '../duplicate-objects';

/** The pods or addresses of a rule (networking/v1, `NetworkPolicyPeer`). */
export interface NetworkPolicyPeer {
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
  readonly namespaceSelector?: LabelSelector;
  readonly podSelector?: LabelSelector;
}

/** A port of a rule (networking/v1, `NetworkPolicyPort`). */
export interface NetworkPolicyPort {
  readonly protocol: 'TCP' | 'UDP';
  readonly port: number;
}

/** Connections that a policy allows. */
export interface NetworkRule {
  readonly peers: readonly NetworkPolicyPeer[];

  /**
   * The ports.
   *
   * @default - all ports of all protocols
   */
  readonly ports?: readonly NetworkPolicyPort[];
}

/** Properties of a NetworkPolicy. */
export interface NetworkPolicyProps {
  readonly metadata: ApiObjectMetadata;

  /** The pods that the policy applies to. */
  readonly pods: LabelSelector;

  /** The connections to the pods; read at synth. */
  readonly ingress: () => readonly NetworkRule[];

  /** The connections from the pods; read at synth. */
  readonly egress: () => readonly NetworkRule[];
}

/**
 * Creates a NetworkPolicy. The pods get and open only the connections that it allows, or another policy that applies to
 * them.
 */
export function createNetworkPolicy(scope: Construct, id: string, props: NetworkPolicyProps): ApiObject {
  const { metadata, pods, ingress, egress } = props;
  const apiObject = new ApiObject(scope, id, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata,
    spec: {
      podSelector: pods,
      policyTypes: ['Ingress', 'Egress'],
      ingress: atSynth(() => renderRules(ingress(), 'from')),
      egress: atSynth(() => renderRules(egress(), 'to')),
    },
  });
  checkDuplicateObjects({ node: scope.node, apiObject });
  return apiObject;
}

/** Rules that are rendered when everything is known: cdk8s resolves a Lazy to its value. */
function atSynth(render: () => object[]): unknown {
  return Lazy.any({ produce: render });
}

/**
 * Renders the rules that allow something. In Kubernetes, an empty list of peers or ports means all of them, so such rules
 * are omitted.
 */
function renderRules(rules: readonly NetworkRule[], direction: 'from' | 'to'): object[] {
  return rules
    .filter(({ peers, ports }) => peers.length > 0 && ports?.length !== 0)
    .map(({ peers, ports }) => ({ [direction]: peers, ...(ports !== undefined && { ports }) }));
}

/** Pods that have a label, with any value. */
export function havingLabel(label: string): LabelSelector {
  return { matchExpressions: [{ key: label, operator: 'Exists' }] };
}

/** TCP ports. */
export function tcp(ports: readonly number[]): NetworkPolicyPort[] {
  return ports.map((port) => ({ protocol: 'TCP', port }));
}
