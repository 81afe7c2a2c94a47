import { error } from './code-description';

/** Artifact repositories and MinIO. */
export const ARTIFACT_CODES = {
  'duplicate-repository': error('The ConfigMap already has an artifact repository with this key.'),
  'missing-bucket': error('No bucket is specified.'),
  'invalid-bucket': error('S3 rejects the name of a bucket.'),
  'unknown-bucket': error(
    'The MinIO server does not have the bucket.',
    'Add it to the `buckets` of the server, or set `createBucketIfNotPresent: {}`.',
  ),
  'conflicting-ca-and-insecure': error('A CA certificate is specified, but `insecure` disables TLS.'),
  'invalid-expiration': error('Objects of a bucket cannot expire after this number of days.'),
  'invalid-ip': error('The IP address of a load balancer is malformed.'),
  'conflicting-ip-and-service-type': error('A load balancer IP is set on a Service of another type.'),
  'conflicting-claims': error(
    'An existing PersistentVolumeClaim is specified together with fields for a new one.',
  ),
} as const;
