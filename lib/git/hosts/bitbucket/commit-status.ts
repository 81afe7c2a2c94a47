import type { BuildState, CommitStatusApi } from '../../commit-status';
import { BEARER, encodePath } from '../statuses';

const STATES: { readonly [State in BuildState]: string } = {
  pending: 'INPROGRESS',
  succeeded: 'SUCCESSFUL',
  failed: 'FAILED',
  error: 'FAILED',
  stopped: 'STOPPED',
};

/** https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses (2.0). */
export const commitStatus: CommitStatusApi = {
  token: BEARER,
  path: ({ path }) => [`/repositories/${encodePath(path)}/commit/`, '/statuses/build'],
  body: (state, { context, url, description }) => ({ key: context, state: STATES[state], url, description }),
  // The maximum length of a `key`.
  maxContextLength: 40,
};
