import { MAX_FILES } from '../push-reader';

/**
 * A jq expression for the changed files of all commits in a payload of the form that GitHub, GitLab and Gitea share; null
 * if the list is not complete. It is never complete for a new branch, which lists only commits that no other branch has.
 *
 * @param complete a jq condition: whether the payload contains all commits
 */
export function changedFiles(complete: string): string {
  return `(if ($body.before | test("[1-9a-f]")) and (${complete}) then [limit(${String(MAX_FILES + 1)}; $body.commits[] | .added[]?, .removed[]?, .modified[]?)] else null end)`;
}
