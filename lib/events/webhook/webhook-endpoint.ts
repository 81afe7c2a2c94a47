import type { IConstruct } from 'constructs';
import type { Problem } from '../../finding';
import { addCheck } from '../../finding';
import { sharedState } from '../../identity';

/** Finds triggers whose webhooks have the same address: only one of them would receive any. */
export function checkEndpoints(
  trigger: IConstruct,
  servers: readonly (string | undefined)[],
  endpoint: string,
): void {
  // The addresses (host and endpoint) of the app, each with its trigger.
  const known = sharedState(trigger.node.root, 'endpoints', () => new Map<string, IConstruct>());
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
  const message = `'${other.node.path}' has the same address, ${address}. Use another 'endpoint', or add this build to that trigger with addBuild('…', …).`;
  return { code: 'duplicate-endpoint', message, path: 'endpoint' };
}
