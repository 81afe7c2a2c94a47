/**
 * What Git hosts send for a push, by host: `payloads.GitHubPush` is the payload, `payloads.github` has the types of its
 * parts.
 */
export type * as azureDevOps from './azure-devops/push-payload';
export type * as bitbucket from './bitbucket/push-payload';
export type * as bitbucketServer from './bitbucket-server/push-payload';
export type * as gitea from './gitea/push-payload';
export type * as github from './github/push-payload';
export type * as gitlab from './gitlab/push-payload';
export type { AzureDevOpsPush } from './azure-devops/push-payload';
export type { BitbucketPush } from './bitbucket/push-payload';
export type { BitbucketServerPush } from './bitbucket-server/push-payload';
export type { GiteaPush } from './gitea/push-payload';
export type { GitHubPush } from './github/push-payload';
export type { GitLabPush } from './gitlab/push-payload';
