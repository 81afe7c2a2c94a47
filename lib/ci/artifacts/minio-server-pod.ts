import type {
  Container,
  EnvVar,
  Probe,
  ResourceRequirements,
  SecurityContext,
} from '../../../imports/argoproj.io';
import type { PodSpec } from '../../../imports/kubernetes';
import type { IMinioSecret } from '../credentials/minio-secret';

/** Any field of MinIO's container but its name. */
export type MinioContainer = Omit<Container, 'name'>;

/** Any field of the pod but its containers. */
export type MinioPod = Omit<PodSpec, 'containers'>;

interface MinioPodOptions {
  readonly image: string;
  readonly buckets: readonly string[];
  readonly credentials: IMinioSecret;
  readonly claimName: string;
  readonly console: boolean;
  readonly container: MinioContainer;
  readonly pod: MinioPod;
}

/** The pod of a MinIO server. It meets Kubernetes' restricted Pod Security Standard. */
export function minioPod(options: MinioPodOptions): PodSpec {
  const { pod } = options;
  return {
    // A Service called `minio` would otherwise put variables such as MINIO_PORT into MinIO's own configuration.
    enableServiceLinks: false,
    automountServiceAccountToken: false,
    securityContext: {
      runAsNonRoot: true,
      runAsUser: 1000,
      runAsGroup: 1000,
      fsGroup: 1000,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    ...pod,
    initContainers: [bucketsContainer(options), ...(pod.initContainers ?? [])],
    containers: [minioContainer(options)],
    volumes: [
      { name: 'data', persistentVolumeClaim: { claimName: options.claimName } },
      ...(pod.volumes ?? []),
    ],
  };
}

function minioContainer(options: MinioPodOptions): Container {
  const { credentials, container } = options;
  return {
    image: options.image,
    args: ['server', '/data', '--address=:9000', ...(options.console ? ['--console-address=:9001'] : [])],
    securityContext: SECURITY,
    resources: RESOURCES,
    readinessProbe: probe('/minio/health/ready', 5),
    livenessProbe: probe('/minio/health/live', 20),
    ...container,
    name: 'minio',
    ports: [
      { name: 'api', containerPort: 9000 },
      ...(options.console ? [{ name: 'console', containerPort: 9001 }] : []),
      ...(container.ports ?? []),
    ],
    env: [
      fromSecret('MINIO_ROOT_USER', credentials.secretName, credentials.userKey),
      fromSecret('MINIO_ROOT_PASSWORD', credentials.secretName, credentials.passwordKey),
      { name: 'MINIO_BROWSER', value: options.console ? 'on' : 'off' },
      ...(container.env ?? []),
    ],
    volumeMounts: [{ name: 'data', mountPath: '/data' }, ...(container.volumeMounts ?? [])],
  };
}

/**
 * Makes the buckets before MinIO starts. A folder at the top of the volume is a bucket, and the kubelet makes the
 * folder that a `subPath` names if it is missing: this needs neither a shell in the image nor another image. The
 * kubelet gives the folder the mode and the group of the volume, so that MinIO may write to it.
 */
function bucketsContainer(options: MinioPodOptions): Container {
  return {
    name: 'buckets',
    image: options.container.image ?? options.image,
    command: ['minio', '--version'],
    securityContext: SECURITY,
    resources: RESOURCES,
    volumeMounts: options.buckets.map((bucket) => {
      return { name: 'data', mountPath: `/buckets/${bucket}`, subPath: bucket };
    }),
  };
}

const SECURITY: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
};

const RESOURCES: ResourceRequirements = {
  requests: { cpu: '100m', memory: '256Mi' },
  limits: { memory: '1Gi' },
};

function probe(path: string, periodSeconds: number): Probe {
  return { httpGet: { path, port: 'api' }, periodSeconds };
}

function fromSecret(name: string, secret: string, key: string): EnvVar {
  return { name, valueFrom: { secretKeyRef: { name: secret, key } } };
}
