import type { BuildState, CommitStatusApi, TokenHeader } from '../commit-status';

/** A token in the header `Authorization: Bearer`. */
export const BEARER: TokenHeader = { prefix: 'Authorization: Bearer ', encoding: 'plain' };

/** The maximum length of a context where the host documents none. */
export const MAX_CONTEXT_LENGTH = 255;

/** Encodes each component of a path for a URL. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

const STATES: { readonly [State in BuildState]: string } = {
  pending: 'pending',
  succeeded: 'success',
  failed: 'failure',
  error: 'error',
  stopped: 'error',
};

/** The form of a commit status that GitHub introduced and Gitea adopted. */
export const REPOSITORY_STATUSES: Omit<CommitStatusApi, 'token'> = {
  path: ({ path }) => [`/repos/${encodePath(path)}/statuses/`, ''],
  body: (state, { context, url, description }) => ({
    state: STATES[state],
    target_url: url,
    description,
    context,
  }),
  maxContextLength: MAX_CONTEXT_LENGTH,
};
