/**
 * The payload that GitLab sends for a branch or tag that was pushed or deleted: "Push events" (`Push Hook`) and "Tag
 * events" (`Tag Push Hook`).
 *
 * Based on "Webhook events" in GitLab's documentation and `lib/gitlab/data_builder/push.rb` of GitLab 18. GitLab sends
 * nothing for a push of more than three branches or tags, unless the server's `push_event_hooks_limit` is higher.
 */
export interface GitLabPush {
  /** The event. */
  readonly object_kind: 'push' | 'tag_push';

  /** The same as `object_kind`. */
  readonly event_name: 'push' | 'tag_push';

  /** The commit of `ref` before the push: all zeros if the push created it. */
  readonly before: string;

  /**
   * The commit of `ref` after the push: all zeros if the push deleted it, the tag object if it is an annotated
   * tag.
   */
  readonly after: string;

  /** The full ref: `refs/heads/main`, `refs/tags/v1.0.0`. */
  readonly ref: string;

  /** Whether the branch or tag is protected. */
  readonly ref_protected: boolean;

  /** The commit to build: that of the branch, or the one that the tag points to. Null if the push deleted `ref`. */
  readonly checkout_sha: string | null;

  /** The message of an annotated tag. */
  readonly message?: string | null;

  /** The ID of the account that pushed. */
  readonly user_id: number;

  /** The full name of the account that pushed. */
  readonly user_name: string;

  /** The account that pushed. */
  readonly user_username: string;

  /** The public email address of the account that pushed: empty, null or `[REDACTED]` if it has none. */
  readonly user_email: string | null;

  /** The URL of the avatar of the account that pushed. */
  readonly user_avatar: string | null;

  /** The ID of the project. */
  readonly project_id: number;

  /** The project that was pushed to. */
  readonly project: Project;

  /**
   * The newest twenty commits of the push, oldest first. Empty for a deletion and for a new branch without new commits;
   * at most the tagged commit for a tag.
   */
  readonly commits: readonly Commit[];

  /** The number of pushed commits, of which `commits` has at most twenty. */
  readonly total_commits_count: number;

  /** The options of `git push --push-option`. */
  readonly push_options?: PushOptions;

  /** The project in the form of older versions of GitLab; `project` has more fields. */
  readonly repository: Repository;
}

/** A project on GitLab. */
export interface Project {
  /** Its ID, which does not change when it is renamed. */
  readonly id: number;

  /** Its display name. */
  readonly name: string;

  /** Its description. */
  readonly description: string | null;

  /** The URL of its page: `https://gitlab.com/acme/app`. */
  readonly web_url: string;

  /** The URL of its avatar. */
  readonly avatar_url: string | null;

  /** The SSH URL to clone it from: `git@gitlab.com:acme/app.git`. */
  readonly git_ssh_url: string;

  /** The https URL to clone it from: `https://gitlab.com/acme/app.git`. */
  readonly git_http_url: string;

  /** The display name of its group or its owner. */
  readonly namespace: string;

  /** Its visibility: 0 private, 10 internal, 20 public. */
  readonly visibility_level: number;

  /** Its path with those of its groups: `acme/backend/app`. */
  readonly path_with_namespace: string;

  /** Its default branch; null if the repository is empty. */
  readonly default_branch: string | null;

  /** The path of its CI configuration, if that is not `.gitlab-ci.yml`. */
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

/** A project in the form of older versions of GitLab. */
export interface Repository {
  /** Its display name. */
  readonly name: string;

  /** The SSH URL to clone it from. */
  readonly url: string;

  /** Its description. */
  readonly description: string | null;

  /** The URL of its page. */
  readonly homepage: string;

  /** The https URL to clone it from. */
  readonly git_http_url: string;

  /** The SSH URL to clone it from. */
  readonly git_ssh_url: string;

  /** Its visibility: 0 private, 10 internal, 20 public. */
  readonly visibility_level: number;
}

/** A commit of a push. */
export interface Commit {
  /** The hash of the commit. */
  readonly id: string;

  /** Its message. */
  readonly message: string;

  /** The first line of its message. */
  readonly title: string;

  /** When it was committed, in ISO 8601 format. */
  readonly timestamp: string;

  /** The URL of its page. */
  readonly url: string;

  /** The author. */
  readonly author: Author;

  /** The files that it added. */
  readonly added: readonly string[];

  /** The files that it changed. */
  readonly modified: readonly string[];

  /** The files that it removed. */
  readonly removed: readonly string[];
}

/** The author of a commit, as recorded by Git. */
export interface Author {
  /** Their name. */
  readonly name: string;

  /** Their email address: `[REDACTED]` if the account has no public one. */
  readonly email: string;
}

/** The options of `git push --push-option`. */
export interface PushOptions {
  /** The options of the pipeline. */
  readonly ci?: CiOptions;
}

/** Push options of the pipeline. */
export interface CiOptions {
  /** `git push -o ci.skip`: starts no pipeline. */
  readonly skip?: boolean;
}
