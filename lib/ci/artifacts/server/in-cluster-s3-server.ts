import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject, Size } from 'cdk8s';
import { Construct } from 'constructs';
import type { PersistentVolumeClaimSpec } from '../../../../imports/argoproj.io';
import type { PodSpec, ServicePort, ServiceSpec } from '../../../../imports/kubernetes';
import { addFindings } from '../../../finding';
import { libraryImage } from '../../../images/image-settings';
import type { NamedMetadata } from '../../../kubernetes/name';
import { named, namespaceOf } from '../../../kubernetes/name';
import { createNetworkPolicy, tcp } from '../../../kubernetes/network/network-policy';
import type { NetworkDestination, NetworkPeer } from '../../../kubernetes/network/peer';
import { renderPeer } from '../../../kubernetes/network/peer';
import type { S3Credentials } from '../../credentials/s3-credentials';
import { resolveS3Credentials } from '../../credentials/s3-credentials';
import { namespacesUsing } from '../repository/repositories';
import type { S3Server } from '../s3/s3-server';
import { checkS3Server } from './check-s3-server';
import { lifecycleName, renderLifecycle } from './s3-lifecycle';
import type { S3ServerProps } from './s3-server-props';
import type { ServerNetworkPolicy } from './server-network-policy';
import { renderServerIngress } from './server-network-policy';

/** The runs of a `CiWorkflowTemplate` are deleted after as many days. */
const DAYS = 7;

/** What is particular to one program that serves S3. */
export interface S3Program {
  /** The default name of the objects and of the Secret, and the name of the program in their labels. */
  readonly name: string;

  /** The port of the S3 API. The container has a port of the name `api`. */
  readonly port: number;

  /** Other ports of the Service, with the names that they have in the container. */
  readonly otherPorts?: readonly { readonly name: string; readonly port: number }[];

  /** Who reaches other ports, if there is a NetworkPolicy. */
  readonly otherPeers?: readonly { readonly port: number; readonly from: readonly NetworkPeer[] }[];

  /** Renders the pod. */
  renderPod(server: InClusterS3Server, volume: { readonly claimName: string }): PodSpec;
}

/** An S3 server as a single pod with a volume, and what belongs to it. */
export abstract class InClusterS3Server extends Construct implements S3Server {
  /** The buckets that the server creates. */
  readonly buckets: readonly string[];

  /** The user name and the password, which are the access key and the secret key of the S3 API. */
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

  constructor(
    scope: Construct,
    id: string,
    props: S3ServerProps,
    private readonly program: S3Program,
  ) {
    super(scope, id);
    this.buckets = [...new Set(props.buckets ?? ['argo-bucket'])];
    this.credentials = resolveS3Credentials(props.credentials, program.name);
    addFindings(this, checkS3Server(props));

    const { name, namespace } = named(props.metadata, program.name);
    // The selector of a Deployment is immutable, so it must not depend on the labels of the user.
    this.selector = { 'app.kubernetes.io/name': program.name, 'app.kubernetes.io/instance': name };
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
    const spec = program.renderPod(this, {
      claimName: props.claim?.name ?? metadataOf(props.claimMetadata).name,
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
      spec: renderServiceSpec(props, program, this.selector),
    });
    const jobLabels = { ...labels, 'app.kubernetes.io/name': `${program.name}-lifecycle` };
    this.lifecycle = this.createLifecycle(props, { namespace, name, labels: jobLabels });
    const { networkPolicy } = props;
    if (networkPolicy === undefined) return;
    const from = [{ podLabels: jobLabels }, ...(networkPolicy.from ?? [])];
    this.networkPolicy = createNetworkPolicy(this, 'NetworkPolicy', {
      metadata: metadataOf({ name, namespace }),
      pods: { matchLabels: this.selector },
      ingress: () => [
        renderServerIngress(from, this.namespacesOf(networkPolicy), program.port),
        ...(program.otherPeers ?? []).map(({ port, from: peers }) => ({
          peers: peers.flatMap(renderPeer),
          ports: tcp([port]),
        })),
      ],
      egress: () => [],
    });
  }

  /** Creates the Job that sets the lifecycle of the buckets. */
  private createLifecycle(
    { expiration = { days: DAYS }, pod = {}, podMetadata }: S3ServerProps,
    { namespace, name, labels }: NamedMetadata,
  ): ApiObject | undefined {
    if (expiration === 'never') return undefined;
    const job = renderLifecycle({
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
  private namespacesOf({ namespaces }: ServerNetworkPolicy): (string | undefined)[] {
    const used = namespaces ?? [undefined, ...namespacesUsing(this)];
    return used.map((namespace) => (namespace === this.namespace ? undefined : namespace));
  }

  /** Host and port of the S3 API for pods of the same namespace, such as `minio:9000`. */
  get endpoint(): string {
    return `${this.service.name}:${this.program.port}`;
  }

  /** The namespace of the server; undefined if it is only chosen when the manifests are applied. */
  get namespace(): string | undefined {
    return namespaceOf(this.service);
  }

  /** Host and port of the S3 API for pods of any namespace, such as `minio.storage.svc:9000` from another namespace. */
  endpointFrom(namespace: string | undefined): string {
    if (this.namespace === undefined || this.namespace === namespace) return this.endpoint;
    return `${this.service.name}.${this.namespace}.svc:${this.program.port}`;
  }

  /** The pod and its port for the NetworkPolicies of a namespace. */
  destinationFrom(namespace: string | undefined): NetworkDestination {
    const isElsewhere = this.namespace !== undefined && this.namespace !== namespace;
    return {
      ...(isElsewhere && { namespace: this.namespace }),
      podLabels: this.selector,
      ports: [this.program.port],
    };
  }
}

function renderClaimSpec(props: S3ServerProps): PersistentVolumeClaimSpec {
  const size = props.size ?? Size.gibibytes(10);
  const { resources } = props.storage ?? {};
  const requests = { storage: size.asString(), ...resources?.requests };
  return { accessModes: ['ReadWriteOnce'], ...props.storage, resources: { ...resources, requests } };
}

function renderServiceSpec(
  props: S3ServerProps,
  program: S3Program,
  selector: ServiceSpec['selector'],
): ServiceSpec {
  const ports = [{ name: 'api', port: program.port }, ...(program.otherPorts ?? [])];
  return {
    type: props.service?.loadBalancerIP === undefined ? 'ClusterIP' : 'LoadBalancer',
    ...props.service,
    selector,
    ports: ports.map(({ name, port }): ServicePort => ({ name, port, targetPort: name })),
  };
}
