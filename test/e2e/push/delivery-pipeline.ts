import { k8s } from 'cdk8s-plus-27';
import type { Construct } from 'constructs';
import type { CiCdPipelineProps, GitWebhookOptions, payloads } from '../../../lib';
import { CiCdPipeline, helmValues, webhookRepository } from '../../../lib';
import { IMAGE, registriesOf } from '../pipeline';
import type { Run } from '../cluster/run';

/** The file of the configuration repository that contains the image to run. */
export const VALUES_FILE = 'values.yaml';

/** The branch that the pipeline builds. */
export function deployedBranch({ namespace }: Run): string {
  return `${namespace}-deploy`;
}

/** The branch of the same repository that is used as the configuration repository. */
export function configBranch({ namespace }: Run): string {
  return `${namespace}-config`;
}

/**
 * A pipeline from the repository of the settings to a branch of it. The webhooks have GitHub's format, although the
 * repository is not on GitHub.
 */
export function deliveryPipeline(
  scope: Construct,
  run: Run,
  webhookSecret: GitWebhookOptions['webhookSecret'],
  options: Pick<CiCdPipelineProps, 'sbom' | 'sign'> = {},
) {
  const { git, registry, images } = run.settings;
  return new CiCdPipeline(scope, 'deploy', {
    repository: webhookRepository<payloads.GitHubPush>(git.url, (payload) => ({
      ref: payload.ref,
      commit: payload.after,
      before: payload.before,
      message: payload.head_commit.message,
    })),
    webhookSecret,
    layout: 'one-pod',
    branches: [deployedBranch(run)],
    imageName: `${registry.imagePrefix}/${IMAGE}`,
    buildArgs: { FROM_ARGO: 'the pipeline', BASE: images.busybox },
    build: {
      image: images.kaniko,
      registries: registriesOf(run.settings),
    },
    registryCredentials: run.setup.dockerSecret,
    ...options,
    deploy: {
      repository: git.url,
      branch: configBranch(run),
      updates: [helmValues(VALUES_FILE, { tag: 'image.tag', digest: 'image.digest' })],
      images: { yq: images.yq },
      ...gitLogin(scope, run),
    },
  });
}

/** The credentials with which pods push, if there are any. */
export function gitLogin(scope: Construct, { settings: { git } }: Run) {
  if (git.login === undefined) return {};
  const name = 'git-login';
  new k8s.KubeSecret(scope, name, { metadata: { name }, stringData: { ...git.login } });
  const credentials = {
    token: { secret: name, key: 'password' },
    username: { secret: name, key: 'username' },
  };
  return { credentials };
}
