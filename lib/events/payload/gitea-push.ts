/**
 * What Gitea and Forgejo send when somebody has pushed a branch or a tag, or deleted a tag: the event `push`. A branch
 * that is deleted sends the event `delete` alone, which looks different.
 *
 * After `modules/structs/hook.go`, `repo.go` and `user.go` of Gitea and Forgejo, as they were in 2025; a field that only
 * one of them or only newer versions send is optional. A repository's settings, such as the ways to merge, are left out.
 */
export interface GiteaPush {
  /** What was pushed, in full: `refs/heads/main`, `refs/tags/v1.0.0`. */
  readonly ref: string;

  /** The commit of `ref` before the push: zeros where the push made it. */
  readonly before: string;

  /**
   * The commit of `ref` after the push: zeros where the push deleted it, the object of the tag where it is an
   * annotated one.
   */
  readonly after: string;

  /** Where the changes can be seen. */
  readonly compare_url: string;

  /**
   * The newest commits of the push, as many as the server's `FEED_MAX_COMMIT_NUM`: five, if it was left alone. For a
   * new branch these are its newest commits, whether they are new or not. None for a tag.
   */
  readonly commits: readonly GiteaPushCommit[];

  /** How many commits were pushed, which may be more than in `commits`. For a new branch it is ten at most. */
  readonly total_commits: number;

  /**
   * The commit that `after` is or, where that is an annotated tag, points to. Null where the push deleted `ref`.
   */
  readonly head_commit: GiteaPushCommit | null;

  /** The repository that was pushed to. */
  readonly repository: GiteaPushRepository;

  /** The account that pushed. */
  readonly pusher: GiteaPushUser;

  /** The same as `pusher`. */
  readonly sender: GiteaPushUser;
}

/** A commit of a push. */
export interface GiteaPushCommit {
  /** The hash of the commit. */
  readonly id: string;

  /** Its message, with a line break at the end. */
  readonly message: string;

  /** Where it can be seen. */
  readonly url: string;

  /** Who wrote it. */
  readonly author: GiteaPushPerson;

  /** Who committed it. */
  readonly committer: GiteaPushPerson;

  /** What is known of its signature; null in this event. */
  readonly verification: GiteaPushVerification | null;

  /** When it was written, by ISO 8601. */
  readonly timestamp: string;

  /** The files that it added. */
  readonly added: readonly string[];

  /** The files that it removed. */
  readonly removed: readonly string[];

  /** The files that it changed. */
  readonly modified: readonly string[];
}

/** A person as git knows them. */
export interface GiteaPushPerson {
  /** Their name. */
  readonly name: string;

  /** Their email address. */
  readonly email: string;

  /** Their account: empty where the server knows none with this email address. */
  readonly username: string;
}

/** What is known of a commit's signature. */
export interface GiteaPushVerification {
  /** Whether it is that of who it says. */
  readonly verified: boolean;

  /** Why, or why not. */
  readonly reason: string;

  /** The signature. */
  readonly signature: string;

  /** Whose it is. */
  readonly signer: GiteaPushPerson | null;

  /** What was signed. */
  readonly payload: string;
}

/** An account on Gitea or Forgejo: a person's or an organization's. */
export interface GiteaPushUser {
  /** Its number, which stays when the name changes. */
  readonly id: number;

  /** Its name: `octocat`. */
  readonly login: string;

  /** The same as `login`. */
  readonly username: string;

  /** The full name of the person or organization: may be empty. */
  readonly full_name: string;

  /** Its email address, maybe one that the server made up. */
  readonly email: string;

  /** Its picture. */
  readonly avatar_url: string;

  /** Where it can be seen. */
  readonly html_url?: string;

  /** Who can see it. */
  readonly visibility?: 'public' | 'limited' | 'private';

  /** Whether it is an administrator's; a webhook does not tell. */
  readonly is_admin?: boolean;

  /** When it was made, by ISO 8601. */
  readonly created?: string;

  /** What it says about itself. */
  readonly description?: string;

  /** The page that it gives for itself. */
  readonly website?: string;

  /** Where it says to be. */
  readonly location?: string;
}

/** A repository on Gitea or Forgejo. */
export interface GiteaPushRepository {
  /** Its number, which stays when it is renamed. */
  readonly id: number;

  /** Who it belongs to. */
  readonly owner: GiteaPushUser;

  /** Its name: `app`. */
  readonly name: string;

  /** Its name with that of its owner: `acme/app`. */
  readonly full_name: string;

  /** What it is about: may be empty. */
  readonly description: string;

  /** Whether it has no commit yet. */
  readonly empty: boolean;

  /** Whether only those see it who were let in. */
  readonly private: boolean;

  /** Whether it is a fork. */
  readonly fork: boolean;

  /** Whether others are made after it. */
  readonly template: boolean;

  /** Whether it follows another repository. */
  readonly mirror: boolean;

  /** Its size, in kilobytes. */
  readonly size: number;

  /** The programming language that most of it is written in. */
  readonly language?: string;

  /** Where it can be seen: `https://git.acme.example/acme/app`. */
  readonly html_url: string;

  /** Where the API has it. */
  readonly url?: string;

  /** The URL to clone it from by ssh: `git@git.acme.example:acme/app.git`. */
  readonly ssh_url: string;

  /** The URL to clone it from by https: `https://git.acme.example/acme/app.git`. */
  readonly clone_url: string;

  /** Where it was migrated from: empty if it was not. */
  readonly original_url: string;

  /** The page that it gives for itself: may be empty. */
  readonly website: string;

  /** The branch that it begins with. */
  readonly default_branch: string;

  /** Whether nobody can push to it any more. */
  readonly archived: boolean;

  /** When it was made, by ISO 8601. */
  readonly created_at: string;

  /** When it was last changed, by ISO 8601. */
  readonly updated_at: string;

  /** Whether it is seen by all who have an account, though `private` does not say so. */
  readonly internal: boolean;

  /** How its objects are named. */
  readonly object_format_name?: 'sha1' | 'sha256';

  /** What its owner says that it is about. */
  readonly topics?: readonly string[] | null;
}
