import { error, warning } from './code-description';

/** Artifact repositories and the servers that they are on. */
export const ARTIFACT_CODES = {
  'duplicate-repository': error('The ConfigMap already has an artifact repository with this key.'),
  'missing-bucket': error('No bucket is specified.'),
  'invalid-bucket': error('The storage rejects the name of a bucket or a container.'),
  'missing-artifact-store': warning(
    'The pods of an artifact repository in the cluster are not known, so a NetworkPolicy does not allow connections to them.',
    'Set `artifactStore` to their namespace, labels and ports. Ports are those of the container, not of the Service.',
  ),
  'unknown-bucket': error(
    'The server does not have the bucket.',
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
