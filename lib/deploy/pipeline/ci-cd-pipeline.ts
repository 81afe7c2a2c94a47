import type { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import { isFromGitTag } from '../../ci/clone/image-tag';
import type { WorkflowNetworkPolicy } from '../../ci/network/workflow-network-policy';
import { PodControllerRbac } from '../../ci/rbac/pod-controller-rbac';
import type { PushEvent } from '../../events/push/push-event';
import { CommitStatus } from '../../events/status/commit-status';
import { GitPushTrigger } from '../../events/trigger/git-push-trigger';
import { checkSharedSecret } from '../../events/webhook/shared-secret';
import { addFindings } from '../../finding';
import type { GitProvider } from '../../git/hosts';
import { hasCommitStatuses } from '../../git/hosts';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import type { NamedMetadata } from '../../kubernetes/name';
import { named } from '../../kubernetes/name';
import type { DagTemplate, Task } from '../../workflow';
import { ArgoApplication } from '../argo-cd/argo-application';
import type {
  GitOpsSource,
  GitOpsUpdateInputs,
  GitOpsUpdateOutputs,
  SourceInputs,
} from '../gitops/gitops-update-props';
import { DEFAULT_BRANCH } from '../gitops/gitops-update-props';
import { GitOpsUpdateTemplate } from '../gitops/gitops-update-template';
import type { WaitTask } from './application-wait';
import { addWaitTask, checkWait } from './application-wait';
import type { CiCdPipelineProps, PipelineDelivery } from './ci-cd-pipeline-props';
import { checkDeliveredRefs, checkDeliveryLoop, deliversToItself, skippedMessage } from './delivery-loop';
import { checkDeliverySource, deliverySource } from './delivery-source';
import type { BuiltImage, PipelineWorkflow } from './pipeline-workflow';
import { cloneCa, statusCa, withServerCa } from './server-ca';
import { checkPipelineNetwork, createWorkflowPolicy, labelPods } from './pipeline-network';
import type { Delivered, PipelineProvenance } from './pipeline-provenance';
import { addProvenance } from './pipeline-provenance';
import { builtImage, createPipelineWorkflow } from './pipeline-workflow';

/**
 * From git push to the deployed image: a trigger, a workflow that clones the repository, builds and pushes the image
 * and writes its tag and digest to a configuration repository, commit statuses, and the Argo CD Application that
 * deploys the configuration repository.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { CiCdPipeline, githubRepository, helmValues } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'web', { namespace: 'ci' });
 * new CiCdPipeline(chart, 'web', {
 *   repository: githubRepository('https://github.com/acme/web'),
 *   webhookSecret: { secret: 'github-webhook', key: 'secret' },
 *   ingress: { host: 'ci.acme.dev', tlsSecret: 'ci-tls' },
 *   branches: ['main'],
 *   imageName: 'ghcr.io/acme/web',
 *   deploy: {
 *     repository: 'https://github.com/acme/config.git',
 *     credentials: { token: { secret: 'config-repo', key: 'token' } },
 *     updates: [helmValues('web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
 *     application: {
 *       source: { path: 'web' },
 *       destination: { namespace: 'web' },
 *       automated: { prune: true, selfHeal: true },
 *     },
 *   },
 *   commitStatus: { token: { secret: 'github-status', key: 'token' }, argoUrl: 'https://argo.acme.dev' },
 * });
 * ```
 *
 * Extend the workflow: `pipeline.workflow.addTest('unit', …)` adds a test before the build, and `pipeline.workflow.dag.task('notify', …)`
 * another task.
 */
export class CiCdPipeline<Payload = unknown, Provider extends GitProvider = GitProvider> extends Construct {
  /** The workflow: `workflow.dag`, `workflow.clone`, `workflow.build`. */
  readonly workflow: PipelineWorkflow;

  /** The trigger, which starts the workflow. */
  readonly trigger: GitPushTrigger<PipelineWorkflow['declaredArguments'], Payload, Provider>;

  /** The DAG with `deploy`, for further tasks after it: that of the workflow, unless `layout` is `one-pod`. */
  readonly dag: DagTemplate;

  /** The task that writes the image to the configuration repository, after the build. */
  readonly deploy: Task<GitOpsUpdateInputs & SourceInputs, GitOpsUpdateOutputs>;

  /** The tasks that list, scan, sign and verify the image, if `sbom`, `scan` or `sign` are set. */
  readonly provenance: PipelineProvenance;

  /** The task that waits until Argo CD has synced the commit, if `deploy.waitForApplication` is set. */
  readonly wait?: WaitTask;

  /** The Argo CD Application, if `deploy.application` is set. */
  readonly application?: ArgoApplication;

  /** The reports of commit statuses, if `commitStatus` is set. */
  readonly commitStatus?: CommitStatus;

  /** The NetworkPolicy of the workflow, if `networkPolicies` is set. */
  readonly networkPolicy?: WorkflowNetworkPolicy;

  constructor(scope: Construct, id: string, props: CiCdPipelineProps<Payload, Provider>) {
    super(scope, id);
    const { repository, commitStatus, networkPolicies } = props;
    const deploy = withServerCa(props);
    const metadata = named(props.metadata, id);
    const loops = deliversToItself(repository, deploy.repository);
    const { branches, tags, paths, skipMessages } = props;
    // The type of `paths` for Bitbucket is a text, the compile error.
    const filter = { branches, tags, skipMessages, paths: typeof paths === 'string' ? [paths] : paths };
    addFindings(this, [
      ...checkDeliveredRefs(filter, props.imageTag),
      ...checkDeliverySource(props),
      ...checkWait(deploy),
      ...checkPipelineNetwork(networkPolicies, props),
      ...checkSharedSecret(props.webhookSecret, {
        credentials: props.credentials,
        registryCredentials: props.registryCredentials,
        'deploy.credentials': deploy.credentials,
        'sign.key.privateKey': props.sign?.key?.privateKey,
        'commitStatus.token': typeof commitStatus === 'object' ? commitStatus.token : undefined,
      }),
      ...(loops ? checkDeliveryLoop(repository, filter, deploy) : []),
    ]);
    const serviceAccount = props.serviceAccount ?? createServiceAccount(this, metadata);
    this.workflow = createPipelineWorkflow(this, {
      ...props,
      spec: networkPolicies === undefined ? props.spec : labelPods(props.spec ?? {}, metadata.name),
      cloneUrl: repository.cloneUrl,
      ca: cloneCa(props),
      metadata,
      serviceAccount,
    });
    const built = builtImage(this.workflow, props);
    this.dag = built.dag;
    const { tasks, delivered } = addProvenance(this, this.workflow, built, {
      ...props,
      cloneUrl: repository.cloneUrl,
      metadata,
    });
    this.provenance = tasks;
    const message = loops ? skippedMessage(deploy.message) : deploy.message;
    this.deploy = addDeployTask(
      this,
      this.workflow,
      built,
      { ...deploy, message, source: deliverySource(props) },
      delivered,
      {
        namespace: metadata.namespace,
        name: `${metadata.name}-gitops-update`,
      },
    );
    this.application = addApplication(this, deploy, metadata.name);
    this.wait = addWaitTask(
      this,
      built.dag,
      { delivery: deploy, application: this.application, deploy: this.deploy },
      { namespace: metadata.namespace, name: `${metadata.name}-application-wait` },
    );
    if (typeof commitStatus === 'object' && hasCommitStatuses(repository)) {
      const commit = this.workflow.arguments.revision;
      this.commitStatus = new CommitStatus(this.workflow, 'commit-status', {
        ...commitStatus,
        repository,
        commit,
        ca: statusCa(props, commitStatus),
        reports: this.wait === undefined ? 'build' : 'deployment',
      });
    }
    const { maxBuilds = 1, endpoint = `/${id}` } = props;
    const build = {
      workflow: this.workflow,
      maxBuilds,
      arguments: ({ push }: PushEvent) => ({
        revision: push.commit,
        // If several Git tags point at the commit, the image is tagged after the one that was pushed.
        ...(isFromGitTag(props.imageTag) && { gitTag: push.tag }),
      }),
    };
    // `serviceAccount` is for the workflow; the Sensor has another one.
    const source = {
      ...props,
      ...build,
      endpoint,
      metadata,
      serviceAccount: undefined,
    };
    this.trigger = new GitPushTrigger(this, 'trigger', source);
    if (networkPolicies !== undefined)
      this.networkPolicy = createWorkflowPolicy(this, networkPolicies, metadata);
  }
}

/** Creates the default ServiceAccount of the workflow. */
function createServiceAccount(scope: Construct, { name, namespace }: NamedMetadata): IServiceAccount {
  const metadata = { name, namespace };
  return new PodControllerRbac(scope, 'rbac', { metadata, serviceAccountMetadata: metadata }).serviceAccount;
}

/** Adds the task that writes the image to the configuration repository. */
function addDeployTask(
  scope: Construct,
  workflow: PipelineWorkflow,
  { dag, imageTag, commit }: BuiltImage,
  {
    application: _a,
    allowOlder: _o,
    waitForApplication: _w,
    ...props
  }: PipelineDelivery & { readonly source: GitOpsSource },
  { image, digest, after }: Delivered,
  metadata: ApiObjectMetadata,
): Task<GitOpsUpdateInputs & SourceInputs, GitOpsUpdateOutputs> {
  const update = new GitOpsUpdateTemplate(scope, 'gitops-update', { ...props, metadata });
  const deploy = dag.task('deploy', update.push, {
    image,
    tag: imageTag,
    digest,
    sourceCommit: commit,
    rollback: workflow.arguments.rollback,
  });
  if (after !== undefined) deploy.addDependency(after);
  return deploy;
}

/** Adds the Argo CD Application that deploys the configuration repository. */
function addApplication(
  scope: Construct,
  deploy: PipelineDelivery,
  name: string,
): ArgoApplication | undefined {
  if (deploy.application === undefined) return undefined;
  const { repository: repoURL, branch: targetRevision = DEFAULT_BRANCH, application } = deploy;
  return new ArgoApplication(scope, 'application', {
    ...application,
    metadata: named(application.metadata, name),
    source: { ...application.source, repoURL, targetRevision },
  });
}
