/**
 * What GitLab sends when somebody has pushed a branch or a tag, or deleted one: the "Push events" (`Push Hook`) and
 * the "Tag events" (`Tag Push Hook`).
 *
 * After "Webhook events" of GitLab's documentation and `lib/gitlab/data_builder/push.rb` of GitLab 18. A push of more
 * than three branches or tags sends nothing at all, unless the server's `push_event_hooks_limit` is higher.
 */
export interface GitLabPush {
  /** Which of the two events this is. */
  readonly object_kind: 'push' | 'tag_push';

  /** The same as `object_kind`. */
  readonly event_name: 'push' | 'tag_push';

  /** The commit of `ref` before the push: zeros where the push made it. */
  readonly before: string;

  /**
   * The commit of `ref` after the push: zeros where the push deleted it, the object of the tag where it is an
   * annotated one.
   */
  readonly after: string;

  /** What was pushed, in full: `refs/heads/main`, `refs/tags/v1.0.0`. */
  readonly ref: string;

  /** Whether the branch or tag is a protected one. */
  readonly ref_protected: boolean;

  /** The commit to build: that of the branch or the one the tag points to. Null where the push deleted `ref`. */
  readonly checkout_sha: string | null;

  /** The message of an annotated tag. */
  readonly message?: string | null;

  /** The number of who pushed. */
  readonly user_id: number;

  /** The full name of who pushed. */
  readonly user_name: string;

  /** The account of who pushed. */
  readonly user_username: string;

  /** The public email address of who pushed: empty, null or `[REDACTED]` where they have none. */
  readonly user_email: string | null;

  /** The picture of who pushed. */
  readonly user_avatar: string | null;

  /** The number of the project. */
  readonly project_id: number;

  /** The project that was pushed to. */
  readonly project: GitLabPushProject;

  /**
   * The newest twenty commits of the push, the oldest of them first. None for a deletion and for a new branch whose
   * commits are known already; no more than the tagged commit for a tag.
   */
  readonly commits: readonly GitLabPushCommit[];

  /** How many commits were pushed: more than in `commits`, if it is more than twenty. */
  readonly total_commits_count: number;

  /** What was given by `git push --push-option`. */
  readonly push_options?: GitLabPushOptions;

  /** The project as older versions of GitLab sent it; `project` has more. */
  readonly repository: GitLabPushRepository;
}

/** A project on GitLab. */
export interface GitLabPushProject {
  /** Its number, which stays when it is renamed. */
  readonly id: number;

  /** Its name, as people read it. */
  readonly name: string;

  /** What it is about. */
  readonly description: string | null;

  /** Where it can be seen: `https://gitlab.com/acme/app`. */
  readonly web_url: string;

  /** Its picture. */
  readonly avatar_url: string | null;

  /** The URL to clone it from by ssh: `git@gitlab.com:acme/app.git`. */
  readonly git_ssh_url: string;

  /** The URL to clone it from by https: `https://gitlab.com/acme/app.git`. */
  readonly git_http_url: string;

  /** The name of its group or of the person that it belongs to, as people read it. */
  readonly namespace: string;

  /** Who can see it: 0 its members, 10 who has an account, 20 everybody. */
  readonly visibility_level: number;

  /** Its path with those of its groups: `acme/backend/app`. */
  readonly path_with_namespace: string;

  /** The branch that it begins with; null where it is empty. */
  readonly default_branch: string | null;

  /** The file with its pipeline, where it is not `.gitlab-ci.yml`. */
  readonly ci_config_path?: string | null;

  /** The same as `web_url`. */
  readonly homepage: string;

  /** The same as `git_ssh_url`. */
  readonly url: string;

  /** The same as `git_ssh_url`. */
  readonly ssh_url: string;

  /** The same as `git_http_url`. */
  readonly http_url: string;
}

/** A project as older versions of GitLab sent it. */
export interface GitLabPushRepository {
  /** Its name, as people read it. */
  readonly name: string;

  /** The URL to clone it from by ssh. */
  readonly url: string;

  /** What it is about. */
  readonly description: string | null;

  /** Where it can be seen. */
  readonly homepage: string;

  /** The URL to clone it from by https. */
  readonly git_http_url: string;

  /** The URL to clone it from by ssh. */
  readonly git_ssh_url: string;

  /** Who can see it: 0 its members, 10 who has an account, 20 everybody. */
  readonly visibility_level: number;
}

/** A commit of a push. */
export interface GitLabPushCommit {
  /** The hash of the commit. */
  readonly id: string;

  /** Its message. */
  readonly message: string;

  /** The first line of its message. */
  readonly title: string;

  /** When it was committed, by ISO 8601. */
  readonly timestamp: string;

  /** Where it can be seen. */
  readonly url: string;

  /** Who wrote it. */
  readonly author: GitLabPushAuthor;

  /** The files that it added. */
  readonly added: readonly string[];

  /** The files that it changed. */
  readonly modified: readonly string[];

  /** The files that it removed. */
  readonly removed: readonly string[];
}

/** Who wrote a commit, as git knows them. */
export interface GitLabPushAuthor {
  /** Their name. */
  readonly name: string;

  /** Their email address: `[REDACTED]` where it is that of an account without a public one. */
  readonly email: string;
}

/** What was given by `git push --push-option`. */
export interface GitLabPushOptions {
  /** Those about the pipeline. */
  readonly ci?: GitLabCiPushOptions;
}

/** Push options about the pipeline. */
export interface GitLabCiPushOptions {
  /** `git push -o ci.skip`: asks for no pipeline. */
  readonly skip?: boolean;
}
