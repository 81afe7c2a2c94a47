/**
 * Typed cdk8s constructs for CI pipelines on Argo Workflows.
 *
 * @packageDocumentation
 */

/** Argo's own API, as types and ApiObject classes: what the constructs of this library are made of. */
export * as argo from '../imports/argoproj.io';

/** Argo Events' own API, as types and ApiObject classes: what triggers are made of. */
export * as argoEvents from '../imports/argo-events';

/** Argo CD's own API, as types and ApiObject classes: what delivery is made of. */
export * as argoCd from '../imports/argo-cd';

export { ManifestApp, type ManifestAppProps } from './app/manifest-app';
export { type Finding, type Problem, findingsOf, formatFinding } from './finding';
export {
  type Argument,
  type ArgumentValues,
  type Arguments,
  type ArtifactArgument,
  type ArtifactSource,
  type NoArguments,
  type WithArguments,
  type ParameterArgument,
  emptyArguments,
} from './workflow/arguments';
export type { Callable, TemplateCall } from './workflow/callable';
export {
  type ChildArguments,
  ChildWorkflowTemplate,
  type ChildWorkflowTemplateFields,
  type ChildWorkflowTemplateProps,
} from './workflow/child-workflow-template';
export {
  type ContainerSetFields,
  type ContainerSetNode,
  ContainerSetTemplate,
  type ContainerSetTemplateProps,
} from './workflow/container-set-template';
export type { ContainerFields, ContainerTemplateProps } from './workflow/container-template';
export { ContainerTemplate } from './workflow/container-template';
export { Call, type CallOptions } from './workflow/call';
export {
  CallingTemplate,
  type CallingTemplateProps,
  type DagPorts,
  type OutputSourceOf,
  type OutputSources,
} from './workflow/calling-template';
export { DagTemplate, type DagTemplateProps } from './workflow/dag-template';
export { type DataFields, DataTemplate, type DataTemplateProps } from './workflow/data-template';
export {
  Expression,
  type ExpressionTag,
  type ExpressionValue,
  type NamedReference,
  type WorkedOut,
  expression,
} from './workflow/expression';
export {
  ClusterWorkflowTemplate,
  type ClusterWorkflowTemplateProps,
} from './workflow/cluster-workflow-template';
export { CronWorkflow, type CronWorkflowProps } from './workflow/cron-workflow';
export {
  type EventArgument,
  type EventArguments,
  type EventValues,
  FromEvent,
  fromEvent,
} from './workflow/event-arguments';
export { ExistingClusterWorkflowTemplate } from './workflow/existing-cluster-workflow-template';
export {
  ExistingWorkflow,
  type ExistingWorkflowOptions,
  ExistingWorkflowTemplate,
  type TemplatePorts,
} from './workflow/existing-workflow-template';
export type { Format } from './workflow/format';
export { Hook, type HookOptions, type HookParameters, hook, type NamedHook } from './workflow/hook';
export { ItemSequence, sequence, type SequenceFields } from './workflow/item-sequence';
export {
  type ItemFields,
  type ItemList,
  type ItemOf,
  type ItemSource,
  Items,
  ItemsFrom,
  type LoopItem,
  type TextOf,
  type UnknownItemOf,
  items,
  itemsFrom,
} from './workflow/items';
export type { Loop, LoopOptions } from './workflow/loop';
export { type HttpFields, HttpTemplate, type HttpTemplateProps } from './workflow/http-template';
export type { BodyPorts, InputPorts, LeafTemplateProps, OutputPorts } from './workflow/leaf-template';
export { LeafTemplate } from './workflow/leaf-template';
export { type PluginFields, PluginTemplate, type PluginTemplateProps } from './workflow/plugin-template';
export type {
  ArtifactLocation,
  ArtifactOptions,
  ArtifactPort,
  DeclaredValue,
  GivenValue,
  HasValue,
  NeedsValue,
  StateOf,
  NumberOrBoolean,
  ParameterDeclaration,
  ParameterOptions,
  ParameterPort,
  Port,
  Ports,
  Scalar,
  SuppliedArtifactOptions,
} from './workflow/port';
export { artifact, parameter } from './workflow/port';
export type {
  InputReference,
  InputReferences,
  NamedInputs,
  OutputPaths,
  PortReference,
  References,
} from './workflow/ports';
export { InputArtifactReference, OutputPath, inputs } from './workflow/ports';
export { type RawManifest, RawTemplate, type RawTemplateProps } from './workflow/raw-template';
export { ArtifactReference, ParameterReference, type Producer, Reference } from './workflow/reference';
export type { NameRule } from './workflow/kubernetes-name';
export { KeptWorkflow } from './workflow/kept-workflow';
export type { WorkflowUser } from './workflow/reach';
export type {
  Submission,
  SubmissionArguments,
  SubmissionParameters,
  Submittable,
  SubmittedValue,
} from './workflow/submission';
export {
  type ResourceFields,
  type ResourceManifest,
  ResourceTemplate,
  type ResourceTemplateProps,
} from './workflow/resource-template';
export { type ScriptFields, ScriptTemplate, type ScriptTemplateProps } from './workflow/script-template';
export {
  type SuspendBodyPorts,
  type SuspendFields,
  SuspendTemplate,
  type SuspendTemplateProps,
} from './workflow/suspend-template';
export {
  Rule,
  type RuleTerm,
  type RuledTask,
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
} from './workflow/rule';
export { Step, type StepOptions, type StepParameters } from './workflow/step';
export { StepGroup } from './workflow/step-group';
export { StepsTemplate, type StepsTemplateProps } from './workflow/steps-template';
export { type CallParameters, Task, type TaskOptions } from './workflow/task';
export { Template, type TemplateProps } from './workflow/template';
export { templateByName } from './workflow/template-by-name';
export type { Templated, TemplatedJson } from './workflow/templated';
export { Unquoted, unquoted } from './workflow/unquoted';
export { variables } from './workflow/variables';
export { Workflow, type WorkflowProps } from './workflow/workflow';
export type { WorkflowArguments } from './workflow/workflow-arguments';
export {
  type EventArgumentsOf,
  type EventSubmit,
  WorkflowEventBinding,
  type WorkflowEventBindingProps,
} from './workflow/workflow-event-binding';
export type { HeldTemplate, WorkflowKind } from './workflow/workflow-kind';
export { WorkflowResource, type WorkflowResourceProps } from './workflow/workflow-resource';
export type { WorkflowSpecProps } from './workflow/workflow-spec';
export { WorkflowTemplate, type WorkflowTemplateProps } from './workflow/workflow-template';
export { CiWorkflow } from './ci/ci-workflow';
export { CiWorkflowTemplate } from './ci/ci-workflow-template';
export type {
  BuildInputs,
  BuildOutputs,
  CiArguments,
  CiCloneInputs,
  CiCloneOutputs,
  CiNames,
  CiOutputs,
  CiParameter,
  CiPipeline,
  CiPipelineParts,
  CiPipelineProps,
  CloneOutputs,
  DefaultBuildInputs,
} from './ci/ci-pipeline-props';
export type { CredentialValue, EnvironmentVariable, PrivateManifest } from './ci/credentials';
export {
  DockerSecret,
  type DockerSecretFromCredentials,
  type DockerSecretFromExternalSecret,
  type DockerSecretKey,
  type DockerSecretOptions,
  type DockerSecretProps,
  type IDockerSecret,
} from './ci/docker-secret';
export { DOCKER_HUB, type RegistryCredentials } from './ci/docker-secret-config';
export type {
  GitCloneInputs,
  GitCloneInputsFor,
  GitCloneOutputs,
  GitCloneOutputsFor,
  GitCloneTemplateProps,
  TaggedGitCloneOutputs,
  UrlState,
} from './ci/git-clone-props';
export { GitCloneTemplate } from './ci/git-clone-template';
export type { GitCredentials, GitSshKey, GitToken } from './ci/git-credentials';
export type { GitTagInputs, GitTagInputsFor, HandedOnPort } from './ci/git-tag-input';
export { GIT_URL } from './ci/git-url';
export {
  IMAGE_DESTINATION,
  IMAGE_DIGEST,
  IMAGE_NAME,
  IMAGE_REFERENCE,
  IMAGE_TAG,
} from './ci/image-reference';
export type {
  ImageTagFromGit,
  ImageTagFromGitTag,
  ImageTagOptions,
  ImageTagRule,
} from './ci/image-tag-from-git';
export type { KanikoCache, KanikoFlags, KanikoFlagValue, KanikoSnapshotMode } from './ci/kaniko-arguments';
export type {
  BuildArgs,
  Destinations,
  FromInputs,
  ImageInputs,
  KanikoBuildTemplateProps,
  KanikoInputs,
  KanikoOutputs,
} from './ci/kaniko-build-props';
export { KanikoBuildTemplate } from './ci/kaniko-build-template';
export {
  MinioArtifactRepo,
  type IArtifactRepo,
  type MinioArtifactRepoProps,
  type S3RepositoryProps,
} from './ci/minio-artifact-repo';
export type { S3ArtifactRepository } from './ci/minio-artifact-repo-s3';
export {
  MinioSecret,
  type IMinioSecret,
  type MinioSecretFromCredentials,
  type MinioSecretFromExternalSecret,
  type MinioSecretKeys,
  type MinioSecretOptions,
  type MinioSecretProps,
} from './ci/minio-secret';
export { MinioServer } from './ci/minio-server';
export type { MinioContainer, MinioPod } from './ci/minio-server-pod';
export type { MinioServerProps, MinioServiceSpec } from './ci/minio-server-props';
export { PodControllerRbac, type PodControllerRbacProps } from './ci/pod-controller-rbac';
export type { SecretKey } from './ci/secret-key';
export type {
  BitbucketPushChangeLinks,
  BitbucketPushCommitLinks,
  BitbucketPushLink,
  BitbucketPushLinks,
  BitbucketPushPictureLinks,
  BitbucketPushRefLinks,
} from './events/payload/bitbucket-links';
export type {
  BitbucketPush,
  BitbucketPushAccount,
  BitbucketPushAuthor,
  BitbucketPushChange,
  BitbucketPushChanges,
  BitbucketPushCommit,
  BitbucketPushParent,
  BitbucketPushParentRepository,
  BitbucketPushProject,
  BitbucketPushRef,
  BitbucketPushRepository,
  BitbucketPushTarget,
  BitbucketPushText,
  BitbucketPushWorkspace,
} from './events/payload/bitbucket-push';
export type {
  BitbucketServerPush,
  BitbucketServerPushChange,
  BitbucketServerPushCloneLink,
  BitbucketServerPushCommit,
  BitbucketServerPushCommitId,
  BitbucketServerPushLink,
  BitbucketServerPushLinks,
  BitbucketServerPushPerson,
  BitbucketServerPushProject,
  BitbucketServerPushRef,
  BitbucketServerPushRepository,
  BitbucketServerPushRepositoryLinks,
  BitbucketServerPushToCommit,
  BitbucketServerPushUser,
} from './events/payload/bitbucket-server-push';
export type {
  GiteaPush,
  GiteaPushCommit,
  GiteaPushPerson,
  GiteaPushRepository,
  GiteaPushUser,
  GiteaPushVerification,
} from './events/payload/gitea-push';
export type {
  GitHubPush,
  GitHubPushCommit,
  GitHubPushCommitter,
  GitHubPushInstallation,
  GitHubPushLicense,
  GitHubPushOrganization,
  GitHubPushRepository,
  GitHubPushUser,
} from './events/payload/github-push';
export type {
  GitLabCiPushOptions,
  GitLabPush,
  GitLabPushAuthor,
  GitLabPushCommit,
  GitLabPushOptions,
  GitLabPushProject,
  GitLabPushRepository,
} from './events/payload/gitlab-push';

export { CancelSuperseded } from './events/cancel/cancel-superseded';
export type {
  CancelSupersededArguments,
  CancelSupersededProps,
} from './events/cancel/cancel-superseded-props';
export { EventBus, type EventBusProps, type IEventBus } from './events/event-bus';
export type {
  EventFields,
  EventItems,
  EventPath,
  EventPayload,
  EventPlace,
  EventValue,
} from './events/payload/event-value';
export {
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
  type GitProvider,
  type GitRepository,
  type RepositoryOptions,
} from './events/repository/git-repository';
export { GitPushTrigger, type GitPushTriggerProps } from './events/git-push-trigger';
export { GitWebhook } from './events/git-webhook';
export type { GitWebhookProps, GitWebhookOptions, RegisterHookOf } from './events/git-webhook-props';
export type { PushArgument, PushArguments } from './events/builds/push-arguments';
export type {
  PushArgumentsOf,
  PushBuildOptions,
  PushBuildProps,
  PushFilterOf,
  PushMapping,
} from './events/builds/push-build-props';
export type { Push, PushEvent } from './events/push/push-event';
export type { PushFilter } from './events/push/push-filter';
export type { WebhookIngress, WebhookService } from './events/webhook/webhook-ingress';
export { type PushedFields, webhookRepository } from './events/repository/webhook-repository';
export type {
  BearerToken,
  HookRegistration,
  NoWebhookSecret,
  WebhookSecret,
} from './events/webhook/webhook-source';
export { ArgoApplication } from './deploy/argo-application';
export type {
  ApplicationChartSource,
  ApplicationDestination,
  ApplicationGitSource,
  ApplicationReference,
  ApplicationSource,
  ApplicationSourceOfMany,
  ArgoApplicationOptions,
  ArgoApplicationProps,
  DestinationCluster,
  DestinationServer,
  SyncFlag,
  SyncOptions,
} from './deploy/argo-application-props';
export type {
  CommitAuthor,
  GitOpsImages,
  GitOpsUpdateInputs,
  GitOpsUpdateOutputs,
} from './deploy/gitops-update-props';
export type { GitOpsUpdateTemplateProps, PartState } from './deploy/gitops-update-props';
export { GitOpsUpdateTemplate } from './deploy/gitops-update-template';
export type { AnyHost, ConfigMapKey, GitPushCredentials, KnownHosts } from './deploy/gitops-credentials';
export {
  type FileUpdate,
  type HelmImageKeys,
  helmValues,
  type HelmValuesOptions,
  type ImagePart,
  kustomizeImage,
  type KustomizeImageOptions,
  manifestImage,
  type ManifestImageOptions,
  type PartsOf,
  type WrittenParts,
} from './deploy/file-update';
export { CommitStatus } from './events/status/commit-status';
export type { StatusProvider } from './events/status/commit-status-api';
export type { CommitStatusProps, ReportInputs } from './events/status/commit-status-props';
export { CiCdPipeline } from './deploy/ci-cd-pipeline';
export type {
  CiCdPipelineProps,
  PipelineApplication,
  PipelineDelivery,
  PipelineParts,
  PipelineStatus,
  PipelineStatusOf,
} from './deploy/ci-cd-pipeline-props';
export type { PipelineWorkflow } from './deploy/pipeline-workflow';
