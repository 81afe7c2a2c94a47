/**
 * What the CustomResourceDefinitions of Argo Workflows 4.1.2 contain in addition to those of 4.0, other than fields,
 * which are in its schema.
 */
export const LATER_CONSTRAINTS: { readonly [field: string]: readonly string[] } = {
  'S3Artifact.addressingStyle': ['enum=|path|virtual-hosted'],
  'S3ArtifactRepository.addressingStyle': ['enum=|path|virtual-hosted'],
  // 4.1 accepts names of months and weekdays.
  'CronWorkflowSpec.schedules': [
    'items.pattern@4.1=^(@(yearly|annually|monthly|weekly|daily|midnight|hourly)|@every\\s+([0-9]+(ns|us|µs|ms|s|m|h))+|([A-Za-z0-9*,/?-]+\\s+){4}[A-Za-z0-9*,/?-]+)$',
  ],
};
