const ARGO = 'argoproj.io';

/** A version of an API group with a domain. */
const OF_GROUP = /^([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/v\d\w*$/;

/**
 * Whether an object with a kind of Argo's is one of Argo's. Its decoder does not look at the version: what is missing
 * or misspelled is taken for Argo's, unless it is that of another API.
 */
export function isOfArgo(apiVersion: unknown): boolean {
  if (typeof apiVersion !== 'string') return true;
  const group = OF_GROUP.exec(apiVersion)?.[1];
  return group === undefined || group === ARGO;
}
