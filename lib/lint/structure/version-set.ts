import type { ArgoVersion } from '../argo-version';
import { ARGO_VERSIONS } from '../argo-version';

/** A set of versions, as bits. */
export type VersionSet = number;

export const NO_VERSION: VersionSet = 0;
export const ALL_VERSIONS: VersionSet = (1 << ARGO_VERSIONS.length) - 1;

/** The versions whose CustomResourceDefinitions have a schema. Those of 3.7 accept any fields. */
export const SCHEMA_VERSIONS: VersionSet = versionSet(['4.0', '4.1']);

export function versionSet(versions: readonly string[]): VersionSet {
  return versions.reduce((set, version) => set | (1 << ARGO_VERSIONS.findIndex((one) => one === version)), 0);
}

export function versionsIn(set: VersionSet): ArgoVersion[] {
  return ARGO_VERSIONS.filter((_, index) => (set & (1 << index)) !== 0);
}

/** The start of a negated sentence: `Argo does`, `Argo 4.0 does`, `Argo 3.7 and 4.0 do`. */
export function doVersions(set: VersionSet): string {
  if (set === ALL_VERSIONS) return 'Argo does';
  const versions = versionsIn(set);
  const last = versions.pop() ?? '';
  return versions.length === 0 ? `Argo ${last} does` : `Argo ${versions.join(', ')} and ${last} do`;
}
