import type { GitProvider, GitRepository } from '../repository/git-repository';
import type { WebhookReader } from '../repository/webhook-reader';

/**
 * The files of commits, as GitHub, GitLab and Gitea list them; null where the list is not complete. That of a new
 * branch never is: it has the commits that no other branch has, if any.
 */
function filesOf(complete: string): string {
  return `(if ($body.before | test("[1-9a-f]")) and (${complete}) then [$body.commits[] | .added[]?, .removed[]?, .modified[]?] else null end)`;
}

/** GitHub puts at most this many commits into a payload. */
const GITHUB_COMMITS = 2048;

const READERS: { readonly [Provider in Exclude<GitProvider, 'other'>]: WebhookReader } = {
  // An annotated tag has an object of its own, which `after` means; the commit is that of `head_commit`. A forced push
  // takes commits away as well, which are not listed.
  github: {
    tellsFiles: true,
    tellsMessages: true,
    changes: 1,
    program: `{
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
  },
  // `after` of an annotated tag means the tag; nothing is checked out after a deletion.
  gitlab: {
    tellsFiles: true,
    tellsMessages: true,
    changes: 1,
    program: `{
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
  },
  gitea: {
    tellsFiles: true,
    tellsMessages: true,
    changes: 1,
    program: `{
    isPush: (($headers["X-Gitea-Event"] // $headers["X-Forgejo-Event"])[0] == "push"),
    repository: $body.repository.full_name,
    ref: $body.ref,
    commit: ($body.head_commit.id // $body.after),
    before: $body.before,
    message: $body.head_commit.message,
    authors: [$body.pusher.login, $body.pusher.email, ($body.head_commit.author // {} | .username, .email)],
    files: ${filesOf('($body.commits | length) as $count | $count > 0 and $count == ($body.total_commits // $count)')}
  }`,
  },
  bitbucket: {
    tellsFiles: false,
    tellsMessages: true,
    changes: 5,
    program: `($body.push.changes[$change] as $pushed | {
    isPush: ($headers["X-Event-Key"][0] == "repo:push"),
    repository: $body.repository.full_name,
    ref: ((if $pushed.new.type == "tag" then "refs/tags/" else "refs/heads/" end) + $pushed.new.name),
    commit: $pushed.new.target.hash,
    before: $pushed.old.target.hash,
    message: $pushed.new.target.message,
    authors: [$body.actor.nickname, $body.actor.display_name, ($pushed.new.target.author | .user.nickname, .user.display_name, (.raw // "" | split(" <")[0], (split("<")[1] // "" | rtrimstr(">"))))],
    files: null
  })`,
  },
  // `toCommit` is that of one of the changes.
  'bitbucket-server': {
    tellsFiles: false,
    // Older versions have no `toCommit`.
    tellsMessages: false,
    changes: 5,
    program: `($body.changes[$change] as $pushed | ($body.toCommit | select(.id? == $pushed.toHash) // {}) as $toCommit | {
    isPush: ($headers["X-Event-Key"][0] == "repo:refs_changed"),
    repository: ($body.repository.project.key + "/" + $body.repository.slug),
    ref: $pushed.ref.id,
    commit: (if $pushed.type == "DELETE" then null else $pushed.toHash end),
    before: $pushed.fromHash,
    message: $toCommit.message,
    authors: [$body.actor.name, $body.actor.emailAddress, $toCommit.author.name, $toCommit.author.emailAddress],
    files: null
  })`,
  },
};

/** How the webhooks of a repository are read. */
export function webhookReader({ provider, reader }: GitRepository): WebhookReader {
  return provider === 'other' ? (reader ?? NOTHING) : READERS[provider];
}

/** From plain JavaScript, there may be no reader. */
const NOTHING: WebhookReader = { program: '{}', tellsFiles: false, tellsMessages: false, changes: 1 };
