import type { BuildState, CommitStatusApi } from '../../commit-status';
import { MAX_CONTEXT_LENGTH } from '../statuses';

const STATES: { readonly [State in BuildState]: string } = {
  pending: 'running',
  succeeded: 'success',
  failed: 'failed',
  error: 'failed',
  stopped: 'canceled',
};

/** https://docs.gitlab.com/api/commits/#set-commit-pipeline-status (v4). */
export const commitStatus: CommitStatusApi = {
  token: { prefix: 'PRIVATE-TOKEN: ', encoding: 'plain' },
  path: ({ path }) => [`/projects/${encodeURIComponent(path)}/statuses/`, ''],
  body: (state, { context, url, description }) => ({
    state: STATES[state],
    target_url: url,
    description,
    name: context,
  }),
  maxContextLength: MAX_CONTEXT_LENGTH,
};
