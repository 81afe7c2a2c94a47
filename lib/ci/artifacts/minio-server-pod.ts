import { k8s } from 'cdk8s-plus-27';
import type { SecretKey } from '../../kubernetes/secret-key';
import { secretKeySelector } from '../../kubernetes/secret-key';
import type { S3Credentials } from '../credentials/minio-secret';
import type { MinioContainer, MinioPod } from './minio-server-props';

/** The values that the pod of a MinIO server is rendered from. */
interface MinioPodOptions {
  readonly image: string;
  readonly buckets: readonly string[];
  readonly credentials: S3Credentials;
  readonly claimName: string;
  readonly console: boolean;
  readonly container: MinioContainer;
  readonly pod: MinioPod;
}

/** Renders the pod of a MinIO server. It meets the restricted Pod Security Standard of Kubernetes. */
export function renderMinioPod(options: MinioPodOptions): k8s.PodSpec {
  const { pod } = options;
  return {
    // Kubernetes' service links of a Service `minio` are variables such as MINIO_PORT, which MinIO reads as settings.
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
    initContainers: [renderBucketsContainer(options), ...(pod.initContainers ?? [])],
    containers: [renderMinioContainer(options)],
    volumes: [
      { name: 'data', persistentVolumeClaim: { claimName: options.claimName } },
      ...(pod.volumes ?? []),
    ],
  };
}

function renderMinioContainer(options: MinioPodOptions): k8s.Container {
  const { credentials, container } = options;
  return {
    image: options.image,
    args: ['server', '/data', '--address=:9000', ...(options.console ? ['--console-address=:9001'] : [])],
    securityContext: SECURITY,
    resources: RESOURCES,
    readinessProbe: renderProbe('/minio/health/ready', 5),
    livenessProbe: renderProbe('/minio/health/live', 20),
    ...container,
    name: 'minio',
    ports: [
      { name: 'api', containerPort: 9000 },
      ...(options.console ? [{ name: 'console', containerPort: 9001 }] : []),
      ...(container.ports ?? []),
    ],
    env: [
      renderSecretVariable('MINIO_ROOT_USER', credentials.username),
      renderSecretVariable('MINIO_ROOT_PASSWORD', credentials.password),
      { name: 'MINIO_BROWSER', value: options.console ? 'on' : 'off' },
      ...(container.env ?? []),
    ],
    volumeMounts: [{ name: 'data', mountPath: '/data' }, ...(container.volumeMounts ?? [])],
  };
}

/**
 * Renders an init container that creates the buckets. A directory at the root of the volume is a bucket, and the
 * kubelet creates the directory of a `subPath` if it is missing, with the mode and the group of the volume. So neither
 * a shell nor another image is needed.
 */
function renderBucketsContainer(options: MinioPodOptions): k8s.Container {
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

const SECURITY: k8s.SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
};

const RESOURCES: k8s.ResourceRequirements = {
  requests: { cpu: k8s.Quantity.fromString('100m'), memory: k8s.Quantity.fromString('256Mi') },
  limits: { memory: k8s.Quantity.fromString('1Gi') },
};

function renderProbe(path: string, periodSeconds: number): k8s.Probe {
  return { httpGet: { path, port: k8s.IntOrString.fromString('api') }, periodSeconds };
}

function renderSecretVariable(name: string, key: SecretKey): k8s.EnvVar {
  return { name, valueFrom: { secretKeyRef: secretKeySelector(key) } };
}
