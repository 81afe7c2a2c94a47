import type { CommitStatusApi } from '../../commit-status';
import { BEARER, REPOSITORY_STATUSES } from '../statuses';

/** https://docs.github.com/en/rest/commits/statuses (2022-11-28). */
export const commitStatus: CommitStatusApi = { token: BEARER, ...REPOSITORY_STATUSES };
