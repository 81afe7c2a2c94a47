import type { CommitStatusApi } from '../commit-status';
import type { RepositoryLocation } from '../location';
import type { PushReader } from '../push-reader';
import type { GitRepository } from '../repository';
import { azureDevOps } from './azure-devops';
import { bitbucket } from './bitbucket';
import { bitbucketServer } from './bitbucket-server';
import { locate } from './create-repository';
import { generic } from './generic';
import { gitea } from './gitea';
import { github } from './github';
import { gitlab } from './gitlab';
import type { GitHost } from './host';

/** All Git hosts, whose types and checks follow from this list. `payloads.ts` and `lib/index.ts` export their public names. */
export const HOSTS = [github, gitlab, bitbucket, bitbucketServer, gitea, azureDevOps, generic] as const;

type Host = (typeof HOSTS)[number];

/** The names of the hosts with a feature. */
type HostWith<Feature> = Extract<Host, Feature>['name'];

/** A host that reports commit statuses. */
interface ReportsStatuses {
  /** The API. */
  readonly commitStatus: CommitStatusApi;
}

// `Extract` keeps the names of these types in the compiler's messages.

/** The kind of a Git host, by which webhooks and APIs differ. */
export type GitProvider = Extract<Host['name'], string>;

/** A host with an API for commit statuses. */
export type StatusProvider = Extract<GitProvider, HostWith<ReportsStatuses>>;

/** A host at which Argo Events can register the webhook. */
export type HookProvider = Extract<GitProvider, HostWith<{ readonly registersHooks: true }>>;

/** A host whose webhooks do not list the changed files. */
export type NoFilesProvider = Extract<GitProvider, HostWith<{ readonly reader: PushReader<false> }>>;

/** The host of a repository. */
export function hostOf({ provider }: Pick<GitRepository, 'provider'>): GitHost {
  // From plain JavaScript, the provider can be anything.
  return HOSTS.find(({ name }) => name === provider) ?? generic;
}

/** How the push webhooks of a repository are read. */
export function pushReaderOf(repository: GitRepository): PushReader {
  return repository.reader ?? hostOf(repository).reader;
}

/** Whether commit statuses can be reported to the host of a repository. */
export function hasCommitStatuses(
  repository: GitRepository,
): repository is GitRepository<unknown, StatusProvider> {
  return hostOf(repository).commitStatus !== undefined;
}

/** Locates another URL as if it were one of the same host. */
export function locateLike(repository: GitRepository, url: string): RepositoryLocation {
  return locate(hostOf(repository), url, repository.apiUrl);
}
