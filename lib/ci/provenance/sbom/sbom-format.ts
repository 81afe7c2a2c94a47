/** The format of an SBOM: SPDX 2.3 or CycloneDX, both as JSON. */
export type SbomFormat = 'cyclonedx-json' | 'spdx-json';

/** The type of the attestation with an SBOM of the format, as cosign names it. */
export const ATTESTATION_TYPES: { readonly [format in SbomFormat]: string } = {
  'cyclonedx-json': 'cyclonedx',
  'spdx-json': 'spdxjson',
};
