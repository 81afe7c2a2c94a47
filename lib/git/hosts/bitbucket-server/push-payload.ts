/**
 * The payload that Bitbucket Data Center (formerly Bitbucket Server) sends for branches and tags that were pushed or
 * deleted: the event `repo:refs_changed`. One push is one event with all changed refs in `changes`.
 *
 * Based on "Event payload" in Atlassian's documentation of Bitbucket Data Center 9. It lists no changed files.
 */
export interface BitbucketServerPush {
  /** The name of the event. */
  readonly eventKey: 'repo:refs_changed';

  /** When it was pushed: `2017-09-19T09:58:11+1000`. */
  readonly date: string;

  /** The account that pushed. */
  readonly actor: User;

  /** The repository that was pushed to. */
  readonly repository: Repository;

  /** The branches and tags that were created, moved or deleted. */
  readonly changes: readonly Change[];

  /** The newest commits of the push, at most five. Older versions do not send them. */
  readonly commits?: readonly Commit[];

  /** The commit that was pushed. Older versions do not send it. */
  readonly toCommit?: ToCommit;
}

/** A branch or tag that was created, moved or deleted. */
export interface Change {
  /** The branch or tag. */
  readonly ref: Ref;

  /** The same as `ref.id`. */
  readonly refId: string;

  /** The commit before the push: all zeros if the push created it. */
  readonly fromHash: string;

  /** The commit after the push: all zeros if the push deleted it. */
  readonly toHash: string;

  /** The type of the change. */
  readonly type: 'ADD' | 'UPDATE' | 'DELETE';
}

/** A branch or tag. */
export interface Ref {
  /** The full ref: `refs/heads/main`, `refs/tags/v1.0.0`. */
  readonly id: string;

  /** Its short name: `main`, `v1.0.0`. */
  readonly displayId: string;

  /** Its type. */
  readonly type: 'BRANCH' | 'TAG';
}

/** An account. */
export interface User {
  /** Its login name. */
  readonly name: string;

  /** Its email address. */
  readonly emailAddress?: string;

  /** Its ID. */
  readonly id: number;

  /** Its display name. */
  readonly displayName: string;

  /** Whether it is active. */
  readonly active: boolean;

  /** Its name in URLs. */
  readonly slug: string;

  /** Whether it is a user or a service account. */
  readonly type: 'NORMAL' | 'SERVICE';

  /** Its links. */
  readonly links?: Links;
}

/** A repository. */
export interface Repository {
  /** Its name in URLs: `app`. */
  readonly slug: string;

  /** Its ID, which does not change when it is renamed. */
  readonly id: number;

  /** Its display name. */
  readonly name: string;

  /** Its description. */
  readonly description?: string;

  /** An ID that it shares with its forks. */
  readonly hierarchyId?: string;

  /** The version control system: always `git`. */
  readonly scmId: string;

  /** Its state. */
  readonly state: 'AVAILABLE' | 'INITIALISING' | 'INITIALISATION_FAILED' | 'OFFLINE';

  /** Its state for display. */
  readonly statusMessage: string;

  /** Whether it can be forked. */
  readonly forkable: boolean;

  /** Its project. */
  readonly project: Project;

  /** Whether it is public. */
  readonly public: boolean;

  /** Whether it is archived, and so read-only. */
  readonly archived?: boolean;

  /** Its links. Some versions and kinds of webhooks do not send them. */
  readonly links?: RepositoryLinks;
}

/** A project, or the personal project of a user. */
export interface Project {
  /** Its name in URLs: `ACME`, or `~octocat` for a personal project. */
  readonly key: string;

  /** Its ID. */
  readonly id: number;

  /** Its display name. */
  readonly name: string;

  /** Its description. */
  readonly description?: string;

  /** Whether it is public. Not sent for a personal project. */
  readonly public?: boolean;

  /** Its type. */
  readonly type: 'NORMAL' | 'PERSONAL';

  /** The owner of a personal project. */
  readonly owner?: User;

  /** Its links. */
  readonly links?: Links;
}

/** The links of an object. */
export interface Links {
  /** The URLs of its pages. */
  readonly self: readonly (Link | null)[];
}

/** The links of a repository. */
export interface RepositoryLinks extends Links {
  /** The URLs to clone it from. */
  readonly clone?: readonly CloneLink[];
}

/** A link. */
export interface Link {
  /** The URL. */
  readonly href: string;
}

/** A URL to clone from. */
export interface CloneLink extends Link {
  /** The protocol: `http` (also for https) or `ssh`. */
  readonly name: string;
}

/** A person, as recorded by Git. */
export interface Person {
  /** Their name. */
  readonly name: string;

  /** Their email address. */
  readonly emailAddress: string;
}

/** The hash of a commit. */
export interface CommitId {
  /** Its hash. */
  readonly id: string;

  /** Its abbreviated hash. */
  readonly displayId: string;
}

/** A commit of a push. */
export interface Commit extends CommitId {
  /** The author. */
  readonly author: Person;

  /** The author date, in milliseconds since the epoch. */
  readonly authorTimestamp: number;

  /** The committer. */
  readonly committer: Person;

  /** The committer date, in milliseconds since the epoch. */
  readonly committerTimestamp: number;

  /** Its message. */
  readonly message: string;

  /** Its parents. */
  readonly parents: readonly CommitId[];
}

/** The commit that was pushed. */
export interface ToCommit extends Omit<Commit, 'parents'> {
  /** Its parents, with all of their fields. */
  readonly parents: readonly Commit[];
}
