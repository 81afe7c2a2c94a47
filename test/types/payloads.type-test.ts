// Expressions that the compiler rejects have no type.
/* eslint-disable @typescript-eslint/no-unsafe-assignment */
import type { WebhookPushEventSchema, WebhookTagEventSchema } from '@gitbeaker/core';
import type { PushEvent } from '@octokit/webhooks-types/schema.d.ts';
import type { payloads } from '../../lib';

declare const github: payloads.GitHubPush;
declare const gitlab: payloads.GitLabPush;
declare const bitbucket: payloads.BitbucketPush;
declare const server: payloads.BitbucketServerPush;
declare const gitea: payloads.GiteaPush;
declare const azure: payloads.AzureDevOpsPush;

// The parts of a payload have their own types.
export const commitOfPush: payloads.github.Commit | undefined = github.commits[0];
export const refUpdate: payloads.azureDevOps.RefUpdate | undefined = azure.resource.refUpdates[0];
export const links: payloads.bitbucket.ChangeLinks | undefined = bitbucket.push.changes[0]?.links;

/** The type with writable fields and lists, as the packages of the hosts declare them. */
type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** The type with all fields required and not null: the packages rarely declare which may be missing or null. */
type Certain<T> = T extends readonly (infer Item)[]
  ? readonly Certain<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]-?: Certain<NonNullable<T[Key]>> }
    : T;

// GitHub's event has the type of the package, in both directions.
declare const octokit: PushEvent;
export const fromOctokit: payloads.GitHubPush = octokit;
export const toOctokit: PushEvent = github as Writable<payloads.GitHubPush>;

// GitLab's event has all fields of the package, with the same types.
declare const certain: Certain<payloads.GitLabPush>;
type GitbeakerPush = Certain<WebhookPushEventSchema> | Certain<WebhookTagEventSchema>;
export const toGitbeaker: Omit<GitbeakerPush, 'object_kind' | 'event_name'> = certain;
declare const gitbeaker: Certain<WebhookPushEventSchema>;
// Fields that GitLab sends but the package does not declare.
type Unknown = 'message' | 'push_options' | 'project';
export const fromGitbeaker: Omit<Certain<payloads.GitLabPush>, Unknown> = gitbeaker;
export const project: Omit<Certain<payloads.GitLabPush>['project'], 'ci_config_path'> = gitbeaker.project;

// Typical mappings.
export const urls: readonly string[] = [
  github.repository.clone_url,
  gitlab.project.git_http_url,
  gitea.repository.clone_url,
  azure.resource.repository.remoteUrl,
];
export const names: readonly string[] = [
  github.repository.full_name,
  gitlab.project.path_with_namespace,
  bitbucket.repository.full_name,
  server.repository.project.key,
  server.repository.slug,
  gitea.repository.full_name,
];
export const commits: readonly (string | null | undefined)[] = [
  github.head_commit?.id,
  gitlab.checkout_sha,
  bitbucket.push.changes[0]?.new?.target.hash,
  server.changes[0]?.toHash,
  gitea.after,
  azure.resource.refUpdates[0]?.newObjectId,
];
export const authors: readonly (string | null | undefined)[] = [
  github.head_commit?.author.email,
  gitlab.commits[0]?.author.email,
  bitbucket.push.changes[0]?.new?.target.author.raw,
  server.toCommit?.author.emailAddress,
  gitea.head_commit?.author.email,
  azure.resource.commits?.[0]?.author.email,
];

// Fields that a payload does not have.
// @ts-expect-error Property 'git_http_url' does not exist on type 'Repository'
export const wrongUrl = github.repository.git_http_url;
// @ts-expect-error Did you mean 'head_commit'?
export const wrongCommit = github.head_comit;
// @ts-expect-error Property 'clone_url' does not exist on type 'Project'
export const wrongProject = gitlab.project.clone_url;
// @ts-expect-error Property 'ref' does not exist on type 'BitbucketPush'
export const wrongRef = bitbucket.ref;
// @ts-expect-error Property 'push' does not exist on type 'BitbucketServerPush'
export const wrongPush = server.push;
// @ts-expect-error Property 'deleted' does not exist on type 'GiteaPush'
export const wrongFlag = gitea.deleted;

// @ts-expect-error Property 'head_commit' does not exist on type 'AzureDevOpsPush'
export const wrongHead = azure.head_commit;
// @ts-expect-error is possibly 'undefined'
export const wrongCommits = azure.resource.commits[0];

// Fields that may be null.
// @ts-expect-error 'github.head_commit' is possibly 'null'
export const unsure = github.head_commit.message;

// Payloads are read-only.
// @ts-expect-error Cannot assign to 'ref' because it is a read-only property
github.ref = 'refs/heads/main';
