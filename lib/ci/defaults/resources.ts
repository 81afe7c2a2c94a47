import type { ResourceRequirements } from '../../../imports/argoproj.io';

/**
 * A script that runs git. It maps the packs of a large repository to memory, which the limit includes as far as they are in
 * use.
 */
export const GIT_RESOURCES: ResourceRequirements = {
  requests: { cpu: '50m', memory: '64Mi' },
  limits: { memory: '1Gi' },
};

/** A script that sends small requests with curl. */
export const CURL_RESOURCES: ResourceRequirements = {
  requests: { cpu: '10m', memory: '16Mi' },
  limits: { memory: '128Mi' },
};

/** A program for Node.js that sends a request. */
export const NODE_RESOURCES: ResourceRequirements = {
  requests: { cpu: '50m', memory: '48Mi' },
  limits: { memory: '256Mi' },
};

/** syft and grype keep the list of all files and packages in memory, and grype maps its database. */
export const SCANNER_RESOURCES: ResourceRequirements = {
  requests: { cpu: '100m', memory: '256Mi' },
  limits: { memory: '2Gi' },
};

/** cosign keeps whole attestations in memory, such as an SBOM. */
export const COSIGN_RESOURCES: ResourceRequirements = {
  requests: { cpu: '50m', memory: '64Mi' },
  limits: { memory: '1Gi' },
};

/** A build or a test. No limit of memory: what it needs depends on the code of the user. */
export const BUILD_RESOURCES: ResourceRequirements = { requests: { cpu: '500m', memory: '1Gi' } };

/** yq keeps a whole report in memory. */
export const REPORT_RESOURCES: ResourceRequirements = {
  requests: { cpu: '50m', memory: '64Mi' },
  limits: { memory: '1Gi' },
};
