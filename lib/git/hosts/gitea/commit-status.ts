import type { CommitStatusApi } from '../../commit-status';
import { REPOSITORY_STATUSES } from '../statuses';

/** https://gitea.com/api/swagger (repoCreateStatus). */
export const commitStatus: CommitStatusApi = {
  token: { prefix: 'Authorization: token ', encoding: 'plain' },
  ...REPOSITORY_STATUSES,
};
