import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject, Size } from 'cdk8s';
import { Construct } from 'constructs';
import type { PersistentVolumeClaimSpec } from '../../../imports/argoproj.io';
import type { ServicePort, ServiceSpec } from '../../../imports/kubernetes';
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
  readonly deployment: ApiObject;

  /** The Service in front of MinIO. */
  readonly service: ApiObject;

  /** The PersistentVolumeClaim, unless one was given. */
  readonly claim?: ApiObject;

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
      this.claim = new ApiObject(this, 'Claim', {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
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
    this.deployment = new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
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
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
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

function claimSpec(props: MinioServerProps): PersistentVolumeClaimSpec {
  const size = props.size ?? Size.gibibytes(10);
  const { resources } = props.storage ?? {};
  const requests = { storage: size.asString(), ...resources?.requests };
  return { accessModes: ['ReadWriteOnce'], ...props.storage, resources: { ...resources, requests } };
}

function serviceSpec(props: MinioServerProps, selector: ServiceSpec['selector']): ServiceSpec {
  const port = (name: string, number: number): ServicePort => {
    return { name, port: number, targetPort: name };
  };
  return {
    type: props.service?.loadBalancerIP === undefined ? 'ClusterIP' : 'LoadBalancer',
    ...props.service,
    selector,
    ports: [port('api', MinioServer.PORT), ...(props.console === true ? [port('console', 9001)] : [])],
  };
}
