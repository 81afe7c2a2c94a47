import type { PushReader } from '../../push-reader';

/** One webhook reports all refs of a push, of which the first five are read. It says nothing of the time of the push. */
export const reader: PushReader<false> = {
  listsFiles: false,
  hasMessage: true,
  maxChanges: 5,
  commitFields: [],
  program: `($body.push.changes[$change] as $pushed | {
    isPush: ($headers["X-Event-Key"][0] == "repo:push"),
    repository: $body.repository.full_name,
    ref: ((if $pushed.new.type == "tag" then "refs/tags/" else "refs/heads/" end) + $pushed.new.name),
    commit: $pushed.new.target.hash,
    before: $pushed.old.target.hash,
    at: $headers["X-Request-Uuid"][0],
    message: $pushed.new.target.message,
    authors: [$body.actor.nickname, $body.actor.display_name, ($pushed.new.target.author | .user.nickname, .user.display_name, (.raw // "" | split(" <")[0], (split("<")[1] // "" | rtrimstr(">"))))],
    files: null
  })`,
};
