import type { GitProvider, GitRepository } from '../repository/git-repository';

/** What hosts a repository and takes statuses of commits. */
export type StatusProvider = Exclude<GitProvider, 'other'>;

/** What can be reported of a build. */
export const REPORTS = ['pending', 'succeeded', 'failed', 'error', 'stopped'] as const;

/** One thing that can be reported of a build. */
export type Report = (typeof REPORTS)[number];

/** What people read next to the status. */
const DESCRIPTIONS: { readonly [R in Report]: string } = {
  pending: 'The build is running',
  succeeded: 'The build has succeeded',
  failed: 'The build has failed',
  error: 'The build could not be run to its end',
  stopped: 'The build was stopped',
};

/** What a status is about, beside how the build went. */
export interface StatusSubject {
  /** What tells this status from others of the same commit. */
  readonly context: string;

  /** Where to look at the build. */
  readonly url: string;
}

/** How to reach the API. */
export interface StatusRequest {
  /** The URL, in which the hash of the commit stands between the two parts. */
  readonly url: readonly [start: string, end: string];

  /** The header that the token goes into, up to the token. */
  readonly header: string;

  /** What is sent for each report, as JSON. */
  readonly bodies: { readonly [R in Report]: string };
}

/** The part of a provider's API that takes statuses. */
interface StatusApi {
  readonly header: string;
  readonly path: (repository: Pick<GitRepository, 'path'>) => readonly [start: string, end: string];
  readonly body: (report: Report, subject: StatusSubject & { readonly description: string }) => object;
}

const BEARER = 'Authorization: Bearer ';

/** Each part of a path as an URL has it, with the slashes between them. */
function segments(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** What GitHub takes, and Gitea after it. */
const LIKE_GITHUB: Omit<StatusApi, 'header'> = {
  path: ({ path }) => [`/repos/${segments(path)}/statuses/`, ''],
  body: (report, { context, url, description }) => ({
    state: {
      pending: 'pending',
      succeeded: 'success',
      failed: 'failure',
      error: 'error',
      stopped: 'error',
    }[report],
    target_url: url,
    description,
    context,
  }),
};

const APIS: { readonly [P in StatusProvider]: StatusApi } = {
  // https://docs.github.com/en/rest/commits/statuses (2022-11-28)
  github: { header: BEARER, ...LIKE_GITHUB },
  // https://docs.gitlab.com/api/commits/#set-commit-pipeline-status (v4)
  gitlab: {
    header: 'PRIVATE-TOKEN: ',
    path: ({ path }) => [`/projects/${encodeURIComponent(path)}/statuses/`, ''],
    body: (report, { context, url, description }) => ({
      state: {
        pending: 'running',
        succeeded: 'success',
        failed: 'failed',
        error: 'failed',
        stopped: 'canceled',
      }[report],
      target_url: url,
      description,
      name: context,
    }),
  },
  // https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses (2.0)
  bitbucket: {
    header: BEARER,
    path: ({ path }) => [`/repositories/${segments(path)}/commit/`, '/statuses/build'],
    body: (report, { context, url, description }) => ({
      key: context,
      state: {
        pending: 'INPROGRESS',
        succeeded: 'SUCCESSFUL',
        failed: 'FAILED',
        error: 'FAILED',
        stopped: 'STOPPED',
      }[report],
      url,
      description,
    }),
  },
  // https://developer.atlassian.com/server/bitbucket/rest (build-status/1.0, which all versions have)
  'bitbucket-server': {
    header: BEARER,
    path: () => ['/build-status/1.0/commits/', ''],
    body: (report, { context, url, description }) => ({
      key: context,
      state: {
        pending: 'INPROGRESS',
        succeeded: 'SUCCESSFUL',
        failed: 'FAILED',
        error: 'FAILED',
        stopped: 'FAILED',
      }[report],
      url,
      description,
    }),
  },
  // https://gitea.com/api/swagger (repoCreateStatus)
  gitea: { header: 'Authorization: token ', ...LIKE_GITHUB },
};

/** Whether a provider has an API for statuses: from plain JavaScript, anything may be here. */
export function takesStatuses(provider: string): provider is StatusProvider {
  return Object.hasOwn(APIS, provider);
}

/** How a status of a commit is reported to the provider of a repository. */
export function statusRequest(repository: GitRepository, subject: StatusSubject): StatusRequest {
  const { provider } = repository;
  // What has no API, the compiler refuses and a check finds: nothing of this is ever written then.
  const { header, path, body } = APIS[takesStatuses(provider) ? provider : 'github'];
  const [start, end] = path(repository);
  const bodyOf = (report: Report): string =>
    JSON.stringify(body(report, { ...subject, description: DESCRIPTIONS[report] }));
  return {
    url: [`${repository.apiUrl}${start}`, end],
    header,
    bodies: {
      pending: bodyOf('pending'),
      succeeded: bodyOf('succeeded'),
      failed: bodyOf('failed'),
      error: bodyOf('error'),
      stopped: bodyOf('stopped'),
    },
  };
}
