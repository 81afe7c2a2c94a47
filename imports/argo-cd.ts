// Generated from the API of Argo CD 3.5.1: do not edit.
// Source: https://raw.githubusercontent.com/argoproj/argo-cd/v3.5.1/manifests/crds/application-crd.yaml
// Regenerate with: npm run import

import type { ApiObjectMetadata, GroupVersionKind } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';

/** The imported version of the API of Argo CD. */
export const ARGO_CD_VERSION = '3.5.1';

/** Application is a definition of Application resource. */
export class Application extends ApiObject {
  /** The apiVersion and kind of each Application. */
  public static readonly GVK: GroupVersionKind = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application' };

  /** The object as a plain manifest, for use inside another object. */
  public static manifest(props: ApplicationProps): GroupVersionKind & ApplicationProps {
    return { ...Application.GVK, ...props };
  }

  /** Defines an object of this kind. */
  public constructor(scope: Construct, id: string, props: ApplicationProps) {
    super(scope, id, { ...Application.GVK, ...props });
  }
}

/** Properties of Application. */
export interface ApplicationProps {
  /**
   * Name, labels, annotations and other metadata. With `generateName`, set `name: undefined` too: otherwise,
   * cdk8s adds a name.
   *
   * @default - a name that cdk8s generates from the construct's path
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * ApplicationSpec represents desired application state. Contains link to repository with application
   * definition and additional parameters link definition revision.
   */
  readonly spec: ApplicationSpec;
}

/**
 * ApplicationSpec represents desired application state. Contains link to repository with application
 * definition and additional parameters link definition revision.
 */
export interface ApplicationSpec {
  /** Destination is a reference to the target Kubernetes server and namespace */
  readonly destination: ApplicationSpecDestination;
  /** IgnoreDifferences is a list of resources and their fields which should be ignored during comparison */
  readonly ignoreDifferences?: readonly ApplicationSpecIgnoreDifferences[];
  /**
   * Info contains a list of information (URLs, email addresses, and plain text) that relates to the
   * application
   */
  readonly info?: readonly ApplicationSpecInfo[];
  /**
   * Project is a reference to the project this application belongs to.
   * The empty string means that application belongs to the 'default' project.
   */
  readonly project: string;
  /**
   * RevisionHistoryLimit limits the number of items kept in the application's revision history, which is used
   * for informational purposes as well as for rollbacks to previous versions.
   * This should only be changed in exceptional circumstances.
   * Setting to zero will store no history. This will reduce storage used.
   * Increasing will increase the space used to store the history, so we do not recommend increasing it.
   * Default is 10.
   */
  readonly revisionHistoryLimit?: number;
  /** Source is a reference to the location of the application's manifests or chart */
  readonly source?: ApplicationSpecSource;
  /** SourceHydrator provides a way to push hydrated manifests back to git before syncing them to the cluster. */
  readonly sourceHydrator?: ApplicationSpecSourceHydrator;
  /** Sources is a reference to the location of the application's manifests or chart */
  readonly sources?: readonly ApplicationSpecSource[];
  /** SyncPolicy controls when and how a sync will be performed */
  readonly syncPolicy?: ApplicationSpecSyncPolicy;
}

/** Destination is a reference to the target Kubernetes server and namespace */
export interface ApplicationSpecDestination {
  /**
   * Name is an alternate way of specifying the target cluster by its symbolic name. This must be set if Server
   * is not set.
   */
  readonly name?: string;
  /**
   * Namespace specifies the target namespace for the application's resources.
   * The namespace will only be set for namespace-scoped resources that have not set a value for
   * .metadata.namespace
   */
  readonly namespace?: string;
  /**
   * Server specifies the URL of the target cluster's Kubernetes control plane API. This must be set if Name is
   * not set.
   */
  readonly server?: string;
}

/**
 * ResourceIgnoreDifferences contains resource filter and list of json paths which should be ignored during
 * comparison with live state.
 */
export interface ApplicationSpecIgnoreDifferences {
  readonly group?: string;
  readonly jqPathExpressions?: readonly string[];
  readonly jsonPointers?: readonly string[];
  readonly kind: string;
  /**
   * ManagedFieldsManagers is a list of trusted managers. Fields mutated by those managers will take precedence
   * over the
   * desired state defined in the SCM and won't be displayed in diffs
   */
  readonly managedFieldsManagers?: readonly string[];
  readonly name?: string;
  readonly namespace?: string;
}

export interface ApplicationSpecInfo {
  readonly name: string;
  readonly value: string;
}

/** Source is a reference to the location of the application's manifests or chart */
export interface ApplicationSpecSource {
  /** Chart is a Helm chart name, and must be specified for applications sourced from a Helm repo. */
  readonly chart?: string;
  /** Directory holds path/directory specific options */
  readonly directory?: ApplicationSpecSourceDirectory;
  /** Helm holds helm specific options */
  readonly helm?: ApplicationSpecSourceHelm;
  /** Kustomize holds kustomize specific options */
  readonly kustomize?: ApplicationSpecSourceKustomize;
  /** Name is used to refer to a source and is displayed in the UI. It is used in multi-source Applications. */
  readonly name?: string;
  /** Path is a directory path within the Git repository, and is only valid for applications sourced from Git. */
  readonly path?: string;
  /** Plugin holds config management plugin specific options */
  readonly plugin?: ApplicationSpecSourcePlugin;
  /**
   * Ref is reference to another source within sources field. This field will not be used if used with a
   * `source` tag.
   */
  readonly ref?: string;
  /** RepoURL is the URL to the repository (Git or Helm) that contains the application manifests */
  readonly repoURL: string;
  /**
   * TagPrefix filters git tags to only those with this prefix before evaluating targetRevision as a semver
   * constraint.
   * The prefix is stripped from tag names before comparison and re-added to the resolved version.
   * For example, with tagPrefix "component-b/" and targetRevision "1.0.*", tags like "component-b/1.0.0" and
   * "component-b/1.0.1" are candidates, and the constraint resolves to "component-b/1.0.1".
   */
  readonly tagPrefix?: string;
  /**
   * TargetRevision defines the revision of the source to sync the application to.
   * In case of Git, this can be commit, tag, or branch. If omitted, will equal to HEAD.
   * In case of Helm, this is a semver tag for the Chart's version.
   */
  readonly targetRevision?: string;
}

/** Directory holds path/directory specific options */
export interface ApplicationSpecSourceDirectory {
  /**
   * Exclude contains a glob pattern to match paths against that should be explicitly excluded from being used
   * during manifest generation
   */
  readonly exclude?: string;
  /**
   * Include contains a glob pattern to match paths against that should be explicitly included during manifest
   * generation
   */
  readonly include?: string;
  /** Jsonnet holds options specific to Jsonnet */
  readonly jsonnet?: ApplicationSpecSourceDirectoryJsonnet;
  /** Recurse specifies whether to scan a directory recursively for manifests */
  readonly recurse?: boolean;
}

/** Jsonnet holds options specific to Jsonnet */
export interface ApplicationSpecSourceDirectoryJsonnet {
  /** ExtVars is a list of Jsonnet External Variables */
  readonly extVars?: readonly ApplicationSpecSourceDirectoryJsonnetTlas[];
  /** Additional library search dirs */
  readonly libs?: readonly string[];
  /** TLAS is a list of Jsonnet Top-level Arguments */
  readonly tlas?: readonly ApplicationSpecSourceDirectoryJsonnetTlas[];
}

/** JsonnetVar represents a variable to be passed to jsonnet during manifest generation */
export interface ApplicationSpecSourceDirectoryJsonnetTlas {
  readonly code?: boolean;
  readonly name: string;
  readonly value: string;
}

/** Helm holds helm specific options */
export interface ApplicationSpecSourceHelm {
  /**
   * APIVersions specifies the Kubernetes resource API versions to pass to Helm when templating manifests. By
   * default,
   * Argo CD uses the API versions of the target cluster. The format is [group/]version/kind.
   */
  readonly apiVersions?: readonly string[];
  /** FileParameters are file parameters to the helm template */
  readonly fileParameters?: readonly ApplicationSpecSourceHelmFileParameters[];
  /**
   * IgnoreMissingValueFiles prevents helm template from failing when valueFiles do not exist locally by not
   * appending them to helm template --values
   */
  readonly ignoreMissingValueFiles?: boolean;
  /**
   * KubeVersion specifies the Kubernetes API version to pass to Helm when templating manifests. By default,
   * Argo CD
   * uses the Kubernetes version of the target cluster.
   */
  readonly kubeVersion?: string;
  /**
   * Namespace is an optional namespace to template with. If left empty, defaults to the app's destination
   * namespace.
   */
  readonly namespace?: string;
  /**
   * Parameters is a list of Helm parameters which are passed to the helm template command upon manifest
   * generation
   */
  readonly parameters?: readonly ApplicationSpecSourceHelmParameters[];
  /** PassCredentials pass credentials to all domains (Helm's --pass-credentials) */
  readonly passCredentials?: boolean;
  /** ReleaseName is the Helm release name to use. If omitted it will use the application name */
  readonly releaseName?: string;
  /** SkipCrds skips custom resource definition installation step (Helm's --skip-crds) */
  readonly skipCrds?: boolean;
  /** SkipSchemaValidation skips JSON schema validation (Helm's --skip-schema-validation) */
  readonly skipSchemaValidation?: boolean;
  /** SkipTests skips test manifest installation step (Helm's --skip-tests). */
  readonly skipTests?: boolean;
  /** ValuesFiles is a list of Helm value files to use when generating a template */
  readonly valueFiles?: readonly string[];
  /**
   * Values specifies Helm values to be passed to helm template, typically defined as a block. ValuesObject
   * takes precedence over Values, so use one or the other.
   */
  readonly values?: string;
  /**
   * ValuesObject specifies Helm values to be passed to helm template, defined as a map. This takes precedence
   * over Values.
   */
  readonly valuesObject?: JsonObject;
  /** Version is the Helm version to use for templating ("3") */
  readonly version?: string;
}

/** HelmFileParameter is a file parameter that's passed to helm template during manifest generation */
export interface ApplicationSpecSourceHelmFileParameters {
  /** Name is the name of the Helm parameter */
  readonly name?: string;
  /** Path is the path to the file containing the values for the Helm parameter */
  readonly path?: string;
}

/** HelmParameter is a parameter that's passed to helm template during manifest generation */
export interface ApplicationSpecSourceHelmParameters {
  /** ForceString determines whether to tell Helm to interpret booleans and numbers as strings */
  readonly forceString?: boolean;
  /** Name is the name of the Helm parameter */
  readonly name?: string;
  /** Value is the value for the Helm parameter */
  readonly value?: string;
}

/** SourceHydrator provides a way to push hydrated manifests back to git before syncing them to the cluster. */
export interface ApplicationSpecSourceHydrator {
  /** DrySource specifies where the dry "don't repeat yourself" manifest source lives. */
  readonly drySource: ApplicationSpecSourceHydratorDrySource;
  /**
   * HydrateTo specifies an optional "staging" location to push hydrated manifests to. An external system would
   * then
   * have to move manifests to the SyncSource, e.g. by pull request.
   */
  readonly hydrateTo?: ApplicationSpecSourceHydratorHydrateTo;
  /** SyncSource specifies where to sync hydrated manifests from. */
  readonly syncSource: ApplicationSpecSourceHydratorSyncSource;
}

/** DrySource specifies where the dry "don't repeat yourself" manifest source lives. */
export interface ApplicationSpecSourceHydratorDrySource {
  /** Directory specifies path/directory specific options */
  readonly directory?: ApplicationSpecSourceDirectory;
  /** Helm specifies helm specific options */
  readonly helm?: ApplicationSpecSourceHelm;
  /** Kustomize specifies kustomize specific options */
  readonly kustomize?: ApplicationSpecSourceKustomize;
  /** Path is a directory path within the Git repository where the manifests are located */
  readonly path: string;
  /** Plugin specifies config management plugin specific options */
  readonly plugin?: ApplicationSpecSourcePlugin;
  /** RepoURL is the URL to the git repository that contains the application manifests */
  readonly repoURL: string;
  /** TargetRevision defines the revision of the source to hydrate */
  readonly targetRevision: string;
}

/**
 * HydrateTo specifies an optional "staging" location to push hydrated manifests to. An external system would
 * then
 * have to move manifests to the SyncSource, e.g. by pull request.
 */
export interface ApplicationSpecSourceHydratorHydrateTo {
  /** TargetBranch is the branch to which hydrated manifests should be committed */
  readonly targetBranch: string;
}

/** SyncSource specifies where to sync hydrated manifests from. */
export interface ApplicationSpecSourceHydratorSyncSource {
  /**
   * Path is a directory path within the git repository where hydrated manifests should be committed to and
   * synced
   * from. The Path should never point to the root of the repo. If hydrateTo is set, this is just the path from
   * which
   * hydrated manifests will be synced.
   */
  readonly path: string;
  /**
   * RepoURL is the URL to the git repository that contains the hydrated manifests. If not set, defaults to
   * the DrySource.RepoURL.
   */
  readonly repoURL?: string;
  /**
   * TargetBranch is the branch from which hydrated manifests will be synced.
   * If HydrateTo is not set, this is also the branch to which hydrated manifests are committed.
   */
  readonly targetBranch: string;
}

/** Kustomize holds kustomize specific options */
export interface ApplicationSpecSourceKustomize {
  /**
   * APIVersions specifies the Kubernetes resource API versions to pass to Helm when templating manifests. By
   * default,
   * Argo CD uses the API versions of the target cluster. The format is [group/]version/kind.
   */
  readonly apiVersions?: readonly string[];
  /** CommonAnnotations is a list of additional annotations to add to rendered manifests */
  readonly commonAnnotations?: { readonly [key: string]: string };
  /** CommonAnnotationsEnvsubst specifies whether to apply env variables substitution for annotation values */
  readonly commonAnnotationsEnvsubst?: boolean;
  /** CommonLabels is a list of additional labels to add to rendered manifests */
  readonly commonLabels?: { readonly [key: string]: string };
  /** Components specifies a list of kustomize components to add to the kustomization before building */
  readonly components?: readonly string[];
  /**
   * ForceCommonAnnotations specifies whether to force applying common annotations to resources for Kustomize
   * apps
   */
  readonly forceCommonAnnotations?: boolean;
  /** ForceCommonLabels specifies whether to force applying common labels to resources for Kustomize apps */
  readonly forceCommonLabels?: boolean;
  /**
   * IgnoreMissingComponents prevents kustomize from failing when components do not exist locally by not
   * appending them to kustomization file
   */
  readonly ignoreMissingComponents?: boolean;
  /** Images is a list of Kustomize image override specifications */
  readonly images?: readonly string[];
  /**
   * KubeVersion specifies the Kubernetes API version to pass to Helm when templating manifests. By default,
   * Argo CD
   * uses the Kubernetes version of the target cluster.
   */
  readonly kubeVersion?: string;
  /** LabelIncludeTemplates specifies whether to apply common labels to resource templates or not */
  readonly labelIncludeTemplates?: boolean;
  /** LabelWithoutSelector specifies whether to apply common labels to resource selectors or not */
  readonly labelWithoutSelector?: boolean;
  /** NamePrefix overrides the namePrefix in the kustomization.yaml for Kustomize apps */
  readonly namePrefix?: string;
  /** NameSuffix overrides the nameSuffix in the kustomization.yaml for Kustomize apps */
  readonly nameSuffix?: string;
  /** Namespace sets the namespace that Kustomize adds to all resources */
  readonly namespace?: string;
  /** Patches is a list of Kustomize patches */
  readonly patches?: readonly ApplicationSpecSourceKustomizePatches[];
  /** Replicas is a list of Kustomize Replicas override specifications */
  readonly replicas?: readonly ApplicationSpecSourceKustomizeReplicas[];
  /** Version controls which version of Kustomize to use for rendering manifests */
  readonly version?: string;
}

export interface ApplicationSpecSourceKustomizePatches {
  readonly options?: { readonly [key: string]: boolean };
  readonly patch?: string;
  readonly path?: string;
  readonly target?: ApplicationSpecSourceKustomizePatchesTarget;
}

export interface ApplicationSpecSourceKustomizePatchesTarget {
  readonly annotationSelector?: string;
  readonly group?: string;
  readonly kind?: string;
  readonly labelSelector?: string;
  readonly name?: string;
  readonly namespace?: string;
  readonly version?: string;
}

export interface ApplicationSpecSourceKustomizeReplicas {
  /** Number of replicas */
  readonly count: number | string;
  /** Name of Deployment or StatefulSet */
  readonly name: string;
}

/** Plugin holds config management plugin specific options */
export interface ApplicationSpecSourcePlugin {
  /** Env is a list of environment variable entries */
  readonly env?: readonly ApplicationSpecSourcePluginEnv[];
  readonly name?: string;
  readonly parameters?: readonly ApplicationSpecSourcePluginParameters[];
}

/** EnvEntry represents an entry in the application's environment */
export interface ApplicationSpecSourcePluginEnv {
  /** Name is the name of the variable, usually expressed in uppercase */
  readonly name: string;
  /** Value is the value of the variable */
  readonly value: string;
}

export interface ApplicationSpecSourcePluginParameters {
  /** Array is the value of an array type parameter. */
  readonly array?: readonly string[];
  /** Map is the value of a map type parameter. */
  readonly map?: { readonly [key: string]: string };
  /** Name is the name identifying a parameter. */
  readonly name?: string;
  /** String_ is the value of a string type parameter. */
  readonly string?: string;
}

/** SyncPolicy controls when and how a sync will be performed */
export interface ApplicationSpecSyncPolicy {
  /** Automated will keep an application synced to the target revision */
  readonly automated?: ApplicationSpecSyncPolicyAutomated;
  /** ManagedNamespaceMetadata controls metadata in the given namespace (if CreateNamespace=true) */
  readonly managedNamespaceMetadata?: ApplicationSpecSyncPolicyManagedNamespaceMetadata;
  /** Retry controls failed sync retry behavior */
  readonly retry?: ApplicationSpecSyncPolicyRetry;
  /** Options allow you to specify whole app sync-options */
  readonly syncOptions?: readonly string[];
}

/** Automated will keep an application synced to the target revision */
export interface ApplicationSpecSyncPolicyAutomated {
  /** AllowEmpty allows apps have zero live resources (default: false) */
  readonly allowEmpty?: boolean;
  /** Enable allows apps to explicitly control automated sync */
  readonly enabled?: boolean;
  /**
   * Prune specifies whether to delete resources from the cluster that are not found in the sources anymore as
   * part of automated sync (default: false)
   */
  readonly prune?: boolean;
  /**
   * SelfHeal specifies whether to revert resources back to their desired state upon modification in the
   * cluster (default: false)
   */
  readonly selfHeal?: boolean;
}

/** ManagedNamespaceMetadata controls metadata in the given namespace (if CreateNamespace=true) */
export interface ApplicationSpecSyncPolicyManagedNamespaceMetadata {
  readonly annotations?: { readonly [key: string]: string };
  readonly labels?: { readonly [key: string]: string };
}

/** Retry controls failed sync retry behavior */
export interface ApplicationSpecSyncPolicyRetry {
  /** Backoff controls how to backoff on subsequent retries of failed syncs */
  readonly backoff?: ApplicationSpecSyncPolicyRetryBackoff;
  /**
   * Limit is the maximum number of attempts for retrying a failed sync. If set to 0, no retries will be
   * performed.
   */
  readonly limit?: number;
  /**
   * Refresh indicates if the latest revision should be used on retry instead of the initial one (default:
   * false)
   */
  readonly refresh?: boolean;
}

/** Backoff controls how to backoff on subsequent retries of failed syncs */
export interface ApplicationSpecSyncPolicyRetryBackoff {
  /**
   * Duration is the amount to back off. Default unit is seconds, but could also be a duration (e.g. "2m",
   * "1h")
   */
  readonly duration?: string;
  /** Factor is a factor to multiply the base duration after each failed retry */
  readonly factor?: number;
  /** MaxDuration is the maximum amount of time allowed for the backoff strategy */
  readonly maxDuration?: string;
}

/** A JSON object whose fields the API leaves open. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Any JSON. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
