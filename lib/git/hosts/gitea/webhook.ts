import type { PushReader } from '../../push-reader';
import { changedFiles } from '../changed-files';

/**
 * `after` of an annotated tag is the tag object; `head_commit` is the commit. `updated_at` is the time of the change before
 * this push, since Gitea updates it after it has created the webhook (services/repository/push.go, `pushUpdates`). A webhook
 * that is sent again has another `X-Gitea-Delivery`, but the same payload.
 */
export const reader: PushReader<true> = {
  listsFiles: true,
  hasMessage: true,
  maxChanges: 1,
  commitFields: ['head_commit.id'],
  program: `{
    isPush: (($headers["X-Gitea-Event"] // $headers["X-Forgejo-Event"])[0] == "push"),
    repository: $body.repository.full_name,
    ref: $body.ref,
    commit: ($body.head_commit.id // $body.after),
    before: $body.before,
    at: $body.repository.updated_at,
    message: $body.head_commit.message,
    authors: [$body.pusher.login, $body.pusher.email, ($body.head_commit.author // {} | .username, .email)],
    files: ${changedFiles('($body.commits | length) as $count | $count > 0 and $count == ($body.total_commits // $count)')}
  }`,
};
