import type { ApiObjectMetadata, Size } from 'cdk8s';
import type { Container, PersistentVolumeClaimSpec } from '../../../../imports/argoproj.io';
import type { PodSpec, ServiceSpec } from '../../../../imports/kubernetes';
import type { IPersistentVolumeClaim, ISecret } from '../../../kubernetes/cdk8s-plus';
import type { S3Credentials } from '../../credentials/s3-credentials';
import type { ServerNetworkPolicy } from './server-network-policy';

/** Any field of the container except its name. */
export type ServerContainer = Omit<Container, 'name'>;

/** Any field of the pod except its containers. */
export type ServerPod = Omit<PodSpec, 'containers'>;

/** Any field of the Service's spec except its ports and its selector. */
export type ServerServiceSpec = Omit<ServiceSpec, 'ports' | 'selector'>;

/** When a server deletes objects. */
export interface BucketExpiration {
  /** The number of days after the creation of an object. */
  readonly days: number;

  /**
   * The image of the Job, with curl and a POSIX shell.
   *
   * @default - curlimages/curl, at a fixed version
   */
  readonly image?: string;
}

/** The properties that all S3 servers of an app have. */
export interface S3ServerProps {
  /**
   * The buckets to create. An error if the list is empty or S3 does not allow a name.
   *
   * @default ['argo-bucket']
   */
  readonly buckets?: readonly string[];

  /**
   * The user name and the password, which are the access key and the secret key of the S3 API: a `MinioSecret`, two keys
   * of Secrets, or a Secret of cdk8s-plus with the keys `root-user` and `root-password`.
   *
   * @default - the existing Secret with the default name of the server in the same namespace, with these keys
   */
  readonly credentials?: S3Credentials | ISecret;

  /**
   * How many days after its creation an object of these buckets is deleted, so that the volume does not fill up. A Job
   * sets this lifecycle. With `never`, there is no Job, and the buckets keep the lifecycle that they have.
   *
   * @default - 7 days, after which the runs of a `CiWorkflowTemplate` are also deleted
   */
  readonly expiration?: BucketExpiration | 'never';

  /**
   * The image of the server.
   *
   * @default - that of the list of images, with the settings of `configureImages`
   */
  readonly image?: string;

  /**
   * The requested storage (`spec.resources.requests.storage` of the PersistentVolumeClaim). It can be increased later
   * if the StorageClass allows volume expansion.
   *
   * @default Size.gibibytes(10)
   */
  readonly size?: Size;

  /**
   * Any field of the PersistentVolumeClaim's spec, such as `storageClassName`.
   *
   * @default - the access mode `ReadWriteOnce`, the default StorageClass of the cluster
   */
  readonly storage?: PersistentVolumeClaimSpec;

  /**
   * An existing PersistentVolumeClaim.
   *
   * @default - a new PersistentVolumeClaim
   */
  readonly claim?: IPersistentVolumeClaim;

  /**
   * Any field of the Service's spec, such as `type` or `loadBalancerIP`. An IP address implies the type `LoadBalancer`;
   * an error if it is not an IP address or the type is another one.
   *
   * @default - the type `ClusterIP`
   */
  readonly service?: ServerServiceSpec;

  /**
   * Any field of the container, such as `resources`. `env`, `ports` and `volumeMounts` are added to the defaults, other
   * fields replace them.
   *
   * @default - requests of 100m CPU and 256Mi memory, a limit of 1Gi memory
   */
  readonly container?: ServerContainer;

  /**
   * Any field of the pod's spec, such as `nodeSelector` or `tolerations`. `volumes` and `initContainers` are added to
   * the defaults, other fields replace them, and apply to the pod of the Job that sets the lifecycle, too.
   *
   * @default - user and group 1000, no ServiceAccount token
   */
  readonly pod?: ServerPod;

  /**
   * Name, namespace, labels and annotations of the Deployment. Name and namespace are also the defaults for the Service
   * and the PersistentVolumeClaim.
   *
   * @default - the name `minio` or `seaweedfs`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Labels and annotations of the pod. The labels of the Deployment's selector cannot be overridden. The pod of the Job
   * that sets the lifecycle has the same annotations.
   *
   * @default - the labels of the selector
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * Name, namespace, labels and annotations of the Service. Its name is the host of the endpoint.
   *
   * @default - name and namespace of the Deployment
   */
  readonly serviceMetadata?: ApiObjectMetadata;

  /**
   * Name, namespace, labels and annotations of the PersistentVolumeClaim, for example an annotation that protects it
   * from deletion.
   *
   * @default - name and namespace of the Deployment
   */
  readonly claimMetadata?: ApiObjectMetadata;

  /**
   * Creates a NetworkPolicy: only the pods of workflows, and those listed in it, reach the server, which itself reaches
   * nothing. The network of the cluster must support NetworkPolicies.
   *
   * @default - none: all pods of the cluster reach the server
   */
  readonly networkPolicy?: ServerNetworkPolicy;
}
