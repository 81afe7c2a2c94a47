import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Problem } from '../../finding';
import type { DagTemplate, Task } from '../../workflow';
import type { ArgoApplication } from '../argo-cd/argo-application';
import type { GitOpsUpdateInputs, GitOpsUpdateOutputs, SourceInputs } from '../gitops/gitops-update-props';
import type {
  ArgoApplicationWaitInputs,
  ArgoApplicationWaitOutputs,
} from '../wait/argo-application-wait-props';
import { ArgoApplicationWaitTemplate } from '../wait/argo-application-wait-template';
import type { PipelineDelivery } from './ci-cd-pipeline-props';

/** The task that waits for the Application. */
export type WaitTask = Task<ArgoApplicationWaitInputs, ArgoApplicationWaitOutputs>;

/** What the task waits for. */
interface Awaited {
  readonly delivery: PipelineDelivery;
  /** The Application of the pipeline. */
  readonly application: ArgoApplication | undefined;
  /** The task that has pushed the commit. */
  readonly deploy: Task<GitOpsUpdateInputs & SourceInputs, GitOpsUpdateOutputs>;
}

/** Adds the task that waits until Argo CD has synced what was pushed, if the pipeline has one. */
export function addWaitTask(
  scope: Construct,
  dag: DagTemplate,
  { delivery, application: ownApplication, deploy }: Awaited,
  metadata: ApiObjectMetadata,
): WaitTask | undefined {
  const { waitForApplication, repository, branch, ca, images } = delivery;
  if (waitForApplication === undefined) return undefined;
  const given = waitForApplication === true ? {} : waitForApplication;
  const { application = ownApplication, credentials = delivery.credentials, ...options } = given;
  if (application === undefined) return undefined;
  const { wait } = new ArgoApplicationWaitTemplate(scope, 'application-wait', {
    ...options,
    images: { ...images, ...options.images },
    application,
    repository,
    branch,
    credentials,
    ca,
    metadata,
  });
  return dag.task('wait', wait, { revision: deploy.outputs.commit });
}

/** Reports a pipeline that waits for no Application, or for one that only a user syncs. */
export function checkWait({ waitForApplication, application }: PipelineDelivery): Problem[] {
  if (waitForApplication === undefined) return [];
  const path = 'deploy.waitForApplication';
  if (waitForApplication !== true && waitForApplication.application !== undefined) return [];
  if (application === undefined) {
    const message =
      "There is no Application to wait for. Set 'deploy.application', or the name of an existing one: { application: { name: 'web' } }.";
    return [{ code: 'missing-application', message, path }];
  }
  if (application.automated !== undefined) return [];
  const message =
    "The Application has no automated sync, so the workflow waits until a user syncs it. Set 'automated' of 'deploy.application'.";
  return [{ code: 'missing-automated-sync', message, path }];
}
