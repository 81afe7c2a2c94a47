import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject, Size } from 'cdk8s';
import { Construct } from 'constructs';
import type { PersistentVolumeClaimSpec } from '../../../imports/argoproj.io';
import type { ServicePort, ServiceSpec } from '../../../imports/kubernetes';
import { addFindings, markConstructInTexts } from '../../finding';
import { ClassMark } from '../../identity';
import { shortReference } from '../../images/image-list';
import { libraryImage } from '../../images/image-settings';
import type { NamedMetadata } from '../../kubernetes/name';
import { named, namespaceOf } from '../../kubernetes/name';
import { createNetworkPolicy } from '../../kubernetes/network/network-policy';
import type { NetworkDestination } from '../../kubernetes/network/peer';
import type { S3Credentials } from '../credentials/s3-credentials';
import { resolveS3Credentials } from '../credentials/s3-credentials';
import { checkMinioServer } from './check-minio-server';
import { lifecycleName, renderMinioLifecycle } from './minio-lifecycle';
import type { MinioNetworkPolicy } from './minio-network-policy';
import { renderMinioIngress } from './minio-network-policy';
import { renderMinioPod } from './minio-server-pod';
import type { MinioServerProps } from './minio-server-props';
import type { StorageServer } from './repositories';
import { namespacesUsing } from './repositories';

const MINIO_SERVER_MARK = new ClassMark('MinioServer');

/** The port of the web console. */
const CONSOLE_PORT = 9001;

/** The runs of a `CiWorkflowTemplate` are deleted after as many days. */
const DAYS = 7;

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
export class MinioServer extends Construct implements StorageServer {
  static {
    markConstructInTexts(this, 'MinioServer');
    MINIO_SERVER_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a MinIO server, also of another installed copy of this library. */
  static isMinioServer(value: unknown): value is MinioServer {
    return MINIO_SERVER_MARK.isOn(value);
  }

  /** The last image that MinIO published of its community edition. */
  static readonly IMAGE: string = shortReference('minio');

  /** The port of the Service for the S3 API. */
  static readonly PORT = 9000;

  /** The buckets that the server creates. */
  readonly buckets: readonly string[];

  /** The user name and the password of MinIO's root user. */
  readonly credentials: S3Credentials;

  /** The Deployment. */
  readonly deployment: ApiObject;

  /** The Service. */
  readonly service: ApiObject;

  /** The Job that sets the lifecycle of the buckets; undefined if `expiration` is `never`. */
  readonly lifecycle?: ApiObject;

  /** The PersistentVolumeClaim; undefined if `claim` is set. */
  readonly claim?: ApiObject;

  /** The NetworkPolicy; undefined unless `networkPolicy` is set. */
  readonly networkPolicy?: ApiObject;

  /** The labels of the pod that do not depend on the properties. */
  private readonly selector: { readonly [name: string]: string };

  constructor(scope: Construct, id: string, props: MinioServerProps = {}) {
    super(scope, id);
    this.buckets = [...new Set(props.buckets ?? ['argo-bucket'])];
    this.credentials = resolveS3Credentials(props.credentials);
    addFindings(this, checkMinioServer(props));

    const { name, namespace } = named(props.metadata, 'minio');
    // The selector of a Deployment is immutable, so it must not depend on the labels of the user.
    this.selector = { 'app.kubernetes.io/name': 'minio', 'app.kubernetes.io/instance': name };
    const labels = { ...this.selector, 'app.kubernetes.io/component': 'artifact-storage' };
    const metadataOf = (metadata?: ApiObjectMetadata): NamedMetadata => {
      return { namespace, ...named(metadata, name), labels: { ...labels, ...metadata?.labels } };
    };

    if (props.claim === undefined) {
      const spec = renderClaimSpec(props);
      this.claim = new ApiObject(this, 'Claim', {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: metadataOf(props.claimMetadata),
        spec,
      });
    }
    const spec = renderMinioPod({
      image: props.image ?? libraryImage(this, 'minio'),
      buckets: this.buckets,
      credentials: this.credentials,
      claimName: props.claim?.name ?? metadataOf(props.claimMetadata).name,
      console: props.console ?? false,
      container: props.container ?? {},
      pod: props.pod ?? {},
    });
    this.deployment = new ApiObject(this, 'Resource', {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: metadataOf(props.metadata),
      spec: {
        replicas: 1,
        // Two pods must never write to the same volume, not even during an update.
        strategy: { type: 'Recreate' },
        selector: { matchLabels: this.selector },
        template: {
          metadata: { ...props.podMetadata, labels: { ...props.podMetadata?.labels, ...labels } },
          spec,
        },
      },
    });
    this.service = new ApiObject(this, 'Service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: metadataOf(props.serviceMetadata),
      spec: renderServiceSpec(props, this.selector),
    });
    const jobLabels = { ...labels, 'app.kubernetes.io/name': 'minio-lifecycle' };
    this.lifecycle = this.createLifecycle(props, { namespace, name, labels: jobLabels });
    const { networkPolicy } = props;
    if (networkPolicy === undefined) return;
    this.networkPolicy = createNetworkPolicy(this, 'NetworkPolicy', {
      metadata: metadataOf({ name, namespace }),
      pods: { matchLabels: this.selector },
      ingress: () =>
        renderMinioIngress(
          { ...networkPolicy, from: [{ podLabels: jobLabels }, ...(networkPolicy.from ?? [])] },
          this.namespacesOf(networkPolicy),
          { api: MinioServer.PORT, console: CONSOLE_PORT },
        ),
      egress: () => [],
    });
  }

  /** Creates the Job that sets the lifecycle of the buckets. */
  private createLifecycle(
    { expiration = { days: DAYS }, pod = {}, podMetadata }: MinioServerProps,
    { namespace, name, labels }: NamedMetadata,
  ): ApiObject | undefined {
    if (expiration === 'never') return undefined;
    const job = renderMinioLifecycle({
      image: expiration.image ?? libraryImage(this, 'curl'),
      url: `http://${this.endpoint}`,
      buckets: this.buckets,
      days: expiration.days,
      credentials: this.credentials,
      labels: { ...labels },
      annotations: podMetadata?.annotations,
      pod,
    });
    return new ApiObject(this, 'Lifecycle', {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { namespace, name: lifecycleName(name, job), labels },
      spec: job,
    });
  }

  /** The namespaces whose workflows use the server; undefined is its own. */
  private namespacesOf({ namespaces }: MinioNetworkPolicy): (string | undefined)[] {
    const used = namespaces ?? [undefined, ...namespacesUsing(this)];
    return used.map((namespace) => (namespace === this.namespace ? undefined : namespace));
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

  /** The pod and its port for the NetworkPolicies of a namespace. */
  destinationFrom(namespace: string | undefined): NetworkDestination {
    const isElsewhere = this.namespace !== undefined && this.namespace !== namespace;
    return {
      ...(isElsewhere && { namespace: this.namespace }),
      podLabels: this.selector,
      ports: [MinioServer.PORT],
    };
  }
}

function renderClaimSpec(props: MinioServerProps): PersistentVolumeClaimSpec {
  const size = props.size ?? Size.gibibytes(10);
  const { resources } = props.storage ?? {};
  const requests = { storage: size.asString(), ...resources?.requests };
  return { accessModes: ['ReadWriteOnce'], ...props.storage, resources: { ...resources, requests } };
}

function renderServiceSpec(props: MinioServerProps, selector: ServiceSpec['selector']): ServiceSpec {
  const port = (name: string, number: number): ServicePort => {
    return { name, port: number, targetPort: name };
  };
  return {
    type: props.service?.loadBalancerIP === undefined ? 'ClusterIP' : 'LoadBalancer',
    ...props.service,
    selector,
    ports: [
      port('api', MinioServer.PORT),
      ...(props.console === true ? [port('console', CONSOLE_PORT)] : []),
    ],
  };
}
