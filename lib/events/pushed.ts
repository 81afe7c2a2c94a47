import type { GitProvider, GitRepository } from './git-repository';

/**
 * What is read of a provider's webhook, in jq over `$headers` (by Go's spelling: `X-Github-Event`) and `$body`:
 * an object with
 *
 * - `isPush`: whether it tells of a push at all,
 * - `repository`: the path of the repository,
 * - `ref`: the whole ref, `refs/heads/main`,
 * - `commit`, `before`: what it stands at now and stood at before; all zeros, null or nothing where there is none,
 * - `at`: when it was pushed, where the provider says it: what tells a push from an earlier one between the same commits,
 * - `message`: that of the commit,
 * - `authors`: how the provider calls who pushed it and who wrote it,
 * - `files`: what the push has changed, or null where the provider does not say all of it,
 * - `skipped`: whether who pushed has told the provider to build nothing, beside the message.
 *
 * What is missing, or no text, counts as empty. A text of JSON can't have more than one push but at Bitbucket, where
 * `$change` counts them.
 */
export type PushedProgram = string;

/**
 * The files of commits, as GitHub, GitLab and Gitea list them; null where the list is not complete. That of a new
 * branch never is: it has the commits that no other branch has, if any.
 */
function filesOf(complete: string): string {
  return `(if ($body.before | test("[1-9a-f]")) and (${complete}) then [$body.commits[] | .added[]?, .removed[]?, .modified[]?] else null end)`;
}

/** GitHub puts at most this many commits into a payload. */
const GITHUB_COMMITS = 2048;

const PROGRAMS: { readonly [Provider in Exclude<GitProvider, 'other'>]: PushedProgram } = {
  // An annotated tag has an object of its own, which `after` means; the commit is that of `head_commit`. A forced push
  // takes commits away as well, which are not listed.
  github: `{
    isPush: ($headers["X-Github-Event"][0] == "push"),
    repository: $body.repository.full_name,
    ref: $body.ref,
    commit: ($body.head_commit.id // $body.after),
    before: $body.before,
    at: $body.repository.pushed_at,
    message: $body.head_commit.message,
    authors: [$body.pusher.name, $body.sender.login, ($body.head_commit.author // {} | .username, .email)],
    files: ${filesOf(`$body.forced != true and (($body.commits | length) as $count | $count > 0 and $count < ${String(GITHUB_COMMITS)})`)}
  }`,
  // `after` of an annotated tag means the tag; nothing is checked out after a deletion.
  gitlab: `{
    isPush: ($body.object_kind == "push" or $body.object_kind == "tag_push"),
    repository: $body.project.path_with_namespace,
    ref: $body.ref,
    commit: ($body.checkout_sha // $body.after),
    before: $body.before,
    message: ([$body.commits[]? | select(.id == $body.checkout_sha)][0].message),
    authors: [$body.user_username, $body.user_name, $body.user_email, ([$body.commits[]? | select(.id == $body.checkout_sha)][0].author | .name, .email)],
    files: ${filesOf('($body.commits | length) as $count | $count > 0 and $count == $body.total_commits_count')},
    skipped: ((try $body.push_options.ci.skip catch null) != null)
  }`,
  gitea: `{
    isPush: (($headers["X-Gitea-Event"] // $headers["X-Forgejo-Event"])[0] == "push"),
    repository: $body.repository.full_name,
    ref: $body.ref,
    commit: ($body.head_commit.id // $body.after),
    before: $body.before,
    message: $body.head_commit.message,
    authors: [$body.pusher.login, $body.pusher.email, ($body.head_commit.author // {} | .username, .email)],
    files: ${filesOf('($body.commits | length) as $count | $count > 0 and $count == ($body.total_commits // $count)')}
  }`,
  bitbucket: `($body.push.changes[$change] as $pushed | {
    isPush: ($headers["X-Event-Key"][0] == "repo:push"),
    repository: $body.repository.full_name,
    ref: ((if $pushed.new.type == "tag" then "refs/tags/" else "refs/heads/" end) + $pushed.new.name),
    commit: $pushed.new.target.hash,
    before: $pushed.old.target.hash,
    message: $pushed.new.target.message,
    authors: [$body.actor.nickname, $body.actor.display_name, ($pushed.new.target.author | .user.nickname, .user.display_name, (.raw // "" | split(" <")[0], (split("<")[1] // "" | rtrimstr(">"))))],
    files: null
  })`,
  // `toCommit` is that of one of the changes.
  'bitbucket-server': `($body.changes[$change] as $pushed | ($body.toCommit | select(.id? == $pushed.toHash) // {}) as $toCommit | {
    isPush: ($headers["X-Event-Key"][0] == "repo:refs_changed"),
    repository: ($body.repository.project.key + "/" + $body.repository.slug),
    ref: $pushed.ref.id,
    commit: (if $pushed.type == "DELETE" then null else $pushed.toHash end),
    before: $pushed.fromHash,
    message: $toCommit.message,
    authors: [$body.actor.name, $body.actor.emailAddress, $toCommit.author.name, $toCommit.author.emailAddress],
    files: null
  })`,
};

/**
 * How many pushes one webhook can tell of. `git push origin main v1.0` is one webhook at Bitbucket, of which the first
 * five changes are looked at; the others send one webhook for each branch and tag.
 */
const CHANGES: { readonly [Provider in GitProvider]?: number } = { bitbucket: 5, 'bitbucket-server': 5 };

/** How many pushes one webhook can tell of. */
export function changesOf({ provider }: GitRepository): number {
  return CHANGES[provider] ?? 1;
}

/** What is read of the webhooks of a repository. */
export function pushedProgram({ provider, pushed }: GitRepository): PushedProgram {
  return provider === 'other' ? (pushed ?? '{}') : PROGRAMS[provider];
}

/** Whether the webhooks of a repository say which files a push has changed. */
export function tellsFiles({ provider, pushed }: GitRepository): boolean {
  return !(provider === 'other' ? (pushed ?? '') : PROGRAMS[provider]).includes('files: null');
}
