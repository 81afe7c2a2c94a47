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
} from './workflow/ports/arguments';
export type { Callable, TemplateCall } from './workflow/calls/callable';
export {
  type ChildArguments,
  ChildWorkflowTemplate,
  type ChildWorkflowTemplateFields,
  type ChildWorkflowTemplateProps,
} from './workflow/templates/child-workflow-template';
export {
  type ContainerSetFields,
  type ContainerSetNode,
  ContainerSetTemplate,
  type ContainerSetTemplateProps,
} from './workflow/templates/container-set-template';
export type { ContainerFields, ContainerTemplateProps } from './workflow/templates/container-template';
export { ContainerTemplate } from './workflow/templates/container-template';
export { Call, type CallOptions } from './workflow/calls/call';
export {
  CallingTemplate,
  type CallingTemplateProps,
  type DagPorts,
  type OutputSourceOf,
  type OutputSources,
} from './workflow/graphs/calling-template';
export { DagTemplate, type DagTemplateProps } from './workflow/graphs/dag-template';
export { type DataFields, DataTemplate, type DataTemplateProps } from './workflow/templates/data-template';
export {
  Expression,
  type ExpressionTag,
  type ExpressionValue,
  type NamedReference,
  type ComputedValue,
  expression,
} from './workflow/values/expression';
export {
  ClusterWorkflowTemplate,
  type ClusterWorkflowTemplateProps,
} from './workflow/workflows/cluster-workflow-template';
export { CronWorkflow, type CronWorkflowProps } from './workflow/workflows/cron-workflow';
export {
  type EventArgument,
  type EventArguments,
  type EventValues,
  FromEvent,
  fromEvent,
} from './workflow/ports/event-arguments';
export { ExistingClusterWorkflowTemplate } from './workflow/workflows/existing-cluster-workflow-template';
export {
  ExistingWorkflow,
  type ExistingWorkflowOptions,
  ExistingWorkflowTemplate,
  type TemplatePorts,
} from './workflow/workflows/existing-workflow-template';
export type { Format } from './workflow/values/format';
export { Hook, type HookOptions, type HookParameters, hook, type NamedHook } from './workflow/calls/hook';
export { ItemSequence, sequence, type SequenceFields } from './workflow/calls/item-sequence';
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
} from './workflow/calls/items';
export type { Loop, LoopOptions } from './workflow/calls/loop';
export { type HttpFields, HttpTemplate, type HttpTemplateProps } from './workflow/templates/http-template';
export type {
  BodyPorts,
  InputPorts,
  LeafTemplateProps,
  OutputPorts,
} from './workflow/templates/leaf-template';
export { LeafTemplate } from './workflow/templates/leaf-template';
export {
  type PluginFields,
  PluginTemplate,
  type PluginTemplateProps,
} from './workflow/templates/plugin-template';
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
} from './workflow/ports/port';
export { artifact, parameter } from './workflow/ports/port';
export type {
  InputReference,
  InputReferences,
  NamedInputs,
  OutputPaths,
  PortReference,
  References,
} from './workflow/ports/port-references';
export { InputArtifactReference, inputs } from './workflow/ports/port-references';
export { OutputPath } from './workflow/values/output-path';
export { type RawManifest, RawTemplate, type RawTemplateProps } from './workflow/templates/raw-template';
export { ArtifactReference, ParameterReference, type Producer, Reference } from './workflow/values/reference';
export type { NameRule } from './kubernetes/name';
export { ReusableWorkflow } from './workflow/workflows/reusable-workflow';
export type { WorkflowReferrer } from './workflow/workflows/check-workflow-reference';
export type {
  Submission,
  SubmissionArguments,
  SubmissionParameters,
  Submittable,
  SubmittedValue,
} from './workflow/workflows/submission';
export {
  type ResourceFields,
  type ResourceManifest,
  ResourceTemplate,
  type ResourceTemplateProps,
} from './workflow/templates/resource-template';
export {
  type ScriptFields,
  ScriptTemplate,
  type ScriptTemplateProps,
} from './workflow/templates/script-template';
export {
  type SuspendBodyPorts,
  type SuspendFields,
  SuspendTemplate,
  type SuspendTemplateProps,
} from './workflow/templates/suspend-template';
export {
  DependsExpression,
  type DependsTerm,
  type DependsTask,
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
export { Step, type StepOptions, type StepParameters } from './workflow/calls/step';
export { StepGroup } from './workflow/calls/step-group';
export { StepsTemplate, type StepsTemplateProps } from './workflow/graphs/steps-template';
export { type CallParameters, Task, type TaskOptions } from './workflow/calls/task';
export { Template, type TemplateProps } from './workflow/templates/template';
export { templateByName } from './workflow/templates/template-by-name';
export type { Templated, TemplatedJson } from './workflow/values/templated';
export { Unquoted, unquoted } from './workflow/values/unquoted';
export { variables } from './workflow/values/variables';
export { Workflow, type WorkflowProps } from './workflow/workflows/workflow';
export type { WorkflowArguments } from './workflow/ports/workflow-arguments';
export {
  type EventArgumentsOf,
  type EventSubmit,
  WorkflowEventBinding,
  type WorkflowEventBindingProps,
} from './workflow/workflows/workflow-event-binding';
export type { OwnedTemplate, WorkflowKind } from './workflow/workflows/workflow-kind';
export { WorkflowResource, type WorkflowResourceProps } from './workflow/workflows/workflow-resource';
export type { WorkflowSpecProps } from './workflow/workflows/workflow-spec';
export { WorkflowTemplate, type WorkflowTemplateProps } from './workflow/workflows/workflow-template';
export { CiWorkflow } from './ci/pipeline/ci-workflow';
export { CiWorkflowTemplate } from './ci/pipeline/ci-workflow-template';
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
} from './ci/pipeline/ci-pipeline-props';
export type { CredentialValue, EnvironmentVariable, PrivateManifest } from './ci/credentials/credentials';
export {
  DockerSecret,
  type DockerSecretFromCredentials,
  type DockerSecretFromExternalSecret,
  type DockerSecretKey,
  type DockerSecretOptions,
  type DockerSecretProps,
  type IDockerSecret,
} from './ci/credentials/docker-secret';
export { DOCKER_HUB, type RegistryCredentials } from './ci/credentials/docker-secret-config';
export type {
  GitCloneInputs,
  GitCloneInputsFor,
  GitCloneOutputs,
  GitCloneOutputsFor,
  GitCloneTemplateProps,
  TaggedGitCloneOutputs,
  UrlState,
} from './ci/clone/git-clone-props';
export { GitCloneTemplate } from './ci/clone/git-clone-template';
export type { GitCredentials, GitSshKey, GitToken } from './git/credentials';
export type { GitTagInputs, GitTagInputsFor, PassedThroughPort } from './ci/clone/git-tag-input';
export { GIT_URL } from './git/url';
export {
  IMAGE_DESTINATION,
  IMAGE_DIGEST,
  IMAGE_NAME,
  IMAGE_REFERENCE,
  IMAGE_TAG,
} from './ci/build/image-reference';
export type {
  ImageTagFromGit,
  ImageTagFromGitTag,
  ImageTagOptions,
  ImageTagRule,
} from './ci/clone/image-tag-from-git';
export type {
  KanikoCache,
  KanikoFlags,
  KanikoFlagValue,
  KanikoSnapshotMode,
} from './ci/build/kaniko-arguments';
export type {
  BuildArgs,
  Destinations,
  FromInputs,
  ImageInputs,
  KanikoBuildTemplateProps,
  KanikoInputs,
  KanikoOutputs,
} from './ci/build/kaniko-build-props';
export { KanikoBuildTemplate } from './ci/build/kaniko-build-template';
export {
  MinioArtifactRepo,
  type IArtifactRepo,
  type MinioArtifactRepoProps,
  type S3RepositoryProps,
} from './ci/artifacts/minio-artifact-repo';
export type { S3ArtifactRepository } from './ci/artifacts/minio-artifact-repo-s3';
export {
  MinioSecret,
  type IMinioSecret,
  type MinioSecretFromCredentials,
  type MinioSecretFromExternalSecret,
  type MinioSecretKeys,
  type MinioSecretOptions,
  type MinioSecretProps,
} from './ci/credentials/minio-secret';
export { MinioServer } from './ci/artifacts/minio-server';
export type { MinioContainer, MinioPod } from './ci/artifacts/minio-server-pod';
export type { MinioServerProps, MinioServiceSpec } from './ci/artifacts/minio-server-props';
export { PodControllerRbac, type PodControllerRbacProps } from './ci/rbac/pod-controller-rbac';
export type { SecretKey } from './kubernetes/secret-key';

export { CancelSuperseded } from './events/cancel/cancel-superseded';
export type {
  CancelSupersededArguments,
  CancelSupersededProps,
} from './events/cancel/cancel-superseded-props';
export { EventBus, type EventBusProps, type IEventBus } from './events/bus/event-bus';
export type {
  EventFields,
  EventItems,
  EventPath,
  EventPayload,
  EventPayloadPath,
  EventValue,
} from './git/event-value';
export { azureDevOpsRepository } from './git/hosts/azure-devops/repository';
export { bitbucketServerRepository } from './git/hosts/bitbucket-server/repository';
export { bitbucketRepository } from './git/hosts/bitbucket/repository';
export { webhookRepository } from './git/hosts/generic/repository';
export type { PushFieldMapping } from './git/hosts/generic/push-payload';
export { giteaRepository } from './git/hosts/gitea/repository';
export { githubRepository } from './git/hosts/github/repository';
export { gitlabRepository } from './git/hosts/gitlab/repository';
export type { HookRegistration } from './git/hosts/host';
export type { GitProvider, StatusProvider } from './git/hosts';
export type { GitRepository, RepositoryOptions } from './git/repository';

/** The payloads that Git hosts send for a push, as types. */
export type * as payloads from './git/hosts/payloads';
export { GitPushTrigger, type GitPushTriggerProps } from './events/trigger/git-push-trigger';
export { GitWebhook } from './events/trigger/git-webhook';
export type { GitWebhookProps, GitWebhookOptions, RegisterHookOf } from './events/trigger/git-webhook-props';
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
export type { BearerToken, NoWebhookSecret, WebhookSecret } from './events/webhook/webhook-secret';
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
