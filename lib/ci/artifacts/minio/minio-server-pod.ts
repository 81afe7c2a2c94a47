import type { Container, Probe, ResourceRequirements } from '../../../../imports/argoproj.io';
import type { PodSpec } from '../../../../imports/kubernetes';
import { renderSecretVariable } from '../../../kubernetes/environment';
import { READ_ONLY_CONTAINER, restrictedPod } from '../../../kubernetes/security-context';
import type { S3Credentials } from '../../credentials/s3-credentials';
import type { ServerContainer, ServerPod } from '../server/s3-server-props';

/** The values that the pod of a MinIO server is rendered from. */
interface MinioPodOptions {
  readonly image: string;
  readonly buckets: readonly string[];
  readonly credentials: S3Credentials;
  readonly claimName: string;
  readonly console: boolean;
  readonly container: ServerContainer;
  readonly pod: ServerPod;
}

/** Renders the pod of a MinIO server. It meets the restricted Pod Security Standard of Kubernetes. */
export function renderMinioPod(options: MinioPodOptions): PodSpec {
  const { pod } = options;
  return {
    // Kubernetes' service links of a Service `minio` are variables such as MINIO_PORT, which MinIO reads as settings.
    enableServiceLinks: false,
    automountServiceAccountToken: false,
    securityContext: restrictedPod(1000),
    ...pod,
    initContainers: [renderBucketsContainer(options), ...(pod.initContainers ?? [])],
    containers: [renderMinioContainer(options)],
    volumes: [
      { name: 'data', persistentVolumeClaim: { claimName: options.claimName } },
      ...(pod.volumes ?? []),
    ],
  };
}

function renderMinioContainer(options: MinioPodOptions): Container {
  const { credentials, container } = options;
  return {
    image: options.image,
    args: ['server', '/data', '--address=:9000', ...(options.console ? ['--console-address=:9001'] : [])],
    securityContext: READ_ONLY_CONTAINER,
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
function renderBucketsContainer(options: MinioPodOptions): Container {
  return {
    name: 'buckets',
    image: options.container.image ?? options.image,
    command: ['minio', '--version'],
    securityContext: READ_ONLY_CONTAINER,
    resources: RESOURCES,
    volumeMounts: options.buckets.map((bucket) => {
      return { name: 'data', mountPath: `/buckets/${bucket}`, subPath: bucket };
    }),
  };
}

const RESOURCES: ResourceRequirements = {
  requests: { cpu: '100m', memory: '256Mi' },
  limits: { memory: '1Gi' },
};

function renderProbe(path: string, periodSeconds: number): Probe {
  return { httpGet: { path, port: 'api' }, periodSeconds };
}
