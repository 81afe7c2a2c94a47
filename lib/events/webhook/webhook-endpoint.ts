import type { IConstruct } from 'constructs';
import type { Problem } from '../../finding';
import { addCheck } from '../../finding';
import { sharedState } from '../../identity';

/** Finds triggers whose webhooks arrive at the same place: only one of them would get any. */
export function checkEndpoints(
  trigger: IConstruct,
  servers: readonly (string | undefined)[],
  endpoint: string,
): void {
  // The endpoints of the app, each with the trigger that its webhooks start.
  const known = sharedState(trigger.node.root, 'endpoints', () => new Map<string, IConstruct>());
  const places = new Set(
    servers.flatMap((server) => (server === undefined ? [] : [`${hostOf(server)}${endpoint}`])),
  );
  for (const place of places) {
    const other = known.get(place);
    if (other === undefined) known.set(place, trigger);
    else addCheck(trigger, () => [taken(place, other)]);
  }
}

function hostOf(server: string): string {
  return server
    .replace(/^\w+:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
}

function taken(place: string, other: IConstruct): Problem {
  const message = `Webhooks for '${other.node.path}' arrive at ${place} as well, and only one of the two would get them: give this one another 'endpoint', or add its build to the other one by addBuild('…', …).`;
  return { code: 'duplicate-endpoint', message, path: 'endpoint' };
}
