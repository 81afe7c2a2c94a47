import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as library from '../lib';

/** The names that lib/index.ts exports, including types. */
function exportedNames(): string[] {
  const text = readFileSync(join(__dirname, '../lib/index.ts'), 'utf8');
  const namespaces = [...text.matchAll(/^export (?:type )?\* as (\w+) from/gm)].map(([, name = '']) => name);
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list
      .split(',')
      .map((name) => name.trim().replace(/^type /, ''))
      .filter((name) => name !== ''),
  );
  return [...namespaces, ...lists];
}

/** The names as lines of text. */
function wrapped(names: readonly string[]): string {
  const lines: string[] = [''];
  for (const name of names) {
    const line = `${lines.pop() ?? ''} ${name}`.trim();
    lines.push(...(line.length < 100 ? [line] : [line, '']));
  }
  return lines.join('\n').trim();
}

test('the public API has exactly these names', () => {
  const names = exportedNames();
  expect(new Set(names).size).toBe(names.length);
  for (const name of Object.keys(library)) expect(names).toContain(name);
  expect(wrapped(names.sort())).toMatchInlineSnapshot(`
    "AdviceLevel ApplicationSource ArgoApplication ArgoApplicationProps ArgoApplicationWaitTemplate ArgoApplicationWaitTemplateProps
    ArgoValidation ArgoValidationContext ArgoValidationProps ArgoVersion ArgoViolation Argument Arguments
    ArtifactArgument ArtifactCacheOptions ArtifactOptions ArtifactPort ArtifactReference AzureArtifactRepo
    AzureArtifactRepoProps BuildFlags BuildKitBuildTemplate BuildKitBuildTemplateProps BuildSecrets BuildahBuildTemplate
    BuildahBuildTemplateProps BuildkitDaemon CacheTool CachedContainerTemplate CachedContainerTemplateProps
    Call CallOptions CallParameters Callable CancelSuperseded CancelSupersededProps ChangedProjectsTemplate
    ChangedProjectsTemplateProps ChildWorkflowTemplate ChildWorkflowTemplateProps CiCdPipeline CiCdPipelineProps
    CiPipelineProps CiTest CiTestProps CiWorkflow CiWorkflowTemplate ClaimCacheOptions ClusterWorkflowTemplate
    ClusterWorkflowTemplateProps CommitStatus CommitStatusProps ConfigMapKey ContainerFields ContainerSetTemplate
    ContainerSetTemplateProps ContainerTemplate ContainerTemplateProps CronWorkflow CronWorkflowProps DOCKER_HUB
    DagLayout DagTemplate DagTemplateProps DataTemplate DataTemplateProps DefaultBuildInputs DependencyCache
    DependsExpression DependsTask DependsTerm Destinations DockerSecret DockerSecretProps Duration EventBus
    EventBusProps ExistingClusterWorkflowTemplate ExistingWorkflowTemplate Expression ExpressionFunctions
    ExpressionValue ExpressionVariable FileUpdate Finding FindingCode FindingsError Format FromEvent FromEventOptions
    GIT_URL GcsArtifactRepo GcsArtifactRepoProps GitCloneInputs GitCloneOutputs GitCloneTemplate GitCloneTemplateProps
    GitCredentials GitHubAppOptions GitOpsUpdateOutputs GitOpsUpdateTemplate GitOpsUpdateTemplateProps GitProvider
    GitPushCredentials GitPushTrigger GitPushTriggerProps GitRepository GitSshKey GitToken GitWebhook GitWebhookOptions
    GitWebhookProps HasValue Hook HookOptions HttpTemplate HttpTemplateProps IArtifactRepo IEventBus IMAGE_BY_DIGEST
    IMAGE_DESTINATION IMAGE_DIGEST IMAGE_NAME IMAGE_REFERENCE IMAGE_TAG IPersistentVolumeClaim ISecret IServiceAccount
    ImageBuildInputs ImageBuildOutputs ImageBuildTemplate ImageBuildTemplateProps ImageIndexTemplate ImageIndexTemplateProps
    ImageInputs ImageMirror ImageSettings ImageTagFromGit ImageTagOptions InputArtifactReference InputReferences
    Integer IssuedGitToken ItemFields ItemSequence Items ItemsFrom JsonText KanikoBuildTemplate KanikoBuildTemplateProps
    LayerCache LintClass LintFinding LintOptions LintSettings ManifestApp ManifestAppProps Memoization MinioArtifactRepo
    MinioArtifactRepoProps MinioSecret MinioSecretProps MinioServer MinioServerProps Monorepo MonorepoProject
    MultiPlatformBuildTemplate MultiPlatformBuildTemplateProps NamedInputs NamedReference NeedsValue NetworkDestination
    NetworkPeer NoArguments Operand OutputPath ParameterArgument ParameterOptions ParameterPort ParameterReference
    PluginTemplate PluginTemplateProps PodControllerRbac PodControllerRbacProps Port Ports Program ProgramTag
    ProgramValue Push PushBuildOptions PushEvent PushFilter RETRY_IDEMPOTENT RETRY_INTERRUPTED RawTemplate
    RawTemplateProps Reference References Registries RegistryCredentials RegistryLogin RegistryLogins RegistryOptions
    ResourceTemplate ResourceTemplateProps ReusableWorkflow S3ArtifactRepo S3ArtifactRepoProps S3Credentials
    S3Server SERVICE_ACCOUNT_TOKEN SbomFormat SbomTemplate SbomTemplateProps ScriptFields ScriptTemplate
    ScriptTemplateProps SeaweedFsServer SeaweedFsServerProps SecretKey SeparatePush SequenceFields SignTemplate
    SignTemplateProps StatusProvider Step StepGroup StepOptions StepsTemplate StepsTemplateProps Submission
    SubmissionArguments Submittable SuspendTemplate SuspendTemplateProps Task TaskOptions Template TemplateProps
    Templated TemplatedJson TestContainer TestReports TestTemplate TestTemplateProps Time Timezone Unquoted
    VerifyTemplate VerifyTemplateProps VulnerabilityGate VulnerabilityScanTemplate VulnerabilityScanTemplateProps
    WebhookSecret Workflow WorkflowEventBinding WorkflowEventBindingProps WorkflowNetworkPolicy WorkflowNetworkPolicyProps
    WorkflowProps WorkflowResource WorkflowResourceProps WorkflowSpecProps WorkflowTemplate WorkflowTemplateProps
    WrittenParts acknowledge allFailed allOf anyOf anySucceeded argo argoCd argoEvents artifact azureDevOpsRepository
    bash bitbucketRepository bitbucketServerRepository cargoCache configureImages configureLint daemoned
    dependencyCache emptyArguments errored expr expression failed findingsOf formatFinding fromEvent giteaRepository
    githubApp githubRepository gitlabRepository goCache helmValues hook imageInputs inputs items itemsFrom
    kustomizeImage lint manifestImage mavenCache node not npmCache omitted parameter payloads pipCache python
    registryAccounts sequence sh skipped succeeded templateByName unquoted variables webhookRepository"
  `);
});
