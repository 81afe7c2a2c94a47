/**
 * Typed cdk8s constructs for CI/CD pipelines on Argo Workflows, Argo Events and Argo CD.
 *
 * @packageDocumentation
 */

// APIs of Argo's projects

/** The API of Argo Workflows as types and ApiObject classes. */
export * as argo from '../imports/argoproj.io';

/** The API of Argo Events as types and ApiObject classes. */
export * as argoEvents from '../imports/argo-events';

/** The API of Argo CD's Application as types and ApiObject classes. */
export * as argoCd from '../imports/argo-cd';

/** The payloads of push webhooks, as types, for each Git host. */
export type * as payloads from './git/hosts/payloads';

// Apps and findings

export { ManifestApp, type ManifestAppProps } from './app/manifest-app';
export {
  acknowledge,
  type Finding,
  type FindingCode,
  FindingsError,
  findingsOf,
  formatFinding,
} from './finding';

// Lint

export {
  type AdviceLevel,
  type ArgoVersion,
  type LintClass,
  type LintFinding,
  type LintOptions,
  lint,
} from './lint';
export {
  ArgoValidation,
  type ArgoValidationContext,
  type ArgoValidationProps,
  type ArgoViolation,
} from './validation/argo-validation';

// Values and expressions

export {
  Expression,
  type ExpressionValue,
  type NamedReference,
  expression,
} from './workflow/values/expression';
export { type ExpressionFunctions, expr } from './workflow/expressions/expr';
export type { ExpressionVariable, Operand } from './workflow/expressions/operands';
export type { Format } from './workflow/values/format';
export { OutputPath } from './workflow/values/output-path';
export { ArtifactReference, ParameterReference, Reference } from './workflow/values/reference';
export type { Duration, Integer, JsonText, Time, Timezone } from './workflow/values/result-types';
export type { Templated, TemplatedJson } from './workflow/values/templated';
export { Unquoted, unquoted } from './workflow/values/unquoted';
export { variables } from './workflow/values/variables';

// Programs

export {
  Program,
  type ProgramTag,
  type ProgramValue,
  bash,
  node,
  python,
  sh,
} from './workflow/programs/program';

// Inputs, outputs and arguments

export {
  type Argument,
  type Arguments,
  type ArtifactArgument,
  type NoArguments,
  type ParameterArgument,
  emptyArguments,
} from './workflow/ports/arguments';
export type { FromEventOptions } from './workflow/ports/event-arguments';
export { FromEvent, fromEvent } from './workflow/ports/event-arguments';
export {
  type ArtifactOptions,
  type ArtifactPort,
  type HasValue,
  type NeedsValue,
  type ParameterOptions,
  type ParameterPort,
  type Port,
  type Ports,
  artifact,
  parameter,
} from './workflow/ports/port';
export {
  InputArtifactReference,
  type InputReferences,
  type NamedInputs,
  type References,
  inputs,
} from './workflow/ports/port-references';

// Tasks, steps, hooks, loops and depends expressions

export { Call, type CallOptions } from './workflow/calls/call';
export type { Callable } from './workflow/calls/callable';
export {
  DependsExpression,
  type DependsTask,
  type DependsTerm,
  allFailed,
  allOf,
  anyOf,
  anySucceeded,
  daemoned,
  errored,
  failed,
  not,
  omitted,
  skipped,
  succeeded,
} from './workflow/calls/depends-expression';
export { Hook, type HookOptions, hook } from './workflow/calls/hook';
export { ItemSequence, type SequenceFields, sequence } from './workflow/calls/item-sequence';
export { type ItemFields, Items, ItemsFrom, items, itemsFrom } from './workflow/calls/items';
export { Step, type StepOptions } from './workflow/calls/step';
export { StepGroup } from './workflow/calls/step-group';
export { type CallParameters, Task, type TaskOptions } from './workflow/calls/task';

// Workflows

export {
  ClusterWorkflowTemplate,
  type ClusterWorkflowTemplateProps,
} from './workflow/workflows/cluster-workflow-template';
export { CronWorkflow, type CronWorkflowProps } from './workflow/workflows/cron-workflow';
export { ExistingClusterWorkflowTemplate } from './workflow/workflows/existing-workflow';
export { ExistingWorkflowTemplate } from './workflow/workflows/existing-workflow';
export { ReusableWorkflow } from './workflow/workflows/reusable-workflow';
export type { Submission, SubmissionArguments, Submittable } from './workflow/workflows/submission';
export { Workflow, type WorkflowProps } from './workflow/workflows/workflow';
export {
  WorkflowEventBinding,
  type WorkflowEventBindingProps,
} from './workflow/workflows/workflow-event-binding';
export { WorkflowResource } from './workflow/workflows/workflow-resource';
export type { WorkflowResourceProps } from './workflow/workflows/workflow-spec';
export type { WorkflowSpecProps } from './workflow/workflows/workflow-spec';
export { WorkflowTemplate, type WorkflowTemplateProps } from './workflow/workflows/workflow-template';

// Templates

export { type DagLayout, DagTemplate, type DagTemplateProps } from './workflow/graphs/dag-template';
export { StepsTemplate, type StepsTemplateProps } from './workflow/graphs/steps-template';
export {
  ChildWorkflowTemplate,
  type ChildWorkflowTemplateProps,
} from './workflow/templates/child-workflow-template';
export {
  ContainerSetTemplate,
  type ContainerSetTemplateProps,
} from './workflow/templates/container-set-template';
export {
  type ContainerFields,
  ContainerTemplate,
  type ContainerTemplateProps,
} from './workflow/templates/container-template';
export { DataTemplate, type DataTemplateProps } from './workflow/templates/data-template';
export { HttpTemplate, type HttpTemplateProps } from './workflow/templates/http-template';
export { PluginTemplate, type PluginTemplateProps } from './workflow/templates/plugin-template';
export { RawTemplate, type RawTemplateProps } from './workflow/templates/raw-template';
export { ResourceTemplate, type ResourceTemplateProps } from './workflow/templates/resource-template';
export {
  type ScriptFields,
  ScriptTemplate,
  type ScriptTemplateProps,
} from './workflow/templates/script-template';
export { SuspendTemplate, type SuspendTemplateProps } from './workflow/templates/suspend-template';
export { Template } from './workflow/templates/template';
export type { TemplateProps } from './workflow/templates/template-props';
export { templateByName } from './workflow/templates/template-by-name';

// Git repositories and credentials

export type { GitCredentials, GitSshKey, GitToken } from './git/credentials';
export type { IssuedGitToken } from './git/token-issuer';
export { azureDevOpsRepository } from './git/hosts/azure-devops/repository';
export { bitbucketRepository } from './git/hosts/bitbucket/repository';
export { bitbucketServerRepository } from './git/hosts/bitbucket-server/repository';
export { webhookRepository } from './git/hosts/generic/repository';
export { giteaRepository } from './git/hosts/gitea/repository';
export { type GitHubAppOptions, githubApp } from './git/hosts/github/app/github-app';
export { githubRepository } from './git/hosts/github/repository';
export { gitlabRepository } from './git/hosts/gitlab/repository';
export type { GitProvider, StatusProvider } from './git/hosts';
export type { GitRepository } from './git/repository';
export { GIT_URL } from './git/url';
export type { IPersistentVolumeClaim, ISecret, IServiceAccount } from './kubernetes/cdk8s-plus';
export type { ConfigMapKey, SecretKey } from './kubernetes/secret-key';
export type { NetworkDestination, NetworkPeer } from './kubernetes/network/peer';

// Images that constructs run

export type { ImageMirror } from './images/image-mirror';
export { configureImages, type ImageSettings } from './images/image-settings';
export { configureLint, type LintSettings } from './manifest';

// CI: clone, build, credentials, artifacts, RBAC

export type { IArtifactRepo } from './ci/artifacts/repository/artifact-repo';
export { AzureArtifactRepo } from './ci/artifacts/azure/azure-artifact-repo';
export type { AzureArtifactRepoProps } from './ci/artifacts/azure/azure-artifact-repo-props';
export { GcsArtifactRepo, type GcsArtifactRepoProps } from './ci/artifacts/gcs/gcs-artifact-repo';
export { MinioArtifactRepo } from './ci/artifacts/minio/minio-artifact-repo';
export type { MinioArtifactRepoProps } from './ci/artifacts/minio/minio-artifact-repo-props';
export { MinioServer } from './ci/artifacts/minio/minio-server';
export type { MinioServerProps } from './ci/artifacts/minio/minio-server-props';
export { S3ArtifactRepo } from './ci/artifacts/s3/s3-artifact-repo';
export type { S3ArtifactRepoProps } from './ci/artifacts/s3/s3-artifact-repo-props';
export type { S3Server } from './ci/artifacts/s3/s3-server';
export { SeaweedFsServer } from './ci/artifacts/seaweedfs/seaweedfs-server';
export type { SeaweedFsServerProps } from './ci/artifacts/seaweedfs/seaweedfs-server-props';
export {
  IMAGE_BY_DIGEST,
  IMAGE_DESTINATION,
  IMAGE_DIGEST,
  IMAGE_NAME,
  IMAGE_REFERENCE,
  IMAGE_TAG,
} from './ci/build/image-reference';
export { imageInputs } from './ci/build/image-build-ports';
export type { ImageBuildInputs, ImageBuildOutputs, ImageInputs } from './ci/build/image-build-ports';
export type { BuildFlags } from './ci/build/build-flags';
export type { BuildSecrets } from './ci/build/build-secrets';
export {
  BuildahBuildTemplate,
  type BuildahBuildTemplateProps,
} from './ci/build/buildah/buildah-build-template';
export {
  BuildKitBuildTemplate,
  type BuildKitBuildTemplateProps,
} from './ci/build/buildkit/buildkit-build-template';
export type { BuildkitDaemon } from './ci/build/buildkit/buildkit-daemon';
export type { Destinations, ImageBuildTemplateProps } from './ci/build/image-build-props';
export type { LayerCache } from './ci/build/layer-cache';
export type { Registries, RegistryOptions } from './ci/build/registry-options';
export type { SeparatePush } from './ci/build/separate-push-props';
export { ImageBuildTemplate } from './ci/build/image-build-template';
export type { KanikoBuildTemplateProps } from './ci/build/kaniko/kaniko-build-props';
export { KanikoBuildTemplate } from './ci/build/kaniko/kaniko-build-template';
export { ImageIndexTemplate, type ImageIndexTemplateProps } from './ci/image-index/image-index-template';
export {
  MultiPlatformBuildTemplate,
  type MultiPlatformBuildTemplateProps,
} from './ci/image-index/multi-platform-build-template';
export type { SbomFormat } from './ci/provenance/sbom/sbom-format';
export { SbomTemplate, type SbomTemplateProps } from './ci/provenance/sbom/sbom-template';
export type { VulnerabilityGate } from './ci/provenance/scan/vulnerability-gate';
export type { VulnerabilityScanTemplateProps } from './ci/provenance/scan/vulnerability-scan-props';
export { VulnerabilityScanTemplate } from './ci/provenance/scan/vulnerability-scan-template';
export { SignTemplate } from './ci/provenance/sign/sign-template';
export type { SignTemplateProps } from './ci/provenance/sign/sign-template-props';
export { VerifyTemplate } from './ci/provenance/verify/verify-template';
export type { VerifyTemplateProps } from './ci/provenance/verify/verify-template-props';
export { ChangedProjectsTemplate } from './ci/monorepo/changed-projects-template';
export type { ChangedProjectsTemplateProps } from './ci/monorepo/changed-projects-template';
export { Monorepo, type MonorepoProject } from './ci/monorepo/monorepo';
export { TestTemplate } from './ci/test/test-template';
export type { TestContainer, TestTemplateProps } from './ci/test/test-template-props';
export type { TestReports } from './ci/test/test-reports';
export { RETRY_IDEMPOTENT, RETRY_INTERRUPTED } from './ci/defaults/retry';
export type {
  ArtifactCacheOptions,
  CacheTool,
  ClaimCacheOptions,
  DependencyCache,
} from './ci/cache/dependency-cache';
export { dependencyCache } from './ci/cache/dependency-cache';
export { cargoCache, goCache, mavenCache, npmCache, pipCache } from './ci/cache/tool-caches';
export type { CachedContainerTemplateProps } from './ci/cache/cached-container-template';
export type { Memoization } from './ci/memoize/memoization';
export { CachedContainerTemplate } from './ci/cache/cached-container-template';
export type { GitCloneInputs, GitCloneOutputs, GitCloneTemplateProps } from './ci/clone/git-clone-props';
export { GitCloneTemplate } from './ci/clone/git-clone-template';
export type { ImageTagFromGit, ImageTagOptions } from './ci/clone/image-tag';
export { DockerSecret, type DockerSecretProps } from './ci/credentials/docker-secret';
export { DOCKER_HUB, type RegistryCredentials } from './ci/credentials/docker-config';
export { registryAccounts } from './ci/credentials/registry-accounts';
export type { RegistryLogin, RegistryLogins } from './ci/credentials/registry-login/registry-login';
export { MinioSecret, type MinioSecretProps } from './ci/credentials/minio-secret';
export type { S3Credentials } from './ci/credentials/s3-credentials';
export type { CiPipelineProps, DefaultBuildInputs } from './ci/pipeline/ci-pipeline-props';
export type { CiTest, CiTestProps } from './ci/pipeline/ci-test-props';
export { WorkflowNetworkPolicy } from './ci/network/workflow-network-policy';
export type { WorkflowNetworkPolicyProps } from './ci/network/workflow-network-policy-props';
export { CiWorkflow } from './ci/pipeline/ci-workflow';
export { CiWorkflowTemplate } from './ci/pipeline/ci-workflow-template';
export { PodControllerRbac } from './ci/rbac/pod-controller-rbac';
export type { PodControllerRbacProps } from './ci/rbac/pod-controller-rbac-props';
export { SERVICE_ACCOUNT_TOKEN } from './ci/rbac/service-account-token';

// Triggers: builds that a git push starts

export type { PushBuildOptions } from './events/builds/push-build-props';
export { EventBus, type EventBusProps, type IEventBus } from './events/bus/event-bus';
export { CancelSuperseded } from './events/cancel/cancel-superseded';
export type { CancelSupersededProps } from './events/cancel/cancel-superseded-props';
export type { Push, PushEvent } from './events/push/push-event';
export type { PushFilter } from './events/push/push-filter';
export { CommitStatus } from './events/status/commit-status';
export type { CommitStatusProps } from './events/status/commit-status-props';
export { GitPushTrigger, type GitPushTriggerProps } from './events/trigger/git-push-trigger';
export { GitWebhook } from './events/trigger/git-webhook';
export type { GitWebhookOptions, GitWebhookProps } from './events/trigger/git-webhook-props';
export type { WebhookSecret } from './events/webhook/webhook-secret';

// Delivery

export { ArgoApplication } from './deploy/argo-cd/argo-application';
export type { ApplicationSource, ArgoApplicationProps } from './deploy/argo-cd/argo-application-props';
export { CiCdPipeline } from './deploy/pipeline/ci-cd-pipeline';
export type { CiCdPipelineProps } from './deploy/pipeline/ci-cd-pipeline-props';
export { FileUpdate, type WrittenParts } from './deploy/gitops/file-update';
export type { GitPushCredentials } from './git/push-credentials';
export type { GitOpsUpdateOutputs, GitOpsUpdateTemplateProps } from './deploy/gitops/gitops-update-props';
export { GitOpsUpdateTemplate } from './deploy/gitops/gitops-update-template';
export { helmValues } from './deploy/gitops/helm-values';
export { kustomizeImage } from './deploy/gitops/kustomize-image';
export { manifestImage } from './deploy/gitops/manifest-image';
export { ArgoApplicationWaitTemplate } from './deploy/wait/argo-application-wait-template';
export type { ArgoApplicationWaitTemplateProps } from './deploy/wait/argo-application-wait-props';
