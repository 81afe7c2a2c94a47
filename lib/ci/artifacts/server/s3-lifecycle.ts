import { createHash } from 'node:crypto';
import type { ApiObjectMetadata } from 'cdk8s';
import type { PodSpec } from '../../../../imports/kubernetes';
import { renderSecretVariable, renderVariables } from '../../../kubernetes/environment';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../../kubernetes/security-context';
import type { S3Credentials } from '../../credentials/s3-credentials';
import { CURL_RESOURCES } from '../../defaults/resources';
import type { ServerPod } from './s3-server-props';

/** The values that the Job is rendered from. */
interface LifecycleOptions {
  readonly image: string;
  /** The URL of the S3 API. */
  readonly url: string;
  readonly buckets: readonly string[];
  readonly days: number;
  readonly credentials: S3Credentials;
  /** The labels of the pod, which must not be those of the server's pod. */
  readonly labels: { readonly [name: string]: string };
  readonly annotations: ApiObjectMetadata['annotations'];
  /** Fields of the server's pod, such as tolerations, which the pod of the Job gets too. */
  readonly pod: ServerPod;
}

/** The spec of a Job that sets the lifecycle of the buckets. */
export interface LifecycleJob {
  readonly backoffLimit: number;
  readonly template: {
    readonly metadata: Pick<ApiObjectMetadata, 'annotations' | 'labels'>;
    readonly spec: PodSpec;
  };
}

/**
 * curl sends the lifecycle to each bucket, which are its arguments. It reads the credentials from standard input, so that
 * they are not in the list of processes. MinIO accepts the request only with both checksums (cmd/bucket-lifecycle-handlers.go).
 */
const SCRIPT = `set -eu
quoted() {
  printf %s "$1" | sed 's/[\\\\"]/\\\\&/g'
}
for bucket do
  printf 'user = "%s:%s"\\n' "$(quoted "$USERNAME")" "$(quoted "$PASSWORD")" |
    curl --config - --silent --show-error --fail-with-body --request PUT --data-binary "$LIFECYCLE" \\
      --aws-sigv4 aws:amz:us-east-1:s3 --header "x-amz-content-sha256: $SHA256" --header "Content-MD5: $MD5" \\
      --header 'Content-Type: application/xml' \\
      --connect-timeout 10 --max-time 20 --retry 20 --retry-all-errors --retry-max-time 300 "$URL/$bucket?lifecycle="
  echo "Objects in '$bucket' expire after $DAYS days."
done
`;

/** Renders the Job. It waits until the server is up. */
export function renderLifecycle(options: LifecycleOptions): LifecycleJob {
  const { image, url, buckets, days, credentials, labels, annotations } = options;
  const { initContainers: _, volumes: __, restartPolicy: ___, ...pod } = options.pod;
  const lifecycle = lifecycleOf(days);
  const values = {
    URL: url,
    DAYS: String(days),
    LIFECYCLE: lifecycle,
    SHA256: createHash('sha256').update(lifecycle).digest('hex'),
    MD5: createHash('md5').update(lifecycle).digest('base64'),
  };
  return {
    backoffLimit: 10,
    template: {
      metadata: { labels, ...(annotations !== undefined && { annotations }) },
      spec: {
        restartPolicy: 'OnFailure',
        automountServiceAccountToken: false,
        enableServiceLinks: false,
        securityContext: restrictedPod(NOBODY),
        ...pod,
        containers: [
          {
            name: 'lifecycle',
            image,
            command: ['sh', '-c', SCRIPT, 'lifecycle'],
            args: [...buckets],
            env: [
              ...renderVariables(values),
              renderSecretVariable('USERNAME', credentials.username),
              renderSecretVariable('PASSWORD', credentials.password),
            ],
            resources: CURL_RESOURCES,
            securityContext: READ_ONLY_CONTAINER,
          },
        ],
      },
    },
  };
}

/** The lifecycle of a bucket (S3 API, PutBucketLifecycleConfiguration). */
function lifecycleOf(days: number): string {
  const rule = `<ID>expire</ID><Status>Enabled</Status><Filter><Prefix></Prefix></Filter><Expiration><Days>${days}</Days></Expiration>`;
  return `<LifecycleConfiguration><Rule>${rule}</Rule></LifecycleConfiguration>`;
}

/** The maximum length of the name of a Job, which is also the value of a label of its pod. */
const MAX_NAME = 63;

/** The name of the Job, which changes with its spec: the template of a Job is immutable. */
export function lifecycleName(server: string, job: LifecycleJob): string {
  const hash = createHash('sha256').update(JSON.stringify(job)).digest('hex').slice(0, 8);
  const suffix = `-lifecycle-${hash}`;
  return `${server.slice(0, MAX_NAME - suffix.length)}${suffix}`;
}
