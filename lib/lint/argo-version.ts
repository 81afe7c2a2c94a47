/** The versions of Argo Workflows that manifests are checked for, oldest first. */
export const ARGO_VERSIONS = ['3.7', '4.0', '4.1'] as const;

/** A version of Argo Workflows, with all of its patch releases. */
export type ArgoVersion = (typeof ARGO_VERSIONS)[number];
