import type { Container, EnvVar, ResourceRequirements } from '../../../../imports/argoproj.io';
import type { PodSpec } from '../../../../imports/kubernetes';
import { renderSecretVariable } from '../../../kubernetes/environment';
import { READ_ONLY_CONTAINER, restrictedPod } from '../../../kubernetes/security-context';
import type { S3Credentials } from '../../credentials/s3-credentials';
import type { ServerContainer, ServerPod } from '../server/s3-server-props';

/** The values that the pod of a SeaweedFS server is rendered from. */
interface SeaweedFsPodOptions {
  readonly image: string;
  readonly port: number;
  readonly buckets: readonly string[];
  readonly credentials: S3Credentials;
  readonly claimName: string;
  readonly container: ServerContainer;
  readonly gateway: ServerContainer;
  readonly pod: ServerPod;
}

const HEALTH = { path: '/healthz', port: 'api' };

/**
 * Go's garbage collector runs more often close to the container's limit of memory. Without it, twelve uploads of 300 MB at
 * the same time took up to 0.9 GB in a container.
 */
const MEMORY_LIMIT: EnvVar = {
  name: 'GOMEMLIMIT',
  valueFrom: { resourceFieldRef: { resource: 'limits.memory' } },
};

/** The port of the filer, which is `weed`'s default. */
const FILER = '127.0.0.1:8888';

/**
 * Renders the pod of a SeaweedFS server. It meets the restricted Pod Security Standard of Kubernetes.
 *
 * Only the S3 API checks credentials: whoever reaches the ports of the master, the volume server, the filer or the admin
 * server reads and writes all objects (v4.53, weed/command/mini.go). So these listen on the loopback address of the pod, and
 * the S3 API is a container of its own, because `weed mini` listens on one address with all of its parts.
 */
export function renderSeaweedFsPod(options: SeaweedFsPodOptions): PodSpec {
  const { pod } = options;
  return {
    enableServiceLinks: false,
    automountServiceAccountToken: false,
    securityContext: restrictedPod(1000),
    ...pod,
    containers: [renderStorage(options), renderGateway(options)],
    volumes: [
      { name: 'data', persistentVolumeClaim: { claimName: options.claimName } },
      // For sockets and temporary files.
      { name: 'tmp', emptyDir: {} },
      ...(pod.volumes ?? []),
    ],
  };
}

/** Renders the container that stores the objects, and deletes those that have expired. */
function renderStorage({ image, buckets, container }: SeaweedFsPodOptions): Container {
  const args = [
    '-logtostderr=true',
    'mini',
    '-dir=/data',
    '-ip=127.0.0.1',
    '-ip.bind=127.0.0.1',
    '-s3=false',
    '-webdav=false',
    '-admin.ui=false',
    '-admin.port.legacy=0',
    '-master.telemetry=false',
    `-bucket=${buckets.join(',')}`,
  ];
  return {
    image,
    command: ['weed'],
    args,
    securityContext: READ_ONLY_CONTAINER,
    resources: resourcesOf('256Mi'),
    ...container,
    name: 'seaweedfs',
    env: [MEMORY_LIMIT, ...(container.env ?? [])],
    volumeMounts: [
      { name: 'data', mountPath: '/data' },
      { name: 'tmp', mountPath: '/tmp' },
      ...(container.volumeMounts ?? []),
    ],
  };
}

/** Renders the container that serves the S3 API. */
function renderGateway({ image, port, credentials, gateway }: SeaweedFsPodOptions): Container {
  const args = [
    '-logtostderr=true',
    's3',
    `-port=${port}`,
    '-port.iceberg=0',
    '-port.lance=0',
    `-filer=${FILER}`,
    // The address at which the worker in the other container deletes expired objects.
    '-ip=127.0.0.1',
    '-ip.bind=0.0.0.0',
    '-iam=false',
  ];
  return {
    image,
    command: ['weed'],
    args,
    securityContext: READ_ONLY_CONTAINER,
    resources: resourcesOf('128Mi'),
    // It listens as soon as it has found the filer, which reads its index first.
    startupProbe: { httpGet: HEALTH, periodSeconds: 2, failureThreshold: 150 },
    readinessProbe: { httpGet: HEALTH, periodSeconds: 5 },
    livenessProbe: { httpGet: HEALTH, periodSeconds: 20 },
    ...gateway,
    name: 's3',
    ports: [{ name: 'api', containerPort: port }, ...(gateway.ports ?? [])],
    env: [
      MEMORY_LIMIT,
      renderSecretVariable('AWS_ACCESS_KEY_ID', credentials.username),
      renderSecretVariable('AWS_SECRET_ACCESS_KEY', credentials.password),
      ...(gateway.env ?? []),
    ],
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }, ...(gateway.volumeMounts ?? [])],
  };
}

function resourcesOf(memory: string): ResourceRequirements {
  return { requests: { cpu: '100m', memory }, limits: { memory: '1Gi' } };
}
