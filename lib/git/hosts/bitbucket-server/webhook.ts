import type { PushReader } from '../../push-reader';

/**
 * One webhook reports all refs of a push, of which the first five are read. `toCommit` is the commit of one of them, and
 * is missing in older versions.
 */
export const reader: PushReader<false> = {
  listsFiles: false,
  hasMessage: false,
  maxChanges: 5,
  commitFields: [],
  program: `($body.changes[$change] as $pushed | ($body.toCommit | select(.id? == $pushed.toHash) // {}) as $toCommit | {
    isPush: ($headers["X-Event-Key"][0] == "repo:refs_changed"),
    repository: ($body.repository.project.key + "/" + $body.repository.slug),
    ref: $pushed.ref.id,
    commit: (if $pushed.type == "DELETE" then null else $pushed.toHash end),
    before: $pushed.fromHash,
    at: $body.date,
    message: $toCommit.message,
    authors: [$body.actor.name, $body.actor.emailAddress, $toCommit.author.name, $toCommit.author.emailAddress],
    files: null
  })`,
};
