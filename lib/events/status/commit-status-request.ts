import type {
  BuildState,
  CommitStatusApi,
  CommitUrl,
  StatusTexts,
  TokenHeader,
} from '../../git/commit-status';
import { hostOf } from '../../git/hosts';
import type { GitRepository } from '../../git/repository';
import type { ReportedWork } from './commit-status-props';

/** The description of each state, for users of the Git host. */
const DESCRIPTIONS: { readonly [Work in ReportedWork]: { readonly [State in BuildState]: string } } = {
  build: {
    pending: 'The build is running',
    succeeded: 'The build has succeeded',
    failed: 'The build has failed',
    error: 'The build could not be run to its end',
    stopped: 'The build was stopped',
  },
  deployment: {
    pending: 'The build or the deployment is running',
    // A build that a newer one has overtaken deploys nothing.
    succeeded: 'This commit or a newer one is deployed',
    failed: 'The build or the deployment has failed',
    error: 'The build or the deployment could not be run to its end',
    stopped: 'The build or the deployment was stopped',
  },
};

/** The request that reports a commit status. */
export interface CommitStatusRequest {
  /** The URL. */
  readonly url: CommitUrl;

  /** How the token is sent. */
  readonly token: TokenHeader;

  /** Status codes that mean an invalid token although they are no client errors. */
  readonly signInCodes?: readonly number[];

  /** The body for each state, as JSON, with `TESTS_MARK` at the end of the description. */
  readonly bodies: { readonly [State in BuildState]: string };
}

/** Stands in for a missing API, which the compiler rejects and a check reports: it is never rendered. */
const NO_API: CommitStatusApi = {
  token: { prefix: '', encoding: 'plain' },
  path: () => ['', ''],
  body: () => ({}),
  maxContextLength: 255,
};

/** The API of a repository's host for commit statuses. */
export function commitStatusApiOf(repository: GitRepository): CommitStatusApi {
  return hostOf(repository).commitStatus ?? NO_API;
}

/** Stands for the summaries of tests in a body. */
export const TESTS_MARK = '@tests@';

/** Builds the request that reports a commit status to the host of a repository. */
export function commitStatusRequest(
  repository: GitRepository,
  texts: Omit<StatusTexts, 'description'>,
  reports: ReportedWork = 'build',
): CommitStatusRequest {
  const { token, signInCodes, path, body } = commitStatusApiOf(repository);
  const [start, end] = path(repository);
  const bodyOf = (state: BuildState): string =>
    JSON.stringify(body(state, { ...texts, description: `${DESCRIPTIONS[reports][state]}${TESTS_MARK}` }));
  return {
    url: [`${repository.apiUrl}${start}`, end],
    token,
    signInCodes,
    bodies: {
      pending: bodyOf('pending'),
      succeeded: bodyOf('succeeded'),
      failed: bodyOf('failed'),
      error: bodyOf('error'),
      stopped: bodyOf('stopped'),
    },
  };
}
