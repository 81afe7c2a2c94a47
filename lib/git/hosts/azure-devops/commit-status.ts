import type { BuildState, CommitStatusApi } from '../../commit-status';
import { MAX_CONTEXT_LENGTH, encodePath } from '../statuses';

const STATES: { readonly [State in BuildState]: string } = {
  pending: 'pending',
  succeeded: 'succeeded',
  failed: 'failed',
  error: 'error',
  stopped: 'error',
};

/** A context of the form `genre/name`, as Azure DevOps shows it and as branch policies refer to it. */
const GENRE_AND_NAME = /^(?<genre>.+)\/(?<name>[^/]+)$/;

/** https://learn.microsoft.com/en-us/rest/api/azure/devops/git/statuses/create (7.1). */
export const commitStatus: CommitStatusApi = {
  token: { prefix: 'Authorization: Basic ', encoding: 'basic' },
  // The API responds to an expired token with the page to sign in (203), or redirects to it (302).
  signInCodes: [203, 302],
  path: ({ path }) => {
    const [, project = '', name = ''] = path.split('/');
    const repository = `/${encodePath(project)}/_apis/git/repositories/${encodePath(name)}`;
    return [`${repository}/commits/`, '/statuses?api-version=7.1'];
  },
  body: (state, { context, url, description }) => ({
    state: STATES[state],
    description,
    targetUrl: url,
    context: contextOf(context),
  }),
  maxContextLength: MAX_CONTEXT_LENGTH,
};

function contextOf(context: string): { readonly name: string; readonly genre?: string } {
  const { genre, name = context } = GENRE_AND_NAME.exec(context)?.groups ?? {};
  return genre === undefined ? { name } : { name, genre };
}
