import type { IConstruct } from 'constructs';
import type { Problem } from '../../finding/index';
import { addCheck } from '../../finding/index';

/** The addresses of webhooks in an app (host and endpoint), each with the trigger that listens there. */
const triggersByAddress = new WeakMap<IConstruct, Map<string, IConstruct>>();

/** Finds triggers whose webhooks have the same address: only one of them would receive any. */
export function checkEndpoints(
  trigger: IConstruct,
  servers: readonly (string | undefined)[],
  endpoint: string,
): void {
  const { root } = trigger.node;
  const known = triggersByAddress.get(root) ?? new Map<string, IConstruct>();
  triggersByAddress.set(root, known);
  const addresses = new Set(
    servers.flatMap((server) => (server === undefined ? [] : [`${hostOf(server)}${endpoint}`])),
  );
  for (const address of addresses) {
    const other = known.get(address);
    if (other === undefined) known.set(address, trigger);
    else addCheck(trigger, () => [duplicateEndpoint(address, other)]);
  }
}

function hostOf(server: string): string {
  return server
    .replace(/^\w+:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
}

function duplicateEndpoint(address: string, other: IConstruct): Problem {
  const message = `'${other.node.path}' has the same address, ${address}, so only one of them would receive webhooks. Use another 'endpoint', or add this build to the other trigger with addBuild('…', …).`;
  return { code: 'duplicate-endpoint', message, path: 'endpoint' };
}
