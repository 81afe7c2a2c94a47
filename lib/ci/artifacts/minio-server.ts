import type { ApiObjectMetadata } from 'cdk8s';
import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { addFindings } from '../../finding/index';
import type { NamedMetadata } from '../../kubernetes/name';
import { named, namespaceOf } from '../../kubernetes/name';
import type { S3Credentials } from '../credentials/minio-secret';
import { resolveS3Credentials } from '../credentials/minio-secret';
import { checkMinioServer } from './check-minio-server';
import { renderMinioPod } from './minio-server-pod';
import type { MinioServerProps } from './minio-server-props';

/**
 * A MinIO server as a single pod with a volume: S3 storage inside the cluster, for pipelines that have no other. It
 * uses no TLS and no replication.
 *
 * ```ts
 * import { App, Chart, Size } from 'cdk8s';
 * import { MinioArtifactRepo, MinioServer } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const server = new MinioServer(chart, 'minio', { size: Size.gibibytes(50) });
 * new MinioArtifactRepo(chart, 'artifacts', { server });
 * ```
 */
export class MinioServer extends Construct {
  /** The last image that MinIO published of its community edition. */
  static readonly IMAGE = 'minio/minio:RELEASE.2025-09-07T16-13-09Z';

  /** The port of the Service for the S3 API. */
  static readonly PORT = 9000;

  /** The buckets that the server creates. */
  readonly buckets: readonly string[];

  /** The user name and the password of MinIO's root user. */
  readonly credentials: S3Credentials;

  /** The Deployment. */
  readonly deployment: k8s.KubeDeployment;

  /** The Service. */
  readonly service: k8s.KubeService;

  /** The PersistentVolumeClaim; undefined if `claim` is set. */
  readonly claim?: k8s.KubePersistentVolumeClaim;

  constructor(scope: Construct, id: string, props: MinioServerProps = {}) {
    super(scope, id);
    this.buckets = [...new Set(props.buckets ?? ['argo-bucket'])];
    this.credentials = resolveS3Credentials(props.credentials);
    addFindings(this, checkMinioServer(props));

    const { name, namespace } = named(props.metadata, 'minio');
    // The selector of a Deployment is immutable, so it must not depend on the labels of the user.
    const selector = { 'app.kubernetes.io/name': 'minio', 'app.kubernetes.io/instance': name };
    const labels = { ...selector, 'app.kubernetes.io/component': 'artifact-storage' };
    const metadataOf = (metadata?: ApiObjectMetadata): NamedMetadata => {
      return { namespace, ...named(metadata, name), labels: { ...labels, ...metadata?.labels } };
    };

    if (props.claim === undefined) {
      const spec = renderClaimSpec(props);
      this.claim = new k8s.KubePersistentVolumeClaim(this, 'Claim', {
        metadata: metadataOf(props.claimMetadata),
        spec,
      });
    }
    const spec = renderMinioPod({
      image: props.image ?? MinioServer.IMAGE,
      buckets: this.buckets,
      credentials: this.credentials,
      claimName: props.claim?.name ?? metadataOf(props.claimMetadata).name,
      console: props.console ?? false,
      container: props.container ?? {},
      pod: props.pod ?? {},
    });
    this.deployment = new k8s.KubeDeployment(this, 'Resource', {
      metadata: metadataOf(props.metadata),
      spec: {
        replicas: 1,
        // Two pods must never write to the same volume, not even during an update.
        strategy: { type: 'Recreate' },
        selector: { matchLabels: selector },
        template: {
          metadata: { ...props.podMetadata, labels: { ...props.podMetadata?.labels, ...labels } },
          spec,
        },
      },
    });
    this.service = new k8s.KubeService(this, 'Service', {
      metadata: metadataOf(props.serviceMetadata),
      spec: renderServiceSpec(props, selector),
    });
  }

  /** Host and port of the S3 API for pods of the same namespace, such as `minio:9000`. */
  get endpoint(): string {
    return `${this.service.name}:${MinioServer.PORT}`;
  }

  /** The namespace of the server; undefined if it is only chosen when the manifests are applied. */
  get namespace(): string | undefined {
    return namespaceOf(this.service);
  }

  /** Host and port of the S3 API for pods of any namespace, such as `minio.storage.svc:9000` from another namespace. */
  endpointFrom(namespace: string | undefined): string {
    if (this.namespace === undefined || this.namespace === namespace) return this.endpoint;
    return `${this.service.name}.${this.namespace}.svc:${MinioServer.PORT}`;
  }
}

function renderClaimSpec(props: MinioServerProps): k8s.PersistentVolumeClaimSpec {
  const size = props.size ?? Size.gibibytes(10);
  const { resources } = props.storage ?? {};
  const requests = { storage: k8s.Quantity.fromString(size.asString()), ...resources?.requests };
  return { accessModes: ['ReadWriteOnce'], ...props.storage, resources: { ...resources, requests } };
}

function renderServiceSpec(
  props: MinioServerProps,
  selector: k8s.LabelSelector['matchLabels'],
): k8s.ServiceSpec {
  const port = (name: string, number: number): k8s.ServicePort => {
    return { name, port: number, targetPort: k8s.IntOrString.fromString(name) };
  };
  return {
    type: props.service?.loadBalancerIp === undefined ? 'ClusterIP' : 'LoadBalancer',
    ...props.service,
    selector,
    ports: [port('api', MinioServer.PORT), ...(props.console === true ? [port('console', 9001)] : [])],
  };
}
