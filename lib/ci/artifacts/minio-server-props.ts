import type { ApiObjectMetadata, Size } from 'cdk8s';
import { isIP } from 'node:net';
import type { PersistentVolumeClaimSpec } from '../../../imports/argoproj.io';
import type { ServiceSpec } from '../../../imports/kubernetes';
import type { Problem } from '../../finding/index';
import type { IPersistentVolumeClaim, ISecret } from '../../kubernetes/cdk8s-plus';
import { checkMetadata } from '../../kubernetes/name';
import type { IMinioSecret } from '../credentials/minio-secret';
import type { MinioContainer, MinioPod } from './minio-server-pod';
import { checkBucket } from './s3-location';

/** Any field of the Service's spec but what follows from the server: its ports and which pods it selects. */
export type MinioServiceSpec = Omit<ServiceSpec, 'ports' | 'selector'>;

/** How MinIO is run. */
export interface MinioServerProps {
  /**
   * The buckets that are there from the start. An error if there is none, or if S3 does not allow a name.
   *
   * @default ['argo-bucket']
   */
  readonly buckets?: readonly string[];

  /**
   * The Secret with MinIO's root user and password: a `MinioSecret`, or a Secret of cdk8s-plus with the keys
   * `root-user` and `root-password`.
   *
   * @default - the existing Secret `minio` in the same namespace
   */
  readonly credentials?: IMinioSecret | ISecret;

  /**
   * The image. MinIO's community edition is no longer maintained and its images may be withdrawn: for anything
   * but a trial, mirror it.
   *
   * @default - `MinioServer.IMAGE`, the last one that MinIO published
   */
  readonly image?: string;

  /**
   * How much storage is asked for (`spec.resources.requests.storage` of the PersistentVolumeClaim). It may grow
   * later where the StorageClass allows it.
   *
   * @default Size.gibibytes(10)
   */
  readonly size?: Size;

  /**
   * Any field of the PersistentVolumeClaim's spec, such as `storageClassName`.
   *
   * @default - one node writes (`ReadWriteOnce`), the cluster's default StorageClass
   */
  readonly storage?: PersistentVolumeClaimSpec;

  /**
   * A PersistentVolumeClaim that exists already.
   *
   * @default - one is created
   */
  readonly claim?: IPersistentVolumeClaim;

  /**
   * Any field of the Service's spec, such as `type` or `loadBalancerIP`, which by itself makes the type
   * `LoadBalancer`. An error if that is not an IP address or the type is another one.
   *
   * @default - a ClusterIP
   */
  readonly service?: MinioServiceSpec;

  /**
   * Whether MinIO's web console is served too, on port 9001.
   *
   * @default false
   */
  readonly console?: boolean;

  /**
   * Any field of the container, such as `resources`. `env`, `ports` and `volumeMounts` are added to what is there,
   * other fields replace it.
   *
   * @default - 100m CPU and 256Mi memory requested, at most 1Gi memory
   */
  readonly container?: MinioContainer;

  /**
   * Any field of the pod's spec, such as `nodeSelector` or `tolerations`. `volumes` and `initContainers` are added
   * to what is there, other fields replace it.
   *
   * @default - user and group 1000, no token of the API
   */
  readonly pod?: MinioPod;

  /**
   * Name, namespace, labels and annotations of the Deployment. The Service and the PersistentVolumeClaim take the
   * name and the namespace from it, unless their own metadata say otherwise.
   *
   * @default - the name `minio`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;

  /**
   * Labels and annotations of the pod. What the Deployment selects its pods by cannot be overridden.
   *
   * @default - the labels that the Deployment selects by
   */
  readonly podMetadata?: ApiObjectMetadata;

  /**
   * Name, namespace, labels and annotations of the Service. Its name is the host of the endpoint.
   *
   * @default - name and namespace of the Deployment
   */
  readonly serviceMetadata?: ApiObjectMetadata;

  /**
   * Name, namespace, labels and annotations of the PersistentVolumeClaim, such as one that keeps it from being
   * deleted together with the rest.
   *
   * @default - name and namespace of the Deployment
   */
  readonly claimMetadata?: ApiObjectMetadata;
}

/** Says what is wrong with how MinIO is to be run. */
export function checkMinioServer(props: MinioServerProps): readonly Problem[] {
  const buckets = props.buckets ?? [];
  const none: Problem = {
    code: 'missing-bucket',
    path: 'buckets',
    message: 'No bucket is given. Name at least one, or leave it out.',
  };
  return [
    ...(props.buckets?.length === 0 ? [none] : []),
    ...buckets.flatMap((bucket, index) => checkBucket(bucket, `buckets[${index}]`)),
    ...checkLoadBalancer(props.service),
    ...checkClaim(props),
    // The Deployment's name is also a label and by default the Service's name, whose rule is the strictest.
    ...checkMetadata(props.metadata, 'service', 'Service'),
    ...checkMetadata(props.serviceMetadata, 'service', 'Service', 'serviceMetadata'),
    ...checkMetadata(props.claimMetadata, 'subdomain', 'PersistentVolumeClaim', 'claimMetadata'),
  ];
}

function checkLoadBalancer(service: MinioServiceSpec = {}): readonly Problem[] {
  const { loadBalancerIP, type = 'LoadBalancer' } = service;
  if (loadBalancerIP === undefined) return [];
  const problems: Problem[] = [];
  if (isIP(loadBalancerIP) === 0) {
    const message = `${JSON.stringify(loadBalancerIP)} is not an IP address. Give one that the load balancer may take.`;
    problems.push({ code: 'invalid-ip', path: 'service.loadBalancerIP', message });
  }
  if (type !== 'LoadBalancer') {
    const message = `A Service of type ${type} has no load balancer. Leave out \`type\`, or the IP address.`;
    problems.push({ code: 'conflicting-ip-and-service-type', path: 'service.type', message });
  }
  return problems;
}

function checkClaim(props: MinioServerProps): readonly Problem[] {
  const asked = (['size', 'storage', 'claimMetadata'] as const).filter((field) => props[field] !== undefined);
  if (props.claim === undefined || asked.length === 0) return [];
  const message =
    'These are for a PersistentVolumeClaim that is created, but one is given. Leave them out, or the `claim`.';
  return [{ code: 'conflicting-claims', path: asked.join(', '), message }];
}
