import type { IConstruct } from 'constructs';
import type { Problem } from '../../finding';
import { addCheck } from '../../finding';

/** The places at which webhooks arrive in an app, and who listens there. */
const endpoints = new WeakMap<IConstruct, Map<string, IConstruct>>();

/** Finds triggers whose webhooks arrive at the same place: only one of them would get any. */
export function checkEndpoints(
  trigger: IConstruct,
  servers: readonly (string | undefined)[],
  endpoint: string,
): void {
  const { root } = trigger.node;
  const known = endpoints.get(root) ?? new Map<string, IConstruct>();
  endpoints.set(root, known);
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
