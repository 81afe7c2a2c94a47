// Generated from the API of Argo Workflows 4.1.2: do not edit.
// Source: https://raw.githubusercontent.com/argoproj/argo-workflows/v4.1.2/api/jsonschema/schema.json
// Regenerate with: npm run import

import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

/** The imported version of the API of Argo Workflows. */
export const ARGO_WORKFLOWS_VERSION = '4.1.2';

/** Workflow is the definition of a workflow resource */
export class Workflow extends ApiObject {
  /** The apiVersion and kind of each Workflow. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Workflow' };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: WorkflowProps): GroupVersionKind & WorkflowProps {
    return { ...Workflow.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id, { ...Workflow.GVK, ...props });
  }
}

/** Properties of Workflow. */
export interface WorkflowProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: WorkflowSpec;
}

/** WorkflowTemplate is the definition of a workflow template resource */
export class WorkflowTemplate extends ApiObject {
  /** The apiVersion and kind of each WorkflowTemplate. */
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowTemplate',
  };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: WorkflowTemplateProps): GroupVersionKind & WorkflowTemplateProps {
    return { ...WorkflowTemplate.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: WorkflowTemplateProps) {
    super(scope, id, { ...WorkflowTemplate.GVK, ...props });
  }
}

/** Properties of WorkflowTemplate. */
export interface WorkflowTemplateProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: WorkflowSpec;
}

/** ClusterWorkflowTemplate is the definition of a workflow template resource in cluster scope */
export class ClusterWorkflowTemplate extends ApiObject {
  /** The apiVersion and kind of each ClusterWorkflowTemplate. */
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ClusterWorkflowTemplate',
  };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(
    props: ClusterWorkflowTemplateProps,
  ): GroupVersionKind & ClusterWorkflowTemplateProps {
    return { ...ClusterWorkflowTemplate.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: ClusterWorkflowTemplateProps) {
    super(scope, id, { ...ClusterWorkflowTemplate.GVK, ...props });
  }
}

/** Properties of ClusterWorkflowTemplate. */
export interface ClusterWorkflowTemplateProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: WorkflowSpec;
}

/** CronWorkflow is the definition of a scheduled workflow resource */
export class CronWorkflow extends ApiObject {
  /** The apiVersion and kind of each CronWorkflow. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'CronWorkflow' };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: CronWorkflowProps): GroupVersionKind & CronWorkflowProps {
    return { ...CronWorkflow.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: CronWorkflowProps) {
    super(scope, id, { ...CronWorkflow.GVK, ...props });
  }
}

/** Properties of CronWorkflow. */
export interface CronWorkflowProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: CronWorkflowSpec;
}

/** WorkflowEventBinding is the definition of an event resource */
export class WorkflowEventBinding extends ApiObject {
  /** The apiVersion and kind of each WorkflowEventBinding. */
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'WorkflowEventBinding',
  };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: WorkflowEventBindingProps): GroupVersionKind & WorkflowEventBindingProps {
    return { ...WorkflowEventBinding.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: WorkflowEventBindingProps) {
    super(scope, id, { ...WorkflowEventBinding.GVK, ...props });
  }
}

/** Properties of WorkflowEventBinding. */
export interface WorkflowEventBindingProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  readonly spec: WorkflowEventBindingSpec;
}

/**
 * Represents a Persistent Disk resource in AWS.
 *
 * An AWS EBS disk must exist before mounting to a container. The disk must also be in the same AWS zone as the
 * kubelet. An AWS EBS disk can only be mounted as read/write once. AWS EBS volumes support ownership
 * management and SELinux relabeling.
 */
export interface AWSElasticBlockStoreVolumeSource {
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type
   * is supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be
   * "ext4" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readonly fsType?: string;
  /**
   * partition is the partition in the volume that you want to mount. If omitted, the default is to mount by
   * volume name. Examples: For volume /dev/sda1, you specify the partition as "1". Similarly, the volume
   * partition for /dev/sda is "0" (or you can leave the property empty).
   */
  readonly partition?: number;
  /**
   * readOnly value true will force the readOnly setting in VolumeMounts. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readonly readOnly?: boolean;
  /**
   * volumeID is unique ID of the persistent disk resource in AWS (Amazon EBS volume). More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readonly volumeID: string;
}

/** Affinity is a group of affinity scheduling rules. */
export interface Affinity {
  /** Describes node affinity scheduling rules for the pod. */
  readonly nodeAffinity?: NodeAffinity;
  /**
   * Describes pod affinity scheduling rules (e.g. co-locate this pod in the same node, zone, etc. as some
   * other pod(s)).
   */
  readonly podAffinity?: PodAffinity;
  /**
   * Describes pod anti-affinity scheduling rules (e.g. avoid putting this pod in the same node, zone, etc. as
   * some other pod(s)).
   */
  readonly podAntiAffinity?: PodAntiAffinity;
}

/** Amount represent a numeric amount. */
export type Amount = number;

/** AppArmorProfile defines a pod or container's AppArmor settings. */
export interface AppArmorProfile {
  /**
   * localhostProfile indicates a profile loaded on the node that should be used. The profile must be
   * preconfigured on the node to work. Must match the loaded name of the profile. Must be set if and only if
   * type is "Localhost".
   */
  readonly localhostProfile?: string;
  /**
   * type indicates which kind of AppArmor profile will be applied. Valid options are:
   *   Localhost - a profile pre-loaded on the node.
   *   RuntimeDefault - the container runtime's default profile.
   *   Unconfined - no AppArmor enforcement.
   */
  readonly type: string;
}

/** ArchiveStrategy describes how to archive files/directory when saving artifacts */
export interface ArchiveStrategy {
  readonly none?: NoneStrategy;
  readonly tar?: TarStrategy;
  readonly zip?: ZipStrategy;
}

/** Arguments to a template */
export interface Arguments {
  /** Artifacts is the list of artifacts to pass to the template or workflow */
  readonly artifacts?: readonly Artifact[];
  /** Parameters is the list of parameters to pass to the template or workflow */
  readonly parameters?: readonly Parameter[];
}

/** Artifact indicates an artifact to place at a specified path */
export interface Artifact {
  /** Archive controls how the artifact will be saved to the artifact repository. */
  readonly archive?: ArchiveStrategy;
  /** ArchiveLogs indicates if the container logs should be archived */
  readonly archiveLogs?: boolean;
  /** ArtifactGC describes the strategy to use when to deleting an artifact from completed or deleted workflows */
  readonly artifactGC?: ArtifactGC;
  /** Artifactory contains artifactory artifact location details */
  readonly artifactory?: ArtifactoryArtifact;
  /** Azure contains Azure Storage artifact location details */
  readonly azure?: AzureArtifact;
  /** Has this been deleted? */
  readonly deleted?: boolean;
  /** From allows an artifact to reference an artifact from a previous step */
  readonly from?: string;
  /** FromExpression, if defined, is evaluated to specify the value for the artifact */
  readonly fromExpression?: string;
  /** GCS contains GCS artifact location details */
  readonly gcs?: GCSArtifact;
  /** Git contains git artifact location details */
  readonly git?: GitArtifact;
  /**
   * GlobalName exports an output artifact to the global scope, making it available as
   * workflow.outputs.artifacts.XXXX and in workflow.status.outputs.artifacts
   */
  readonly globalName?: string;
  /** HDFS contains HDFS artifact location details */
  readonly hdfs?: HDFSArtifact;
  /** HTTP contains HTTP artifact location details */
  readonly http?: HTTPArtifact;
  /**
   * mode bits to use on this file, must be a value between 0 and 0777. Set when loading input artifacts. It is
   * recommended to set the mode value to ensure the artifact has the expected permissions in your container.
   */
  readonly mode?: number;
  /** name of the artifact. must be unique within a template's inputs/outputs. */
  readonly name: string;
  /** Make Artifacts optional, if Artifacts doesn't generate or exist */
  readonly optional?: boolean;
  /** OSS contains OSS artifact location details */
  readonly oss?: OSSArtifact;
  /** Path is the container path to the artifact */
  readonly path?: string;
  /** Plugin contains plugin artifact location details */
  readonly plugin?: PluginArtifact;
  /** Raw contains raw artifact location details */
  readonly raw?: RawArtifact;
  /** If mode is set, apply the permission recursively into the artifact if it is a folder */
  readonly recurseMode?: boolean;
  /** S3 contains S3 artifact location details */
  readonly s3?: S3Artifact;
  /** SubPath allows an artifact to be sourced from a subpath within the specified source */
  readonly subPath?: string;
}

/**
 * ArtifactGC describes how to delete artifacts from completed Workflows - this is embedded into the
 * WorkflowLevelArtifactGC, and also used for individual Artifacts to override that as needed
 */
export interface ArtifactGC {
  /**
   * PodMetadata is an optional field for specifying the Labels and Annotations that should be assigned to the
   * Pod doing the deletion
   */
  readonly podMetadata?: Metadata;
  /**
   * ServiceAccountName is an optional field for specifying the Service Account that should be assigned to the
   * Pod doing the deletion
   */
  readonly serviceAccountName?: string;
  /** Strategy is the strategy to use. */
  readonly strategy?: 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never' | '' | TemplateTag;
}

/**
 * ArtifactLocation describes a location for a single or multiple artifacts. It is used as single artifact in
 * the context of inputs/outputs (e.g. outputs.artifacts.artname). It is also used to describe the location of
 * multiple artifacts such as the archive location of a single workflow step, which the executor will use as a
 * default location to store its files.
 */
export interface ArtifactLocation {
  /** ArchiveLogs indicates if the container logs should be archived */
  readonly archiveLogs?: boolean;
  /** Artifactory contains artifactory artifact location details */
  readonly artifactory?: ArtifactoryArtifact;
  /** Azure contains Azure Storage artifact location details */
  readonly azure?: AzureArtifact;
  /** GCS contains GCS artifact location details */
  readonly gcs?: GCSArtifact;
  /** Git contains git artifact location details */
  readonly git?: GitArtifact;
  /** HDFS contains HDFS artifact location details */
  readonly hdfs?: HDFSArtifact;
  /** HTTP contains HTTP artifact location details */
  readonly http?: HTTPArtifact;
  /** OSS contains OSS artifact location details */
  readonly oss?: OSSArtifact;
  /** Plugin contains plugin artifact location details */
  readonly plugin?: PluginArtifact;
  /** Raw contains raw artifact location details */
  readonly raw?: RawArtifact;
  /** S3 contains S3 artifact location details */
  readonly s3?: S3Artifact;
}

/** ArtifactPaths expands a step from a collection of artifacts */
export interface ArtifactPaths {
  /** Archive controls how the artifact will be saved to the artifact repository. */
  readonly archive?: ArchiveStrategy;
  /** ArchiveLogs indicates if the container logs should be archived */
  readonly archiveLogs?: boolean;
  /** ArtifactGC describes the strategy to use when to deleting an artifact from completed or deleted workflows */
  readonly artifactGC?: ArtifactGC;
  /** Artifactory contains artifactory artifact location details */
  readonly artifactory?: ArtifactoryArtifact;
  /** Azure contains Azure Storage artifact location details */
  readonly azure?: AzureArtifact;
  /** Has this been deleted? */
  readonly deleted?: boolean;
  /** From allows an artifact to reference an artifact from a previous step */
  readonly from?: string;
  /** FromExpression, if defined, is evaluated to specify the value for the artifact */
  readonly fromExpression?: string;
  /** GCS contains GCS artifact location details */
  readonly gcs?: GCSArtifact;
  /** Git contains git artifact location details */
  readonly git?: GitArtifact;
  /**
   * GlobalName exports an output artifact to the global scope, making it available as
   * workflow.outputs.artifacts.XXXX and in workflow.status.outputs.artifacts
   */
  readonly globalName?: string;
  /** HDFS contains HDFS artifact location details */
  readonly hdfs?: HDFSArtifact;
  /** HTTP contains HTTP artifact location details */
  readonly http?: HTTPArtifact;
  /**
   * mode bits to use on this file, must be a value between 0 and 0777. Set when loading input artifacts. It is
   * recommended to set the mode value to ensure the artifact has the expected permissions in your container.
   */
  readonly mode?: number;
  /** name of the artifact. must be unique within a template's inputs/outputs. */
  readonly name: string;
  /** Make Artifacts optional, if Artifacts doesn't generate or exist */
  readonly optional?: boolean;
  /** OSS contains OSS artifact location details */
  readonly oss?: OSSArtifact;
  /** Path is the container path to the artifact */
  readonly path?: string;
  /** Plugin contains plugin artifact location details */
  readonly plugin?: PluginArtifact;
  /** Raw contains raw artifact location details */
  readonly raw?: RawArtifact;
  /** If mode is set, apply the permission recursively into the artifact if it is a folder */
  readonly recurseMode?: boolean;
  /** S3 contains S3 artifact location details */
  readonly s3?: S3Artifact;
  /** SubPath allows an artifact to be sourced from a subpath within the specified source */
  readonly subPath?: string;
}

/** ArtifactRepositoryRef is a reference to an artifact repository config map. */
export interface ArtifactRepositoryRef {
  /** The name of the config map. Defaults to "artifact-repositories". */
  readonly configMap?: string;
  /**
   * The config map key. Defaults to the value of the "workflows.argoproj.io/default-artifact-repository"
   * annotation.
   */
  readonly key?: string;
}

/** ArtifactoryArtifact is the location of an artifactory artifact */
export interface ArtifactoryArtifact {
  /** PasswordSecret is the secret selector to the repository password */
  readonly passwordSecret?: SecretKeySelector;
  /** URL of the artifact */
  readonly url: string;
  /** UsernameSecret is the secret selector to the repository username */
  readonly usernameSecret?: SecretKeySelector;
}

/** AzureArtifact is the location of an Azure Storage artifact */
export interface AzureArtifact {
  /** AccountKeySecret is the secret selector to the Azure Blob Storage account access key */
  readonly accountKeySecret?: SecretKeySelector;
  /** Blob is the blob name (i.e., path) in the container where the artifact resides */
  readonly blob: string;
  /** Container is the container where resources will be stored */
  readonly container: string;
  /**
   * Endpoint is the service url associated with an account. It is most likely
   * "https://<ACCOUNT_NAME>.blob.core.windows.net"
   */
  readonly endpoint: string;
  /** UseSDKCreds tells the driver to figure out credentials based on sdk defaults. */
  readonly useSDKCreds?: boolean;
}

/** AzureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. */
export interface AzureDiskVolumeSource {
  /** cachingMode is the Host Caching mode: None, Read Only, Read Write. */
  readonly cachingMode?: string;
  /** diskName is the Name of the data disk in the blob storage */
  readonly diskName: string;
  /** diskURI is the URI of data disk in the blob storage */
  readonly diskURI: string;
  /**
   * fsType is Filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex.
   * "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /**
   * kind expected values are Shared: multiple blob disks per storage account Dedicated: single blob disk per
   * storage account Managed: azure managed data disk (only in managed availability set). defaults to shared
   */
  readonly kind?: string;
  /** readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
}

/** AzureFile represents an Azure File Service mount on the host and bind mount to the pod. */
export interface AzureFileVolumeSource {
  /** readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** secretName is the name of secret that contains Azure Storage Account Name and Key */
  readonly secretName: string;
  /** shareName is the azure share Name */
  readonly shareName: string;
}

/** Backoff is a backoff strategy to use within retryStrategy */
export interface Backoff {
  /**
   * Cap is a limit on revised values of the duration parameter. If a multiplication by the factor parameter
   * would make the duration exceed the cap then the duration is set to the cap
   */
  readonly cap?: string;
  /**
   * Duration is the amount to back off. Default unit is seconds, but could also be a duration (e.g. "2m",
   * "1h")
   */
  readonly duration?: string;
  /** Factor is a factor to multiply the base duration after each failed retry */
  readonly factor?: IntOrString;
  /**
   * MaxDuration is the maximum amount of time allowed for a workflow in the backoff strategy. It is important
   * to note that if the workflow template includes activeDeadlineSeconds, the pod's deadline is initially set
   * with activeDeadlineSeconds. However, when the workflow fails, the pod's deadline is then overridden by
   * maxDuration. This ensures that the workflow does not exceed the specified maximum duration when retries
   * are involved.
   */
  readonly maxDuration?: string;
}

/** BasicAuth describes the secret selectors required for basic authentication */
export interface BasicAuth {
  /** PasswordSecret is the secret selector to the repository password */
  readonly passwordSecret?: SecretKeySelector;
  /** UsernameSecret is the secret selector to the repository username */
  readonly usernameSecret?: SecretKeySelector;
}

/** Represents a source location of a volume to mount, managed by an external CSI driver */
export interface CSIVolumeSource {
  /**
   * driver is the name of the CSI driver that handles this volume. Consult with your admin for the correct
   * name as registered in the cluster.
   */
  readonly driver: string;
  /**
   * fsType to mount. Ex. "ext4", "xfs", "ntfs". If not provided, the empty value is passed to the associated
   * CSI driver which will determine the default filesystem to apply.
   */
  readonly fsType?: string;
  /**
   * nodePublishSecretRef is a reference to the secret object containing sensitive information to pass to the
   * CSI driver to complete the CSI NodePublishVolume and NodeUnpublishVolume calls. This field is optional,
   * and may be empty if no secret is required. If the secret object contains more than one secret, all secret
   * references are passed.
   */
  readonly nodePublishSecretRef?: LocalObjectReference;
  /** readOnly specifies a read-only configuration for the volume. Defaults to false (read/write). */
  readonly readOnly?: boolean;
  /**
   * volumeAttributes stores driver-specific properties that are passed to the CSI driver. Consult your
   * driver's documentation for supported values.
   */
  readonly volumeAttributes?: { readonly [key: string]: string };
}

/** Cache is the configuration for the type of cache to be used */
export interface Cache {
  /** ConfigMap sets a ConfigMap-based cache */
  readonly configMap: LocalObjectReference;
}

/** Adds and removes POSIX capabilities from running containers. */
export interface Capabilities {
  /** Added capabilities */
  readonly add?: readonly string[];
  /** Removed capabilities */
  readonly drop?: readonly string[];
}

/**
 * Represents a Ceph Filesystem mount that lasts the lifetime of a pod Cephfs volumes do not support ownership
 * management or SELinux relabeling.
 */
export interface CephFSVolumeSource {
  /**
   * monitors is Required: Monitors is a collection of Ceph monitors More info:
   * https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly monitors: readonly string[];
  /** path is Optional: Used as the mounted root, rather than the full Ceph tree, default is / */
  readonly path?: string;
  /**
   * readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in
   * VolumeMounts. More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly readOnly?: boolean;
  /**
   * secretFile is Optional: SecretFile is the path to key ring for User, default is /etc/ceph/user.secret More
   * info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly secretFile?: string;
  /**
   * secretRef is Optional: SecretRef is reference to the authentication secret for User, default is empty.
   * More info: https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly secretRef?: LocalObjectReference;
  /**
   * user is optional: User is the rados user name, default is admin More info:
   * https://examples.k8s.io/volumes/cephfs/README.md#how-to-use-it
   */
  readonly user?: string;
}

/**
 * Represents a cinder volume resource in Openstack. A Cinder volume must exist before mounting to a container.
 * The volume must also be in the same region as the kubelet. Cinder volumes support ownership management and
 * SELinux relabeling.
 */
export interface CinderVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system.
   * Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified. More info:
   * https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  readonly fsType?: string;
  /**
   * readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts.
   * More info: https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  readonly readOnly?: boolean;
  /** secretRef is optional: points to a secret object containing parameters used to connect to OpenStack. */
  readonly secretRef?: LocalObjectReference;
  /**
   * volumeID used to identify the volume in cinder. More info:
   * https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  readonly volumeID: string;
}

/** ClientCertAuth holds necessary information for client authentication via certificates */
export interface ClientCertAuth {
  readonly clientCertSecret?: SecretKeySelector;
  readonly clientKeySecret?: SecretKeySelector;
}

/**
 * ClusterTrustBundleProjection describes how to select a set of ClusterTrustBundle objects and project their
 * contents into the pod filesystem.
 */
export interface ClusterTrustBundleProjection {
  /**
   * Select all ClusterTrustBundles that match this label selector. Only has effect if signerName is set.
   * Mutually-exclusive with name. If unset, interpreted as "match nothing". If set but empty, interpreted as
   * "match everything".
   */
  readonly labelSelector?: LabelSelector;
  /** Select a single ClusterTrustBundle by object name. Mutually-exclusive with signerName and labelSelector. */
  readonly name?: string;
  /**
   * If true, don't block pod startup if the referenced ClusterTrustBundle(s) aren't available. If using name,
   * then the named ClusterTrustBundle is allowed not to exist. If using signerName, then the combination of
   * signerName and labelSelector is allowed to match zero ClusterTrustBundles.
   */
  readonly optional?: boolean;
  /** Relative path from the volume root to write the bundle. */
  readonly path: string;
  /**
   * Select all ClusterTrustBundles that match this signer name. Mutually-exclusive with name. The contents of
   * all selected ClusterTrustBundles will be unified and deduplicated.
   */
  readonly signerName?: string;
}

/**
 * ConfigMapEnvSource selects a ConfigMap to populate the environment variables with.
 *
 * The contents of the target ConfigMap's Data field will represent the key-value pairs as environment
 * variables.
 */
export interface ConfigMapEnvSource {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
  /** Specify whether the ConfigMap must be defined */
  readonly optional?: boolean;
}

/** Selects a key from a ConfigMap. */
export interface ConfigMapKeySelector {
  /** The key to select. */
  readonly key: string;
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
  /** Specify whether the ConfigMap or its key must be defined */
  readonly optional?: boolean;
}

/**
 * Adapts a ConfigMap into a projected volume.
 *
 * The contents of the target ConfigMap's Data field will be presented in a projected volume as files using the
 * keys in the Data field as the file names, unless the items element is populated with specific mappings of
 * keys to paths. Note that this is identical to a configmap volume source without the default mode.
 */
export interface ConfigMapProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected
   * into the volume as a file whose name is the key and content is the value. If specified, the listed keys
   * will be projected into the specified paths, and unlisted keys will not be present. If a key is specified
   * which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths
   * must be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: readonly KeyToPath[];
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
  /** optional specify whether the ConfigMap or its keys must be defined */
  readonly optional?: boolean;
}

/**
 * Adapts a ConfigMap into a volume.
 *
 * The contents of the target ConfigMap's Data field will be presented in a volume as files using the keys in
 * the Data field as the file names, unless the items element is populated with specific mappings of keys to
 * paths. ConfigMap volumes support ownership management and SELinux relabeling.
 */
export interface ConfigMapVolumeSource {
  /**
   * defaultMode is optional: mode bits used to set permissions on created files by default. Must be an octal
   * value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal
   * values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not
   * affected by this setting. This might be in conflict with other options that affect the file mode, like
   * fsGroup, and the result can be other mode bits set.
   */
  readonly defaultMode?: number;
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced ConfigMap will be projected
   * into the volume as a file whose name is the key and content is the value. If specified, the listed keys
   * will be projected into the specified paths, and unlisted keys will not be present. If a key is specified
   * which is not present in the ConfigMap, the volume setup will error unless it is marked optional. Paths
   * must be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: readonly KeyToPath[];
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
  /** optional specify whether the ConfigMap or its keys must be defined */
  readonly optional?: boolean;
}

/** A single application container that you want to run within a pod. */
export interface Container {
  /**
   * Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable
   * references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved,
   * the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for
   * escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)".
   * Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be
   * updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly args?: readonly string[];
  /**
   * Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not
   * provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable
   * cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single
   * $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal
   * "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or
   * not. Cannot be updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly command?: readonly string[];
  /** List of environment variables to set in the container. Cannot be updated. */
  readonly env?: readonly EnvVar[];
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source may
   * consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value
   * associated with the last source will take precedence. Values defined by an Env with a duplicate key will
   * take precedence. Cannot be updated.
   */
  readonly envFrom?: readonly EnvFromSource[];
  /**
   * Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is
   * optional to allow higher level config management to default or override container images in workload
   * controllers like Deployments and StatefulSets.
   */
  readonly image?: string;
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or
   * IfNotPresent otherwise. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent' | TemplateTag;
  /**
   * Actions that the management system should take in response to container lifecycle events. Cannot be
   * updated.
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Periodic probe of container liveness. Container will be restarted if the probe fails. Cannot be updated.
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly livenessProbe?: Probe;
  /**
   * Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name
   * (DNS_LABEL). Cannot be updated.
   */
  readonly name?: string;
  /**
   * List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from
   * being exposed. Any port which is listening on the default "0.0.0.0" address inside a container will be
   * accessible from the network. Modifying this array with strategic merge patch may corrupt the data. For
   * more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.
   */
  readonly ports?: readonly ContainerPort[];
  /**
   * Periodic probe of container service readiness. Container will be removed from service endpoints if the
   * probe fails. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly readinessProbe?: Probe;
  /** Resources resize policy for the container. This field cannot be set on ephemeral containers. */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /**
   * Compute Resources required by this container. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: ResourceRequirements;
  /**
   * RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level
   * restart policy. When this field is not specified, the restart behavior is defined by the Pod's restart
   * policy and the container type. Additionally, setting the RestartPolicy as "Always" for the init container
   * will have the following effect: this init container will be continually restarted on exit until all
   * regular containers have terminated. Once all regular containers have completed, all init containers with
   * restartPolicy "Always" will be shut down. This lifecycle differs from normal init containers and is often
   * referred to as a "sidecar" container. Although this init container still starts in the init container
   * sequence, it does not wait for the container to complete before proceeding to the next init container.
   * Instead, the next init container starts immediately after this init container is started, or after any
   * startupProbe has successfully completed.
   */
  readonly restartPolicy?: string;
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. The
   * rules are evaluated in order. Once a rule matches a container exit condition, the remaining rules are
   * ignored. If no rule matches the container exit condition, the Container-level restart policy determines
   * the whether the container is restarted or not. Constraints on the rules: - At most 20 rules are allowed. -
   * Rules can have the same action. - Identical rules are not forbidden in validations. When rules are
   * specified, container MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy.
   */
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  /**
   * SecurityContext defines the security options the container should be run with. If set, the fields of
   * SecurityContext override the equivalent fields of PodSecurityContext. More info:
   * https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: SecurityContext;
  /**
   * StartupProbe indicates that the Pod has successfully initialized. If specified, no other probes are
   * executed until this completes successfully. If this probe fails, the Pod will be restarted, just as if the
   * livenessProbe failed. This can be used to provide different probe parameters at the beginning of a Pod's
   * lifecycle, when it might take a long time to load data or warm a cache, than during steady-state
   * operation. This cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly startupProbe?: Probe;
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set,
   * reads from stdin in the container will always result in EOF. Default is false.
   */
  readonly stdin?: boolean;
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach.
   * When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set
   * to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then
   * remains open and accepts data until the client disconnects, at which time stdin is closed and remains
   * closed until the container is restarted. If this flag is false, a container processes that reads from
   * stdin will never receive an EOF. Default is false
   */
  readonly stdinOnce?: boolean;
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted
   * into the container's filesystem. Message written is intended to be brief final status, such as an
   * assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message
   * length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.
   */
  readonly terminationMessagePath?: string;
  /**
   * Indicate how the termination message should be populated. File will use the contents of
   * terminationMessagePath to populate the container status message on both success and failure.
   * FallbackToLogsOnError will use the last chunk of container log output if the termination message file is
   * empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines,
   * whichever is smaller. Defaults to File. Cannot be updated.
   */
  readonly terminationMessagePolicy?: string;
  /**
   * Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is
   * false.
   */
  readonly tty?: boolean;
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[];
  /** Pod volumes to mount into the container's filesystem. Cannot be updated. */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might
   * be configured in the container image. Cannot be updated.
   */
  readonly workingDir?: string;
}

export interface ContainerNode {
  /**
   * Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable
   * references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved,
   * the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for
   * escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)".
   * Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be
   * updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly args?: readonly string[];
  /**
   * Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not
   * provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable
   * cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single
   * $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal
   * "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or
   * not. Cannot be updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly command?: readonly string[];
  readonly dependencies?: readonly string[];
  /** List of environment variables to set in the container. Cannot be updated. */
  readonly env?: readonly EnvVar[];
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source may
   * consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value
   * associated with the last source will take precedence. Values defined by an Env with a duplicate key will
   * take precedence. Cannot be updated.
   */
  readonly envFrom?: readonly EnvFromSource[];
  /**
   * Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is
   * optional to allow higher level config management to default or override container images in workload
   * controllers like Deployments and StatefulSets.
   */
  readonly image?: string;
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or
   * IfNotPresent otherwise. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent' | TemplateTag;
  /**
   * Actions that the management system should take in response to container lifecycle events. Cannot be
   * updated.
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Periodic probe of container liveness. Container will be restarted if the probe fails. Cannot be updated.
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly livenessProbe?: Probe;
  /**
   * Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name
   * (DNS_LABEL). Cannot be updated.
   */
  readonly name: string;
  /**
   * List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from
   * being exposed. Any port which is listening on the default "0.0.0.0" address inside a container will be
   * accessible from the network. Modifying this array with strategic merge patch may corrupt the data. For
   * more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.
   */
  readonly ports?: readonly ContainerPort[];
  /**
   * Periodic probe of container service readiness. Container will be removed from service endpoints if the
   * probe fails. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly readinessProbe?: Probe;
  /** Resources resize policy for the container. This field cannot be set on ephemeral containers. */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /**
   * Compute Resources required by this container. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: ResourceRequirements;
  /**
   * RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level
   * restart policy. When this field is not specified, the restart behavior is defined by the Pod's restart
   * policy and the container type. Additionally, setting the RestartPolicy as "Always" for the init container
   * will have the following effect: this init container will be continually restarted on exit until all
   * regular containers have terminated. Once all regular containers have completed, all init containers with
   * restartPolicy "Always" will be shut down. This lifecycle differs from normal init containers and is often
   * referred to as a "sidecar" container. Although this init container still starts in the init container
   * sequence, it does not wait for the container to complete before proceeding to the next init container.
   * Instead, the next init container starts immediately after this init container is started, or after any
   * startupProbe has successfully completed.
   */
  readonly restartPolicy?: string;
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. The
   * rules are evaluated in order. Once a rule matches a container exit condition, the remaining rules are
   * ignored. If no rule matches the container exit condition, the Container-level restart policy determines
   * the whether the container is restarted or not. Constraints on the rules: - At most 20 rules are allowed. -
   * Rules can have the same action. - Identical rules are not forbidden in validations. When rules are
   * specified, container MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy.
   */
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  /**
   * SecurityContext defines the security options the container should be run with. If set, the fields of
   * SecurityContext override the equivalent fields of PodSecurityContext. More info:
   * https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: SecurityContext;
  /**
   * StartupProbe indicates that the Pod has successfully initialized. If specified, no other probes are
   * executed until this completes successfully. If this probe fails, the Pod will be restarted, just as if the
   * livenessProbe failed. This can be used to provide different probe parameters at the beginning of a Pod's
   * lifecycle, when it might take a long time to load data or warm a cache, than during steady-state
   * operation. This cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly startupProbe?: Probe;
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set,
   * reads from stdin in the container will always result in EOF. Default is false.
   */
  readonly stdin?: boolean;
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach.
   * When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set
   * to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then
   * remains open and accepts data until the client disconnects, at which time stdin is closed and remains
   * closed until the container is restarted. If this flag is false, a container processes that reads from
   * stdin will never receive an EOF. Default is false
   */
  readonly stdinOnce?: boolean;
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted
   * into the container's filesystem. Message written is intended to be brief final status, such as an
   * assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message
   * length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.
   */
  readonly terminationMessagePath?: string;
  /**
   * Indicate how the termination message should be populated. File will use the contents of
   * terminationMessagePath to populate the container status message on both success and failure.
   * FallbackToLogsOnError will use the last chunk of container log output if the termination message file is
   * empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines,
   * whichever is smaller. Defaults to File. Cannot be updated.
   */
  readonly terminationMessagePolicy?: string;
  /**
   * Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is
   * false.
   */
  readonly tty?: boolean;
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[];
  /** Pod volumes to mount into the container's filesystem. Cannot be updated. */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might
   * be configured in the container image. Cannot be updated.
   */
  readonly workingDir?: string;
}

/** ContainerPort represents a network port in a single container. */
export interface ContainerPort {
  /** Number of port to expose on the pod's IP address. This must be a valid port number, 0 < x < 65536. */
  readonly containerPort: number;
  /** What host IP to bind the external port to. */
  readonly hostIP?: string;
  /**
   * Number of port to expose on the host. If specified, this must be a valid port number, 0 < x < 65536. If
   * HostNetwork is specified, this must match ContainerPort. Most containers do not need this.
   */
  readonly hostPort?: number;
  /**
   * If specified, this must be an IANA_SVC_NAME and unique within the pod. Each named port in a pod must have
   * a unique name. Name for the port that can be referred to by services.
   */
  readonly name?: string;
  /** Protocol for port. Must be UDP, TCP, or SCTP. Defaults to "TCP". */
  readonly protocol?: 'UDP' | 'TCP' | 'SCTP' | TemplateTag;
}

/** ContainerResizePolicy represents resource resize policy for the container. */
export interface ContainerResizePolicy {
  /** Name of the resource to which this resource resize policy applies. Supported values: cpu, memory. */
  readonly resourceName: 'cpu' | 'memory' | TemplateTag;
  /** Restart policy to apply when specified resource is resized. If not specified, it defaults to NotRequired. */
  readonly restartPolicy: string;
}

/** ContainerRestartRule describes how a container exit is handled. */
export interface ContainerRestartRule {
  /**
   * Specifies the action taken on a container exit if the requirements are satisfied. The only possible value
   * is "Restart" to restart the container.
   */
  readonly action: string;
  /** Represents the exit codes to check on container exits. */
  readonly exitCodes?: ContainerRestartRuleOnExitCodes;
}

/**
 * ContainerRestartRuleOnExitCodes describes the condition for handling an exited container based on its exit
 * codes.
 */
export interface ContainerRestartRuleOnExitCodes {
  /**
   * Represents the relationship between the container exit code(s) and the specified values. Possible values
   * are: - In: the requirement is satisfied if the container exit code is in the
   *   set of specified values.
   * - NotIn: the requirement is satisfied if the container exit code is
   *   not in the set of specified values.
   */
  readonly operator: string;
  /** Specifies the set of values to check for container exit codes. At most 255 elements are allowed. */
  readonly values?: readonly number[];
}

/** ContainerSetRetryStrategy provides controls on how to retry a container set */
export interface ContainerSetRetryStrategy {
  /**
   * Duration is the time between each retry, examples values are "300ms", "1s" or "5m". Valid time units are
   * "ns", "us" (or "µs"), "ms", "s", "m", "h".
   */
  readonly duration?: string;
  /**
   * Retries is the maximum number of retry attempts for each container. It does not include the first,
   * original attempt; the maximum number of total attempts will be `retries + 1`.
   */
  readonly retries: IntOrString;
}

export interface ContainerSetTemplate {
  readonly containers: readonly ContainerNode[];
  /**
   * RetryStrategy describes how to retry container nodes if the container set fails. Note that this works
   * differently from the template-level `retryStrategy` as it is a process-level retry that does not create
   * new Pods or containers.
   */
  readonly retryStrategy?: ContainerSetRetryStrategy;
  readonly volumeMounts?: readonly VolumeMount[];
}

/**
 * ContinueOn defines if a workflow should continue even if a task or step fails/errors. It can be specified if
 * the workflow should continue when the pod errors, fails or both.
 */
export interface ContinueOn {
  readonly error?: boolean;
  readonly failed?: boolean;
}

/** HTTPHeader describes a custom header to be used in HTTP probes */
export interface CoreHTTPHeader {
  /**
   * The header field name. This will be canonicalized upon output, so case-variant names will be understood as
   * the same header.
   */
  readonly name: string;
  /** The header field value */
  readonly value: string;
}

/** Counter is a Counter prometheus metric */
export interface Counter {
  /** Value is the value of the metric */
  readonly value: string;
}

/** CreateS3BucketOptions options used to determine automatic automatic bucket-creation process */
export interface CreateS3BucketOptions {
  /** ObjectLocking Enable object locking */
  readonly objectLocking?: boolean;
}

/** CronWorkflowSpec is the specification of a CronWorkflow */
export interface CronWorkflowSpec {
  /** ConcurrencyPolicy is the K8s-style concurrency policy that will be used */
  readonly concurrencyPolicy?: 'Allow' | 'Forbid' | 'Replace' | '' | TemplateTag;
  /** FailedJobsHistoryLimit is the number of failed jobs to be kept at a time */
  readonly failedJobsHistoryLimit?: number;
  /** v3.6 and after: Schedules is a list of schedules to run the Workflow in Cron format */
  readonly schedules: readonly string[];
  /**
   * StartingDeadlineSeconds is the K8s-style deadline that will limit the time a CronWorkflow will be run
   * after its original scheduled time if it is missed.
   */
  readonly startingDeadlineSeconds?: number;
  /** v3.6 and after: StopStrategy defines if the CronWorkflow should stop scheduling based on a condition */
  readonly stopStrategy?: StopStrategy;
  /** SuccessfulJobsHistoryLimit is the number of successful jobs to be kept at a time */
  readonly successfulJobsHistoryLimit?: number;
  /** Suspend is a flag that will stop new CronWorkflows from running if set to true */
  readonly suspend?: boolean;
  /**
   * Timezone is the timezone against which the cron schedule will be calculated, e.g. "Asia/Tokyo". Default is
   * machine's local time.
   */
  readonly timezone?: string;
  /** v3.6 and after: When is an expression that determines if a run should be scheduled. */
  readonly when?: string;
  /** WorkflowMetadata contains some metadata of the workflow to be run */
  readonly workflowMetadata?: ObjectMeta;
  /** WorkflowSpec is the spec of the workflow to be run */
  readonly workflowSpec: WorkflowSpec;
}

/**
 * DAGTask represents a node in the graph during DAG execution Note: CEL validation cannot check withItems
 * (Schemaless) or inline (PreserveUnknownFields) fields.
 */
export interface DAGTask {
  /** Arguments are the parameter and artifact arguments to the template */
  readonly arguments?: Arguments;
  /**
   * ContinueOn makes argo to proceed with the following step even if this step fails. Errors and Failed states
   * can be specified
   */
  readonly continueOn?: ContinueOn;
  /** Dependencies are name of other targets which this depends on */
  readonly dependencies?: readonly string[];
  /** Depends are name of other targets which this depends on */
  readonly depends?: string;
  /**
   * Hooks hold the lifecycle hook which is invoked at lifecycle of task, irrespective of the success, failure,
   * or error status of the primary task
   */
  readonly hooks?: { readonly [key: string]: LifecycleHook };
  /**
   * Inline is the template. Template must be empty if this is declared (and vice-versa). Note: As mentioned in
   * the corresponding definition in WorkflowStep, this struct is defined recursively, so we need
   * "x-kubernetes-preserve-unknown-fields: true" in the validation schema.
   */
  readonly inline?: Template;
  /** Name is the name of the target */
  readonly name: string;
  /**
   * OnExit is a template reference which is invoked at the end of the template, irrespective of the success,
   * failure, or error of the primary template.
   *
   * Deprecated: Use Hooks[exit].Template instead.
   */
  readonly onExit?: string;
  /** Name of template to execute */
  readonly template?: string;
  /** TemplateRef is the reference to the template resource to execute. */
  readonly templateRef?: TemplateRef;
  /** When is an expression in which the task should conditionally execute */
  readonly when?: string;
  /**
   * WithItems expands a task into multiple parallel tasks from the items in the list Note: The structure of
   * WithItems is free-form, so we need "x-kubernetes-preserve-unknown-fields: true" in the validation schema.
   */
  readonly withItems?: readonly Item[];
  /**
   * WithParam expands a task into multiple parallel tasks from the value in the parameter, which is expected
   * to be a JSON list.
   */
  readonly withParam?: string;
  /** WithSequence expands a task into a numeric sequence */
  readonly withSequence?: Sequence;
}

/** DAGTemplate is a template subtype for directed acyclic graph templates */
export interface DAGTemplate {
  /**
   * This flag is for DAG logic. The DAG logic has a built-in "fail fast" feature to stop scheduling new steps,
   * as soon as it detects that one of the DAG nodes is failed. Then it waits until all DAG nodes are completed
   * before failing the DAG itself. The FailFast flag default is true, if set to false, it will allow a DAG to
   * run all branches of the DAG to completion (either success or failure), regardless of the failed outcomes
   * of branches in the DAG. More info and example about this feature at
   * https://github.com/argoproj/argo-workflows/issues/1442
   */
  readonly failFast?: boolean;
  /** Target are one or more names of targets to execute in a DAG */
  readonly target?: string;
  /**
   * Tasks are a list of DAG tasks MaxItems is an artificial limit to limit CEL validation costs - see note at
   * top of file
   */
  readonly tasks: readonly DAGTask[];
}

/** Data is a data template */
export interface Data {
  /** Source sources external data into a data template */
  readonly source: DataSource;
  /** Transformation applies a set of transformations */
  readonly transformation: readonly TransformationStep[];
}

/** DataSource sources external data into a data template */
export interface DataSource {
  /** ArtifactPaths is a data transformation that collects a list of artifact paths */
  readonly artifactPaths?: ArtifactPaths;
}

/**
 * Represents downward API info for projecting into a projected volume. Note that this is identical to a
 * downwardAPI volume source without the default mode.
 */
export interface DownwardAPIProjection {
  /** Items is a list of DownwardAPIVolume file */
  readonly items?: readonly DownwardAPIVolumeFile[];
}

/** DownwardAPIVolumeFile represents information to create the file containing the pod field */
export interface DownwardAPIVolumeFile {
  /** Required: Selects a field of the pod: only annotations, labels, name, namespace and uid are supported. */
  readonly fieldRef?: ObjectFieldSelector;
  /**
   * Optional: mode bits used to set permissions on this file, must be an octal value between 0000 and 0777 or
   * a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal
   * values for mode bits. If not specified, the volume defaultMode will be used. This might be in conflict
   * with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  readonly mode?: number;
  /**
   * Required: Path is the relative path name of the file to be created. Must not be absolute or contain the
   * '..' path. Must be utf-8 encoded. The first item of the relative path must not start with '..'
   */
  readonly path: string;
  /**
   * Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory,
   * requests.cpu and requests.memory) are currently supported.
   */
  readonly resourceFieldRef?: ResourceFieldSelector;
}

/**
 * DownwardAPIVolumeSource represents a volume containing downward API info. Downward API volumes support
 * ownership management and SELinux relabeling.
 */
export interface DownwardAPIVolumeSource {
  /**
   * Optional: mode bits to use on created files by default. Must be a Optional: mode bits used to set
   * permissions on created files by default. Must be an octal value between 0000 and 0777 or a decimal value
   * between 0 and 511. YAML accepts both octal and decimal values, JSON requires decimal values for mode bits.
   * Defaults to 0644. Directories within the path are not affected by this setting. This might be in conflict
   * with other options that affect the file mode, like fsGroup, and the result can be other mode bits set.
   */
  readonly defaultMode?: number;
  /** Items is a list of downward API volume file */
  readonly items?: readonly DownwardAPIVolumeFile[];
}

/**
 * Represents an empty directory for a pod. Empty directory volumes support ownership management and SELinux
 * relabeling.
 */
export interface EmptyDirVolumeSource {
  /**
   * medium represents what type of storage medium should back this directory. The default is "" which means to
   * use the node's default medium. Must be an empty string (default) or Memory. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  readonly medium?: string;
  /**
   * sizeLimit is the total amount of local storage required for this EmptyDir volume. The size limit is also
   * applicable for memory medium. The maximum usage on memory medium EmptyDir would be the minimum value
   * between the SizeLimit specified here and the sum of memory limits of all containers in a pod. The default
   * is nil which means that the limit is undefined. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  readonly sizeLimit?: Quantity;
}

/** EnvFromSource represents the source of a set of ConfigMaps or Secrets */
export interface EnvFromSource {
  /** The ConfigMap to select from */
  readonly configMapRef?: ConfigMapEnvSource;
  /**
   * Optional text to prepend to the name of each environment variable. May consist of any printable ASCII
   * characters except '='.
   */
  readonly prefix?: string;
  /** The Secret to select from */
  readonly secretRef?: SecretEnvSource;
}

/** EnvVar represents an environment variable present in a Container. */
export interface EnvVar {
  /** Name of the environment variable. May consist of any printable ASCII characters except '='. */
  readonly name: string;
  /**
   * Variable references $(VAR_NAME) are expanded using the previously defined environment variables in the
   * container and any service environment variables. If a variable cannot be resolved, the reference in the
   * input string will be unchanged. Double $$ are reduced to a single $, which allows for escaping the
   * $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)". Escaped references
   * will never be expanded, regardless of whether the variable exists or not. Defaults to "".
   */
  readonly value?: string;
  /** Source for the environment variable's value. Cannot be used if value is not empty. */
  readonly valueFrom?: EnvVarSource;
}

/** EnvVarSource represents a source for the value of an EnvVar. */
export interface EnvVarSource {
  /** Selects a key of a ConfigMap. */
  readonly configMapKeyRef?: ConfigMapKeySelector;
  /**
   * Selects a field of the pod: supports metadata.name, metadata.namespace, `metadata.labels['<KEY>']`,
   * `metadata.annotations['<KEY>']`, spec.nodeName, spec.serviceAccountName, status.hostIP, status.podIP,
   * status.podIPs.
   */
  readonly fieldRef?: ObjectFieldSelector;
  /** FileKeyRef selects a key of the env file. Requires the EnvFiles feature gate to be enabled. */
  readonly fileKeyRef?: FileKeySelector;
  /**
   * Selects a resource of the container: only resources limits and requests (limits.cpu, limits.memory,
   * limits.ephemeral-storage, requests.cpu, requests.memory and requests.ephemeral-storage) are currently
   * supported.
   */
  readonly resourceFieldRef?: ResourceFieldSelector;
  /** Selects a key of a secret in the pod's namespace */
  readonly secretKeyRef?: SecretKeySelector;
}

/** Represents an ephemeral volume that is handled by a normal storage driver. */
export interface EphemeralVolumeSource {
  /**
   * Will be used to create a stand-alone PVC to provision the volume. The pod in which this
   * EphemeralVolumeSource is embedded will be the owner of the PVC, i.e. the PVC will be deleted together with
   * the pod. The name of the PVC will be `<pod name>-<volume name>` where `<volume name>` is the name from the
   * `PodSpec.Volumes` array entry. Pod validation will reject the pod if the concatenated name is not valid
   * for a PVC (for example, too long).
   *
   * An existing PVC with that name that is not owned by the pod will *not* be used for the pod to avoid using
   * an unrelated volume by mistake. Starting the pod is then blocked until the unrelated PVC is removed. If
   * such a pre-created PVC is meant to be used by the pod, the PVC has to updated with an owner reference to
   * the pod once the pod exists. Normally this should not be necessary, but it may be useful when manually
   * reconstructing a broken cluster.
   *
   * This field is read-only and no changes will be made by Kubernetes to the PVC after it has been created.
   *
   * Required, must not be nil.
   */
  readonly volumeClaimTemplate?: PersistentVolumeClaimTemplate;
}

export interface Event {
  /**
   * Selector (https://github.com/expr-lang/expr) that we must must match the workflow. E.g. `payload.message
   * == "test"`
   */
  readonly selector: string;
}

/** ExecAction describes a "run in container" action. */
export interface ExecAction {
  /**
   * Command is the command line to execute inside the container, the working directory for the command is root
   * ('/') in the container's filesystem. The command is simply exec'd, it is not run inside a shell, so
   * traditional shell instructions ('|', etc) won't work. To use a shell, you need to explicitly call out to
   * that shell. Exit status of 0 is treated as live/healthy and non-zero is unhealthy.
   */
  readonly command?: readonly string[];
}

/** ExecutorConfig holds configurations of an executor container. */
export interface ExecutorConfig {
  /** ServiceAccountName specifies the service account name of the executor container. */
  readonly serviceAccountName?: string;
}

/** ExecutorPlugin describes workflow-level executor plugin */
export interface ExecutorPlugin {
  readonly metadata: ObjectMeta;
  readonly spec: ExecutorPluginSpec;
}

export interface ExecutorPluginSidecar {
  /**
   * AutomountServiceAccountToken enables mounting the service account token. The service account must be named
   * <plugin-name>-executor-plugin.
   */
  readonly automountServiceAccountToken?: boolean;
  /** Container defines the Kubernetes container specification for the sidecar. */
  readonly container: Container;
}

export interface ExecutorPluginSpec {
  readonly sidecar: ExecutorPluginSidecar;
}

/**
 * Represents a Fibre Channel volume. Fibre Channel volumes can only be mounted as read/write once. Fibre
 * Channel volumes support ownership management and SELinux relabeling.
 */
export interface FCVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system.
   * Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** lun is Optional: FC target lun number */
  readonly lun?: number;
  /**
   * readOnly is Optional: Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in
   * VolumeMounts.
   */
  readonly readOnly?: boolean;
  /** targetWWNs is Optional: FC target worldwide names (WWNs) */
  readonly targetWWNs?: readonly string[];
  /**
   * wwids Optional: FC volume world wide identifiers (wwids) Either wwids or combination of targetWWNs and lun
   * must be set, but not both simultaneously.
   */
  readonly wwids?: readonly string[];
}

/**
 * FieldsV1 stores a set of fields in a data structure like a Trie, in JSON format.
 *
 * Each key is either a '.' representing the field itself, and will always map to an empty set, or a string
 * representing a sub-field or item. The string will follow one of these four formats: 'f:<name>', where <name>
 * is the name of a field in a struct, or key in a map 'v:<value>', where <value> is the exact json formatted
 * value of a list item 'i:<index>', where <index> is position of a item in a list 'k:<keys>', where <keys> is
 * a map of a list item's key fields to their unique values If a key maps to an empty Fields value, the field
 * that key represents is part of the set.
 *
 * The exact format is defined in sigs.k8s.io/structured-merge-diff
 */
export type FieldsV1 = JsonObject;

/** FileKeySelector selects a key of the env file. */
export interface FileKeySelector {
  /**
   * The key within the env file. An invalid key will prevent the pod from starting. The keys defined within a
   * source may consist of any printable ASCII characters except '='. During Alpha stage of the EnvFiles
   * feature gate, the key size is limited to 128 characters.
   */
  readonly key: string;
  /**
   * Specify whether the file or its key must be defined. If the file or key does not exist, then the env var
   * is not published. If optional is set to true and the specified key does not exist, the environment
   * variable will not be set in the Pod's containers.
   *
   * If optional is set to false and the specified key does not exist, an error will be returned during Pod
   * creation.
   */
  readonly optional?: boolean;
  /**
   * The path within the volume from which to select the file. Must be relative and may not contain the '..'
   * path or start with '..'.
   */
  readonly path: string;
  /** The name of the volume mount containing the env file. */
  readonly volumeName: string;
}

/** FlexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin. */
export interface FlexVolumeSource {
  /** driver is the name of the driver to use for this volume. */
  readonly driver: string;
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system.
   * Ex. "ext4", "xfs", "ntfs". The default filesystem depends on FlexVolume script.
   */
  readonly fsType?: string;
  /** options is Optional: this field holds extra command options if any. */
  readonly options?: { readonly [key: string]: string };
  /**
   * readOnly is Optional: defaults to false (read/write). ReadOnly here will force the ReadOnly setting in
   * VolumeMounts.
   */
  readonly readOnly?: boolean;
  /**
   * secretRef is Optional: secretRef is reference to the secret object containing sensitive information to
   * pass to the plugin scripts. This may be empty if no secret object is specified. If the secret object
   * contains more than one secret, all secrets are passed to the plugin scripts.
   */
  readonly secretRef?: LocalObjectReference;
}

/**
 * Represents a Flocker volume mounted by the Flocker agent. One and only one of datasetName and datasetUUID
 * should be set. Flocker volumes do not support ownership management or SELinux relabeling.
 */
export interface FlockerVolumeSource {
  /**
   * datasetName is Name of the dataset stored as metadata -> name on the dataset for Flocker should be
   * considered as deprecated
   */
  readonly datasetName?: string;
  /** datasetUUID is the UUID of the dataset. This is unique identifier of a Flocker dataset */
  readonly datasetUUID?: string;
}

/**
 * Represents a Persistent Disk resource in Google Compute Engine.
 *
 * A GCE PD must exist before mounting to a container. The disk must also be in the same GCE project and zone
 * as the kubelet. A GCE PD can only be mounted as read/write once or read-only many times. GCE PDs support
 * ownership management and SELinux relabeling.
 */
export interface GCEPersistentDiskVolumeSource {
  /**
   * fsType is filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type is
   * supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4"
   * if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly fsType?: string;
  /**
   * partition is the partition in the volume that you want to mount. If omitted, the default is to mount by
   * volume name. Examples: For volume /dev/sda1, you specify the partition as "1". Similarly, the volume
   * partition for /dev/sda is "0" (or you can leave the property empty). More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly partition?: number;
  /**
   * pdName is unique name of the PD resource in GCE. Used to identify the disk in GCE. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly pdName: string;
  /**
   * readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly readOnly?: boolean;
}

/** GCSArtifact is the location of a GCS artifact */
export interface GCSArtifact {
  /** Bucket is the name of the bucket */
  readonly bucket?: string;
  /** Key is the path in the bucket where the artifact resides */
  readonly key: string;
  /** ServiceAccountKeySecret is the secret selector to the bucket's service account key */
  readonly serviceAccountKeySecret?: SecretKeySelector;
}

/** GRPCAction specifies an action involving a GRPC service. */
export interface GRPCAction {
  /** Port number of the gRPC service. Number must be in the range 1 to 65535. */
  readonly port: number;
  /**
   * Service is the name of the service to place in the gRPC HealthCheckRequest (see
   * https://github.com/grpc/grpc/blob/master/doc/health-checking.md).
   *
   * If this is not specified, the default behavior is defined by gRPC.
   */
  readonly service?: string;
}

/** Gauge is a Gauge prometheus metric */
export interface Gauge {
  /** Operation defines the operation to apply with value and the metrics' current value */
  readonly operation?: 'Set' | 'Add' | 'Sub' | '' | TemplateTag;
  /** Realtime emits this metric in real time if applicable */
  readonly realtime: boolean;
  /**
   * Value is the value to be used in the operation with the metric's current value. If no operation is set,
   * value is the value of the metric MaxLength is an artificial limit to limit CEL validation costs - see note
   * at top of file
   */
  readonly value: string;
}

/** GitArtifact is the location of a git artifact */
export interface GitArtifact {
  /** Branch is the branch to fetch when `SingleBranch` is enabled */
  readonly branch?: string;
  /**
   * Depth specifies clones/fetches should be shallow and include the given number of commits from the branch
   * tip
   */
  readonly depth?: number;
  /** DisableSubmodules disables submodules during git clone */
  readonly disableSubmodules?: boolean;
  /** Fetch specifies a number of refs that should be fetched before checkout */
  readonly fetch?: readonly string[];
  /** InsecureIgnoreHostKey disables SSH strict host key checking during git clone */
  readonly insecureIgnoreHostKey?: boolean;
  /** InsecureSkipTLS disables server certificate verification resulting in insecure HTTPS connections */
  readonly insecureSkipTLS?: boolean;
  /** PasswordSecret is the secret selector to the repository password */
  readonly passwordSecret?: SecretKeySelector;
  /** Repo is the git repository */
  readonly repo: string;
  /** Revision is the git commit, tag, branch to checkout */
  readonly revision?: string;
  /** SingleBranch enables single branch clone, using the `branch` parameter */
  readonly singleBranch?: boolean;
  /** SSHPrivateKeySecret is the secret selector to the repository ssh private key */
  readonly sshPrivateKeySecret?: SecretKeySelector;
  /** UsernameSecret is the secret selector to the repository username */
  readonly usernameSecret?: SecretKeySelector;
}

/**
 * Represents a volume that is populated with the contents of a git repository. Git repo volumes do not support
 * ownership management. Git repo volumes support SELinux relabeling.
 *
 * DEPRECATED: GitRepo is deprecated. To provision a container with a git repo, mount an EmptyDir into an
 * InitContainer that clones the repo using git, then mount the EmptyDir into the Pod's container.
 */
export interface GitRepoVolumeSource {
  /**
   * directory is the target directory name. Must not contain or start with '..'. If '.' is supplied, the
   * volume directory will be the git repository. Otherwise, if specified, the volume will contain the git
   * repository in the subdirectory with the given name.
   */
  readonly directory?: string;
  /** repository is the URL */
  readonly repository: string;
  /** revision is the commit hash for the specified revision. */
  readonly revision?: string;
}

/**
 * Represents a Glusterfs mount that lasts the lifetime of a pod. Glusterfs volumes do not support ownership
 * management or SELinux relabeling.
 */
export interface GlusterfsVolumeSource {
  /** endpoints is the endpoint name that details Glusterfs topology. */
  readonly endpoints: string;
  /**
   * path is the Glusterfs volume path. More info:
   * https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod
   */
  readonly path: string;
  /**
   * readOnly here will force the Glusterfs volume to be mounted with read-only permissions. Defaults to false.
   * More info: https://examples.k8s.io/volumes/glusterfs/README.md#create-a-pod
   */
  readonly readOnly?: boolean;
}

/** HDFSArtifact is the location of an HDFS artifact */
export interface HDFSArtifact {
  /** Addresses is accessible addresses of HDFS name nodes */
  readonly addresses?: readonly string[];
  /**
   * DataTransferProtection is the protection level for HDFS data transfer. It corresponds to the
   * dfs.data.transfer.protection configuration in HDFS.
   */
  readonly dataTransferProtection?: string;
  /** Force copies a file forcibly even if it exists */
  readonly force?: boolean;
  /** HDFSUser is the user to access HDFS file system. It is ignored if either ccache or keytab is used. */
  readonly hdfsUser?: string;
  /**
   * KrbCCacheSecret is the secret selector for Kerberos ccache Either ccache or keytab can be set to use
   * Kerberos.
   */
  readonly krbCCacheSecret?: SecretKeySelector;
  /**
   * KrbConfig is the configmap selector for Kerberos config as string It must be set if either ccache or
   * keytab is used.
   */
  readonly krbConfigConfigMap?: ConfigMapKeySelector;
  /**
   * KrbKeytabSecret is the secret selector for Kerberos keytab Either ccache or keytab can be set to use
   * Kerberos.
   */
  readonly krbKeytabSecret?: SecretKeySelector;
  /** KrbRealm is the Kerberos realm used with Kerberos keytab It must be set if keytab is used. */
  readonly krbRealm?: string;
  /**
   * KrbServicePrincipalName is the principal name of Kerberos service It must be set if either ccache or
   * keytab is used.
   */
  readonly krbServicePrincipalName?: string;
  /** KrbUsername is the Kerberos username used with Kerberos keytab It must be set if keytab is used. */
  readonly krbUsername?: string;
  /** Path is a file path in HDFS */
  readonly path: string;
}

export interface HTTP {
  /** Body is content of the HTTP Request */
  readonly body?: string;
  /** BodyFrom is content of the HTTP Request as Bytes */
  readonly bodyFrom?: HTTPBodySource;
  /** Headers are an optional list of headers to send with HTTP requests */
  readonly headers?: readonly HTTPHeader[];
  /** InsecureSkipVerify is a bool when if set to true will skip TLS verification for the HTTP client */
  readonly insecureSkipVerify?: boolean;
  /** Method is HTTP methods for HTTP Request */
  readonly method?: string;
  /** SuccessCondition is an expression if evaluated to true is considered successful */
  readonly successCondition?: string;
  /** TimeoutSeconds is request timeout for HTTP Request. Default is 30 seconds */
  readonly timeoutSeconds?: number;
  /** URL of the HTTP Request */
  readonly url: string;
}

/** HTTPArtifact allows a file served on HTTP to be placed as an input artifact in a container */
export interface HTTPArtifact {
  /** Auth contains information for client authentication */
  readonly auth?: HTTPAuth;
  /** Headers are an optional list of headers to send with HTTP requests for artifacts */
  readonly headers?: readonly Header[];
  /**
   * SaveStreamViaFile buffers a streamed upload to a temporary file before sending it, so a 307/308 redirect
   * (e.g. webHDFS) can be followed by re-sending the body. When false (the default) SaveStream sends the
   * reader directly and cannot follow such a redirect, since a one-shot reader cannot be replayed.
   */
  readonly saveStreamViaFile?: boolean;
  /** URL of the artifact */
  readonly url: string;
}

export interface HTTPAuth {
  readonly basicAuth?: BasicAuth;
  readonly clientCert?: ClientCertAuth;
  readonly oauth2?: OAuth2Auth;
}

/** HTTPBodySource contains the source of the HTTP body. */
export interface HTTPBodySource {
  readonly bytes?: string;
}

/** HTTPGetAction describes an action based on HTTP Get requests. */
export interface HTTPGetAction {
  /** Host name to connect to, defaults to the pod IP. You probably want to set "Host" in httpHeaders instead. */
  readonly host?: string;
  /** Custom headers to set in the request. HTTP allows repeated headers. */
  readonly httpHeaders?: readonly CoreHTTPHeader[];
  /** Path to access on the HTTP server. */
  readonly path?: string;
  /**
   * Name or number of the port to access on the container. Number must be in the range 1 to 65535. Name must
   * be an IANA_SVC_NAME.
   */
  readonly port: IntOrString;
  /** Scheme to use for connecting to the host. Defaults to HTTP. */
  readonly scheme?: string;
}

export interface HTTPHeader {
  readonly name: string;
  readonly value?: string;
  readonly valueFrom?: HTTPHeaderSource;
}

export interface HTTPHeaderSource {
  readonly secretKeyRef?: SecretKeySelector;
}

/** Header indicate a key-value request header to be used when fetching artifacts over HTTP */
export interface Header {
  /** Name is the header name */
  readonly name: string;
  /** Value is the literal value to use for the header */
  readonly value: string;
}

/** Histogram is a Histogram prometheus metric */
export interface Histogram {
  /** Buckets is a list of bucket divisors for the histogram */
  readonly buckets: readonly Amount[];
  /** Value is the value of the metric */
  readonly value: string;
}

/**
 * HostAlias holds the mapping between IP and hostnames that will be injected as an entry in the pod's hosts
 * file.
 */
export interface HostAlias {
  /** Hostnames for the above IP address. */
  readonly hostnames?: readonly string[];
  /** IP address of the host file entry. */
  readonly ip: string;
}

/**
 * Represents a host path mapped into a pod. Host path volumes do not support ownership management or SELinux
 * relabeling.
 */
export interface HostPathVolumeSource {
  /**
   * path of the directory on the host. If the path is a symlink, it will follow the link to the real path.
   * More info: https://kubernetes.io/docs/concepts/storage/volumes#hostpath
   */
  readonly path: string;
  /**
   * type for HostPath Volume Defaults to "" More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#hostpath
   */
  readonly type?: string;
}

/**
 * Represents an ISCSI disk. ISCSI volumes can only be mounted as read/write once. ISCSI volumes support
 * ownership management and SELinux relabeling.
 */
export interface ISCSIVolumeSource {
  /** chapAuthDiscovery defines whether support iSCSI Discovery CHAP authentication */
  readonly chapAuthDiscovery?: boolean;
  /** chapAuthSession defines whether support iSCSI Session CHAP authentication */
  readonly chapAuthSession?: boolean;
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type
   * is supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be
   * "ext4" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#iscsi
   */
  readonly fsType?: string;
  /**
   * initiatorName is the custom iSCSI Initiator Name. If initiatorName is specified with iscsiInterface
   * simultaneously, new iSCSI interface <target portal>:<volume name> will be created for the connection.
   */
  readonly initiatorName?: string;
  /** iqn is the target iSCSI Qualified Name. */
  readonly iqn: string;
  /** iscsiInterface is the interface Name that uses an iSCSI transport. Defaults to 'default' (tcp). */
  readonly iscsiInterface?: string;
  /** lun represents iSCSI Target Lun number. */
  readonly lun: number;
  /**
   * portals is the iSCSI Target Portal List. The portal is either an IP or ip_addr:port if the port is other
   * than default (typically TCP ports 860 and 3260).
   */
  readonly portals?: readonly string[];
  /** readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. */
  readonly readOnly?: boolean;
  /** secretRef is the CHAP Secret for iSCSI target and initiator authentication */
  readonly secretRef?: LocalObjectReference;
  /**
   * targetPortal is iSCSI Target Portal. The Portal is either an IP or ip_addr:port if the port is other than
   * default (typically TCP ports 860 and 3260).
   */
  readonly targetPortal: string;
}

/** ImageVolumeSource represents a image volume resource. */
export interface ImageVolumeSource {
  /**
   * Policy for pulling OCI objects. Possible values are: Always: the kubelet always attempts to pull the
   * reference. Container creation will fail If the pull fails. Never: the kubelet never pulls the reference
   * and only uses a local image or artifact. Container creation will fail if the reference isn't present.
   * IfNotPresent: the kubelet pulls if the reference isn't already present on disk. Container creation will
   * fail if the reference isn't present and the pull fails. Defaults to Always if :latest tag is specified, or
   * IfNotPresent otherwise.
   */
  readonly pullPolicy?: string;
  /**
   * Required: Image or artifact reference to be used. Behaves in the same way as pod.spec.containers[*].image.
   * Pull secrets will be assembled in the same way as for the container image by looking up node credentials,
   * SA image pull secrets, and pod spec image pull secrets. More info:
   * https://kubernetes.io/docs/concepts/containers/images This field is optional to allow higher level config
   * management to default or override container images in workload controllers like Deployments and
   * StatefulSets.
   */
  readonly reference?: string;
}

/** Inputs are the mechanism for passing parameters, artifacts, volumes from one template to another */
export interface Inputs {
  /** Artifact are a list of artifacts passed as inputs */
  readonly artifacts?: readonly Artifact[];
  /**
   * Parameters are a list of parameters passed as inputs MaxItems is an artificial limit to limit CEL
   * validation costs - see note at top of file
   */
  readonly parameters?: readonly Parameter[];
}

export type IntOrString = number | string;

/**
 * Item expands a single workflow step into multiple parallel steps The value of Item can be a map, string,
 * bool, or number
 */
export type Item = JsonValue;

/** Maps a string key to a path within a volume. */
export interface KeyToPath {
  /** key is the key to project. */
  readonly key: string;
  /**
   * mode is Optional: mode bits used to set permissions on this file. Must be an octal value between 0000 and
   * 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values, JSON requires
   * decimal values for mode bits. If not specified, the volume defaultMode will be used. This might be in
   * conflict with other options that affect the file mode, like fsGroup, and the result can be other mode bits
   * set.
   */
  readonly mode?: number;
  /**
   * path is the relative path of the file to map the key to. May not be an absolute path. May not contain the
   * path element '..'. May not start with the string '..'.
   */
  readonly path: string;
}

/**
 * A label selector is a label query over a set of resources. The result of matchLabels and matchExpressions
 * are ANDed. An empty label selector matches all objects. A null label selector matches no objects.
 */
export interface LabelSelector {
  /** matchExpressions is a list of label selector requirements. The requirements are ANDed. */
  readonly matchExpressions?: readonly LabelSelectorRequirement[];
  /**
   * matchLabels is a map of {key,value} pairs. A single {key,value} in the matchLabels map is equivalent to an
   * element of matchExpressions, whose key field is "key", the operator is "In", and the values array contains
   * only "value". The requirements are ANDed.
   */
  readonly matchLabels?: { readonly [key: string]: string };
}

/**
 * A label selector requirement is a selector that contains values, a key, and an operator that relates the key
 * and values.
 */
export interface LabelSelectorRequirement {
  /** key is the label key that the selector applies to. */
  readonly key: string;
  /**
   * operator represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists and
   * DoesNotExist.
   */
  readonly operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist' | TemplateTag;
  /**
   * values is an array of string values. If the operator is In or NotIn, the values array must be non-empty.
   * If the operator is Exists or DoesNotExist, the values array must be empty. This array is replaced during a
   * strategic merge patch.
   */
  readonly values?: readonly string[];
}

export interface LabelValueFrom {
  readonly expression: string;
}

/**
 * Lifecycle describes actions that the management system should take in response to container lifecycle
 * events. For the PostStart and PreStop lifecycle handlers, management of the container blocks until the
 * action is complete, unless the container process fails, in which case the handler is aborted.
 */
export interface Lifecycle {
  /**
   * PostStart is called immediately after a container is created. If the handler fails, the container is
   * terminated and restarted according to its restart policy. Other management of the container blocks until
   * the hook completes. More info:
   * https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks
   */
  readonly postStart?: LifecycleHandler;
  /**
   * PreStop is called immediately before a container is terminated due to an API request or management event
   * such as liveness/startup probe failure, preemption, resource contention, etc. The handler is not called if
   * the container crashes or exits. The Pod's termination grace period countdown begins before the PreStop
   * hook is executed. Regardless of the outcome of the handler, the container will eventually terminate within
   * the Pod's termination grace period (unless delayed by finalizers). Other management of the container
   * blocks until the hook completes or until the termination grace period is reached. More info:
   * https://kubernetes.io/docs/concepts/containers/container-lifecycle-hooks/#container-hooks
   */
  readonly preStop?: LifecycleHandler;
  /**
   * StopSignal defines which signal will be sent to a container when it is being stopped. If not specified,
   * the default is defined by the container runtime in use. StopSignal can only be set for Pods with a
   * non-empty .spec.os.name
   */
  readonly stopSignal?: string;
}

/**
 * LifecycleHandler defines a specific action that should be taken in a lifecycle hook. One and only one of the
 * fields, except TCPSocket must be specified.
 */
export interface LifecycleHandler {
  /** Exec specifies a command to execute in the container. */
  readonly exec?: ExecAction;
  /** HTTPGet specifies an HTTP GET request to perform. */
  readonly httpGet?: HTTPGetAction;
  /** Sleep represents a duration that the container should sleep. */
  readonly sleep?: SleepAction;
  /**
   * Deprecated. TCPSocket is NOT supported as a LifecycleHandler and kept for backward compatibility. There is
   * no validation of this field and lifecycle hooks will fail at runtime when it is specified.
   */
  readonly tcpSocket?: TCPSocketAction;
}

export interface LifecycleHook {
  /** Arguments hold arguments to the template */
  readonly arguments?: Arguments;
  /**
   * Expression is a condition expression for when a node will be retried. If it evaluates to false, the node
   * will not be retried and the retry strategy will be ignored
   */
  readonly expression?: string;
  /** Template is the name of the template to execute by the hook */
  readonly template?: string;
  /** TemplateRef is the reference to the template resource to execute by the hook */
  readonly templateRef?: TemplateRef;
}

/**
 * LocalObjectReference contains enough information to let you locate the referenced object inside the same
 * namespace.
 */
export interface LocalObjectReference {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
}

/**
 * ManagedFieldsEntry is a workflow-id, a FieldSet and the group version of the resource that the fieldset
 * applies to.
 */
export interface ManagedFieldsEntry {
  /**
   * APIVersion defines the version of this resource that this field set applies to. The format is
   * "group/version" just like the top-level APIVersion field. It is necessary to track the version of a field
   * set because it cannot be automatically converted.
   */
  readonly apiVersion?: string;
  /**
   * FieldsType is the discriminator for the different fields format and version. There is currently only one
   * possible value: "FieldsV1"
   */
  readonly fieldsType?: string;
  /** FieldsV1 holds the first JSON version format as described in the "FieldsV1" type. */
  readonly fieldsV1?: FieldsV1;
  /** Manager is an identifier of the workflow managing these fields. */
  readonly manager?: string;
  /**
   * Operation is the type of operation which lead to this ManagedFieldsEntry being created. The only valid
   * values for this field are 'Apply' and 'Update'.
   */
  readonly operation?: string;
  /**
   * Subresource is the name of the subresource used to update that object, or empty string if the object was
   * updated through the main resource. The value of this field is used to distinguish between managers, even
   * if they share the same name. For example, a status update will be distinct from a regular update using the
   * same manager name. Note that the APIVersion field is not related to the Subresource field and it always
   * corresponds to the version of the main resource.
   */
  readonly subresource?: string;
  /**
   * Time is the timestamp of when the ManagedFields entry was added. The timestamp will also be updated if a
   * field is added, the manager changes any of the owned fields value or removes a field. The timestamp does
   * not update when a field is removed from the entry because another manager took it over.
   */
  readonly time?: Time;
}

export interface ManifestFrom {
  /** Artifact contains the artifact to use */
  readonly artifact: Artifact;
}

/** Memoize enables caching for the Outputs of the template. */
export interface Memoize {
  /** Cache sets and configures the kind of cache */
  readonly cache: Cache;
  /** Key is the key to use as the caching key */
  readonly key: string;
  /**
   * MaxAge is the maximum age (e.g. "180s", "24h") of an entry that is still considered valid. If an entry is
   * older than the MaxAge, it will be ignored.
   */
  readonly maxAge: string;
}

/** Metadata is pod metadata. */
export interface Metadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

/** MetricLabel is a single label for a prometheus metric */
export interface MetricLabel {
  readonly key: string;
  readonly value: string;
}

/** Metrics are a list of metrics emitted from a Workflow/Template */
export interface Metrics {
  /**
   * Prometheus is a list of prometheus metrics to be emitted MaxItems is an artificial limit to limit CEL
   * validation costs - see note at top of file
   */
  readonly prometheus: readonly Prometheus[];
}

/** ModifyVolumeStatus represents the status object of ControllerModifyVolume operation */
export interface ModifyVolumeStatus {
  /**
   * status is the status of the ControllerModifyVolume operation. It can be in any of following states:
   *  - Pending
   *    Pending indicates that the PersistentVolumeClaim cannot be modified due to unmet requirements, such as
   *    the specified VolumeAttributesClass not existing.
   *  - InProgress
   *    InProgress indicates that the volume is being modified.
   *  - Infeasible
   *   Infeasible indicates that the request has been rejected as invalid by the CSI driver. To
   *     resolve the error, a valid VolumeAttributesClass needs to be specified.
   * Note: New statuses can be added in the future. Consumers should check for unknown statuses and fail
   * appropriately.
   */
  readonly status: string;
  /**
   * targetVolumeAttributesClassName is the name of the VolumeAttributesClass the PVC currently being
   * reconciled
   */
  readonly targetVolumeAttributesClassName?: string;
}

/** Mutex holds Mutex configuration */
export interface Mutex {
  /** Database specifies this is database controlled if this is set true */
  readonly database?: boolean;
  /** name of the mutex */
  readonly name?: string;
  /** Namespace is the namespace of the mutex, default: [namespace of workflow] */
  readonly namespace?: string;
}

/**
 * Represents an NFS mount that lasts the lifetime of a pod. NFS volumes do not support ownership management or
 * SELinux relabeling.
 */
export interface NFSVolumeSource {
  /**
   * path that is exported by the NFS server. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  readonly path: string;
  /**
   * readOnly here will force the NFS export to be mounted with read-only permissions. Defaults to false. More
   * info: https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  readonly readOnly?: boolean;
  /**
   * server is the hostname or IP address of the NFS server. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  readonly server: string;
}

/** Node affinity is a group of node affinity scheduling rules. */
export interface NodeAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by
   * this field, but it may choose a node that violates one or more of the expressions. The node that is most
   * preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling
   * requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by
   * iterating through the elements of this field and adding "weight" to the sum if the node matches the
   * corresponding matchExpressions; the node(s) with the highest sum are the most preferred.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly PreferredSchedulingTerm[];
  /**
   * If the affinity requirements specified by this field are not met at scheduling time, the pod will not be
   * scheduled onto the node. If the affinity requirements specified by this field cease to be met at some
   * point during pod execution (e.g. due to an update), the system may or may not try to eventually evict the
   * pod from its node.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: NodeSelector;
}

/**
 * A node selector represents the union of the results of one or more label queries over a set of nodes; that
 * is, it represents the OR of the selectors represented by the node selector terms.
 */
export interface NodeSelector {
  /** Required. A list of node selector terms. The terms are ORed. */
  readonly nodeSelectorTerms: readonly NodeSelectorTerm[];
}

/**
 * A node selector requirement is a selector that contains values, a key, and an operator that relates the key
 * and values.
 */
export interface NodeSelectorRequirement {
  /** The label key that the selector applies to. */
  readonly key: string;
  /**
   * Represents a key's relationship to a set of values. Valid operators are In, NotIn, Exists, DoesNotExist.
   * Gt, and Lt.
   */
  readonly operator: string;
  /**
   * An array of string values. If the operator is In or NotIn, the values array must be non-empty. If the
   * operator is Exists or DoesNotExist, the values array must be empty. If the operator is Gt or Lt, the
   * values array must have a single element, which will be interpreted as an integer. This array is replaced
   * during a strategic merge patch.
   */
  readonly values?: readonly string[];
}

/**
 * A null or empty node selector term matches no objects. The requirements of them are ANDed. The
 * TopologySelectorTerm type implements a subset of the NodeSelectorTerm.
 */
export interface NodeSelectorTerm {
  /** A list of node selector requirements by node's labels. */
  readonly matchExpressions?: readonly NodeSelectorRequirement[];
  /** A list of node selector requirements by node's fields. */
  readonly matchFields?: readonly NodeSelectorRequirement[];
}

/**
 * NoneStrategy indicates to skip tar process and upload the files or directory tree as independent files. Note
 * that if the artifact is a directory, the artifact driver must support the ability to save/load the directory
 * appropriately.
 */
export type NoneStrategy = EmptyObject;

/** OAuth2Auth holds all information for client authentication via OAuth2 tokens */
export interface OAuth2Auth {
  readonly clientIDSecret?: SecretKeySelector;
  readonly clientSecretSecret?: SecretKeySelector;
  readonly endpointParams?: readonly OAuth2EndpointParam[];
  readonly scopes?: readonly string[];
  readonly tokenURLSecret?: SecretKeySelector;
}

/** OAuth2EndpointParam is an optional field that should be sent in the OAuth request. */
export interface OAuth2EndpointParam {
  /** Name is the header name */
  readonly key: string;
  /** Value is the literal value to use for the header */
  readonly value?: string;
}

/** OSSArtifact is the location of an Alibaba Cloud OSS artifact */
export interface OSSArtifact {
  /** AccessKeySecret is the secret selector to the bucket's access key */
  readonly accessKeySecret?: SecretKeySelector;
  /** Bucket is the name of the bucket */
  readonly bucket?: string;
  /**
   * CreateBucketIfNotPresent tells the driver to attempt to create the OSS bucket for output artifacts, if it
   * doesn't exist
   */
  readonly createBucketIfNotPresent?: boolean;
  /** Endpoint is the hostname of the bucket endpoint */
  readonly endpoint?: string;
  /** Key is the path in the bucket where the artifact resides */
  readonly key: string;
  /** LifecycleRule specifies how to manage bucket's lifecycle */
  readonly lifecycleRule?: OSSLifecycleRule;
  /** SecretKeySecret is the secret selector to the bucket's secret key */
  readonly secretKeySecret?: SecretKeySelector;
  /**
   * SecurityToken is the user's temporary security token. For more details, check out:
   * https://www.alibabacloud.com/help/doc-detail/100624.htm
   */
  readonly securityToken?: string;
  /** UseSDKCreds tells the driver to figure out credentials based on sdk defaults. */
  readonly useSDKCreds?: boolean;
}

/** OSSLifecycleRule specifies how to manage bucket's lifecycle */
export interface OSSLifecycleRule {
  /** MarkDeletionAfterDays is the number of days before we delete objects in the bucket */
  readonly markDeletionAfterDays?: number;
  /**
   * MarkInfrequentAccessAfterDays is the number of days before we convert the objects in the bucket to
   * Infrequent Access (IA) storage type
   */
  readonly markInfrequentAccessAfterDays?: number;
}

/** ObjectFieldSelector selects an APIVersioned field of an object. */
export interface ObjectFieldSelector {
  /** Version of the schema the FieldPath is written in terms of, defaults to "v1". */
  readonly apiVersion?: string;
  /** Path of the field to select in the specified API version. */
  readonly fieldPath: string;
}

/** ObjectMeta is metadata that all persisted resources must have, which includes all objects users must create. */
export interface ObjectMeta {
  /**
   * Annotations is an unstructured key value map stored with a resource that may be set by external tools to
   * store and retrieve arbitrary metadata. They are not queryable and should be preserved when modifying
   * objects. More info: https://kubernetes.io/docs/concepts/overview/working-with-objects/annotations
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * CreationTimestamp is a timestamp representing the server time when this object was created. It is not
   * guaranteed to be set in happens-before order across separate operations. Clients may not set this value.
   * It is represented in RFC3339 form and is in UTC.
   *
   * Populated by the system. Read-only. Null for lists. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
   */
  readonly creationTimestamp?: Time;
  /**
   * Number of seconds allowed for this object to gracefully terminate before it will be removed from the
   * system. Only set when deletionTimestamp is also set. May only be shortened. Read-only.
   */
  readonly deletionGracePeriodSeconds?: number;
  /**
   * DeletionTimestamp is RFC 3339 date and time at which this resource will be deleted. This field is set by
   * the server when a graceful deletion is requested by the user, and is not directly settable by a client.
   * The resource is expected to be deleted (no longer visible from resource lists, and not reachable by name)
   * after the time in this field, once the finalizers list is empty. As long as the finalizers list contains
   * items, deletion is blocked. Once the deletionTimestamp is set, this value may not be unset or be set
   * further into the future, although it may be shortened or the resource may be deleted prior to this time.
   * For example, a user may request that a pod is deleted in 30 seconds. The Kubelet will react by sending a
   * graceful termination signal to the containers in the pod. After that 30 seconds, the Kubelet will send a
   * hard termination signal (SIGKILL) to the container and after cleanup, remove the pod from the API. In the
   * presence of network partitions, this object may still exist after this timestamp, until an administrator
   * or automated process can determine the resource is fully terminated. If not set, graceful deletion of the
   * object has not been requested.
   *
   * Populated by the system when a graceful deletion is requested. Read-only. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
   */
  readonly deletionTimestamp?: Time;
  /**
   * Must be empty before the object is deleted from the registry. Each entry is an identifier for the
   * responsible component that will remove the entry from the list. If the deletionTimestamp of the object is
   * non-nil, entries in this list can only be removed. Finalizers may be processed and removed in any order.
   * Order is NOT enforced because it introduces significant risk of stuck finalizers. finalizers is a shared
   * field, any actor with permission can reorder it. If the finalizer list is processed in order, then this
   * can lead to a situation in which the component responsible for the first finalizer in the list is waiting
   * for a signal (field value, external system, or other) produced by a component responsible for a finalizer
   * later in the list, resulting in a deadlock. Without enforced ordering finalizers are free to order amongst
   * themselves and are not vulnerable to ordering changes in the list.
   */
  readonly finalizers?: readonly string[];
  /**
   * GenerateName is an optional prefix, used by the server, to generate a unique name ONLY IF the Name field
   * has not been provided. If this field is used, the name returned to the client will be different than the
   * name passed. This value will also be combined with a unique suffix. The provided value has the same
   * validation rules as the Name field, and may be truncated by the length of the suffix required to make the
   * value unique on the server.
   *
   * If this field is specified and the generated name exists, the server will return a 409.
   *
   * Applied only if Name is not specified. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#idempotency
   */
  readonly generateName?: string;
  /**
   * A sequence number representing a specific generation of the desired state. Populated by the system.
   * Read-only.
   */
  readonly generation?: number;
  /**
   * Map of string keys and values that can be used to organize and categorize (scope and select) objects. May
   * match selectors of replication controllers and services. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * ManagedFields maps workflow-id and version to the set of fields that are managed by that workflow. This is
   * mostly for internal housekeeping, and users typically shouldn't need to set or understand this field. A
   * workflow can be the user's name, a controller's name, or the name of a specific apply path like "ci-cd".
   * The set of fields is always in the version that the workflow used when modifying the object.
   */
  readonly managedFields?: readonly ManagedFieldsEntry[];
  /**
   * Name must be unique within a namespace. Is required when creating resources, although some resources may
   * allow a client to request the generation of an appropriate name automatically. Name is primarily intended
   * for creation idempotence and configuration definition. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names
   */
  readonly name?: string;
  /**
   * Namespace defines the space within which each name must be unique. An empty namespace is equivalent to the
   * "default" namespace, but "default" is the canonical representation. Not all objects are required to be
   * scoped to a namespace - the value of this field for those objects will be empty.
   *
   * Must be a DNS_LABEL. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces
   */
  readonly namespace?: string;
  /**
   * List of objects depended by this object. If ALL objects in the list have been deleted, this object will be
   * garbage collected. If this object is managed by a controller, then an entry in this list will point to
   * this controller, with the controller field set to true. There cannot be more than one managing controller.
   */
  readonly ownerReferences?: readonly OwnerReference[];
  /**
   * An opaque value that represents the internal version of this object that can be used by clients to
   * determine when objects have changed. May be used for optimistic concurrency, change detection, and the
   * watch operation on a resource or set of resources. Clients must treat these values as opaque and passed
   * unmodified back to the server. They may only be valid for a particular resource or set of resources.
   *
   * Populated by the system. Read-only. Value must be treated as opaque by clients and . More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#concurrency-control-and-consistency
   */
  readonly resourceVersion?: string;
  /** Deprecated: selfLink is a legacy read-only field that is no longer populated by the system. */
  readonly selfLink?: string;
  /**
   * UID is the unique in time and space value for this object. It is typically generated by the server on
   * successful creation of a resource and is not allowed to change on PUT operations.
   *
   * Populated by the system. Read-only. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids
   */
  readonly uid?: string;
}

/** Outputs hold parameters, artifacts, and results from a step */
export interface Outputs {
  /** Artifacts holds the list of output artifacts produced by a step */
  readonly artifacts?: readonly Artifact[];
  /** ExitCode holds the exit code of a script template */
  readonly exitCode?: string;
  /** Parameters holds the list of output parameters produced by a step */
  readonly parameters?: readonly Parameter[];
  /**
   * Result holds the result (stdout) of a script or container template, or the response body of an HTTP
   * template
   */
  readonly result?: string;
}

/**
 * OwnerReference contains enough information to let you identify an owning object. An owning object must be in
 * the same namespace as the dependent, or be cluster-scoped, so there is no namespace field.
 */
export interface OwnerReference {
  /** API version of the referent. */
  readonly apiVersion: string;
  /**
   * If true, AND if the owner has the "foregroundDeletion" finalizer, then the owner cannot be deleted from
   * the key-value store until this reference is removed. See
   * https://kubernetes.io/docs/concepts/architecture/garbage-collection/#foreground-deletion for how the
   * garbage collector interacts with this field and enforces the foreground deletion. Defaults to false. To
   * set this field, a user needs "delete" permission of the owner, otherwise 422 (Unprocessable Entity) will
   * be returned.
   */
  readonly blockOwnerDeletion?: boolean;
  /** If true, this reference points to the managing controller. */
  readonly controller?: boolean;
  /**
   * Kind of the referent. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
   */
  readonly kind: string;
  /**
   * Name of the referent. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names#names
   */
  readonly name: string;
  /**
   * UID of the referent. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names#uids
   */
  readonly uid: string;
}

export type ParallelSteps = readonly WorkflowStep[];

/** Parameter indicate a passed string parameter to a service template with an optional default value */
export interface Parameter {
  /** Default is the default value to use for an input parameter if a value was not supplied */
  readonly default?: string;
  /** Description is the parameter description */
  readonly description?: string;
  /** Enum holds a list of string values to choose from, for the actual value of the parameter */
  readonly enum?: readonly string[];
  /**
   * GlobalName exports an output parameter to the global scope, making it available as
   * workflow.outputs.parameters.XXXX and in workflow.status.outputs.parameters
   */
  readonly globalName?: string;
  /** Name is the parameter name */
  readonly name: string;
  /**
   * Value is the literal value to use for the parameter. If specified in the context of an input parameter,
   * any passed values take precedence over the specified value
   */
  readonly value?: string;
  /** ValueFrom is the source for the output parameter's value */
  readonly valueFrom?: ValueFrom;
}

/** PersistentVolumeClaim is a user's request for and claim to a persistent volume */
export interface PersistentVolumeClaim {
  /**
   * APIVersion defines the versioned schema of this representation of an object. Servers should convert
   * recognized schemas to the latest internal value, and may reject unrecognized values. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#resources
   */
  readonly apiVersion?: string;
  /**
   * Kind is a string value representing the REST resource this object represents. Servers may infer this from
   * the endpoint the client submits requests to. Cannot be updated. In CamelCase. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#types-kinds
   */
  readonly kind?: string;
  /**
   * Standard object's metadata. More info:
   * https://git.k8s.io/community/contributors/devel/sig-architecture/api-conventions.md#metadata
   */
  readonly metadata?: ObjectMeta;
  /**
   * spec defines the desired characteristics of a volume requested by a pod author. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims
   */
  readonly spec?: PersistentVolumeClaimSpec;
  /**
   * status represents the current information/status of a persistent volume claim. Read-only. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims
   */
  readonly status?: PersistentVolumeClaimStatus;
}

/** PersistentVolumeClaimCondition contains details about state of pvc */
export interface PersistentVolumeClaimCondition {
  /** lastProbeTime is the time we probed the condition. */
  readonly lastProbeTime?: Time;
  /** lastTransitionTime is the time the condition transitioned from one status to another. */
  readonly lastTransitionTime?: Time;
  /** message is the human-readable message indicating details about last transition. */
  readonly message?: string;
  /**
   * reason is a unique, this should be a short, machine understandable string that gives the reason for
   * condition's last transition. If it reports "Resizing" that means the underlying persistent volume is being
   * resized.
   */
  readonly reason?: string;
  /**
   * Status is the status of the condition. Can be True, False, Unknown. More info:
   * https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/#:~:text=state%20of%20pvc-,conditions.status,-(string)%2C%20required
   */
  readonly status: string;
  /**
   * Type is the type of the condition. More info:
   * https://kubernetes.io/docs/reference/kubernetes-api/config-and-storage-resources/persistent-volume-claim-v1/#:~:text=set%20to%20%27ResizeStarted%27.-,PersistentVolumeClaimCondition,-contains%20details%20about
   */
  readonly type: string;
}

/**
 * PersistentVolumeClaimSpec describes the common attributes of storage devices and allows a Source for
 * provider-specific attributes
 */
export interface PersistentVolumeClaimSpec {
  /**
   * accessModes contains the desired access modes the volume should have. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1
   */
  readonly accessModes?: readonly string[];
  /**
   * dataSource field can be used to specify either: * An existing VolumeSnapshot object
   * (snapshot.storage.k8s.io/VolumeSnapshot) * An existing PVC (PersistentVolumeClaim) If the provisioner or
   * an external controller can support the specified data source, it will create a new volume based on the
   * contents of the specified data source. When the AnyVolumeDataSource feature gate is enabled, dataSource
   * contents will be copied to dataSourceRef, and dataSourceRef contents will be copied to dataSource when
   * dataSourceRef.namespace is not specified. If the namespace is specified, then dataSourceRef will not be
   * copied to dataSource.
   */
  readonly dataSource?: TypedLocalObjectReference;
  /**
   * dataSourceRef specifies the object from which to populate the volume with data, if a non-empty volume is
   * desired. This may be any object from a non-empty API group (non core object) or a PersistentVolumeClaim
   * object. When this field is specified, volume binding will only succeed if the type of the specified object
   * matches some installed volume populator or dynamic provisioner. This field will replace the functionality
   * of the dataSource field and as such if both fields are non-empty, they must have the same value. For
   * backwards compatibility, when namespace isn't specified in dataSourceRef, both fields (dataSource and
   * dataSourceRef) will be set to the same value automatically if one of them is empty and the other is
   * non-empty. When namespace is specified in dataSourceRef, dataSource isn't set to the same value and must
   * be empty. There are three important differences between dataSource and dataSourceRef: * While dataSource
   * only allows two specific types of objects, dataSourceRef
   *   allows any non-core object, as well as PersistentVolumeClaim objects.
   * * While dataSource ignores disallowed values (dropping them), dataSourceRef
   *   preserves all values, and generates an error if a disallowed value is
   *   specified.
   * * While dataSource only allows local objects, dataSourceRef allows objects
   *   in any namespaces.
   * (Beta) Using this field requires the AnyVolumeDataSource feature gate to be enabled. (Alpha) Using the
   * namespace field of dataSourceRef requires the CrossNamespaceVolumeDataSource feature gate to be enabled.
   */
  readonly dataSourceRef?: TypedObjectReference;
  /**
   * resources represents the minimum resources the volume should have. Users are allowed to specify resource
   * requirements that are lower than previous value but must still be higher than capacity recorded in the
   * status field of the claim. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#resources
   */
  readonly resources?: VolumeResourceRequirements;
  /** selector is a label query over volumes to consider for binding. */
  readonly selector?: LabelSelector;
  /**
   * storageClassName is the name of the StorageClass required by the claim. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#class-1
   */
  readonly storageClassName?: string;
  /**
   * volumeAttributesClassName may be used to set the VolumeAttributesClass used by this claim. If specified,
   * the CSI driver will create or update the volume with the attributes defined in the corresponding
   * VolumeAttributesClass. This has a different purpose than storageClassName, it can be changed after the
   * claim is created. An empty string or nil value indicates that no VolumeAttributesClass will be applied to
   * the claim. If the claim enters an Infeasible error state, this field can be reset to its previous value
   * (including nil) to cancel the modification. If the resource referred to by volumeAttributesClass does not
   * exist, this PersistentVolumeClaim will be set to a Pending state, as reflected by the modifyVolumeStatus
   * field, until such as a resource exists. More info:
   * https://kubernetes.io/docs/concepts/storage/volume-attributes-classes/
   */
  readonly volumeAttributesClassName?: string;
  /**
   * volumeMode defines what type of volume is required by the claim. Value of Filesystem is implied when not
   * included in claim spec.
   */
  readonly volumeMode?: string;
  /** volumeName is the binding reference to the PersistentVolume backing this claim. */
  readonly volumeName?: string;
}

/** PersistentVolumeClaimStatus is the current status of a persistent volume claim. */
export interface PersistentVolumeClaimStatus {
  /**
   * accessModes contains the actual access modes the volume backing the PVC has. More info:
   * https://kubernetes.io/docs/concepts/storage/persistent-volumes#access-modes-1
   */
  readonly accessModes?: readonly string[];
  /**
   * allocatedResourceStatuses stores status of resource being resized for the given PVC. Key names follow
   * standard Kubernetes label syntax. Valid values are either:
   *   * Un-prefixed keys:
   *     - storage - the capacity of the volume.
   *   * Custom resources must use implementation-defined prefixed names such as
   *   "example.com/my-custom-resource"
   * Apart from above values - keys that are unprefixed or have kubernetes.io prefix are considered reserved
   * and hence may not be used.
   *
   * ClaimResourceStatus can be in any of following states:
   *   - ControllerResizeInProgress:
   *     State set when resize controller starts resizing the volume in control-plane.
   *   - ControllerResizeFailed:
   *     State set when resize has failed in resize controller with a terminal error.
   *   - NodeResizePending:
   *     State set when resize controller has finished resizing the volume but further resizing of
   *     volume is needed on the node.
   *   - NodeResizeInProgress:
   *     State set when kubelet starts resizing the volume.
   *   - NodeResizeFailed:
   *     State set when resizing has failed in kubelet with a terminal error. Transient errors don't set
   *     NodeResizeFailed.
   * For example: if expanding a PVC for more capacity - this field can be one of the following states:
   *   - pvc.status.allocatedResourceStatus['storage'] = "ControllerResizeInProgress"
   *      - pvc.status.allocatedResourceStatus['storage'] = "ControllerResizeFailed"
   *      - pvc.status.allocatedResourceStatus['storage'] = "NodeResizePending"
   *      - pvc.status.allocatedResourceStatus['storage'] = "NodeResizeInProgress"
   *      - pvc.status.allocatedResourceStatus['storage'] = "NodeResizeFailed"
   * When this field is not set, it means that no resize operation is in progress for the given PVC.
   *
   * A controller that receives PVC update with previously unknown resourceName or ClaimResourceStatus should
   * ignore the update for the purpose it was designed. For example - a controller that only is responsible for
   * resizing capacity of the volume, should ignore PVC updates that change other valid resources associated
   * with PVC.
   */
  readonly allocatedResourceStatuses?: { readonly [key: string]: string };
  /**
   * allocatedResources tracks the resources allocated to a PVC including its capacity. Key names follow
   * standard Kubernetes label syntax. Valid values are either:
   *   * Un-prefixed keys:
   *     - storage - the capacity of the volume.
   *   * Custom resources must use implementation-defined prefixed names such as
   *   "example.com/my-custom-resource"
   * Apart from above values - keys that are unprefixed or have kubernetes.io prefix are considered reserved
   * and hence may not be used.
   *
   * Capacity reported here may be larger than the actual capacity when a volume expansion operation is
   * requested. For storage quota, the larger value from allocatedResources and PVC.spec.resources is used. If
   * allocatedResources is not set, PVC.spec.resources alone is used for quota calculation. If a volume
   * expansion capacity request is lowered, allocatedResources is only lowered if there are no expansion
   * operations in progress and if the actual volume capacity is equal or lower than the requested capacity.
   *
   * A controller that receives PVC update with previously unknown resourceName should ignore the update for
   * the purpose it was designed. For example - a controller that only is responsible for resizing capacity of
   * the volume, should ignore PVC updates that change other valid resources associated with PVC.
   */
  readonly allocatedResources?: { readonly [key: string]: Quantity };
  /** capacity represents the actual resources of the underlying volume. */
  readonly capacity?: { readonly [key: string]: Quantity };
  /**
   * conditions is the current Condition of persistent volume claim. If underlying persistent volume is being
   * resized then the Condition will be set to 'Resizing'.
   */
  readonly conditions?: readonly PersistentVolumeClaimCondition[];
  /**
   * currentVolumeAttributesClassName is the current name of the VolumeAttributesClass the PVC is using. When
   * unset, there is no VolumeAttributeClass applied to this PersistentVolumeClaim
   */
  readonly currentVolumeAttributesClassName?: string;
  /**
   * ModifyVolumeStatus represents the status object of ControllerModifyVolume operation. When this is unset,
   * there is no ModifyVolume operation being attempted.
   */
  readonly modifyVolumeStatus?: ModifyVolumeStatus;
  /** phase represents the current phase of PersistentVolumeClaim. */
  readonly phase?: string;
}

/**
 * PersistentVolumeClaimTemplate is used to produce PersistentVolumeClaim objects as part of an
 * EphemeralVolumeSource.
 */
export interface PersistentVolumeClaimTemplate {
  /**
   * May contain labels and annotations that will be copied into the PVC when creating it. No other fields are
   * allowed and will be rejected during validation.
   */
  readonly metadata?: ObjectMeta;
  /**
   * The specification for the PersistentVolumeClaim. The entire content is copied unchanged into the PVC that
   * gets created from this template. The same fields as in a PersistentVolumeClaim are also valid here.
   */
  readonly spec: PersistentVolumeClaimSpec;
}

/**
 * PersistentVolumeClaimVolumeSource references the user's PVC in the same namespace. This volume finds the
 * bound PV and mounts that volume for the pod. A PersistentVolumeClaimVolumeSource is, essentially, a wrapper
 * around another type of volume that is owned by someone else (the system).
 */
export interface PersistentVolumeClaimVolumeSource {
  /**
   * claimName is the name of a PersistentVolumeClaim in the same namespace as the pod using this volume. More
   * info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims
   */
  readonly claimName: string;
  /** readOnly Will force the ReadOnly setting in VolumeMounts. Default false. */
  readonly readOnly?: boolean;
}

/** Represents a Photon Controller persistent disk resource. */
export interface PhotonPersistentDiskVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system.
   * Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** pdID is the ID that identifies Photon Controller persistent disk */
  readonly pdID: string;
}

/** Plugin is an Object with exactly one key */
export type Plugin = JsonObject;

/** PluginArtifact is the location of a plugin artifact */
export interface PluginArtifact {
  /** Configuration is the plugin defined configuration for the artifact driver plugin */
  readonly configuration?: string;
  /**
   * ConnectionTimeoutSeconds is the timeout for the artifact driver connection, overriding the driver's
   * timeout
   */
  readonly connectionTimeoutSeconds?: number;
  /** Key is the path in the artifact repository where the artifact resides */
  readonly key: string;
  /** Name is the name of the artifact driver plugin */
  readonly name?: string;
}

/** Pod affinity is a group of inter pod affinity scheduling rules. */
export interface PodAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the affinity expressions specified by
   * this field, but it may choose a node that violates one or more of the expressions. The node that is most
   * preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the scheduling
   * requirements (resource request, requiredDuringScheduling affinity expressions, etc.), compute a sum by
   * iterating through the elements of this field and adding "weight" to the sum if the node has pods which
   * matches the corresponding podAffinityTerm; the node(s) with the highest sum are the most preferred.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
  /**
   * If the affinity requirements specified by this field are not met at scheduling time, the pod will not be
   * scheduled onto the node. If the affinity requirements specified by this field cease to be met at some
   * point during pod execution (e.g. due to a pod label update), the system may or may not try to eventually
   * evict the pod from its node. When there are multiple elements, the lists of nodes corresponding to each
   * podAffinityTerm are intersected, i.e. all terms must be satisfied.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
}

/**
 * Defines a set of pods (namely those matching the labelSelector relative to the given namespace(s)) that this
 * pod should be co-located (affinity) or not co-located (anti-affinity) with, where co-located is defined as
 * running on a node whose value of the label with key <topologyKey> matches that of any node on which a pod of
 * the set of pods is running
 */
export interface PodAffinityTerm {
  /**
   * A label query over a set of resources, in this case pods. If it's null, this PodAffinityTerm matches with
   * no Pods.
   */
  readonly labelSelector?: LabelSelector;
  /**
   * MatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The keys
   * are used to lookup values from the incoming pod labels, those key-value labels are merged with
   * `labelSelector` as `key in (value)` to select the group of existing pods which pods will be taken into
   * consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels
   * will be ignored. The default value is empty. The same key is forbidden to exist in both matchLabelKeys and
   * labelSelector. Also, matchLabelKeys cannot be set when labelSelector isn't set.
   */
  readonly matchLabelKeys?: readonly string[];
  /**
   * MismatchLabelKeys is a set of pod label keys to select which pods will be taken into consideration. The
   * keys are used to lookup values from the incoming pod labels, those key-value labels are merged with
   * `labelSelector` as `key notin (value)` to select the group of existing pods which pods will be taken into
   * consideration for the incoming pod's pod (anti) affinity. Keys that don't exist in the incoming pod labels
   * will be ignored. The default value is empty. The same key is forbidden to exist in both mismatchLabelKeys
   * and labelSelector. Also, mismatchLabelKeys cannot be set when labelSelector isn't set.
   */
  readonly mismatchLabelKeys?: readonly string[];
  /**
   * A label query over the set of namespaces that the term applies to. The term is applied to the union of the
   * namespaces selected by this field and the ones listed in the namespaces field. null selector and null or
   * empty namespaces list means "this pod's namespace". An empty selector ({}) matches all namespaces.
   */
  readonly namespaceSelector?: LabelSelector;
  /**
   * namespaces specifies a static list of namespace names that the term applies to. The term is applied to the
   * union of the namespaces listed in this field and the ones selected by namespaceSelector. null or empty
   * namespaces list and null namespaceSelector means "this pod's namespace".
   */
  readonly namespaces?: readonly string[];
  /**
   * This pod should be co-located (affinity) or not co-located (anti-affinity) with the pods matching the
   * labelSelector in the specified namespaces, where co-located is defined as running on a node whose value of
   * the label with key topologyKey matches that of any node on which any of the selected pods is running.
   * Empty topologyKey is not allowed.
   */
  readonly topologyKey: string;
}

/** Pod anti affinity is a group of inter pod anti affinity scheduling rules. */
export interface PodAntiAffinity {
  /**
   * The scheduler will prefer to schedule pods to nodes that satisfy the anti-affinity expressions specified
   * by this field, but it may choose a node that violates one or more of the expressions. The node that is
   * most preferred is the one with the greatest sum of weights, i.e. for each node that meets all of the
   * scheduling requirements (resource request, requiredDuringScheduling anti-affinity expressions, etc.),
   * compute a sum by iterating through the elements of this field and subtracting "weight" from the sum if the
   * node has pods which matches the corresponding podAffinityTerm; the node(s) with the highest sum are the
   * most preferred.
   */
  readonly preferredDuringSchedulingIgnoredDuringExecution?: readonly WeightedPodAffinityTerm[];
  /**
   * If the anti-affinity requirements specified by this field are not met at scheduling time, the pod will not
   * be scheduled onto the node. If the anti-affinity requirements specified by this field cease to be met at
   * some point during pod execution (e.g. due to a pod label update), the system may or may not try to
   * eventually evict the pod from its node. When there are multiple elements, the lists of nodes corresponding
   * to each podAffinityTerm are intersected, i.e. all terms must be satisfied.
   */
  readonly requiredDuringSchedulingIgnoredDuringExecution?: readonly PodAffinityTerm[];
}

/** PodCertificateProjection provides a private key and X.509 certificate in the pod filesystem. */
export interface PodCertificateProjection {
  /**
   * Write the certificate chain at this path in the projected volume.
   *
   * Most applications should use credentialBundlePath. When using keyPath and certificateChainPath, your
   * application needs to check that the key and leaf certificate are consistent, because it is possible to
   * read the files mid-rotation.
   */
  readonly certificateChainPath?: string;
  /**
   * Write the credential bundle at this path in the projected volume.
   *
   * The credential bundle is a single file that contains multiple PEM blocks. The first PEM block is a PRIVATE
   * KEY block, containing a PKCS#8 private key.
   *
   * The remaining blocks are CERTIFICATE blocks, containing the issued certificate chain from the signer (leaf
   * and any intermediates).
   *
   * Using credentialBundlePath lets your Pod's application code make a single atomic read that retrieves a
   * consistent key and certificate chain. If you project them to separate files, your application code will
   * need to additionally check that the leaf certificate was issued to the key.
   */
  readonly credentialBundlePath?: string;
  /**
   * Write the key at this path in the projected volume.
   *
   * Most applications should use credentialBundlePath. When using keyPath and certificateChainPath, your
   * application needs to check that the key and leaf certificate are consistent, because it is possible to
   * read the files mid-rotation.
   */
  readonly keyPath?: string;
  /**
   * The type of keypair Kubelet will generate for the pod.
   *
   * Valid values are "RSA3072", "RSA4096", "ECDSAP256", "ECDSAP384", "ECDSAP521", and "ED25519".
   */
  readonly keyType: 'RSA3072' | 'RSA4096' | 'ECDSAP256' | 'ECDSAP384' | 'ECDSAP521' | 'ED25519' | TemplateTag;
  /**
   * maxExpirationSeconds is the maximum lifetime permitted for the certificate.
   *
   * Kubelet copies this value verbatim into the PodCertificateRequests it generates for this projection.
   *
   * If omitted, kube-apiserver will set it to 86400(24 hours). kube-apiserver will reject values shorter than
   * 3600 (1 hour). The maximum allowable value is 7862400 (91 days).
   *
   * The signer implementation is then free to issue a certificate with any lifetime *shorter* than
   * MaxExpirationSeconds, but no shorter than 3600 seconds (1 hour). This constraint is enforced by
   * kube-apiserver. `kubernetes.io` signers will never issue certificates with a lifetime longer than 24
   * hours.
   */
  readonly maxExpirationSeconds?: number;
  /** Kubelet's generated CSRs will be addressed to this signer. */
  readonly signerName: string;
  /**
   * userAnnotations allow pod authors to pass additional information to the signer implementation. Kubernetes
   * does not restrict or validate this metadata in any way.
   *
   * These values are copied verbatim into the `spec.unverifiedUserAnnotations` field of the
   * PodCertificateRequest objects that Kubelet creates.
   *
   * Entries are subject to the same validation as object metadata annotations, with the addition that all keys
   * must be domain-prefixed. No restrictions are placed on values, except an overall size limitation on the
   * entire field.
   *
   * Signers should document the keys and values they support. Signers should deny requests that contain keys
   * they do not recognize.
   */
  readonly userAnnotations?: { readonly [key: string]: string };
}

/** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
export interface PodDNSConfig {
  /**
   * A list of DNS name server IP addresses. This will be appended to the base nameservers generated from
   * DNSPolicy. Duplicated nameservers will be removed.
   */
  readonly nameservers?: readonly string[];
  /**
   * A list of DNS resolver options. This will be merged with the base options generated from DNSPolicy.
   * Duplicated entries will be removed. Resolution options given in Options will override those that appear in
   * the base DNSPolicy.
   */
  readonly options?: readonly PodDNSConfigOption[];
  /**
   * A list of DNS search domains for host-name lookup. This will be appended to the base search paths
   * generated from DNSPolicy. Duplicated search paths will be removed.
   */
  readonly searches?: readonly string[];
}

/** PodDNSConfigOption defines DNS resolver options of a pod. */
export interface PodDNSConfigOption {
  /** Name is this DNS resolver option's name. Required. */
  readonly name?: string;
  /** Value is this DNS resolver option's value. */
  readonly value?: string;
}

/** PodDisruptionBudgetSpec is a description of a PodDisruptionBudget. */
export interface PodDisruptionBudgetSpec {
  /**
   * An eviction is allowed if at most "maxUnavailable" pods selected by "selector" are unavailable after the
   * eviction, i.e. even in absence of the evicted pod. For example, one can prevent all voluntary evictions by
   * specifying 0. This is a mutually exclusive setting with "minAvailable".
   */
  readonly maxUnavailable?: IntOrString;
  /**
   * An eviction is allowed if at least "minAvailable" pods selected by "selector" will still be available
   * after the eviction, i.e. even in the absence of the evicted pod. So for example you can prevent all
   * voluntary evictions by specifying "100%".
   */
  readonly minAvailable?: IntOrString;
  /**
   * Label query over pods whose evictions are managed by the disruption budget. A null selector will match no
   * pods, while an empty ({}) selector will select all pods within the namespace.
   */
  readonly selector?: LabelSelector;
  /**
   * UnhealthyPodEvictionPolicy defines the criteria for when unhealthy pods should be considered for eviction.
   * Current implementation considers healthy pods, as pods that have status.conditions item with
   * type="Ready",status="True".
   *
   * Valid policies are IfHealthyBudget and AlwaysAllow. If no policy is specified, the default behavior will
   * be used, which corresponds to the IfHealthyBudget policy.
   *
   * IfHealthyBudget policy means that running pods (status.phase="Running"), but not yet healthy can be
   * evicted only if the guarded application is not disrupted (status.currentHealthy is at least equal to
   * status.desiredHealthy). Healthy pods will be subject to the PDB for eviction.
   *
   * AlwaysAllow policy means that all running pods (status.phase="Running"), but not yet healthy are
   * considered disrupted and can be evicted regardless of whether the criteria in a PDB is met. This means
   * perspective running pods of a disrupted application might not get a chance to become healthy. Healthy pods
   * will be subject to the PDB for eviction.
   *
   * Additional policies may be added in the future. Clients making eviction decisions should disallow eviction
   * of unhealthy pods if they encounter an unrecognized policy in this field.
   */
  readonly unhealthyPodEvictionPolicy?: string;
}

/** PodGC describes how to delete completed pods as they complete */
export interface PodGC {
  /** DeleteDelayDuration specifies the duration before pods in the GC queue get deleted. */
  readonly deleteDelayDuration?: string;
  /**
   * LabelSelector is the label selector to check if the pods match the labels before being added to the pod GC
   * queue.
   */
  readonly labelSelector?: LabelSelector;
  /**
   * Strategy is the strategy to use. One of "OnPodCompletion", "OnPodSuccess", "OnWorkflowCompletion",
   * "OnWorkflowSuccess". If unset, does not delete Pods
   */
  readonly strategy?:
    'OnPodCompletion' | 'OnPodSuccess' | 'OnWorkflowCompletion' | 'OnWorkflowSuccess' | '' | TemplateTag;
}

/**
 * PodResourceClaim references exactly one ResourceClaim, either directly or by naming a ResourceClaimTemplate
 * which is then turned into a ResourceClaim for the pod.
 *
 * It adds a name to it that uniquely identifies the ResourceClaim inside the Pod. Containers that need access
 * to the ResourceClaim reference it with this name.
 */
export interface PodResourceClaim {
  /** Name uniquely identifies this resource claim inside the pod. This must be a DNS_LABEL. */
  readonly name: string;
  /**
   * ResourceClaimName is the name of a ResourceClaim object in the same namespace as this pod.
   *
   * Exactly one of ResourceClaimName and ResourceClaimTemplateName must be set.
   */
  readonly resourceClaimName?: string;
  /**
   * ResourceClaimTemplateName is the name of a ResourceClaimTemplate object in the same namespace as this pod.
   *
   * The template will be used to create a new ResourceClaim, which will be bound to this pod. When this pod is
   * deleted, the ResourceClaim will also be deleted. The pod name and resource name, along with a generated
   * component, will be used to form a unique name for the ResourceClaim, which will be recorded in
   * pod.status.resourceClaimStatuses.
   *
   * This field is immutable and no changes will be made to the corresponding ResourceClaim by the control
   * plane after creating the ResourceClaim.
   *
   * Exactly one of ResourceClaimName and ResourceClaimTemplateName must be set.
   */
  readonly resourceClaimTemplateName?: string;
}

/**
 * PodSecurityContext holds pod-level security attributes and common container settings. Some fields are also
 * present in container.securityContext. Field values of container.securityContext take precedence over field
 * values of PodSecurityContext.
 */
export interface PodSecurityContext {
  /**
   * appArmorProfile is the AppArmor options to use by the containers in this pod. Note that this field cannot
   * be set when spec.os.name is windows.
   */
  readonly appArmorProfile?: AppArmorProfile;
  /**
   * A special supplemental group that applies to all containers in a pod. Some volume types allow the Kubelet
   * to change the ownership of that volume to be owned by the pod:
   *
   * 1. The owning GID will be the FSGroup 2. The setgid bit is set (new files created in the volume will be
   * owned by FSGroup) 3. The permission bits are OR'd with rw-rw----
   *
   * If unset, the Kubelet will not modify the ownership and permissions of any volume. Note that this field
   * cannot be set when spec.os.name is windows.
   */
  readonly fsGroup?: number;
  /**
   * fsGroupChangePolicy defines behavior of changing ownership and permission of the volume before being
   * exposed inside Pod. This field will only apply to volume types which support fsGroup based ownership(and
   * permissions). It will have no effect on ephemeral volume types such as: secret, configmaps and emptydir.
   * Valid values are "OnRootMismatch" and "Always". If not specified, "Always" is used. Note that this field
   * cannot be set when spec.os.name is windows.
   */
  readonly fsGroupChangePolicy?: 'OnRootMismatch' | 'Always' | TemplateTag;
  /**
   * The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in
   * SecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in
   * SecurityContext takes precedence for that container. Note that this field cannot be set when spec.os.name
   * is windows.
   */
  readonly runAsGroup?: number;
  /**
   * Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at
   * runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If
   * unset or false, no such validation will be performed. May also be set in SecurityContext. If set in both
   * SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.
   */
  readonly runAsNonRoot?: boolean;
  /**
   * The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if
   * unspecified. May also be set in SecurityContext. If set in both SecurityContext and PodSecurityContext,
   * the value specified in SecurityContext takes precedence for that container. Note that this field cannot be
   * set when spec.os.name is windows.
   */
  readonly runAsUser?: number;
  /**
   * seLinuxChangePolicy defines how the container's SELinux label is applied to all volumes used by the Pod.
   * It has no effect on nodes that do not support SELinux or to volumes does not support SELinux. Valid values
   * are "MountOption" and "Recursive".
   *
   * "Recursive" means relabeling of all files on all Pod volumes by the container runtime. This may be slow
   * for large volumes, but allows mixing privileged and unprivileged Pods sharing the same volume on the same
   * node.
   *
   * "MountOption" mounts all eligible Pod volumes with `-o context` mount option. This requires all Pods that
   * share the same volume to use the same SELinux label. It is not possible to share the same volume among
   * privileged and unprivileged Pods. Eligible volumes are in-tree FibreChannel and iSCSI volumes, and all CSI
   * volumes whose CSI driver announces SELinux support by setting spec.seLinuxMount: true in their CSIDriver
   * instance. Other volumes are always re-labelled recursively. "MountOption" value is allowed only when
   * SELinuxMount feature gate is enabled.
   *
   * If not specified and SELinuxMount feature gate is enabled, "MountOption" is used. If not specified and
   * SELinuxMount feature gate is disabled, "MountOption" is used for ReadWriteOncePod volumes and "Recursive"
   * for all other volumes.
   *
   * This field affects only Pods that have SELinux label set, either in PodSecurityContext or in
   * SecurityContext of all containers.
   *
   * All Pods that use the same volume should use the same seLinuxChangePolicy, otherwise some pods can get
   * stuck in ContainerCreating state. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly seLinuxChangePolicy?: 'MountOption' | 'Recursive' | TemplateTag;
  /**
   * The SELinux context to be applied to all containers. If unspecified, the container runtime will allocate a
   * random SELinux context for each container. May also be set in SecurityContext. If set in both
   * SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence for that
   * container. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly seLinuxOptions?: SELinuxOptions;
  /**
   * The seccomp options to use by the containers in this pod. Note that this field cannot be set when
   * spec.os.name is windows.
   */
  readonly seccompProfile?: SeccompProfile;
  /**
   * A list of groups applied to the first process run in each container, in addition to the container's
   * primary GID and fsGroup (if specified). If the SupplementalGroupsPolicy feature is enabled, the
   * supplementalGroupsPolicy field determines whether these are in addition to or instead of any group
   * memberships defined in the container image. If unspecified, no additional groups are added, though group
   * memberships defined in the container image may still be used, depending on the supplementalGroupsPolicy
   * field. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly supplementalGroups?: readonly number[];
  /**
   * Defines how supplemental groups of the first container processes are calculated. Valid values are "Merge"
   * and "Strict". If not specified, "Merge" is used. (Alpha) Using the field requires the
   * SupplementalGroupsPolicy feature gate to be enabled and the container runtime must implement support for
   * this feature. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly supplementalGroupsPolicy?: 'Merge' | 'Strict' | TemplateTag;
  /**
   * Sysctls hold a list of namespaced sysctls used for the pod. Pods with unsupported sysctls (by the
   * container runtime) might fail to launch. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly sysctls?: readonly Sysctl[];
  /**
   * The Windows specific settings applied to all containers. If unspecified, the options within a container's
   * SecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value specified
   * in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is linux.
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/** PortworxVolumeSource represents a Portworx volume resource. */
export interface PortworxVolumeSource {
  /**
   * fSType represents the filesystem type to mount Must be a filesystem type supported by the host operating
   * system. Ex. "ext4", "xfs". Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /** volumeID uniquely identifies a Portworx volume */
  readonly volumeID: string;
}

/**
 * An empty preferred scheduling term matches all objects with implicit weight 0 (i.e. it's a no-op). A null
 * preferred scheduling term matches no objects (i.e. is also a no-op).
 */
export interface PreferredSchedulingTerm {
  /** A node selector term, associated with the corresponding weight. */
  readonly preference: NodeSelectorTerm;
  /** Weight associated with matching the corresponding nodeSelectorTerm, in the range 1-100. */
  readonly weight: number;
}

/**
 * Probe describes a health check to be performed against a container to determine whether it is alive or ready
 * to receive traffic.
 */
export interface Probe {
  /** Exec specifies a command to execute in the container. */
  readonly exec?: ExecAction;
  /**
   * Minimum consecutive failures for the probe to be considered failed after having succeeded. Defaults to 3.
   * Minimum value is 1.
   */
  readonly failureThreshold?: number;
  /** GRPC specifies a GRPC HealthCheckRequest. */
  readonly grpc?: GRPCAction;
  /** HTTPGet specifies an HTTP GET request to perform. */
  readonly httpGet?: HTTPGetAction;
  /**
   * Number of seconds after the container has started before liveness probes are initiated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly initialDelaySeconds?: number;
  /** How often (in seconds) to perform the probe. Default to 10 seconds. Minimum value is 1. */
  readonly periodSeconds?: number;
  /**
   * Minimum consecutive successes for the probe to be considered successful after having failed. Defaults to
   * 1. Must be 1 for liveness and startup. Minimum value is 1.
   */
  readonly successThreshold?: number;
  /** TCPSocket specifies a connection to a TCP port. */
  readonly tcpSocket?: TCPSocketAction;
  /**
   * Optional duration in seconds the pod needs to terminate gracefully upon probe failure. The grace period is
   * the duration in seconds after the processes running in the pod are sent a termination signal and the time
   * when the processes are forcibly halted with a kill signal. Set this value longer than the expected cleanup
   * time for your process. If this value is nil, the pod's terminationGracePeriodSeconds will be used.
   * Otherwise, this value overrides the value provided by the pod spec. Value must be non-negative integer.
   * The value zero indicates stop immediately via the kill signal (no opportunity to shut down). This is a
   * beta field and requires enabling ProbeTerminationGracePeriod feature gate. Minimum value is 1.
   * spec.terminationGracePeriodSeconds is used if unset.
   */
  readonly terminationGracePeriodSeconds?: number;
  /**
   * Number of seconds after which the probe times out. Defaults to 1 second. Minimum value is 1. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly timeoutSeconds?: number;
}

/** Represents a projected volume source */
export interface ProjectedVolumeSource {
  /**
   * defaultMode are the mode bits used to set permissions on created files by default. Must be an octal value
   * between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal values,
   * JSON requires decimal values for mode bits. Directories within the path are not affected by this setting.
   * This might be in conflict with other options that affect the file mode, like fsGroup, and the result can
   * be other mode bits set.
   */
  readonly defaultMode?: number;
  /** sources is the list of volume projections. Each entry in this list handles one source. */
  readonly sources?: readonly VolumeProjection[];
}

/** Prometheus is a prometheus metric to be emitted */
export interface Prometheus {
  /** Counter is a counter metric */
  readonly counter?: Counter;
  /** Gauge is a gauge metric */
  readonly gauge?: Gauge;
  /** Help is a string that describes the metric */
  readonly help: string;
  /** Histogram is a histogram metric */
  readonly histogram?: Histogram;
  /** Labels is a list of metric labels */
  readonly labels?: readonly MetricLabel[];
  /** Name is the name of the metric */
  readonly name: string;
  /** When is a conditional statement that decides when to emit the metric */
  readonly when?: string;
}

/**
 * Quantity is a fixed-point representation of a number. It provides convenient marshaling/unmarshaling in JSON
 * and YAML, in addition to String() and AsInt64() accessors.
 *
 * The serialization format is:
 *
 * ``` <quantity> ::= <signedNumber><suffix>
 *
 *   (Note that <suffix> may be empty, from the "" case in <decimalSI>.)
 *
 * <digit> ::= 0 | 1 | ... | 9 <digits> ::= <digit> | <digit><digits> <number> ::= <digits> | <digits>.<digits>
 * | <digits>. | .<digits> <sign> ::= "+" | "-" <signedNumber> ::= <number> | <sign><number> <suffix> ::=
 * <binarySI> | <decimalExponent> | <decimalSI> <binarySI> ::= Ki | Mi | Gi | Ti | Pi | Ei
 *
 *   (International System of units; See: http://physics.nist.gov/cuu/Units/binary.html)
 *
 * <decimalSI> ::= m | "" | k | M | G | T | P | E
 *
 *   (Note that 1024 = 1Ki but 1000 = 1k; I didn't choose the capitalization.)
 *
 * <decimalExponent> ::= "e" <signedNumber> | "E" <signedNumber> ```
 *
 * No matter which of the three exponent forms is used, no quantity may represent a number greater than 2^63-1
 * in magnitude, nor may it have more than 3 decimal places. Numbers larger or more precise will be capped or
 * rounded up. (E.g.: 0.1m will rounded up to 1m.) This may be extended in the future if we require larger or
 * smaller quantities.
 *
 * When a Quantity is parsed from a string, it will remember the type of suffix it had, and will use the same
 * type again when it is serialized.
 *
 * Before serializing, Quantity will be put in "canonical form". This means that Exponent/suffix will be
 * adjusted up or down (with a corresponding increase or decrease in Mantissa) such that:
 *
 * - No precision is lost - No fractional digits will be emitted - The exponent (or suffix) is as large as
 * possible.
 *
 * The sign will be omitted unless the number is negative.
 *
 * Examples:
 *
 * - 1.5 will be serialized as "1500m" - 1.5Gi will be serialized as "1536Mi"
 *
 * Note that the quantity will NEVER be internally represented by a floating point number. That is the whole
 * point of this exercise.
 *
 * Non-canonical values will still parse as long as they are well formed, but will be re-emitted in their
 * canonical form. (So always use canonical form, or don't diff.)
 *
 * This format is intended to make it difficult to use these numbers without writing some sort of special
 * handling code in the hopes that that will cause implementors to also use a fixed point implementation.
 */
export type Quantity = number | string;

/**
 * Represents a Quobyte mount that lasts the lifetime of a pod. Quobyte volumes do not support ownership
 * management or SELinux relabeling.
 */
export interface QuobyteVolumeSource {
  /** group to map volume access to Default is no group */
  readonly group?: string;
  /** readOnly here will force the Quobyte volume to be mounted with read-only permissions. Defaults to false. */
  readonly readOnly?: boolean;
  /**
   * registry represents a single or multiple Quobyte Registry services specified as a string as host:port pair
   * (multiple entries are separated with commas) which acts as the central registry for volumes
   */
  readonly registry: string;
  /**
   * tenant owning the given Quobyte volume in the Backend Used with dynamically provisioned Quobyte volumes,
   * value is set by the plugin
   */
  readonly tenant?: string;
  /** user to map volume access to Defaults to serivceaccount user */
  readonly user?: string;
  /** volume is a string that references an already created Quobyte volume by name. */
  readonly volume: string;
}

/**
 * Represents a Rados Block Device mount that lasts the lifetime of a pod. RBD volumes support ownership
 * management and SELinux relabeling.
 */
export interface RBDVolumeSource {
  /**
   * fsType is the filesystem type of the volume that you want to mount. Tip: Ensure that the filesystem type
   * is supported by the host operating system. Examples: "ext4", "xfs", "ntfs". Implicitly inferred to be
   * "ext4" if unspecified. More info: https://kubernetes.io/docs/concepts/storage/volumes#rbd
   */
  readonly fsType?: string;
  /** image is the rados image name. More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it */
  readonly image: string;
  /**
   * keyring is the path to key ring for RBDUser. Default is /etc/ceph/keyring. More info:
   * https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readonly keyring?: string;
  /**
   * monitors is a collection of Ceph monitors. More info:
   * https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readonly monitors: readonly string[];
  /**
   * pool is the rados pool name. Default is rbd. More info:
   * https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readonly pool?: string;
  /**
   * readOnly here will force the ReadOnly setting in VolumeMounts. Defaults to false. More info:
   * https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readonly readOnly?: boolean;
  /**
   * secretRef is name of the authentication secret for RBDUser. If provided overrides keyring. Default is nil.
   * More info: https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readonly secretRef?: LocalObjectReference;
  /**
   * user is the rados user name. Default is admin. More info:
   * https://examples.k8s.io/volumes/rbd/README.md#how-to-use-it
   */
  readonly user?: string;
}

/** RawArtifact allows raw string content to be placed as an artifact in a container */
export interface RawArtifact {
  /** Data is the string contents of the artifact */
  readonly data: string;
}

/** ResourceClaim references one entry in PodSpec.ResourceClaims. */
export interface ResourceClaim {
  /**
   * Name must match the name of one entry in pod.spec.resourceClaims of the Pod where this field is used. It
   * makes that resource available inside a container.
   */
  readonly name: string;
  /**
   * Request is the name chosen for a request in the referenced claim. If empty, everything from the claim is
   * made available, otherwise only the result of this request.
   */
  readonly request?: string;
}

/** ResourceFieldSelector represents container resources (cpu, memory) and their output format */
export interface ResourceFieldSelector {
  /** Container name: required for volumes, optional for env vars */
  readonly containerName?: string;
  /** Specifies the output format of the exposed resources, defaults to "1" */
  readonly divisor?: Quantity;
  /** Required: resource to select */
  readonly resource: string;
}

/** ResourceRequirements describes the compute resource requirements. */
export interface ResourceRequirements {
  /**
   * Claims lists the names of resources, defined in spec.resourceClaims, that are used by this container.
   *
   * This field depends on the DynamicResourceAllocation feature gate.
   *
   * This field is immutable. It can only be set for containers.
   */
  readonly claims?: readonly ResourceClaim[];
  /**
   * Limits describes the maximum amount of compute resources allowed. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly limits?: { readonly [key: string]: Quantity };
  /**
   * Requests describes the minimum amount of compute resources required. If Requests is omitted for a
   * container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined
   * value. Requests cannot exceed Limits. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly requests?: { readonly [key: string]: Quantity };
}

/** ResourceTemplate is a template subtype to manipulate kubernetes resources */
export interface ResourceTemplate {
  /**
   * Action is the action to perform to the resource. Must be one of: get, create, apply, delete, replace,
   * patch
   */
  readonly action: 'get' | 'create' | 'apply' | 'delete' | 'replace' | 'patch' | TemplateTag;
  /**
   * FailureCondition is a label selector expression which describes the conditions of the k8s resource in
   * which the step was considered failed
   */
  readonly failureCondition?: string;
  /**
   * Flags is a set of additional options passed to kubectl before submitting a resource I.e. to disable
   * resource validation: flags: [
   *   "--validate=false" # disable resource validation
   * ]
   */
  readonly flags?: readonly string[];
  /** Manifest contains the kubernetes manifest */
  readonly manifest?: string;
  /** ManifestFrom is the source for a single kubernetes manifest */
  readonly manifestFrom?: ManifestFrom;
  /**
   * MergeStrategy is the strategy used to merge a patch. It defaults to "strategic" Must be one of: strategic,
   * merge, json
   */
  readonly mergeStrategy?: 'strategic' | 'merge' | 'json' | TemplateTag;
  /** SetOwnerReference sets the reference to the workflow on the OwnerReference of generated resource. */
  readonly setOwnerReference?: boolean;
  /**
   * SuccessCondition is a label selector expression which describes the conditions of the k8s resource in
   * which it is acceptable to proceed to the following step
   */
  readonly successCondition?: string;
}

/** RetryAffinity prevents running steps on the same host. */
export interface RetryAffinity {
  readonly nodeAntiAffinity?: RetryNodeAntiAffinity;
}

/**
 * RetryNodeAntiAffinity is a placeholder for future expansion, only empty nodeAntiAffinity is allowed. In
 * order to prevent running steps on the same host, it uses "kubernetes.io/hostname".
 */
export type RetryNodeAntiAffinity = EmptyObject;

/** RetryStrategy provides controls on how to retry a workflow step */
export interface RetryStrategy {
  /** Affinity prevents running workflow's step on the same host */
  readonly affinity?: RetryAffinity;
  /** Backoff is a backoff strategy */
  readonly backoff?: Backoff;
  /**
   * Expression is a condition expression for when a node will be retried. If it evaluates to false, the node
   * will not be retried and the retry strategy will be ignored
   */
  readonly expression?: string;
  /**
   * Limit is the maximum number of retry attempts when retrying a container. It does not include the original
   * container; the maximum number of total attempts will be `limit + 1`.
   */
  readonly limit?: IntOrString;
  /** RetryPolicy is a policy of NodePhase statuses that will be retried */
  readonly retryPolicy?: 'Always' | 'OnFailure' | 'OnError' | 'OnTransientError' | '' | TemplateTag;
}

/** S3Artifact is the location of an S3 artifact */
export interface S3Artifact {
  /** AccessKeySecret is the secret selector to the bucket's access key */
  readonly accessKeySecret?: SecretKeySelector;
  /**
   * AddressingStyle defines how buckets are addressed by the S3 client. This is required for some
   * S3-compatible providers that only support virtual-hosted-style bucket addressing.
   *
   * Valid values are: - "" (default, auto-detect) - "path" - "virtual-hosted"
   */
  readonly addressingStyle?: 'path' | 'virtual-hosted' | '' | TemplateTag;
  /** Bucket is the name of the bucket */
  readonly bucket?: string;
  /** CASecret specifies the secret that contains the CA, used to verify the TLS connection */
  readonly caSecret?: SecretKeySelector;
  /**
   * CreateBucketIfNotPresent tells the driver to attempt to create the S3 bucket for output artifacts, if it
   * doesn't exist. Setting Enabled Encryption will apply either SSE-S3 to the bucket if KmsKeyId is not set or
   * SSE-KMS if it is.
   */
  readonly createBucketIfNotPresent?: CreateS3BucketOptions;
  readonly encryptionOptions?: S3EncryptionOptions;
  /** Endpoint is the hostname of the bucket endpoint */
  readonly endpoint?: string;
  /** Insecure will connect to the service with TLS */
  readonly insecure?: boolean;
  /** Key is the key in the bucket where the artifact resides */
  readonly key?: string;
  /** Region contains the optional bucket region */
  readonly region?: string;
  /** RoleARN is the Amazon Resource Name (ARN) of the role to assume. */
  readonly roleARN?: string;
  /** SecretKeySecret is the secret selector to the bucket's secret key */
  readonly secretKeySecret?: SecretKeySelector;
  /** SessionTokenSecret is used for ephemeral credentials like an IAM assume role or S3 access grant */
  readonly sessionTokenSecret?: SecretKeySelector;
  /** UseSDKCreds tells the driver to figure out credentials based on sdk defaults. */
  readonly useSDKCreds?: boolean;
}

/** S3EncryptionOptions used to determine encryption options during s3 operations */
export interface S3EncryptionOptions {
  /**
   * EnableEncryption tells the driver to encrypt objects if set to true. If kmsKeyId and
   * serverSideCustomerKeySecret are not set, SSE-S3 will be used
   */
  readonly enableEncryption?: boolean;
  /**
   * KmsEncryptionContext is a json blob that contains an encryption context. See
   * https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#encrypt_context for more information
   */
  readonly kmsEncryptionContext?: string;
  /** KMSKeyId tells the driver to encrypt the object using the specified KMS Key. */
  readonly kmsKeyId?: string;
  /**
   * ServerSideCustomerKeySecret tells the driver to encrypt the output artifacts using SSE-C with the
   * specified secret.
   */
  readonly serverSideCustomerKeySecret?: SecretKeySelector;
}

/** SELinuxOptions are the labels to be applied to the container */
export interface SELinuxOptions {
  /** Level is SELinux level label that applies to the container. */
  readonly level?: string;
  /** Role is a SELinux role label that applies to the container. */
  readonly role?: string;
  /** Type is a SELinux type label that applies to the container. */
  readonly type?: string;
  /** User is a SELinux user label that applies to the container. */
  readonly user?: string;
}

/** ScaleIOVolumeSource represents a persistent ScaleIO volume */
export interface ScaleIOVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system.
   * Ex. "ext4", "xfs", "ntfs". Default is "xfs".
   */
  readonly fsType?: string;
  /** gateway is the host address of the ScaleIO API Gateway. */
  readonly gateway: string;
  /** protectionDomain is the name of the ScaleIO Protection Domain for the configured storage. */
  readonly protectionDomain?: string;
  /** readOnly Defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /**
   * secretRef references to the secret for ScaleIO user and other sensitive information. If this is not
   * provided, Login operation will fail.
   */
  readonly secretRef: LocalObjectReference;
  /** sslEnabled Flag enable/disable SSL communication with Gateway, default false */
  readonly sslEnabled?: boolean;
  /**
   * storageMode indicates whether the storage for a volume should be ThickProvisioned or ThinProvisioned.
   * Default is ThinProvisioned.
   */
  readonly storageMode?: string;
  /** storagePool is the ScaleIO Storage Pool associated with the protection domain. */
  readonly storagePool?: string;
  /** system is the name of the storage system as configured in ScaleIO. */
  readonly system: string;
  /**
   * volumeName is the name of a volume already created in the ScaleIO system that is associated with this
   * volume source.
   */
  readonly volumeName?: string;
}

/** ScriptTemplate is a template subtype to enable scripting through code steps */
export interface ScriptTemplate {
  /**
   * Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable
   * references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved,
   * the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for
   * escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)".
   * Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be
   * updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly args?: readonly string[];
  /**
   * Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not
   * provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable
   * cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single
   * $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal
   * "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or
   * not. Cannot be updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly command?: readonly string[];
  /** List of environment variables to set in the container. Cannot be updated. */
  readonly env?: readonly EnvVar[];
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source may
   * consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value
   * associated with the last source will take precedence. Values defined by an Env with a duplicate key will
   * take precedence. Cannot be updated.
   */
  readonly envFrom?: readonly EnvFromSource[];
  /**
   * Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is
   * optional to allow higher level config management to default or override container images in workload
   * controllers like Deployments and StatefulSets.
   */
  readonly image?: string;
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or
   * IfNotPresent otherwise. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent' | TemplateTag;
  /**
   * Actions that the management system should take in response to container lifecycle events. Cannot be
   * updated.
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Periodic probe of container liveness. Container will be restarted if the probe fails. Cannot be updated.
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly livenessProbe?: Probe;
  /**
   * Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name
   * (DNS_LABEL). Cannot be updated.
   */
  readonly name?: string;
  /**
   * List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from
   * being exposed. Any port which is listening on the default "0.0.0.0" address inside a container will be
   * accessible from the network. Modifying this array with strategic merge patch may corrupt the data. For
   * more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.
   */
  readonly ports?: readonly ContainerPort[];
  /**
   * Periodic probe of container service readiness. Container will be removed from service endpoints if the
   * probe fails. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly readinessProbe?: Probe;
  /** Resources resize policy for the container. This field cannot be set on ephemeral containers. */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /**
   * Compute Resources required by this container. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: ResourceRequirements;
  /**
   * RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level
   * restart policy. When this field is not specified, the restart behavior is defined by the Pod's restart
   * policy and the container type. Additionally, setting the RestartPolicy as "Always" for the init container
   * will have the following effect: this init container will be continually restarted on exit until all
   * regular containers have terminated. Once all regular containers have completed, all init containers with
   * restartPolicy "Always" will be shut down. This lifecycle differs from normal init containers and is often
   * referred to as a "sidecar" container. Although this init container still starts in the init container
   * sequence, it does not wait for the container to complete before proceeding to the next init container.
   * Instead, the next init container starts immediately after this init container is started, or after any
   * startupProbe has successfully completed.
   */
  readonly restartPolicy?: string;
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. The
   * rules are evaluated in order. Once a rule matches a container exit condition, the remaining rules are
   * ignored. If no rule matches the container exit condition, the Container-level restart policy determines
   * the whether the container is restarted or not. Constraints on the rules: - At most 20 rules are allowed. -
   * Rules can have the same action. - Identical rules are not forbidden in validations. When rules are
   * specified, container MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy.
   */
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  /**
   * SecurityContext defines the security options the container should be run with. If set, the fields of
   * SecurityContext override the equivalent fields of PodSecurityContext. More info:
   * https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: SecurityContext;
  /** Source contains the source code of the script to execute */
  readonly source?: string;
  /**
   * StartupProbe indicates that the Pod has successfully initialized. If specified, no other probes are
   * executed until this completes successfully. If this probe fails, the Pod will be restarted, just as if the
   * livenessProbe failed. This can be used to provide different probe parameters at the beginning of a Pod's
   * lifecycle, when it might take a long time to load data or warm a cache, than during steady-state
   * operation. This cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly startupProbe?: Probe;
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set,
   * reads from stdin in the container will always result in EOF. Default is false.
   */
  readonly stdin?: boolean;
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach.
   * When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set
   * to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then
   * remains open and accepts data until the client disconnects, at which time stdin is closed and remains
   * closed until the container is restarted. If this flag is false, a container processes that reads from
   * stdin will never receive an EOF. Default is false
   */
  readonly stdinOnce?: boolean;
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted
   * into the container's filesystem. Message written is intended to be brief final status, such as an
   * assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message
   * length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.
   */
  readonly terminationMessagePath?: string;
  /**
   * Indicate how the termination message should be populated. File will use the contents of
   * terminationMessagePath to populate the container status message on both success and failure.
   * FallbackToLogsOnError will use the last chunk of container log output if the termination message file is
   * empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines,
   * whichever is smaller. Defaults to File. Cannot be updated.
   */
  readonly terminationMessagePolicy?: string;
  /**
   * Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is
   * false.
   */
  readonly tty?: boolean;
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[];
  /** Pod volumes to mount into the container's filesystem. Cannot be updated. */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might
   * be configured in the container image. Cannot be updated.
   */
  readonly workingDir?: string;
}

/** SeccompProfile defines a pod/container's seccomp profile settings. Only one profile source may be set. */
export interface SeccompProfile {
  /**
   * localhostProfile indicates a profile defined in a file on the node should be used. The profile must be
   * preconfigured on the node to work. Must be a descending path, relative to the kubelet's configured seccomp
   * profile location. Must be set if type is "Localhost". Must NOT be set for any other type.
   */
  readonly localhostProfile?: string;
  /**
   * type indicates which kind of seccomp profile will be applied. Valid options are:
   *
   * Localhost - a profile defined in a file on the node should be used. RuntimeDefault - the container runtime
   * default profile should be used. Unconfined - no profile should be applied.
   */
  readonly type: string;
}

/**
 * SecretEnvSource selects a Secret to populate the environment variables with.
 *
 * The contents of the target Secret's Data field will represent the key-value pairs as environment variables.
 */
export interface SecretEnvSource {
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
  /** Specify whether the Secret must be defined */
  readonly optional?: boolean;
}

/** SecretKeySelector selects a key of a Secret. */
export interface SecretKeySelector {
  /** The key of the secret to select from. Must be a valid secret key. */
  readonly key: string;
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
  /** Specify whether the Secret or its key must be defined */
  readonly optional?: boolean;
}

/**
 * Adapts a secret into a projected volume.
 *
 * The contents of the target Secret's Data field will be presented in a projected volume as files using the
 * keys in the Data field as the file names. Note that this is identical to a secret volume source without the
 * default mode.
 */
export interface SecretProjection {
  /**
   * items if unspecified, each key-value pair in the Data field of the referenced Secret will be projected
   * into the volume as a file whose name is the key and content is the value. If specified, the listed keys
   * will be projected into the specified paths, and unlisted keys will not be present. If a key is specified
   * which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must
   * be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: readonly KeyToPath[];
  /**
   * Name of the referent. This field is effectively required, but due to backwards compatibility is allowed to
   * be empty. Instances of this type with an empty value here are almost certainly wrong. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name?: string;
  /** optional field specify whether the Secret or its key must be defined */
  readonly optional?: boolean;
}

/**
 * Adapts a Secret into a volume.
 *
 * The contents of the target Secret's Data field will be presented in a volume as files using the keys in the
 * Data field as the file names. Secret volumes support ownership management and SELinux relabeling.
 */
export interface SecretVolumeSource {
  /**
   * defaultMode is Optional: mode bits used to set permissions on created files by default. Must be an octal
   * value between 0000 and 0777 or a decimal value between 0 and 511. YAML accepts both octal and decimal
   * values, JSON requires decimal values for mode bits. Defaults to 0644. Directories within the path are not
   * affected by this setting. This might be in conflict with other options that affect the file mode, like
   * fsGroup, and the result can be other mode bits set.
   */
  readonly defaultMode?: number;
  /**
   * items If unspecified, each key-value pair in the Data field of the referenced Secret will be projected
   * into the volume as a file whose name is the key and content is the value. If specified, the listed keys
   * will be projected into the specified paths, and unlisted keys will not be present. If a key is specified
   * which is not present in the Secret, the volume setup will error unless it is marked optional. Paths must
   * be relative and may not contain the '..' path or start with '..'.
   */
  readonly items?: readonly KeyToPath[];
  /** optional field specify whether the Secret or its keys must be defined */
  readonly optional?: boolean;
  /**
   * secretName is the name of the secret in the pod's namespace to use. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#secret
   */
  readonly secretName?: string;
}

/**
 * SecurityContext holds security configuration that will be applied to a container. Some fields are present in
 * both SecurityContext and PodSecurityContext. When both are set, the values in SecurityContext take
 * precedence.
 */
export interface SecurityContext {
  /**
   * AllowPrivilegeEscalation controls whether a process can gain more privileges than its parent process. This
   * bool directly controls if the no_new_privs flag will be set on the container process.
   * AllowPrivilegeEscalation is true always when the container is: 1) run as Privileged 2) has CAP_SYS_ADMIN
   * Note that this field cannot be set when spec.os.name is windows.
   */
  readonly allowPrivilegeEscalation?: boolean;
  /**
   * appArmorProfile is the AppArmor options to use by this container. If set, this profile overrides the pod's
   * appArmorProfile. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly appArmorProfile?: AppArmorProfile;
  /**
   * The capabilities to add/drop when running containers. Defaults to the default set of capabilities granted
   * by the container runtime. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly capabilities?: Capabilities;
  /**
   * Run container in privileged mode. Processes in privileged containers are essentially equivalent to root on
   * the host. Defaults to false. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly privileged?: boolean;
  /**
   * procMount denotes the type of proc mount to use for the containers. The default value is Default which
   * uses the container runtime defaults for readonly paths and masked paths. This requires the ProcMountType
   * feature flag to be enabled. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly procMount?: string;
  /**
   * Whether this container has a read-only root filesystem. Default is false. Note that this field cannot be
   * set when spec.os.name is windows.
   */
  readonly readOnlyRootFilesystem?: boolean;
  /**
   * The GID to run the entrypoint of the container process. Uses runtime default if unset. May also be set in
   * PodSecurityContext. If set in both SecurityContext and PodSecurityContext, the value specified in
   * SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is windows.
   */
  readonly runAsGroup?: number;
  /**
   * Indicates that the container must run as a non-root user. If true, the Kubelet will validate the image at
   * runtime to ensure that it does not run as UID 0 (root) and fail to start the container if it does. If
   * unset or false, no such validation will be performed. May also be set in PodSecurityContext. If set in
   * both SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence.
   */
  readonly runAsNonRoot?: boolean;
  /**
   * The UID to run the entrypoint of the container process. Defaults to user specified in image metadata if
   * unspecified. May also be set in PodSecurityContext. If set in both SecurityContext and PodSecurityContext,
   * the value specified in SecurityContext takes precedence. Note that this field cannot be set when
   * spec.os.name is windows.
   */
  readonly runAsUser?: number;
  /**
   * The SELinux context to be applied to the container. If unspecified, the container runtime will allocate a
   * random SELinux context for each container. May also be set in PodSecurityContext. If set in both
   * SecurityContext and PodSecurityContext, the value specified in SecurityContext takes precedence. Note that
   * this field cannot be set when spec.os.name is windows.
   */
  readonly seLinuxOptions?: SELinuxOptions;
  /**
   * The seccomp options to use by this container. If seccomp options are provided at both the pod & container
   * level, the container options override the pod options. Note that this field cannot be set when
   * spec.os.name is windows.
   */
  readonly seccompProfile?: SeccompProfile;
  /**
   * The Windows specific settings applied to all containers. If unspecified, the options from the
   * PodSecurityContext will be used. If set in both SecurityContext and PodSecurityContext, the value
   * specified in SecurityContext takes precedence. Note that this field cannot be set when spec.os.name is
   * linux.
   */
  readonly windowsOptions?: WindowsSecurityContextOptions;
}

/** SemaphoreRef is a reference of Semaphore */
export interface SemaphoreRef {
  /** ConfigMapKeyRef is a configmap selector for Semaphore configuration */
  readonly configMapKeyRef?: ConfigMapKeySelector;
  /** SyncDatabaseRef is a database reference for Semaphore configuration */
  readonly database?: SyncDatabaseRef;
  /** Namespace is the namespace of the configmap, default: [namespace of workflow] */
  readonly namespace?: string;
}

/** Sequence expands a workflow step into numeric range */
export interface Sequence {
  /** Count is number of elements in the sequence (default: 0). Not to be used with end */
  readonly count?: IntOrString;
  /** Number at which to end the sequence (default: 0). Not to be used with Count */
  readonly end?: IntOrString;
  /** Format is a printf format string to format the value in the sequence */
  readonly format?: string;
  /** Number at which to start the sequence (default: 0) */
  readonly start?: IntOrString;
}

/**
 * ServiceAccountTokenProjection represents a projected service account token volume. This projection can be
 * used to insert a service account token into the pods runtime filesystem for use against APIs (Kubernetes API
 * Server or otherwise).
 */
export interface ServiceAccountTokenProjection {
  /**
   * audience is the intended audience of the token. A recipient of a token must identify itself with an
   * identifier specified in the audience of the token, and otherwise should reject the token. The audience
   * defaults to the identifier of the apiserver.
   */
  readonly audience?: string;
  /**
   * expirationSeconds is the requested duration of validity of the service account token. As the token
   * approaches expiration, the kubelet volume plugin will proactively rotate the service account token. The
   * kubelet will start trying to rotate the token if the token is older than 80 percent of its time to live or
   * if the token is older than 24 hours.Defaults to 1 hour and must be at least 10 minutes.
   */
  readonly expirationSeconds?: number;
  /** path is the path relative to the mount point of the file to project the token into. */
  readonly path: string;
}

/** SleepAction describes a "sleep" action. */
export interface SleepAction {
  /** Seconds is the number of seconds to sleep. */
  readonly seconds: number;
}

/** StopStrategy defines if the CronWorkflow should stop scheduling based on an expression. v3.6 and after */
export interface StopStrategy {
  /**
   * v3.6 and after: Expression is an expression that stops scheduling workflows when true. Use the variables
   * `cronworkflow`.`failed` or `cronworkflow`.`succeeded` to access the number of failed or successful child
   * workflows.
   */
  readonly expression: string;
}

/** Represents a StorageOS persistent volume resource. */
export interface StorageOSVolumeSource {
  /**
   * fsType is the filesystem type to mount. Must be a filesystem type supported by the host operating system.
   * Ex. "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /** readOnly defaults to false (read/write). ReadOnly here will force the ReadOnly setting in VolumeMounts. */
  readonly readOnly?: boolean;
  /**
   * secretRef specifies the secret to use for obtaining the StorageOS API credentials. If not specified,
   * default values will be attempted.
   */
  readonly secretRef?: LocalObjectReference;
  /**
   * volumeName is the human-readable name of the StorageOS volume. Volume names are only unique within a
   * namespace.
   */
  readonly volumeName?: string;
  /**
   * volumeNamespace specifies the scope of the volume within StorageOS. If no namespace is specified then the
   * Pod's namespace will be used. This allows the Kubernetes name scoping to be mirrored within StorageOS for
   * tighter integration. Set VolumeName to any name to override the default behaviour. Set to "default" if you
   * are not using namespaces within StorageOS. Namespaces that do not pre-exist within StorageOS will be
   * created.
   */
  readonly volumeNamespace?: string;
}

export interface Submit {
  /** Arguments extracted from the event and then set as arguments to the workflow created. */
  readonly arguments?: Arguments;
  /** Metadata optional means to customize select fields of the workflow metadata */
  readonly metadata?: ObjectMeta;
  /** WorkflowTemplateRef the workflow template to submit */
  readonly workflowTemplateRef: WorkflowTemplateRef;
}

/** SuppliedValueFrom is a placeholder for a value to be filled in directly, either through the CLI, API, etc. */
export type SuppliedValueFrom = EmptyObject;

/** SuspendTemplate is a template subtype to suspend a workflow at a predetermined point in time */
export interface SuspendTemplate {
  /**
   * Duration is the seconds to wait before automatically resuming a template. Must be a string. Default unit
   * is seconds. Could also be a Duration, e.g.: "2m", "6h"
   */
  readonly duration?: string;
}

export interface SyncDatabaseRef {
  readonly key: string;
}

/** Synchronization holds synchronization lock configuration */
export interface Synchronization {
  /** v3.6 and after: Mutexes holds the list of Mutex lock details */
  readonly mutexes?: readonly Mutex[];
  /** v3.6 and after: Semaphores holds the list of Semaphores configuration */
  readonly semaphores?: readonly SemaphoreRef[];
}

/** Sysctl defines a kernel parameter to be set */
export interface Sysctl {
  /** Name of a property to set */
  readonly name: string;
  /** Value of a property to set */
  readonly value: string;
}

/** TCPSocketAction describes an action based on opening a socket */
export interface TCPSocketAction {
  /** Optional: Host name to connect to, defaults to the pod IP. */
  readonly host?: string;
  /**
   * Number or name of the port to access on the container. Number must be in the range 1 to 65535. Name must
   * be an IANA_SVC_NAME.
   */
  readonly port: IntOrString;
}

/** TTLStrategy is the strategy for the time to live depending on if the workflow succeeded or failed */
export interface TTLStrategy {
  /** SecondsAfterCompletion is the number of seconds to live after completion */
  readonly secondsAfterCompletion?: number;
  /** SecondsAfterFailure is the number of seconds to live after failure */
  readonly secondsAfterFailure?: number;
  /** SecondsAfterSuccess is the number of seconds to live after success */
  readonly secondsAfterSuccess?: number;
}

/** TarStrategy will tar and gzip the file or directory when saving */
export interface TarStrategy {
  /**
   * CompressionLevel specifies the gzip compression level to use for the artifact. Defaults to
   * gzip.DefaultCompression.
   */
  readonly compressionLevel?: number;
}

/** Template is a reusable and composable unit of execution in a workflow */
export interface Template {
  /**
   * Optional duration in seconds relative to the StartTime that the pod may be active on a node before the
   * system actively tries to terminate the pod; value must be positive integer This field is only applicable
   * to container and script templates.
   */
  readonly activeDeadlineSeconds?: IntOrString;
  /** Affinity sets the pod's scheduling constraints Overrides the affinity set at the workflow level (if any) */
  readonly affinity?: Affinity;
  /** Annotations is a list of annotations to add to the template at runtime */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Location in which all files related to the step will be stored (logs, artifacts, etc...). Can be
   * overridden by individual items in Outputs. If omitted, will use the default artifact repository location
   * configured in the controller, appended with the <workflowname>/<nodename> in the key.
   */
  readonly archiveLocation?: ArtifactLocation;
  /**
   * AutomountServiceAccountToken indicates whether a service account token should be automatically mounted in
   * pods. ServiceAccountName of ExecutorConfig must be specified if this value is false.
   */
  readonly automountServiceAccountToken?: boolean;
  /** Container is the main container image to run in the pod */
  readonly container?: Container;
  /** ContainerSet groups multiple containers within a single pod. */
  readonly containerSet?: ContainerSetTemplate;
  /** Daemon will allow a workflow to proceed to the next step so long as the container reaches readiness */
  readonly daemon?: boolean;
  /** DAG template subtype which runs a DAG */
  readonly dag?: DAGTemplate;
  /** Data is a data template */
  readonly data?: Data;
  /** Executor holds configurations of the executor container. */
  readonly executor?: ExecutorConfig;
  /**
   * FailFast, if specified, will fail this template if any of its child pods has failed. This is useful for
   * when this template is expanded with `withItems`, etc.
   */
  readonly failFast?: boolean;
  /** HostAliases is an optional list of hosts and IPs that will be injected into the pod spec */
  readonly hostAliases?: readonly HostAlias[];
  /** HTTP makes a HTTP request */
  readonly http?: HTTP;
  /** InitContainers is a list of containers which run before the main container. */
  readonly initContainers?: readonly UserContainer[];
  /** Inputs describe what inputs parameters and artifacts are supplied to this template */
  readonly inputs?: Inputs;
  /** Memoize allows templates to use outputs generated from already executed templates */
  readonly memoize?: Memoize;
  /** Metadata sets the pods's metadata, i.e. annotations and labels */
  readonly metadata?: Metadata;
  /** Metrics are a list of metrics emitted from this template */
  readonly metrics?: Metrics;
  /** Name is the name of the template */
  readonly name?: string;
  /**
   * NodeSelector is a selector to schedule this step of the workflow to be run on the selected node(s).
   * Overrides the selector set at the workflow level.
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /** Outputs describe the parameters and artifacts that this template produces */
  readonly outputs?: Outputs;
  /**
   * Parallelism limits the max total parallel pods that can execute at the same time within the boundaries of
   * this template invocation. If additional steps/dag templates are invoked, the pods created by those
   * templates will not be counted towards this total.
   */
  readonly parallelism?: number;
  /**
   * PendingTimeout allows to set the maximum time spent in pending status counting from the node's start time.
   * It is enforced by the controller, so a pod that starts running just as the timeout expires may still be
   * failed. This duration may not be applied to Step or DAG templates.
   */
  readonly pendingTimeout?: string;
  /**
   * Plugin is a plugin template Note: the structure of a plugin template is free-form, so we need to have
   * "x-kubernetes-preserve-unknown-fields: true" in the validation schema.
   */
  readonly plugin?: Plugin;
  /**
   * PodResources defines pod-level resource requests and limits for this template's pod. Overrides the
   * workflow-level podResources. Requires the PodLevelResources feature gate to be enabled on the cluster
   * (beta since Kubernetes v1.34).
   */
  readonly podResources?: ResourceRequirements;
  /**
   * PodSpecPatch holds strategic merge patch to apply against the pod spec. Allows parameterization of
   * container fields which are not strings (e.g. resource limits).
   */
  readonly podSpecPatch?: string;
  /** PriorityClassName to apply to workflow pods. */
  readonly priorityClassName?: string;
  /** Resource template subtype which can run k8s resources */
  readonly resource?: ResourceTemplate;
  /**
   * ResourceClaims defines the ResourceClaims that must be allocated and reserved before this template's pod
   * is allowed to start. Each entry names either an existing ResourceClaim or a ResourceClaimTemplate in the
   * workflow's namespace, and containers ask for one by name through resources.claims. Replaces the
   * workflow-level resourceClaims as a whole rather than merging with it. Not supported for a template that
   * creates no pod: Steps, DAG and Suspend, which orchestrate other templates, and HTTP and Plugin, which run
   * on the shared agent pod. A template reached through a templateRef keeps its own claims, and falls back to
   * those of the workflow calling it rather than to the spec-level claims of the WorkflowTemplate it was
   * defined in. Requires the DynamicResourceAllocation feature gate to be enabled on the cluster.
   */
  readonly resourceClaims?: readonly PodResourceClaim[];
  /** RetryStrategy describes how to retry a template when it fails */
  readonly retryStrategy?: RetryStrategy;
  /**
   * If specified, the pod will be dispatched by specified scheduler. Or it will be dispatched by workflow
   * scope scheduler if specified. If neither specified, the pod will be dispatched by default scheduler.
   */
  readonly schedulerName?: string;
  /** Script runs a portion of code against an interpreter */
  readonly script?: ScriptTemplate;
  /**
   * SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to
   * empty. See type description for default values of each field.
   */
  readonly securityContext?: PodSecurityContext;
  /** ServiceAccountName to apply to workflow pods */
  readonly serviceAccountName?: string;
  /**
   * Sidecars is a list of containers which run alongside the main container Sidecars are automatically killed
   * when the main container completes
   */
  readonly sidecars?: readonly UserContainer[];
  /** Steps define a series of sequential/parallel workflow steps */
  readonly steps?: readonly ParallelSteps[];
  /** Suspend template subtype which can suspend a workflow when reaching the step */
  readonly suspend?: SuspendTemplate;
  /** Synchronization holds synchronization lock configuration for this template */
  readonly synchronization?: Synchronization;
  /**
   * Timeout allows to set the total node execution timeout duration counting from the node's start time. This
   * duration also includes time in which the node spends in Pending state. This duration may not be applied to
   * Step or DAG templates.
   */
  readonly timeout?: string;
  /** Tolerations to apply to workflow pods. */
  readonly tolerations?: readonly Toleration[];
  /** Volumes is a list of volumes that can be mounted by containers in a template. */
  readonly volumes?: readonly Volume[];
}

/** TemplateRef is a reference of template resource. */
export interface TemplateRef {
  /** ClusterScope indicates the referred template is cluster scoped (i.e. a ClusterWorkflowTemplate). */
  readonly clusterScope?: boolean;
  /** Name is the resource name of the template. */
  readonly name?: string;
  /** Template is the name of referred template in the resource. */
  readonly template?: string;
}

/**
 * Time is a wrapper around time.Time which supports correct marshaling to YAML and JSON. Wrappers are provided
 * for many of the factory methods that the time package offers.
 */
export type Time = string;

/**
 * The pod this Toleration is attached to tolerates any taint that matches the triple <key,value,effect> using
 * the matching operator <operator>.
 */
export interface Toleration {
  /**
   * Effect indicates the taint effect to match. Empty means match all taint effects. When specified, allowed
   * values are NoSchedule, PreferNoSchedule and NoExecute.
   */
  readonly effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute' | TemplateTag;
  /**
   * Key is the taint key that the toleration applies to. Empty means match all taint keys. If the key is
   * empty, operator must be Exists; this combination means to match all values and all keys.
   */
  readonly key?: string;
  /**
   * Operator represents a key's relationship to the value. Valid operators are Exists, Equal, Lt, and Gt.
   * Defaults to Equal. Exists is equivalent to wildcard for value, so that a pod can tolerate all taints of a
   * particular category. Lt and Gt perform numeric comparisons (requires feature gate
   * TaintTolerationComparisonOperators).
   */
  readonly operator?: 'Exists' | 'Equal' | 'Lt' | 'Gt' | TemplateTag;
  /**
   * TolerationSeconds represents the period of time the toleration (which must be of effect NoExecute,
   * otherwise this field is ignored) tolerates the taint. By default, it is not set, which means tolerate the
   * taint forever (do not evict). Zero and negative values will be treated as 0 (evict immediately) by the
   * system.
   */
  readonly tolerationSeconds?: number;
  /**
   * Value is the taint value the toleration matches to. If the operator is Exists, the value should be empty,
   * otherwise just a regular string.
   */
  readonly value?: string;
}

export interface TransformationStep {
  /** Expression defines an expr expression to apply */
  readonly expression: string;
}

/**
 * TypedLocalObjectReference contains enough information to let you locate the typed referenced object inside
 * the same namespace.
 */
export interface TypedLocalObjectReference {
  /**
   * APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind
   * must be in the core API group. For any other third-party types, APIGroup is required.
   */
  readonly apiGroup?: string;
  /** Kind is the type of resource being referenced */
  readonly kind: string;
  /** Name is the name of resource being referenced */
  readonly name: string;
}

/** TypedObjectReference contains enough information to let you locate the typed referenced object */
export interface TypedObjectReference {
  /**
   * APIGroup is the group for the resource being referenced. If APIGroup is not specified, the specified Kind
   * must be in the core API group. For any other third-party types, APIGroup is required.
   */
  readonly apiGroup?: string;
  /** Kind is the type of resource being referenced */
  readonly kind: string;
  /** Name is the name of resource being referenced */
  readonly name: string;
  /**
   * Namespace is the namespace of resource being referenced Note that when a namespace is specified, a
   * gateway.networking.k8s.io/ReferenceGrant object is required in the referent namespace to allow that
   * namespace's owner to accept the reference. See the ReferenceGrant documentation for details. (Alpha) This
   * field requires the CrossNamespaceVolumeDataSource feature gate to be enabled.
   */
  readonly namespace?: string;
}

/** UserContainer is a container specified by a user. */
export interface UserContainer {
  /**
   * Arguments to the entrypoint. The container image's CMD is used if this is not provided. Variable
   * references $(VAR_NAME) are expanded using the container's environment. If a variable cannot be resolved,
   * the reference in the input string will be unchanged. Double $$ are reduced to a single $, which allows for
   * escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal "$(VAR_NAME)".
   * Escaped references will never be expanded, regardless of whether the variable exists or not. Cannot be
   * updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly args?: readonly string[];
  /**
   * Entrypoint array. Not executed within a shell. The container image's ENTRYPOINT is used if this is not
   * provided. Variable references $(VAR_NAME) are expanded using the container's environment. If a variable
   * cannot be resolved, the reference in the input string will be unchanged. Double $$ are reduced to a single
   * $, which allows for escaping the $(VAR_NAME) syntax: i.e. "$$(VAR_NAME)" will produce the string literal
   * "$(VAR_NAME)". Escaped references will never be expanded, regardless of whether the variable exists or
   * not. Cannot be updated. More info:
   * https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#running-a-command-in-a-shell
   */
  readonly command?: readonly string[];
  /** List of environment variables to set in the container. Cannot be updated. */
  readonly env?: readonly EnvVar[];
  /**
   * List of sources to populate environment variables in the container. The keys defined within a source may
   * consist of any printable ASCII characters except '='. When a key exists in multiple sources, the value
   * associated with the last source will take precedence. Values defined by an Env with a duplicate key will
   * take precedence. Cannot be updated.
   */
  readonly envFrom?: readonly EnvFromSource[];
  /**
   * Container image name. More info: https://kubernetes.io/docs/concepts/containers/images This field is
   * optional to allow higher level config management to default or override container images in workload
   * controllers like Deployments and StatefulSets.
   */
  readonly image?: string;
  /**
   * Image pull policy. One of Always, Never, IfNotPresent. Defaults to Always if :latest tag is specified, or
   * IfNotPresent otherwise. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/containers/images#updating-images
   */
  readonly imagePullPolicy?: 'Always' | 'Never' | 'IfNotPresent' | TemplateTag;
  /**
   * Actions that the management system should take in response to container lifecycle events. Cannot be
   * updated.
   */
  readonly lifecycle?: Lifecycle;
  /**
   * Periodic probe of container liveness. Container will be restarted if the probe fails. Cannot be updated.
   * More info: https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly livenessProbe?: Probe;
  /**
   * MirrorVolumeMounts will mount the same volumes specified in the main container to the container (including
   * artifacts), at the same mountPaths. This enables dind daemon to partially see the same filesystem as the
   * main container in order to use features such as docker volume binding
   */
  readonly mirrorVolumeMounts?: boolean;
  /**
   * Name of the container specified as a DNS_LABEL. Each container in a pod must have a unique name
   * (DNS_LABEL). Cannot be updated.
   */
  readonly name: string;
  /**
   * List of ports to expose from the container. Not specifying a port here DOES NOT prevent that port from
   * being exposed. Any port which is listening on the default "0.0.0.0" address inside a container will be
   * accessible from the network. Modifying this array with strategic merge patch may corrupt the data. For
   * more information See https://github.com/kubernetes/kubernetes/issues/108255. Cannot be updated.
   */
  readonly ports?: readonly ContainerPort[];
  /**
   * Periodic probe of container service readiness. Container will be removed from service endpoints if the
   * probe fails. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly readinessProbe?: Probe;
  /** Resources resize policy for the container. This field cannot be set on ephemeral containers. */
  readonly resizePolicy?: readonly ContainerResizePolicy[];
  /**
   * Compute Resources required by this container. Cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly resources?: ResourceRequirements;
  /**
   * RestartPolicy defines the restart behavior of individual containers in a pod. This overrides the pod-level
   * restart policy. When this field is not specified, the restart behavior is defined by the Pod's restart
   * policy and the container type. Additionally, setting the RestartPolicy as "Always" for the init container
   * will have the following effect: this init container will be continually restarted on exit until all
   * regular containers have terminated. Once all regular containers have completed, all init containers with
   * restartPolicy "Always" will be shut down. This lifecycle differs from normal init containers and is often
   * referred to as a "sidecar" container. Although this init container still starts in the init container
   * sequence, it does not wait for the container to complete before proceeding to the next init container.
   * Instead, the next init container starts immediately after this init container is started, or after any
   * startupProbe has successfully completed.
   */
  readonly restartPolicy?: string;
  /**
   * Represents a list of rules to be checked to determine if the container should be restarted on exit. The
   * rules are evaluated in order. Once a rule matches a container exit condition, the remaining rules are
   * ignored. If no rule matches the container exit condition, the Container-level restart policy determines
   * the whether the container is restarted or not. Constraints on the rules: - At most 20 rules are allowed. -
   * Rules can have the same action. - Identical rules are not forbidden in validations. When rules are
   * specified, container MUST set RestartPolicy explicitly even it if matches the Pod's RestartPolicy.
   */
  readonly restartPolicyRules?: readonly ContainerRestartRule[];
  /**
   * SecurityContext defines the security options the container should be run with. If set, the fields of
   * SecurityContext override the equivalent fields of PodSecurityContext. More info:
   * https://kubernetes.io/docs/tasks/configure-pod-container/security-context/
   */
  readonly securityContext?: SecurityContext;
  /**
   * StartupProbe indicates that the Pod has successfully initialized. If specified, no other probes are
   * executed until this completes successfully. If this probe fails, the Pod will be restarted, just as if the
   * livenessProbe failed. This can be used to provide different probe parameters at the beginning of a Pod's
   * lifecycle, when it might take a long time to load data or warm a cache, than during steady-state
   * operation. This cannot be updated. More info:
   * https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle#container-probes
   */
  readonly startupProbe?: Probe;
  /**
   * Whether this container should allocate a buffer for stdin in the container runtime. If this is not set,
   * reads from stdin in the container will always result in EOF. Default is false.
   */
  readonly stdin?: boolean;
  /**
   * Whether the container runtime should close the stdin channel after it has been opened by a single attach.
   * When stdin is true the stdin stream will remain open across multiple attach sessions. If stdinOnce is set
   * to true, stdin is opened on container start, is empty until the first client attaches to stdin, and then
   * remains open and accepts data until the client disconnects, at which time stdin is closed and remains
   * closed until the container is restarted. If this flag is false, a container processes that reads from
   * stdin will never receive an EOF. Default is false
   */
  readonly stdinOnce?: boolean;
  /**
   * Optional: Path at which the file to which the container's termination message will be written is mounted
   * into the container's filesystem. Message written is intended to be brief final status, such as an
   * assertion failure message. Will be truncated by the node if greater than 4096 bytes. The total message
   * length across all containers will be limited to 12kb. Defaults to /dev/termination-log. Cannot be updated.
   */
  readonly terminationMessagePath?: string;
  /**
   * Indicate how the termination message should be populated. File will use the contents of
   * terminationMessagePath to populate the container status message on both success and failure.
   * FallbackToLogsOnError will use the last chunk of container log output if the termination message file is
   * empty and the container exited with an error. The log output is limited to 2048 bytes or 80 lines,
   * whichever is smaller. Defaults to File. Cannot be updated.
   */
  readonly terminationMessagePolicy?: string;
  /**
   * Whether this container should allocate a TTY for itself, also requires 'stdin' to be true. Default is
   * false.
   */
  readonly tty?: boolean;
  /** volumeDevices is the list of block devices to be used by the container. */
  readonly volumeDevices?: readonly VolumeDevice[];
  /** Pod volumes to mount into the container's filesystem. Cannot be updated. */
  readonly volumeMounts?: readonly VolumeMount[];
  /**
   * Container's working directory. If not specified, the container runtime's default will be used, which might
   * be configured in the container image. Cannot be updated.
   */
  readonly workingDir?: string;
}

/** ValueFrom describes a location in which to obtain the value to a parameter */
export interface ValueFrom {
  /** ConfigMapKeyRef is configmap selector for input parameter configuration */
  readonly configMapKeyRef?: ConfigMapKeySelector;
  /** Default specifies a value to be used if retrieving the value from the specified source fails */
  readonly default?: string;
  /**
   * Selector (https://github.com/expr-lang/expr) that is evaluated against the event to get the value of the
   * parameter. E.g. `payload.message`
   */
  readonly event?: string;
  /** Expression, if defined, is evaluated to specify the value for the parameter */
  readonly expression?: string;
  /** JQFilter expression against the resource object in resource templates */
  readonly jqFilter?: string;
  /** JSONPath of a resource to retrieve an output parameter value from in resource templates */
  readonly jsonPath?: string;
  /**
   * Parameter reference to a step or dag task in which to retrieve an output parameter value from (e.g.
   * steps.mystep.outputs.myparam)
   */
  readonly parameter?: string;
  /** Path in the container to retrieve an output parameter value from in container templates */
  readonly path?: string;
  /** Supplied value to be filled in directly, either through the CLI, API, etc. */
  readonly supplied?: SuppliedValueFrom;
}

/** Volume represents a named volume in a pod that may be accessed by any container in the pod. */
export interface Volume {
  /**
   * awsElasticBlockStore represents an AWS Disk resource that is attached to a kubelet's host machine and then
   * exposed to the pod. Deprecated: AWSElasticBlockStore is deprecated. All operations for the in-tree
   * awsElasticBlockStore type are redirected to the ebs.csi.aws.com CSI driver. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#awselasticblockstore
   */
  readonly awsElasticBlockStore?: AWSElasticBlockStoreVolumeSource;
  /**
   * azureDisk represents an Azure Data Disk mount on the host and bind mount to the pod. Deprecated: AzureDisk
   * is deprecated. All operations for the in-tree azureDisk type are redirected to the disk.csi.azure.com CSI
   * driver.
   */
  readonly azureDisk?: AzureDiskVolumeSource;
  /**
   * azureFile represents an Azure File Service mount on the host and bind mount to the pod. Deprecated:
   * AzureFile is deprecated. All operations for the in-tree azureFile type are redirected to the
   * file.csi.azure.com CSI driver.
   */
  readonly azureFile?: AzureFileVolumeSource;
  /**
   * cephFS represents a Ceph FS mount on the host that shares a pod's lifetime. Deprecated: CephFS is
   * deprecated and the in-tree cephfs type is no longer supported.
   */
  readonly cephfs?: CephFSVolumeSource;
  /**
   * cinder represents a cinder volume attached and mounted on kubelets host machine. Deprecated: Cinder is
   * deprecated. All operations for the in-tree cinder type are redirected to the cinder.csi.openstack.org CSI
   * driver. More info: https://examples.k8s.io/mysql-cinder-pd/README.md
   */
  readonly cinder?: CinderVolumeSource;
  /** configMap represents a configMap that should populate this volume */
  readonly configMap?: ConfigMapVolumeSource;
  /**
   * csi (Container Storage Interface) represents ephemeral storage that is handled by certain external CSI
   * drivers.
   */
  readonly csi?: CSIVolumeSource;
  /** downwardAPI represents downward API about the pod that should populate this volume */
  readonly downwardAPI?: DownwardAPIVolumeSource;
  /**
   * emptyDir represents a temporary directory that shares a pod's lifetime. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#emptydir
   */
  readonly emptyDir?: EmptyDirVolumeSource;
  /**
   * ephemeral represents a volume that is handled by a cluster storage driver. The volume's lifecycle is tied
   * to the pod that defines it - it will be created before the pod starts, and deleted when the pod is
   * removed.
   *
   * Use this if: a) the volume is only needed while the pod runs, b) features of normal volumes like restoring
   * from snapshot or capacity
   *    tracking are needed,
   * c) the storage driver is specified through a storage class, and d) the storage driver supports dynamic
   * volume provisioning through
   *    a PersistentVolumeClaim (see EphemeralVolumeSource for more
   *    information on the connection between this volume type
   *    and PersistentVolumeClaim).
   *
   * Use PersistentVolumeClaim or one of the vendor-specific APIs for volumes that persist for longer than the
   * lifecycle of an individual pod.
   *
   * Use CSI for light-weight local ephemeral volumes if the CSI driver is meant to be used that way - see the
   * documentation of the driver for more information.
   *
   * A pod can use both types of ephemeral volumes and persistent volumes at the same time.
   */
  readonly ephemeral?: EphemeralVolumeSource;
  /**
   * fc represents a Fibre Channel resource that is attached to a kubelet's host machine and then exposed to
   * the pod.
   */
  readonly fc?: FCVolumeSource;
  /**
   * flexVolume represents a generic volume resource that is provisioned/attached using an exec based plugin.
   * Deprecated: FlexVolume is deprecated. Consider using a CSIDriver instead.
   */
  readonly flexVolume?: FlexVolumeSource;
  /**
   * flocker represents a Flocker volume attached to a kubelet's host machine. This depends on the Flocker
   * control service being running. Deprecated: Flocker is deprecated and the in-tree flocker type is no longer
   * supported.
   */
  readonly flocker?: FlockerVolumeSource;
  /**
   * gcePersistentDisk represents a GCE Disk resource that is attached to a kubelet's host machine and then
   * exposed to the pod. Deprecated: GCEPersistentDisk is deprecated. All operations for the in-tree
   * gcePersistentDisk type are redirected to the pd.csi.storage.gke.io CSI driver. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#gcepersistentdisk
   */
  readonly gcePersistentDisk?: GCEPersistentDiskVolumeSource;
  /**
   * gitRepo represents a git repository at a particular revision. Deprecated: GitRepo is deprecated. To
   * provision a container with a git repo, mount an EmptyDir into an InitContainer that clones the repo using
   * git, then mount the EmptyDir into the Pod's container.
   */
  readonly gitRepo?: GitRepoVolumeSource;
  /**
   * glusterfs represents a Glusterfs mount on the host that shares a pod's lifetime. Deprecated: Glusterfs is
   * deprecated and the in-tree glusterfs type is no longer supported.
   */
  readonly glusterfs?: GlusterfsVolumeSource;
  /**
   * hostPath represents a pre-existing file or directory on the host machine that is directly exposed to the
   * container. This is generally used for system agents or other privileged things that are allowed to see the
   * host machine. Most containers will NOT need this. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#hostpath
   */
  readonly hostPath?: HostPathVolumeSource;
  /**
   * image represents an OCI object (a container image or artifact) pulled and mounted on the kubelet's host
   * machine. The volume is resolved at pod startup depending on which PullPolicy value is provided:
   *
   * - Always: the kubelet always attempts to pull the reference. Container creation will fail If the pull
   * fails. - Never: the kubelet never pulls the reference and only uses a local image or artifact. Container
   * creation will fail if the reference isn't present. - IfNotPresent: the kubelet pulls if the reference
   * isn't already present on disk. Container creation will fail if the reference isn't present and the pull
   * fails.
   *
   * The volume gets re-resolved if the pod gets deleted and recreated, which means that new remote content
   * will become available on pod recreation. A failure to resolve or pull the image during pod startup will
   * block containers from starting and may add significant latency. Failures will be retried using normal
   * volume backoff and will be reported on the pod reason and message. The types of objects that may be
   * mounted by this volume are defined by the container runtime implementation on a host machine and at
   * minimum must include all valid types supported by the container image field. The OCI object gets mounted
   * in a single directory (spec.containers[*].volumeMounts.mountPath) by merging the manifest layers in the
   * same way as for container images. The volume will be mounted read-only (ro) and non-executable files
   * (noexec). Sub path mounts for containers are not supported (spec.containers[*].volumeMounts.subpath)
   * before 1.33. The field spec.securityContext.fsGroupChangePolicy has no effect on this volume type.
   */
  readonly image?: ImageVolumeSource;
  /**
   * iscsi represents an ISCSI Disk resource that is attached to a kubelet's host machine and then exposed to
   * the pod. More info: https://kubernetes.io/docs/concepts/storage/volumes/#iscsi
   */
  readonly iscsi?: ISCSIVolumeSource;
  /**
   * name of the volume. Must be a DNS_LABEL and unique within the pod. More info:
   * https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#names
   */
  readonly name: string;
  /**
   * nfs represents an NFS mount on the host that shares a pod's lifetime More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#nfs
   */
  readonly nfs?: NFSVolumeSource;
  /**
   * persistentVolumeClaimVolumeSource represents a reference to a PersistentVolumeClaim in the same namespace.
   * More info: https://kubernetes.io/docs/concepts/storage/persistent-volumes#persistentvolumeclaims
   */
  readonly persistentVolumeClaim?: PersistentVolumeClaimVolumeSource;
  /**
   * photonPersistentDisk represents a PhotonController persistent disk attached and mounted on kubelets host
   * machine. Deprecated: PhotonPersistentDisk is deprecated and the in-tree photonPersistentDisk type is no
   * longer supported.
   */
  readonly photonPersistentDisk?: PhotonPersistentDiskVolumeSource;
  /**
   * portworxVolume represents a portworx volume attached and mounted on kubelets host machine. Deprecated:
   * PortworxVolume is deprecated. All operations for the in-tree portworxVolume type are redirected to the
   * pxd.portworx.com CSI driver when the CSIMigrationPortworx feature-gate is on.
   */
  readonly portworxVolume?: PortworxVolumeSource;
  /** projected items for all in one resources secrets, configmaps, and downward API */
  readonly projected?: ProjectedVolumeSource;
  /**
   * quobyte represents a Quobyte mount on the host that shares a pod's lifetime. Deprecated: Quobyte is
   * deprecated and the in-tree quobyte type is no longer supported.
   */
  readonly quobyte?: QuobyteVolumeSource;
  /**
   * rbd represents a Rados Block Device mount on the host that shares a pod's lifetime. Deprecated: RBD is
   * deprecated and the in-tree rbd type is no longer supported.
   */
  readonly rbd?: RBDVolumeSource;
  /**
   * scaleIO represents a ScaleIO persistent volume attached and mounted on Kubernetes nodes. Deprecated:
   * ScaleIO is deprecated and the in-tree scaleIO type is no longer supported.
   */
  readonly scaleIO?: ScaleIOVolumeSource;
  /**
   * secret represents a secret that should populate this volume. More info:
   * https://kubernetes.io/docs/concepts/storage/volumes#secret
   */
  readonly secret?: SecretVolumeSource;
  /**
   * storageOS represents a StorageOS volume attached and mounted on Kubernetes nodes. Deprecated: StorageOS is
   * deprecated and the in-tree storageos type is no longer supported.
   */
  readonly storageos?: StorageOSVolumeSource;
  /**
   * vsphereVolume represents a vSphere volume attached and mounted on kubelets host machine. Deprecated:
   * VsphereVolume is deprecated. All operations for the in-tree vsphereVolume type are redirected to the
   * csi.vsphere.vmware.com CSI driver.
   */
  readonly vsphereVolume?: VsphereVirtualDiskVolumeSource;
}

/** VolumeClaimGC describes how to delete volumes from completed Workflows */
export interface VolumeClaimGC {
  /**
   * Strategy is the strategy to use. One of "OnWorkflowCompletion", "OnWorkflowSuccess". Defaults to
   * "OnWorkflowSuccess"
   */
  readonly strategy?: 'OnWorkflowCompletion' | 'OnWorkflowSuccess' | TemplateTag;
}

/** volumeDevice describes a mapping of a raw block device within a container. */
export interface VolumeDevice {
  /** devicePath is the path inside of the container that the device will be mapped to. */
  readonly devicePath: string;
  /** name must match the name of a persistentVolumeClaim in the pod */
  readonly name: string;
}

/** VolumeMount describes a mounting of a Volume within a container. */
export interface VolumeMount {
  /** Path within the container at which the volume should be mounted. Must not contain ':'. */
  readonly mountPath: string;
  /**
   * mountPropagation determines how mounts are propagated from the host to container and the other way around.
   * When not set, MountPropagationNone is used. This field is beta in 1.10. When RecursiveReadOnly is set to
   * IfPossible or to Enabled, MountPropagation must be None or unspecified (which defaults to None).
   */
  readonly mountPropagation?: string;
  /** This must match the Name of a Volume. */
  readonly name: string;
  /** Mounted read-only if true, read-write otherwise (false or unspecified). Defaults to false. */
  readonly readOnly?: boolean;
  /**
   * RecursiveReadOnly specifies whether read-only mounts should be handled recursively.
   *
   * If ReadOnly is false, this field has no meaning and must be unspecified.
   *
   * If ReadOnly is true, and this field is set to Disabled, the mount is not made recursively read-only. If
   * this field is set to IfPossible, the mount is made recursively read-only, if it is supported by the
   * container runtime. If this field is set to Enabled, the mount is made recursively read-only if it is
   * supported by the container runtime, otherwise the pod will not be started and an error will be generated
   * to indicate the reason.
   *
   * If this field is set to IfPossible or Enabled, MountPropagation must be set to None (or be unspecified,
   * which defaults to None).
   *
   * If this field is not specified, it is treated as an equivalent of Disabled.
   */
  readonly recursiveReadOnly?: string;
  /**
   * Path within the volume from which the container's volume should be mounted. Defaults to "" (volume's
   * root).
   */
  readonly subPath?: string;
  /**
   * Expanded path within the volume from which the container's volume should be mounted. Behaves similarly to
   * SubPath but environment variable references $(VAR_NAME) are expanded using the container's environment.
   * Defaults to "" (volume's root). SubPathExpr and SubPath are mutually exclusive.
   */
  readonly subPathExpr?: string;
}

/**
 * Projection that may be projected along with other supported volume types. Exactly one of these fields must
 * be set.
 */
export interface VolumeProjection {
  /**
   * ClusterTrustBundle allows a pod to access the `.spec.trustBundle` field of ClusterTrustBundle objects in
   * an auto-updating file.
   *
   * Alpha, gated by the ClusterTrustBundleProjection feature gate.
   *
   * ClusterTrustBundle objects can either be selected by name, or by the combination of signer name and a
   * label selector.
   *
   * Kubelet performs aggressive normalization of the PEM contents written into the pod filesystem. Esoteric
   * PEM features such as inter-block comments and block headers are stripped. Certificates are deduplicated.
   * The ordering of certificates within the file is arbitrary, and Kubelet may change the order over time.
   */
  readonly clusterTrustBundle?: ClusterTrustBundleProjection;
  /** configMap information about the configMap data to project */
  readonly configMap?: ConfigMapProjection;
  /** downwardAPI information about the downwardAPI data to project */
  readonly downwardAPI?: DownwardAPIProjection;
  /**
   * Projects an auto-rotating credential bundle (private key and certificate chain) that the pod can use
   * either as a TLS client or server.
   *
   * Kubelet generates a private key and uses it to send a PodCertificateRequest to the named signer. Once the
   * signer approves the request and issues a certificate chain, Kubelet writes the key and certificate chain
   * to the pod filesystem. The pod does not start until certificates have been issued for each podCertificate
   * projected volume source in its spec.
   *
   * Kubelet will begin trying to rotate the certificate at the time indicated by the signer using the
   * PodCertificateRequest.Status.BeginRefreshAt timestamp.
   *
   * Kubelet can write a single file, indicated by the credentialBundlePath field, or separate files, indicated
   * by the keyPath and certificateChainPath fields.
   *
   * The credential bundle is a single file in PEM format. The first PEM entry is the private key (in PKCS#8
   * format), and the remaining PEM entries are the certificate chain issued by the signer (typically, signers
   * will return their certificate chain in leaf-to-root order).
   *
   * Prefer using the credential bundle format, since your application code can read it atomically. If you use
   * keyPath and certificateChainPath, your application must make two separate file reads. If these coincide
   * with a certificate rotation, it is possible that the private key and leaf certificate you read may not
   * correspond to each other. Your application will need to check for this condition, and re-read until they
   * are consistent.
   *
   * The named signer controls chooses the format of the certificate it issues; consult the signer
   * implementation's documentation to learn how to use the certificates it issues.
   */
  readonly podCertificate?: PodCertificateProjection;
  /** secret information about the secret data to project */
  readonly secret?: SecretProjection;
  /** serviceAccountToken is information about the serviceAccountToken data to project */
  readonly serviceAccountToken?: ServiceAccountTokenProjection;
}

/** VolumeResourceRequirements describes the storage resource requirements for a volume. */
export interface VolumeResourceRequirements {
  /**
   * Limits describes the maximum amount of compute resources allowed. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly limits?: { readonly [key: string]: Quantity };
  /**
   * Requests describes the minimum amount of compute resources required. If Requests is omitted for a
   * container, it defaults to Limits if that is explicitly specified, otherwise to an implementation-defined
   * value. Requests cannot exceed Limits. More info:
   * https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
   */
  readonly requests?: { readonly [key: string]: Quantity };
}

/** Represents a vSphere volume resource. */
export interface VsphereVirtualDiskVolumeSource {
  /**
   * fsType is filesystem type to mount. Must be a filesystem type supported by the host operating system. Ex.
   * "ext4", "xfs", "ntfs". Implicitly inferred to be "ext4" if unspecified.
   */
  readonly fsType?: string;
  /**
   * storagePolicyID is the storage Policy Based Management (SPBM) profile ID associated with the
   * StoragePolicyName.
   */
  readonly storagePolicyID?: string;
  /** storagePolicyName is the storage Policy Based Management (SPBM) profile name. */
  readonly storagePolicyName?: string;
  /** volumePath is the path that identifies vSphere volume vmdk */
  readonly volumePath: string;
}

/**
 * The weights of all of the matched WeightedPodAffinityTerm fields are added per-node to find the most
 * preferred node(s)
 */
export interface WeightedPodAffinityTerm {
  /** Required. A pod affinity term, associated with the corresponding weight. */
  readonly podAffinityTerm: PodAffinityTerm;
  /** weight associated with matching the corresponding podAffinityTerm, in the range 1-100. */
  readonly weight: number;
}

/** WindowsSecurityContextOptions contain Windows-specific options and credentials. */
export interface WindowsSecurityContextOptions {
  /**
   * GMSACredentialSpec is where the GMSA admission webhook (https://github.com/kubernetes-sigs/windows-gmsa)
   * inlines the contents of the GMSA credential spec named by the GMSACredentialSpecName field.
   */
  readonly gmsaCredentialSpec?: string;
  /** GMSACredentialSpecName is the name of the GMSA credential spec to use. */
  readonly gmsaCredentialSpecName?: string;
  /**
   * HostProcess determines if a container should be run as a 'Host Process' container. All of a Pod's
   * containers must have the same effective HostProcess value (it is not allowed to have a mix of HostProcess
   * containers and non-HostProcess containers). In addition, if HostProcess is true then HostNetwork must also
   * be set to true.
   */
  readonly hostProcess?: boolean;
  /**
   * The UserName in Windows to run the entrypoint of the container process. Defaults to the user specified in
   * image metadata if unspecified. May also be set in PodSecurityContext. If set in both SecurityContext and
   * PodSecurityContext, the value specified in SecurityContext takes precedence.
   */
  readonly runAsUserName?: string;
}

export interface WorkflowEventBindingSpec {
  /** Event is the event to bind to */
  readonly event: Event;
  /** Submit is the workflow template to submit */
  readonly submit?: Submit;
}

/**
 * WorkflowLevelArtifactGC describes how to delete artifacts from completed Workflows - this spec is used on
 * the Workflow level
 */
export interface WorkflowLevelArtifactGC {
  /** ForceFinalizerRemoval: if set to true, the finalizer will be removed in the case that Artifact GC fails */
  readonly forceFinalizerRemoval?: boolean;
  /**
   * PodMetadata is an optional field for specifying the Labels and Annotations that should be assigned to the
   * Pod doing the deletion
   */
  readonly podMetadata?: Metadata;
  /** PodSpecPatch holds strategic merge patch to apply against the artgc pod spec. */
  readonly podSpecPatch?: string;
  /**
   * ServiceAccountName is an optional field for specifying the Service Account that should be assigned to the
   * Pod doing the deletion
   */
  readonly serviceAccountName?: string;
  /** Strategy is the strategy to use. */
  readonly strategy?: 'OnWorkflowCompletion' | 'OnWorkflowDeletion' | 'Never' | '' | TemplateTag;
}

export interface WorkflowMetadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
  readonly labelsFrom?: { readonly [key: string]: LabelValueFrom };
}

/** WorkflowSpec is the specification of a Workflow. */
export interface WorkflowSpec {
  /**
   * Optional duration in seconds relative to the workflow start time which the workflow is allowed to run
   * before the controller terminates the workflow. A value of zero is used to terminate a Running workflow
   */
  readonly activeDeadlineSeconds?: number;
  /**
   * Affinity sets the scheduling constraints for all pods in the workflow. Can be overridden by an affinity
   * specified in the template
   */
  readonly affinity?: Affinity;
  /** ArchiveLogs indicates if the container logs should be archived */
  readonly archiveLogs?: boolean;
  /**
   * Arguments contain the parameters and artifacts sent to the workflow entrypoint Parameters are referencable
   * globally using the 'workflow' variable prefix. e.g. workflow.parameters.myparam
   */
  readonly arguments?: Arguments;
  /**
   * ArtifactGC describes the strategy to use when deleting artifacts from completed or deleted workflows
   * (applies to all output Artifacts unless Artifact.ArtifactGC is specified, which overrides this)
   */
  readonly artifactGC?: WorkflowLevelArtifactGC;
  /** ArtifactRepositoryRef specifies the configMap name and key containing the artifact repository config. */
  readonly artifactRepositoryRef?: ArtifactRepositoryRef;
  /**
   * AutomountServiceAccountToken indicates whether a service account token should be automatically mounted in
   * pods. ServiceAccountName of ExecutorConfig must be specified if this value is false.
   */
  readonly automountServiceAccountToken?: boolean;
  /** PodDNSConfig defines the DNS parameters of a pod in addition to those generated from DNSPolicy. */
  readonly dnsConfig?: PodDNSConfig;
  /**
   * Set DNS policy for workflow pods. Defaults to "ClusterFirst". Valid values are 'ClusterFirstWithHostNet',
   * 'ClusterFirst', 'Default' or 'None'. DNS parameters given in DNSConfig will be merged with the policy
   * selected with DNSPolicy. To have DNS options set along with hostNetwork, you have to specify DNS policy
   * explicitly to 'ClusterFirstWithHostNet'.
   */
  readonly dnsPolicy?: 'ClusterFirstWithHostNet' | 'ClusterFirst' | 'Default' | 'None' | TemplateTag;
  /** Entrypoint is a template reference to the starting point of the workflow. */
  readonly entrypoint?: string;
  /** Executor holds configurations of executor containers of the workflow. */
  readonly executor?: ExecutorConfig;
  /**
   * Specifies executor plugins at the workflow level.
   *
   * This field is effective only when the ARGO_WORKFLOW_LEVEL_EXECUTOR_PLUGINS feature gate is enabled.
   *
   * If this field contains one or more executor plugins, executor plugin settings from the controller
   * ConfigMap are ignored.
   *
   * If this field is empty or not set, the controller falls back to the ConfigMap configuration.
   */
  readonly executorPlugins?: readonly ExecutorPlugin[];
  /**
   * Hooks holds the lifecycle hook which is invoked at lifecycle of step, irrespective of the success,
   * failure, or error status of the primary step
   */
  readonly hooks?: { readonly [key: string]: LifecycleHook };
  readonly hostAliases?: readonly HostAlias[];
  /** Host networking requested for this workflow pod. Default to false. */
  readonly hostNetwork?: boolean;
  /**
   * ImagePullSecrets is a list of references to secrets in the same namespace to use for pulling any images in
   * pods that reference this ServiceAccount. ImagePullSecrets are distinct from Secrets because Secrets can be
   * mounted in the pod, but ImagePullSecrets are only accessed by the kubelet. More info:
   * https://kubernetes.io/docs/concepts/containers/images/#specifying-imagepullsecrets-on-a-pod
   */
  readonly imagePullSecrets?: readonly LocalObjectReference[];
  /** Metrics are a list of metrics emitted from this Workflow */
  readonly metrics?: Metrics;
  /**
   * NodeSelector is a selector which will result in all pods of the workflow to be scheduled on the selected
   * node(s). This is able to be overridden by a nodeSelector specified in the template.
   */
  readonly nodeSelector?: { readonly [key: string]: string };
  /**
   * OnExit is a template reference which is invoked at the end of the workflow, irrespective of the success,
   * failure, or error of the primary workflow.
   */
  readonly onExit?: string;
  /** Parallelism limits the max total parallel pods that can execute at the same time in a workflow */
  readonly parallelism?: number;
  /**
   * PodDisruptionBudget holds the number of concurrent disruptions that you allow for Workflow's Pods.
   * Controller will automatically add the selector with workflow name, if selector is empty. Optional:
   * Defaults to empty.
   */
  readonly podDisruptionBudget?: PodDisruptionBudgetSpec;
  /** PodGC describes the strategy to use when deleting completed pods */
  readonly podGC?: PodGC;
  /** PodMetadata defines additional metadata that should be applied to workflow pods */
  readonly podMetadata?: Metadata;
  /** PriorityClassName to apply to workflow pods. */
  readonly podPriorityClassName?: string;
  /**
   * PodResources defines pod-level resource requests and limits to apply to all workflow pods. Will be
   * overridden if a template's podResources is set. Requires the PodLevelResources feature gate to be enabled
   * on the cluster (beta since Kubernetes v1.34).
   */
  readonly podResources?: ResourceRequirements;
  /**
   * PodSpecPatch holds strategic merge patch to apply against the pod spec. Allows parameterization of
   * container fields which are not strings (e.g. resource limits).
   */
  readonly podSpecPatch?: string;
  /**
   * Priority is used if controller is configured to process limited number of workflows in parallel. Workflows
   * with higher priority are processed first.
   */
  readonly priority?: number;
  /**
   * ResourceClaims defines the ResourceClaims that must be allocated and reserved before the pods running this
   * workflow's templates are allowed to start. Each entry names either an existing ResourceClaim or a
   * ResourceClaimTemplate in the workflow's namespace, and containers ask for one by name through
   * resources.claims. The list is replaced as a whole rather than merged, so a template's resourceClaims, or a
   * Workflow overriding a WorkflowTemplate, supersedes it entirely. Applies to the pods this workflow runs,
   * including one whose template came through a templateRef, but not to the shared agent pod behind HTTP and
   * Plugin templates. A referenced WorkflowTemplate's own spec-level resourceClaims do not come along with a
   * templateRef; use workflowTemplateRef to inherit the referenced spec. Requires the
   * DynamicResourceAllocation feature gate to be enabled on the cluster.
   */
  readonly resourceClaims?: readonly PodResourceClaim[];
  /** RetryStrategy for all templates in the workflow. */
  readonly retryStrategy?: RetryStrategy;
  /**
   * Set scheduler name for all pods. Will be overridden if container/script template's scheduler name is set.
   * Default scheduler will be used if neither specified.
   */
  readonly schedulerName?: string;
  /**
   * SecurityContext holds pod-level security attributes and common container settings. Optional: Defaults to
   * empty. See type description for default values of each field.
   */
  readonly securityContext?: PodSecurityContext;
  /** ServiceAccountName is the name of the ServiceAccount to run all pods of the workflow as. */
  readonly serviceAccountName?: string;
  /** Shutdown will shutdown the workflow according to its ShutdownStrategy */
  readonly shutdown?: string;
  /** Suspend will suspend the workflow and prevent execution of any future steps in the workflow */
  readonly suspend?: boolean;
  /** Synchronization holds synchronization lock configuration for this Workflow */
  readonly synchronization?: Synchronization;
  /**
   * TemplateDefaults holds default template values that will apply to all templates in the Workflow, unless
   * overridden on the template-level
   */
  readonly templateDefaults?: Template;
  /**
   * Templates is a list of workflow templates used in a workflow MaxItems is an artificial limit to limit CEL
   * validation costs - see note at top of file
   */
  readonly templates?: readonly Template[];
  /** Tolerations to apply to workflow pods. */
  readonly tolerations?: readonly Toleration[];
  /**
   * TTLStrategy limits the lifetime of a Workflow that has finished execution depending on if it Succeeded or
   * Failed. If this struct is set, once the Workflow finishes, it will be deleted after the time to live
   * expires. If this field is unset, the controller config map will hold the default values.
   */
  readonly ttlStrategy?: TTLStrategy;
  /** VolumeClaimGC describes the strategy to use when deleting volumes from completed workflows */
  readonly volumeClaimGC?: VolumeClaimGC;
  /**
   * VolumeClaimTemplates is a list of claims that containers are allowed to reference. The Workflow controller
   * will create the claims at the beginning of the workflow and delete the claims upon completion of the
   * workflow
   */
  readonly volumeClaimTemplates?: readonly PersistentVolumeClaim[];
  /** Volumes is a list of volumes that can be mounted by containers in a workflow. */
  readonly volumes?: readonly Volume[];
  /** WorkflowMetadata contains some metadata of the workflow to refer to */
  readonly workflowMetadata?: WorkflowMetadata;
  /** WorkflowTemplateRef holds a reference to a WorkflowTemplate for execution */
  readonly workflowTemplateRef?: WorkflowTemplateRef;
}

/**
 * WorkflowStep is a reference to a template to execute in a series of step Note: CEL validation cannot check
 * withItems (Schemaless) or inline (PreserveUnknownFields) fields.
 */
export interface WorkflowStep {
  /** Arguments hold arguments to the template */
  readonly arguments?: Arguments;
  /**
   * ContinueOn makes argo to proceed with the following step even if this step fails. Errors and Failed states
   * can be specified
   */
  readonly continueOn?: ContinueOn;
  /**
   * Hooks holds the lifecycle hook which is invoked at lifecycle of step, irrespective of the success,
   * failure, or error status of the primary step
   */
  readonly hooks?: { readonly [key: string]: LifecycleHook };
  /**
   * Inline is the template. Template must be empty if this is declared (and vice-versa). Note: This struct is
   * defined recursively, since the inline template can potentially contain steps/DAGs that also has an
   * "inline" field. Kubernetes doesn't allow recursive types, so we need
   * "x-kubernetes-preserve-unknown-fields: true" in the validation schema.
   */
  readonly inline?: Template;
  /** Name of the step */
  readonly name?: string;
  /**
   * OnExit is a template reference which is invoked at the end of the template, irrespective of the success,
   * failure, or error of the primary template.
   *
   * Deprecated: Use Hooks[exit].Template instead.
   */
  readonly onExit?: string;
  /** Template is the name of the template to execute as the step */
  readonly template?: string;
  /** TemplateRef is the reference to the template resource to execute as the step. */
  readonly templateRef?: TemplateRef;
  /** When is an expression in which the step should conditionally execute */
  readonly when?: string;
  /**
   * WithItems expands a step into multiple parallel steps from the items in the list Note: The structure of
   * WithItems is free-form, so we need "x-kubernetes-preserve-unknown-fields: true" in the validation schema.
   */
  readonly withItems?: readonly Item[];
  /**
   * WithParam expands a step into multiple parallel steps from the value in the parameter, which is expected
   * to be a JSON list.
   */
  readonly withParam?: string;
  /** WithSequence expands a step into a numeric sequence */
  readonly withSequence?: Sequence;
}

/** WorkflowTemplateRef is a reference to a WorkflowTemplate resource. */
export interface WorkflowTemplateRef {
  /** ClusterScope indicates the referred template is cluster scoped (i.e. a ClusterWorkflowTemplate). */
  readonly clusterScope?: boolean;
  /** Name is the resource name of the workflow template. */
  readonly name?: string;
}

/** ZipStrategy will unzip zipped input artifacts */
export type ZipStrategy = EmptyObject;

/** An object without fields: only its presence has a meaning. */
export interface EmptyObject {
  readonly [key: string]: never;
}

/** A JSON object whose fields the API leaves open. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Any JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A tag that Argo substitutes: `{{inputs.parameters.x}}`, or `{{=…}}` for an expression. */
export type TemplateTag = `{{${string}}}`;
