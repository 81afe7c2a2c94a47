import type { PushReader } from '../../push-reader';

/**
 * One webhook reports all refs of a push, of which the first five are read. No header names the event. The organization is
 * only in the URL of the repository, which has one of two forms. `commits` can be missing, and messages in it are not
 * documented to be complete.
 */
export const reader: PushReader<false> = {
  listsFiles: false,
  hasMessage: false,
  maxChanges: 5,
  commitFields: [0, 1, 2, 3, 4].map((change) => `resource.refUpdates.${String(change)}.newObjectId`),
  program: `($body.resource as $push | $push.refUpdates[$change] as $pushed | ([$push.commits[]? | select(.commitId? == $pushed.newObjectId)][0] // {}) as $commit | {
    isPush: ($body.publisherId == "tfs" and $body.eventType == "git.push"),
    repository: (($push.repository.remoteUrl | sub("^https://([^/@]*@)?(dev[.]azure[.]com/)?"; "") | split("/")[0] | rtrimstr(".visualstudio.com")) + "/" + $push.repository.project.name + "/" + $push.repository.name),
    ref: $pushed.name,
    commit: $pushed.newObjectId,
    before: $pushed.oldObjectId,
    at: $push.pushId,
    message: $commit.comment,
    authors: [$push.pushedBy.uniqueName, $push.pushedBy.displayName, $commit.author.name, $commit.author.email],
    files: null
  })`,
};
