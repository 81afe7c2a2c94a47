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

/** Versions in a sentence: `Argo 4.0 and 4.1`, or `Argo` for all of them. */
export function printVersions(set: VersionSet): string {
  if (set === ALL_VERSIONS) return 'Argo';
  const versions = versionsIn(set);
  const last = versions.pop() ?? '';
  return `Argo ${versions.length === 0 ? last : `${versions.join(', ')} and ${last}`}`;
}
