import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ArgoApplicationWaitTemplate, CiCdPipeline, githubRepository, kustomizeImage } from '../../../lib';
import { gitLogin } from '../push/delivery-pipeline';
import type { Trigger } from '../push/push-triggers';
import { newSecret, webhookSecret } from '../push/push-triggers';
import { IMAGE, registriesOf } from '../pipeline';
import type { Run } from '../cluster/run';
import { FOLDER, APP, KUSTOMIZATION } from './configuration';

/** The name of the pipeline and its objects. */
export const PIPELINE = 'deploy';

/** The branch that the pipeline builds. */
export function sourceBranch({ namespace }: Run): string {
  return `${namespace}-source`;
}

/** The branch that is used as the configuration repository. */
export function configurationBranch({ namespace }: Run): string {
  return `${namespace}-configuration`;
}

/**
 * A pipeline from a branch of the repository to the running app. The webhooks and the commit statuses are those of GitHub,
 * where the repository is not: the statuses are sent to `statusUrl`.
 */
export class DeploymentPipeline extends Chart {
  readonly secret = newSecret();
  readonly pipeline: CiCdPipeline<unknown, 'github'>;
  readonly trigger: Trigger;
  /** Waits for the same Application, and asks Argo CD to refresh it. */
  readonly refreshing: ArgoApplicationWaitTemplate;

  constructor(scope: Construct, run: Run, statusUrl: string) {
    super(scope, 'argo-cd', { namespace: run.namespace });
    const { namespace, settings } = run;
    const { git, registry, images, argoCdNamespace } = settings;
    const login = gitLogin(this, run);
    const github = githubRepository('https://github.com/acme/app', { apiUrl: statusUrl });
    this.pipeline = new CiCdPipeline(this, PIPELINE, {
      repository: { ...github, cloneUrl: git.url },
      webhookSecret: webhookSecret(this, 'webhook', this.secret),
      branches: [sourceBranch(run)],
      // A duplicate delivery blocks others for this time: Argo Events treats it like an error of the API server.
      retryStrategy: { steps: 3, duration: '500ms', factor: 2, jitter: 0 },
      imageName: `${registry.imagePrefix}/${IMAGE}`,
      buildArgs: { FROM_ARGO: 'the pipeline', BASE: images.busybox },
      build: {
        image: images.kaniko,
        registries: registriesOf(settings),
      },
      registryCredentials: run.setup.dockerSecret,
      deploy: {
        repository: git.url,
        branch: configurationBranch(run),
        updates: [kustomizeImage(KUSTOMIZATION, APP)],
        images: { yq: images.yq },
        ...login,
        application: {
          metadata: { name: namespace, namespace: argoCdNamespace },
          source: { path: FOLDER },
          destination: { namespace },
          automated: { prune: true, selfHeal: true },
          // By default, Argo CD retries a failed sync for minutes, and a newer commit waits for that.
          retry: { limit: 1, backoff: { duration: '2s' } },
        },
        waitForApplication: { timeoutSeconds: 300, images: { curl: images.curl } },
      },
      commitStatus: {
        token: { secret: 'status-token', key: 'token' },
        argoUrl: 'https://argo.acme.example',
        container: { image: images.curl },
      },
    });
    this.trigger = this.pipeline.trigger;
    this.refreshing = new ArgoApplicationWaitTemplate(this, 'refreshing', {
      metadata: { name: 'refreshing' },
      application: { name: namespace, namespace: argoCdNamespace },
      repository: git.url,
      branch: configurationBranch(run),
      ...login,
      requestRefresh: true,
      images: { yq: images.yq, curl: images.curl },
    });
  }
}
