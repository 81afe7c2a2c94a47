// Generated from the API of External Secrets 2.9.0: do not edit.
// Source: https://raw.githubusercontent.com/external-secrets/external-secrets/v2.9.0/config/crds/bases/external-secrets.io_externalsecrets.yaml
// Regenerate with: npm run import

import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

/** The imported version of the API of External Secrets. */
export const EXTERNAL_SECRETS_VERSION = '2.9.0';

/**
 * ExternalSecret is the Schema for the external-secrets API.
 * It defines how to fetch data from external APIs and make it available as Kubernetes Secrets.
 */
export class ExternalSecret extends ApiObject {
  /** The apiVersion and kind of each ExternalSecret. */
  public static readonly GVK: GroupVersionKind = {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
  };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: ExternalSecretProps): GroupVersionKind & ExternalSecretProps {
    return { ...ExternalSecret.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: ExternalSecretProps) {
    super(scope, id, { ...ExternalSecret.GVK, ...props });
  }
}

/** Properties of ExternalSecret. */
export interface ExternalSecretProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  /** ExternalSecretSpec defines the desired state of ExternalSecret. */
  readonly spec: ExternalSecretSpec;
}

/** ExternalSecretSpec defines the desired state of ExternalSecret. */
export interface ExternalSecretSpec {
  /** Data defines the connection between the Kubernetes Secret keys and the Provider data */
  readonly data?: readonly ExternalSecretSpecData[];
  /**
   * DataFrom is used to fetch all properties from a specific Provider data
   * If multiple entries are specified, the Secret keys are merged in the specified order
   */
  readonly dataFrom?: readonly ExternalSecretSpecDataFrom[];
  /**
   * RefreshInterval is the amount of time before the values are read again from the SecretStore provider,
   * specified as Golang Duration strings.
   * Valid time units are "ns", "us" (or "µs"), "ms", "s", "m", "h"
   * Example values: "1h0m0s", "2h30m0s", "10m0s"
   * May be set to "0s" to fetch and create it once. Defaults to 1h0m0s.
   *
   * @default "1h0m0s"
   */
  readonly refreshInterval?: string;
  /**
   * RefreshPolicy determines how the ExternalSecret should be refreshed:
   * - CreatedOnce: Creates the Secret only if it does not exist and does not update it thereafter
   * - Periodic: Synchronizes the Secret from the external source at regular intervals specified by
   * refreshInterval.
   *   No periodic updates occur if refreshInterval is 0.
   * - OnChange: Only synchronizes the Secret when the ExternalSecret's metadata or specification changes
   */
  readonly refreshPolicy?: 'CreatedOnce' | 'Periodic' | 'OnChange';
  /** SecretStoreRef defines which SecretStore to fetch the ExternalSecret data. */
  readonly secretStoreRef?: ExternalSecretSpecSecretStoreRef;
  /**
   * SyncWindows optionally restricts when periodic refreshes may occur.
   * Evaluated in UTC, only for Periodic refresh policy (or when refreshPolicy is unset).
   */
  readonly syncWindows?: ExternalSecretSpecSyncWindows;
  /**
   * ExternalSecretTarget defines the Kubernetes Secret to be created,
   * there can be only one target per ExternalSecret.
   *
   * @default {"creationPolicy":"Owner","deletionPolicy":"Retain"}
   */
  readonly target?: ExternalSecretSpecTarget;
}

/**
 * ExternalSecretData defines the connection between the Kubernetes Secret key (spec.data.<key>) and the
 * Provider data.
 */
export interface ExternalSecretSpecData {
  /**
   * RemoteRef points to the remote secret and defines
   * which secret (version/property/..) to fetch.
   */
  readonly remoteRef: ExternalSecretSpecDataRemoteRef;
  /** The key in the Kubernetes Secret to store the value. */
  readonly secretKey: string;
  /**
   * SourceRef allows you to override the source
   * from which the value will be pulled.
   */
  readonly sourceRef?: ExternalSecretSpecDataSourceRef;
}

/**
 * ExternalSecretDataFromRemoteRef defines the connection between the Kubernetes Secret keys and the Provider
 * data
 * when using DataFrom to fetch multiple values from a Provider.
 */
export interface ExternalSecretSpecDataFrom {
  /**
   * Used to extract multiple key/value pairs from one secret
   * Note: Extract does not support sourceRef.Generator or sourceRef.GeneratorRef.
   */
  readonly extract?: ExternalSecretSpecDataRemoteRef;
  /**
   * Used to find secrets based on tags or regular expressions
   * Note: Find does not support sourceRef.Generator or sourceRef.GeneratorRef.
   */
  readonly find?: ExternalSecretSpecDataFromFind;
  /**
   * Used to rewrite secret Keys after getting them from the secret Provider
   * Multiple Rewrite operations can be provided. They are applied in a layered order (first to last)
   */
  readonly rewrite?: readonly ExternalSecretSpecDataFromRewrite[];
  /**
   * SourceRef points to a store or generator
   * which contains secret values ready to use.
   * Use this in combination with Extract or Find pull values out of
   * a specific SecretStore.
   * When sourceRef points to a generator Extract or Find is not supported.
   * The generator returns a static map of values
   */
  readonly sourceRef?: ExternalSecretSpecDataFromSourceRef;
}

/**
 * Used to find secrets based on tags or regular expressions
 * Note: Find does not support sourceRef.Generator or sourceRef.GeneratorRef.
 */
export interface ExternalSecretSpecDataFromFind {
  /** Used to define a conversion Strategy. Defaults to Default when omitted. */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /** Used to define a decoding Strategy. Defaults to None when omitted. */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
  /** Finds secrets based on the name. */
  readonly name?: ExternalSecretSpecDataFromFindName;
  /** Controls how ESO handles fetched secret data containing NUL bytes for this find source. */
  readonly nullBytePolicy?: 'Ignore' | 'Fail';
  /** A root path to start the find operations. */
  readonly path?: string;
  /** Find secrets based on tags. */
  readonly tags?: { readonly [key: string]: string };
}

/** Finds secrets based on the name. */
export interface ExternalSecretSpecDataFromFindName {
  /** Finds secrets base */
  readonly regexp?: string;
}

/** ExternalSecretRewrite defines how to rewrite secret data values before they are written to the Secret. */
export interface ExternalSecretSpecDataFromRewrite {
  /**
   * Used to merge key/values in one single Secret
   * The resulting key will contain all values from the specified secrets
   */
  readonly merge?: ExternalSecretSpecDataFromRewriteMerge;
  /**
   * Used to rewrite with regular expressions.
   * The resulting key will be the output of a regexp.ReplaceAll operation.
   */
  readonly regexp?: ExternalSecretSpecDataFromRewriteRegexp;
  /**
   * Used to apply string transformation on the secrets.
   * The resulting key will be the output of the template applied by the operation.
   */
  readonly transform?: ExternalSecretSpecDataFromRewriteTransform;
}

/**
 * Used to merge key/values in one single Secret
 * The resulting key will contain all values from the specified secrets
 */
export interface ExternalSecretSpecDataFromRewriteMerge {
  /**
   * Used to define the policy to use in conflict resolution.
   *
   * @default "Error"
   */
  readonly conflictPolicy?: 'Ignore' | 'Error';
  /**
   * Used to define the target key of the merge operation.
   * Required if strategy is JSON. Ignored otherwise.
   *
   * @default ""
   */
  readonly into?: string;
  /** Used to define key priority in conflict resolution. */
  readonly priority?: readonly string[];
  /**
   * Used to define the policy when a key in the priority list does not exist in the input.
   *
   * @default "Strict"
   */
  readonly priorityPolicy?: 'IgnoreNotFound' | 'Strict';
  /**
   * Used to define the strategy to use in the merge operation.
   *
   * @default "Extract"
   */
  readonly strategy?: 'Extract' | 'JSON';
}

/**
 * Used to rewrite with regular expressions.
 * The resulting key will be the output of a regexp.ReplaceAll operation.
 */
export interface ExternalSecretSpecDataFromRewriteRegexp {
  /** Used to define the regular expression of a re.Compiler. */
  readonly source: string;
  /** Used to define the target pattern of a ReplaceAll operation. */
  readonly target: string;
}

/**
 * Used to apply string transformation on the secrets.
 * The resulting key will be the output of the template applied by the operation.
 */
export interface ExternalSecretSpecDataFromRewriteTransform {
  /**
   * Used to define the template to apply on the secret name.
   * `.value ` will specify the secret name in the template.
   */
  readonly template: string;
}

/**
 * SourceRef points to a store or generator
 * which contains secret values ready to use.
 * Use this in combination with Extract or Find pull values out of
 * a specific SecretStore.
 * When sourceRef points to a generator Extract or Find is not supported.
 * The generator returns a static map of values
 */
export interface ExternalSecretSpecDataFromSourceRef {
  /** GeneratorRef points to a generator custom resource. */
  readonly generatorRef?: ExternalSecretSpecDataSourceRefGeneratorRef;
  /** SecretStoreRef defines which SecretStore to fetch the ExternalSecret data. */
  readonly storeRef?: ExternalSecretSpecSecretStoreRef;
}

/**
 * RemoteRef points to the remote secret and defines
 * which secret (version/property/..) to fetch.
 */
export interface ExternalSecretSpecDataRemoteRef {
  /** Used to define a conversion Strategy. Defaults to Default when omitted. */
  readonly conversionStrategy?: 'Default' | 'Unicode';
  /** Used to define a decoding Strategy. Defaults to None when omitted. */
  readonly decodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
  /** Key is the key used in the Provider, mandatory */
  readonly key: string;
  /** Policy for fetching tags/labels from provider secrets, possible options are Fetch, None. Defaults to None */
  readonly metadataPolicy?: 'None' | 'Fetch';
  /** Controls how ESO handles fetched secret data containing NUL bytes for this source. */
  readonly nullBytePolicy?: 'Ignore' | 'Fail';
  /** Used to select a specific property of the Provider value (if a map), if supported */
  readonly property?: string;
  /** Used to select a specific version of the Provider value, if supported */
  readonly version?: string;
}

/**
 * SourceRef allows you to override the source
 * from which the value will be pulled.
 */
export interface ExternalSecretSpecDataSourceRef {
  /**
   * GeneratorRef points to a generator custom resource.
   *
   * Deprecated: The generatorRef is not implemented in .data[].
   * this will be removed with v1.
   */
  readonly generatorRef?: ExternalSecretSpecDataSourceRefGeneratorRef;
  /** SecretStoreRef defines which SecretStore to fetch the ExternalSecret data. */
  readonly storeRef?: ExternalSecretSpecSecretStoreRef;
}

/**
 * GeneratorRef points to a generator custom resource.
 *
 * Deprecated: The generatorRef is not implemented in .data[].
 * this will be removed with v1.
 */
export interface ExternalSecretSpecDataSourceRefGeneratorRef {
  /**
   * Specify the apiVersion of the generator resource
   *
   * @default "generators.external-secrets.io/v1alpha1"
   */
  readonly apiVersion?: string;
  /** Specify the Kind of the generator resource */
  readonly kind:
    | 'ACRAccessToken'
    | 'BeyondtrustWorkloadCredentialsDynamicSecret'
    | 'ClusterGenerator'
    | 'CloudsmithAccessToken'
    | 'ECRAuthorizationToken'
    | 'Fake'
    | 'GCRAccessToken'
    | 'GithubAccessToken'
    | 'GitlabDeployToken'
    | 'QuayAccessToken'
    | 'Password'
    | 'SSHKey'
    | 'STSSessionToken'
    | 'UUID'
    | 'VaultDynamicSecret'
    | 'Webhook'
    | 'Grafana'
    | 'MFA';
  /** Specify the name of the generator resource */
  readonly name: string;
}

/** SecretStoreRef defines which SecretStore to fetch the ExternalSecret data. */
export interface ExternalSecretSpecSecretStoreRef {
  /**
   * Kind of the SecretStore resource (SecretStore or ClusterSecretStore)
   * Defaults to `SecretStore`
   */
  readonly kind?: 'SecretStore' | 'ClusterSecretStore';
  /** Name of the SecretStore resource */
  readonly name?: string;
}

/**
 * SyncWindows optionally restricts when periodic refreshes may occur.
 * Evaluated in UTC, only for Periodic refresh policy (or when refreshPolicy is unset).
 */
export interface ExternalSecretSpecSyncWindows {
  /**
   * Kind applies to every window in the list.
   * "allow" -- syncs are permitted only while at least one window is active;
   *            all other times are blocked.
   * "deny" -- syncs are blocked while any window is active;
   *            all other times are permitted.
   */
  readonly kind: 'allow' | 'deny';
  /** Windows is the list of schedule+duration pairs. */
  readonly windows: readonly ExternalSecretSpecSyncWindowsWindows[];
}

/**
 * ExternalSecretSyncWindowEntry defines a single cron-schedule + duration pair
 * within a SyncWindows block.
 */
export interface ExternalSecretSpecSyncWindowsWindows {
  /**
   * Duration specifies how long the window stays open after each Schedule
   * firing. Example: "8h".
   */
  readonly duration: string;
  /**
   * Schedule is a standard 5-field cron expression evaluated in UTC, or a
   * named shorthand such as @daily or @every 1h. It marks the start time of
   * each window occurrence.
   * Example: "0 22 * * 1-5" opens a window every weekday at 22:00 UTC.
   */
  readonly schedule: string;
}

/**
 * ExternalSecretTarget defines the Kubernetes Secret to be created,
 * there can be only one target per ExternalSecret.
 */
export interface ExternalSecretSpecTarget {
  /**
   * CreationPolicy defines rules on how to create the resulting Secret.
   * Defaults to "Owner"
   *
   * @default "Owner"
   */
  readonly creationPolicy?: 'Owner' | 'Orphan' | 'Merge' | 'None' | 'CreateOrMerge';
  /**
   * DeletionPolicy defines rules on how to delete the resulting Secret.
   * Defaults to "Retain"
   *
   * @default "Retain"
   */
  readonly deletionPolicy?: 'Delete' | 'Merge' | 'Retain';
  /** Immutable defines if the final secret will be immutable */
  readonly immutable?: boolean;
  /**
   * Manifest defines a custom Kubernetes resource to create instead of a Secret.
   * When specified, ExternalSecret will create the resource type defined here
   * (e.g., ConfigMap, Custom Resource) instead of a Secret.
   * Warning: Using Generic target. Make sure access policies and encryption are properly configured.
   */
  readonly manifest?: ExternalSecretSpecTargetManifest;
  /**
   * The name of the Secret resource to be managed.
   * Defaults to the .metadata.name of the ExternalSecret resource
   */
  readonly name?: string;
  /** Template defines a blueprint for the created Secret resource. */
  readonly template?: ExternalSecretSpecTargetTemplate;
}

/**
 * Manifest defines a custom Kubernetes resource to create instead of a Secret.
 * When specified, ExternalSecret will create the resource type defined here
 * (e.g., ConfigMap, Custom Resource) instead of a Secret.
 * Warning: Using Generic target. Make sure access policies and encryption are properly configured.
 */
export interface ExternalSecretSpecTargetManifest {
  /**
   * APIVersion of the target resource (e.g., "v1" for ConfigMap, "argoproj.io/v1alpha1" for ArgoCD
   * Application)
   */
  readonly apiVersion: string;
  /** Kind of the target resource (e.g., "ConfigMap", "Application") */
  readonly kind: string;
}

/** Template defines a blueprint for the created Secret resource. */
export interface ExternalSecretSpecTargetTemplate {
  readonly data?: { readonly [key: string]: string };
  /**
   * EngineVersion specifies the template engine version
   * that should be used to compile/execute the
   * template specified in .data and .templateFrom[].
   *
   * @default "v2"
   */
  readonly engineVersion?: 'v2';
  /**
   * TemplateMergePolicy defines how the rendered template should be merged with the existing Secret data.
   *
   * @default "Replace"
   */
  readonly mergePolicy?: 'Replace' | 'Merge';
  /** ExternalSecretTemplateMetadata defines metadata fields for the Secret blueprint. */
  readonly metadata?: ExternalSecretSpecTargetTemplateMetadata;
  readonly templateFrom?: readonly ExternalSecretSpecTargetTemplateTemplateFrom[];
  readonly type?: string;
}

/** ExternalSecretTemplateMetadata defines metadata fields for the Secret blueprint. */
export interface ExternalSecretSpecTargetTemplateMetadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly finalizers?: readonly string[];
  readonly labels?: { readonly [key: string]: string };
}

/**
 * TemplateFrom specifies a source for templates.
 * Each item in the list can either reference a ConfigMap or a Secret resource.
 */
export interface ExternalSecretSpecTargetTemplateTemplateFrom {
  /** TemplateRef specifies a reference to either a ConfigMap or a Secret resource. */
  readonly configMap?: ExternalSecretSpecTargetTemplateTemplateFromSecret;
  readonly literal?: string;
  /** TemplateRef specifies a reference to either a ConfigMap or a Secret resource. */
  readonly secret?: ExternalSecretSpecTargetTemplateTemplateFromSecret;
  /**
   * Target specifies where to place the template result.
   * For Secret resources the accepted values are empty, "Data", "Annotations" and "Labels";
   * any other value is rejected because it would allow writes to privileged Secret fields.
   * For custom resources (when spec.target.manifest is set), this supports
   * nested paths like "spec.database.config" or "data".
   *
   * @default "Data"
   */
  readonly target?: string;
  /**
   * Used to define a decoding Strategy for the rendered template values.
   * Defaults to None when omitted.
   */
  readonly valuesDecodingStrategy?: 'Auto' | 'Base64' | 'Base64URL' | 'None';
}

/** TemplateRef specifies a reference to either a ConfigMap or a Secret resource. */
export interface ExternalSecretSpecTargetTemplateTemplateFromSecret {
  /** A list of keys in the ConfigMap/Secret to use as templates for Secret data */
  readonly items: readonly ExternalSecretSpecTargetTemplateTemplateFromSecretItems[];
  /** The name of the ConfigMap/Secret resource */
  readonly name: string;
}

/** TemplateRefItem specifies a key in the ConfigMap/Secret to use as a template for Secret data. */
export interface ExternalSecretSpecTargetTemplateTemplateFromSecretItems {
  /** A key in the ConfigMap/Secret */
  readonly key: string;
  /**
   * TemplateScope specifies how the template keys should be interpreted.
   *
   * @default "Values"
   */
  readonly templateAs?: 'Values' | 'KeysAndValues';
}
