// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access */
import type { Construct } from 'constructs';
import {
  CiWorkflowTemplate,
  GitPushTrigger,
  GitWebhook,
  Workflow,
  WorkflowTemplate,
  artifact,
  azureDevOpsRepository,
  bitbucketRepository,
  bitbucketServerRepository,
  giteaRepository,
  githubRepository,
  gitlabRepository,
  parameter,
  webhookRepository,
} from '../../lib';

declare const scope: Construct;

const github = githubRepository('https://github.com/acme/app');
const webhookSecret = { secret: 'webhook', key: 'secret' };
const ci = new CiWorkflowTemplate(scope, 'ci', { defaults: { revision: 'main' } });
const plain = WorkflowTemplate.fromWorkflowTemplateName(scope, 'plain', 'plain', {
  arguments: { revision: parameter(), suite: parameter({ enum: ['fast', 'full'], value: 'fast' }) },
});
const bare = WorkflowTemplate.fromWorkflowTemplateName(scope, 'bare', 'bare');
const withArtifact = WorkflowTemplate.fromWorkflowTemplateName(scope, 'source', 'source', {
  arguments: { source: artifact({ optional: true }), revision: parameter() },
});

// Typical uses.
new GitPushTrigger(scope, 'a', {
  repository: github,
  webhookSecret,
  workflow: ci,
  branches: ['main'],
  paths: ['src/**'],
  registerHook: { url: 'https://ci.acme.dev', token: { secret: 'api', key: 'token' } },
  arguments: ({ push, payload }) => ({
    gitUrl: payload.repository.clone_url,
    revision: push.commit,
    imageName: 'ghcr.io/acme/app',
    imageTag: `${push.branch}-${push.shortCommit}-${payload.head_commit.author.email}`,
  }),
});
new GitPushTrigger(scope, 'b', {
  repository: github,
  webhookSecret,
  workflow: bare,
  allowMissingCommit: true,
});
export const trigger = new GitWebhook(scope, 'c', { repository: github, webhookSecret });
trigger.addBuild('plain', {
  workflow: plain,
  arguments: ({ push }) => ({ revision: push.commit, suite: 'full' }),
});

// The payload of each host has its own fields.
new GitPushTrigger(scope, 'd', {
  repository: gitlabRepository('https://gitlab.com/acme/shop/app'),
  webhookSecret,
  workflow: plain,
  arguments: ({ payload }) => ({ revision: payload.checkout_sha }),
});
new GitPushTrigger(scope, 'e', {
  repository: giteaRepository('https://codeberg.org/acme/app'),
  webhookSecret: { bearerToken: webhookSecret },
  workflow: plain,
  arguments: ({ payload }) => ({ revision: payload.after }),
});
new GitPushTrigger(scope, 'f', {
  repository: bitbucketServerRepository('https://git.acme.dev/scm/shop/app.git'),
  webhookSecret: { none: 'only senders inside the cluster' },
  workflow: plain,
  arguments: ({ payload }) => ({ revision: payload.toCommit.id }),
});

new GitPushTrigger(scope, 'f2', {
  repository: azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
  webhookSecret,
  workflow: plain,
  arguments: ({ push, payload }) => ({ revision: `${push.commit}-${payload.resource.pushId}` }),
});

// The secret of the webhook.
// @ts-expect-error Property 'webhookSecret' is missing in type
new GitPushTrigger(scope, 'g', { repository: github, workflow: bare });
// @ts-expect-error Type 'string' is not assignable to type 'WebhookSecret'
new GitPushTrigger(scope, 'h', { repository: github, webhookSecret: 'correct horse', workflow: bare });
// @ts-expect-error Type '"anybody"' is not assignable to type '"only senders inside the cluster"'
new GitPushTrigger(scope, 'i', { repository: github, webhookSecret: { none: 'anybody' }, workflow: bare });

// Arguments.
new GitPushTrigger(scope, 'j', {
  repository: github,
  webhookSecret,
  workflow: ci,
  // @ts-expect-error Property 'gitUrl' is missing in type
  arguments: ({ push }) => ({ revision: push.commit, imageName: 'x', imageTag: 'y' }),
});
// @ts-expect-error Property 'arguments' is missing in type
new GitPushTrigger(scope, 'k', { repository: github, webhookSecret, workflow: plain });
new GitPushTrigger(scope, 'l', {
  repository: github,
  webhookSecret,
  workflow: plain,
  // A function may return more fields than declared. The synth reports them.
  arguments: ({ push }) => ({ revision: push.commit, nonsense: 'x' }),
});
new GitPushTrigger(scope, 'm', {
  repository: github,
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Type 'EventValue<string>' is not assignable to type '"fast" | "full"
  arguments: ({ push }) => ({ revision: push.commit, suite: push.branch }),
});
new GitPushTrigger(scope, 'n', {
  repository: github,
  webhookSecret,
  workflow: withArtifact,
  // @ts-expect-error is not assignable to type 'undefined'
  arguments: ({ push }) => ({ revision: push.commit, source: push.ref }),
});
new GitPushTrigger(scope, 'o', {
  repository: github,
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Type 'EventFields<Repository>' is not assignable to type
  arguments: ({ payload }) => ({ revision: payload.repository }),
});

// Paths into payloads.
new GitPushTrigger(scope, 'p', {
  repository: github,
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Property 'head_comit' does not exist on type 'EventFields<
  arguments: ({ payload }) => ({ revision: payload.head_comit.id }),
});
new GitPushTrigger(scope, 'q', {
  repository: github,
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Property 'comit' does not exist on type 'EventFields<Push>'
  arguments: ({ push }) => ({ revision: `v-${push.comit}` }),
});
new GitPushTrigger(scope, 'r', {
  repository: gitlabRepository('https://gitlab.com/acme/app'),
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Property 'head_commit' does not exist on type 'EventFields<
  arguments: ({ payload }) => ({ revision: payload.head_commit.id }),
});
new GitPushTrigger(scope, 's', {
  repository: bitbucketRepository('https://bitbucket.org/acme/app'),
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Property 'after' does not exist on type 'EventFields<
  arguments: ({ payload }) => ({ revision: payload.after }),
});
new GitPushTrigger(scope, 't', {
  repository: bitbucketServerRepository('https://git.acme.dev/scm/shop/app.git'),
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Property 'push' does not exist on type 'EventFields<
  arguments: ({ payload }) => ({ revision: payload.push }),
});
new GitPushTrigger(scope, 'u', {
  repository: giteaRepository('https://codeberg.org/acme/app'),
  webhookSecret,
  workflow: plain,
  // @ts-expect-error Property 'checkout_sha' does not exist on type 'EventFields<
  arguments: ({ payload }) => ({ revision: payload.checkout_sha }),
});
webhookRepository<{ readonly ref: string; readonly rev: string }>('https://git.acme.dev/a/b', (payload) => ({
  ref: payload.ref,
  // @ts-expect-error Property 'sha' does not exist on type 'EventFields<
  commit: payload.sha,
}));

// A Workflow runs once.
const once = new Workflow(scope, 'once', { arguments: { revision: parameter({ value: 'main' }) } });
// @ts-expect-error is missing the following properties from type 'Submittable
new GitPushTrigger(scope, 'v', { repository: github, webhookSecret, workflow: once });

// Options that a host does not support.
new GitPushTrigger(scope, 'w', {
  repository: bitbucketRepository('https://bitbucket.org/acme/app'),
  webhookSecret,
  workflow: bare,
  // @ts-expect-error "The webhooks of this Git host do not list changed files"
  paths: ['src/**'],
});
new GitPushTrigger(scope, 'x', {
  repository: bitbucketServerRepository('https://git.acme.dev/scm/shop/app.git'),
  webhookSecret,
  workflow: bare,
  // @ts-expect-error "Argo Events cannot register webhooks at this Git host"
  registerHook: { url: 'https://ci.acme.dev', token: webhookSecret },
});
new GitPushTrigger(scope, 'y', {
  repository: giteaRepository('https://codeberg.org/acme/app'),
  webhookSecret,
  workflow: bare,
  // @ts-expect-error "Argo Events cannot register webhooks at this Git host"
  registerHook: { url: 'https://ci.acme.dev', token: webhookSecret },
});

new GitPushTrigger(scope, 'y2', {
  repository: azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
  webhookSecret,
  workflow: bare,
  // @ts-expect-error "The webhooks of this Git host do not list changed files"
  paths: ['src/**'],
});
new GitPushTrigger(scope, 'y3', {
  repository: azureDevOpsRepository('https://dev.azure.com/acme/shop/_git/app'),
  webhookSecret,
  workflow: bare,
  // @ts-expect-error "Argo Events cannot register webhooks at this Git host"
  registerHook: { url: 'https://ci.acme.dev', token: webhookSecret },
});

// Builds that are added later have the same types.
trigger.addBuild('two', {
  workflow: plain,
  // @ts-expect-error Property 'checkout_sha' does not exist on type 'EventFields<
  arguments: ({ payload }) => ({ revision: payload.checkout_sha }),
});
// @ts-expect-error Property 'arguments' is missing in type
trigger.addBuild('three', { workflow: plain });
const atBitbucket = new GitWebhook(scope, 'z', {
  repository: bitbucketRepository('https://bitbucket.org/acme/app'),
  webhookSecret,
});
// @ts-expect-error "The webhooks of this Git host do not list changed files"
atBitbucket.addBuild('four', { workflow: bare, paths: ['src/**'] });

// Shared properties keep their types.
const common = { repository: github, webhookSecret, workflow: plain };
new GitPushTrigger(scope, 'common', {
  ...common,
  // @ts-expect-error Property 'head_comit' does not exist on type 'EventFields<
  arguments: ({ payload }) => ({ revision: payload.head_comit.id }),
});
