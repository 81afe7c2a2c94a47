// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access */
import type { Construct } from 'constructs';
import {
  CiCdPipeline,
  bitbucketRepository,
  githubRepository,
  gitlabRepository,
  helmValues,
  webhookRepository,
} from '../../lib';

declare const scope: Construct;

const repository = githubRepository('https://github.com/acme/web');
const secret = { secret: 'github', key: 'token' };
const status = { token: secret, argoUrl: 'https://argo.acme.dev' };
const parts = {
  webhookSecret: secret,
  imageName: 'ghcr.io/acme/web',
  deploy: {
    repository: 'https://github.com/acme/config.git',
    updates: [helmValues('web/values.yaml', { digest: 'image.digest' })],
  },
};

// Valid uses.
const pipeline = new CiCdPipeline(scope, 'a', {
  ...parts,
  repository,
  commitStatus: status,
  paths: ['web/**'],
});
export const tag: string = pipeline.workflow.clone.outputs.imageTag.toString();
export const digest: string = pipeline.workflow.build.outputs.digest.toString();
pipeline.trigger.addBuild('nightly', {
  workflow: pipeline.workflow,
  branches: ['nightly'],
  arguments: ({ push, payload }) => ({ revision: push.commit, imageName: payload.repository.full_name }),
});
new CiCdPipeline(scope, 'b', { ...parts, repository: gitlabRepository('https://gitlab.com/acme/web') });

export const outcome: string = pipeline.deploy.outputs.outcome.toString();
pipeline.workflow.submission({ revision: 'main', rollback: 'true' });
// @ts-expect-error Type '"yes"' is not assignable
pipeline.workflow.submission({ rollback: 'yes' });

// The trigger knows the payload type of the Git host.
pipeline.trigger.addBuild('other', {
  workflow: pipeline.workflow,
  // @ts-expect-error Property 'project' does not exist
  arguments: ({ payload }) => ({ revision: payload.project.id }),
});

// No configuration repository.
const { deploy: _, ...undelivered } = parts;
// @ts-expect-error Property 'deploy' is missing
new CiCdPipeline(scope, 'c', { ...undelivered, repository });

// No webhook secret: anyone could start builds.
const { webhookSecret: _secret, ...open } = parts;
// @ts-expect-error Property 'webhookSecret' is missing
new CiCdPipeline(scope, 'd', { ...open, repository });

// A literal token.
// @ts-expect-error Type 'string' is not assignable to type 'IssuedGitToken | SecretKey'
new CiCdPipeline(scope, 'e', { ...parts, repository, commitStatus: { ...status, token: 'hunter2' } });

// Features that a Git host does not have.
const bitbucket = bitbucketRepository('https://bitbucket.org/acme/web');
// @ts-expect-error is not assignable to type '"The webhooks of this Git host do not list changed files"'
new CiCdPipeline(scope, 'f', { ...parts, repository: bitbucket, paths: ['web/**'] });
const other = webhookRepository<{ ref: string; rev: string }>('https://git.acme.dev/web.git', (payload) => ({
  ref: payload.ref,
  commit: payload.rev,
}));
// @ts-expect-error is not assignable to type '"This Git host has no API for commit statuses"'
new CiCdPipeline(scope, 'g', { ...parts, repository: other, commitStatus: status });

// The API for commit statuses may be on another server.
const ca = { configMap: 'company-ca', key: 'ca.crt' };
new CiCdPipeline(scope, 'ca', { ...parts, repository, ca, commitStatus: status });
new CiCdPipeline(scope, 'status-ca', { ...parts, repository, commitStatus: { ...status, ca } });

// The workflow computes the image tag, so it has no such argument.
// @ts-expect-error Property 'imageTag' does not exist
export const none: unknown = pipeline.workflow.arguments.imageTag;

// A scan without a gate, a signature that is not verified, one without a signer.
// @ts-expect-error Property 'gate' is missing
new CiCdPipeline(scope, 'h', { ...parts, repository, scan: {} });
const key = { privateKey: { secret: 'cosign', key: 'cosign.key' }, transparencyLog: 'none' } as const;
// @ts-expect-error Property 'verify' is missing
new CiCdPipeline(scope, 'i', { ...parts, repository, sign: { key } });
const verify = { key: { publicKey: 'PEM', transparencyLog: 'none' } } as const;
// @ts-expect-error is not assignable
new CiCdPipeline(scope, 'j', { ...parts, repository, sign: { verify } });
new CiCdPipeline(scope, 'k', { ...parts, repository, scan: { gate: 'report-only' }, sign: { key, verify } });
