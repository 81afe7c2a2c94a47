import type { ApiObjectMetadata } from 'cdk8s';
import { Size } from 'cdk8s';
import { k8s } from 'cdk8s-plus-27';
import { Construct } from 'constructs';
import { addFindings } from '../../finding/index';
import { named, namespaceOf } from '../../kubernetes/name';
import type { IMinioSecret } from '../credentials/minio-secret';
import { minioSecret } from '../credentials/minio-secret';
import { minioPod } from './minio-server-pod';
import type { MinioServerProps } from './minio-server-props';
import { checkMinioServer } from './minio-server-props';

/**
 * MinIO itself, as one pod with a volume: an S3 storage inside the cluster, for pipelines that have none. It is
 * not encrypted on the wire and not replicated.
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
  /** The last image of the community edition that MinIO published. */
  static readonly IMAGE = 'minio/minio:RELEASE.2025-09-07T16-13-09Z';

  /** The port of the Service at which S3 is served. */
  static readonly PORT = 9000;

  /** The buckets that are there from the start. */
  readonly buckets: readonly string[];

  /** The Secret of MinIO's root user. */
  readonly credentials: IMinioSecret;

  /** MinIO's Deployment. */
  readonly deployment: k8s.KubeDeployment;

  /** The Service in front of MinIO. */
  readonly service: k8s.KubeService;

  /** The PersistentVolumeClaim, unless one was given. */
  readonly claim?: k8s.KubePersistentVolumeClaim;

  constructor(scope: Construct, id: string, props: MinioServerProps = {}) {
    super(scope, id);
    this.buckets = [...new Set(props.buckets ?? ['argo-bucket'])];
    this.credentials = minioSecret(props.credentials);
    addFindings(this, checkMinioServer(props));

    const { name, namespace } = named(props.metadata, 'minio');
    // A Deployment's selector can never change, so that the user's labels stay out of it.
    const selector = { 'app.kubernetes.io/name': 'minio', 'app.kubernetes.io/instance': name };
    const labels = { ...selector, 'app.kubernetes.io/component': 'artifact-storage' };
    const own = (metadata?: ApiObjectMetadata): ApiObjectMetadata & { readonly name: string } => {
      return { namespace, ...named(metadata, name), labels: { ...labels, ...metadata?.labels } };
    };

    if (props.claim === undefined) {
      const spec = claimSpec(props);
      this.claim = new k8s.KubePersistentVolumeClaim(this, 'Claim', {
        metadata: own(props.claimMetadata),
        spec,
      });
    }
    const spec = minioPod({
      image: props.image ?? MinioServer.IMAGE,
      buckets: this.buckets,
      credentials: this.credentials,
      claimName: props.claim?.name ?? own(props.claimMetadata).name,
      console: props.console ?? false,
      container: props.container ?? {},
      pod: props.pod ?? {},
    });
    this.deployment = new k8s.KubeDeployment(this, 'Resource', {
      metadata: own(props.metadata),
      spec: {
        replicas: 1,
        // Two pods must never write to one volume, not even during an update.
        strategy: { type: 'Recreate' },
        selector: { matchLabels: selector },
        template: {
          metadata: { ...props.podMetadata, labels: { ...props.podMetadata?.labels, ...labels } },
          spec,
        },
      },
    });
    this.service = new k8s.KubeService(this, 'Service', {
      metadata: own(props.serviceMetadata),
      spec: serviceSpec(props, selector),
    });
  }

  /** Host and port of S3 for pods of the same namespace, such as `minio:9000`. */
  get endpoint(): string {
    return `${this.service.name}:${MinioServer.PORT}`;
  }

  /** The namespace that MinIO runs in; undefined if that is decided when the manifests are applied. */
  get namespace(): string | undefined {
    return namespaceOf(this.service);
  }

  /** Host and port of S3 for pods of a namespace, such as `minio.storage.svc:9000` for those of another one. */
  endpointFrom(namespace: string | undefined): string {
    if (this.namespace === undefined || this.namespace === namespace) return this.endpoint;
    return `${this.service.name}.${this.namespace}.svc:${MinioServer.PORT}`;
  }
}

function claimSpec(props: MinioServerProps): k8s.PersistentVolumeClaimSpec {
  const size = props.size ?? Size.gibibytes(10);
  const { resources } = props.storage ?? {};
  const requests = { storage: k8s.Quantity.fromString(size.asString()), ...resources?.requests };
  return { accessModes: ['ReadWriteOnce'], ...props.storage, resources: { ...resources, requests } };
}

function serviceSpec(props: MinioServerProps, selector: k8s.LabelSelector['matchLabels']): k8s.ServiceSpec {
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
