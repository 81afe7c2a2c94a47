import type { BuildState, CommitStatusApi } from '../../commit-status';
import { BEARER, MAX_CONTEXT_LENGTH } from '../statuses';

const STATES: { readonly [State in BuildState]: string } = {
  pending: 'INPROGRESS',
  succeeded: 'SUCCESSFUL',
  failed: 'FAILED',
  error: 'FAILED',
  stopped: 'FAILED',
};

/** https://developer.atlassian.com/server/bitbucket/rest (build-status/1.0, which all versions have). */
export const commitStatus: CommitStatusApi = {
  token: BEARER,
  path: () => ['/build-status/1.0/commits/', ''],
  body: (state, { context, url, description }) => ({ key: context, state: STATES[state], url, description }),
  maxContextLength: MAX_CONTEXT_LENGTH,
};
