import type { ApiObjectMetadata, Size } from 'cdk8s';
import type { Container, PersistentVolumeClaimSpec } from '../../../imports/argoproj.io';
import type { PodSpec, ServiceSpec } from '../../../imports/kubernetes';
import type { IPersistentVolumeClaim, ISecret } from '../../kubernetes/cdk8s-plus';
import type { S3Credentials } from '../credentials/s3-credentials';
import type { MinioNetworkPolicy } from './minio-network-policy';

/** Any field of the container except its name. */
export type MinioContainer = Omit<Container, 'name'>;

/** Any field of the pod except its containers. */
export type MinioPod = Omit<PodSpec, 'containers'>;

/** Any field of the Service's spec except its ports and its selector. */
export type MinioServiceSpec = Omit<ServiceSpec, 'ports' | 'selector'>;

/** When MinIO deletes objects. */
export interface MinioExpiration {
  /** The number of days after the creation of an object. */
  readonly days: number;

  /**
   * The image of the Job, with curl and a POSIX shell.
   *
   * @default - curlimages/curl, at a fixed version
   */
  readonly image?: string;
}

/** Properties of a `MinioServer`. */
export interface MinioServerProps {
  /**
   * The buckets to create. An error if the list is empty or S3 does not allow a name.
   *
   * @default ['argo-bucket']
   */
  readonly buckets?: readonly string[];

  /**
   * The user name and the password of MinIO's root user: a `MinioSecret`, two keys of Secrets, or a Secret of
   * cdk8s-plus with the keys `root-user` and `root-password`.
   *
   * @default - the existing Secret `minio` in the same namespace
   */
  readonly credentials?: S3Credentials | ISecret;

  /**
   * How many days after its creation MinIO deletes an object of these buckets, so that the volume does not fill up. A Job
   * sets this lifecycle. With `never`, there is no Job, and the buckets keep the lifecycle that they have.
   *
   * @default - 7 days, after which the runs of a `CiWorkflowTemplate` are also deleted
   */
  readonly expiration?: MinioExpiration | 'never';

  /**
   * The image. MinIO no longer maintains its community edition and may withdraw the images: mirror the image for
   * anything beyond a trial.
   *
   * @default - the last image that MinIO published: `MinioServer.IMAGE`, with the settings of `configureImages`
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
  readonly service?: MinioServiceSpec;

  /**
   * Whether to serve MinIO's web console, on port 9001.
   *
   * @default false
   */
  readonly console?: boolean;

  /**
   * Any field of the container, such as `resources`. `env`, `ports` and `volumeMounts` are added to the defaults, other
   * fields replace them.
   *
   * @default - requests of 100m CPU and 256Mi memory, a limit of 1Gi memory
   */
  readonly container?: MinioContainer;

  /**
   * Any field of the pod's spec, such as `nodeSelector` or `tolerations`. `volumes` and `initContainers` are added to
   * the defaults, other fields replace them, and apply to the pod of the Job that sets the lifecycle, too.
   *
   * @default - user and group 1000, no ServiceAccount token
   */
  readonly pod?: MinioPod;

  /**
   * Name, namespace, labels and annotations of the Deployment. Name and namespace are also the defaults for the Service
   * and the PersistentVolumeClaim.
   *
   * @default - the name `minio`, in the namespace of the chart
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
  readonly networkPolicy?: MinioNetworkPolicy;
}
