/**
 * What Bitbucket Data Center (formerly Bitbucket Server) sends when somebody has pushed branches or tags, or deleted
 * some: the event `repo:refs_changed`. One push is one event, whatever it changed: look at all of `changes`.
 *
 * After "Event payload" of Atlassian's documentation of Bitbucket Data Center 9. It has no list of the changed files.
 */
export interface BitbucketServerPush {
  /** The name of the event. */
  readonly eventKey: 'repo:refs_changed';

  /** When it was pushed: `2017-09-19T09:58:11+1000`. */
  readonly date: string;

  /** Who pushed. */
  readonly actor: BitbucketServerPushUser;

  /** The repository that was pushed to. */
  readonly repository: BitbucketServerPushRepository;

  /** Each branch and tag that was made, moved or deleted. */
  readonly changes: readonly BitbucketServerPushChange[];

  /** The newest commits of the push, five at most. Older versions do not send them. */
  readonly commits?: readonly BitbucketServerPushCommit[];

  /** The commit that was pushed. Older versions do not send it. */
  readonly toCommit?: BitbucketServerPushToCommit;
}

/** A branch or tag that was made, moved or deleted. */
export interface BitbucketServerPushChange {
  /** The branch or tag. */
  readonly ref: BitbucketServerPushRef;

  /** The same as `ref.id`. */
  readonly refId: string;

  /** The commit before the push: zeros where the push made it. */
  readonly fromHash: string;

  /** The commit after the push: zeros where the push deleted it. */
  readonly toHash: string;

  /** What happened to it. */
  readonly type: 'ADD' | 'UPDATE' | 'DELETE';
}

/** A branch or tag. */
export interface BitbucketServerPushRef {
  /** Its name in full: `refs/heads/main`, `refs/tags/v1.0.0`. */
  readonly id: string;

  /** Its name as people read it: `main`, `v1.0.0`. */
  readonly displayId: string;

  /** Which of the two it is. */
  readonly type: 'BRANCH' | 'TAG';
}

/** An account. */
export interface BitbucketServerPushUser {
  /** Its name, as used to log in. */
  readonly name: string;

  /** Its email address. */
  readonly emailAddress?: string;

  /** Its number. */
  readonly id: number;

  /** The name of the person. */
  readonly displayName: string;

  /** Whether it can log in. */
  readonly active: boolean;

  /** Its name as in addresses. */
  readonly slug: string;

  /** Whether a person uses it, or a program (`SERVICE`). */
  readonly type: 'NORMAL' | 'SERVICE';

  /** Where it can be seen. */
  readonly links?: BitbucketServerPushLinks;
}

/** A repository. */
export interface BitbucketServerPushRepository {
  /** Its name as in addresses: `app`. */
  readonly slug: string;

  /** Its number, which stays when it is renamed. */
  readonly id: number;

  /** Its name, as people read it. */
  readonly name: string;

  /** What it is about. */
  readonly description?: string;

  /** The repositories that are forks of one another have this in common. */
  readonly hierarchyId?: string;

  /** What it is kept in: always git. */
  readonly scmId: string;

  /** Whether it can be used. */
  readonly state: 'AVAILABLE' | 'INITIALISING' | 'INITIALISATION_FAILED' | 'OFFLINE';

  /** The same, as people read it. */
  readonly statusMessage: string;

  /** Whether it can be forked. */
  readonly forkable: boolean;

  /** The project that it belongs to. */
  readonly project: BitbucketServerPushProject;

  /** Whether everybody can see it. */
  readonly public: boolean;

  /** Whether nobody can push to it any more. */
  readonly archived?: boolean;

  /** Where it can be seen and cloned from. Versions and kinds of webhooks differ in whether they send it. */
  readonly links?: BitbucketServerPushRepositoryLinks;
}

/** A project, or what belongs to a person. */
export interface BitbucketServerPushProject {
  /** Its name as in addresses: `ACME`, or `~octocat` for a person's. */
  readonly key: string;

  /** Its number. */
  readonly id: number;

  /** Its name, as people read it. */
  readonly name: string;

  /** What it is about. */
  readonly description?: string;

  /** Whether everybody can see it. A person's does not say. */
  readonly public?: boolean;

  /** Whether it is a project or belongs to a person. */
  readonly type: 'NORMAL' | 'PERSONAL';

  /** Who it belongs to, where that is a person. */
  readonly owner?: BitbucketServerPushUser;

  /** Where it can be seen. */
  readonly links?: BitbucketServerPushLinks;
}

/** Where something can be seen. */
export interface BitbucketServerPushLinks {
  /** Its addresses; there may be none. */
  readonly self: readonly (BitbucketServerPushLink | null)[];
}

/** Where a repository can be seen and cloned from. */
export interface BitbucketServerPushRepositoryLinks extends BitbucketServerPushLinks {
  /** The URLs to clone it from, by https and by ssh. */
  readonly clone?: readonly BitbucketServerPushCloneLink[];
}

/** An address. */
export interface BitbucketServerPushLink {
  /** The URL. */
  readonly href: string;
}

/** An address to clone from. */
export interface BitbucketServerPushCloneLink extends BitbucketServerPushLink {
  /** Which way it is: `http` stands for https as well. */
  readonly name: string;
}

/** A person as git knows them. */
export interface BitbucketServerPushPerson {
  /** Their name. */
  readonly name: string;

  /** Their email address. */
  readonly emailAddress: string;
}

/** The name of a commit. */
export interface BitbucketServerPushCommitId {
  /** Its hash. */
  readonly id: string;

  /** The beginning of its hash. */
  readonly displayId: string;
}

/** A commit of a push. */
export interface BitbucketServerPushCommit extends BitbucketServerPushCommitId {
  /** Who wrote it. */
  readonly author: BitbucketServerPushPerson;

  /** When it was written, in milliseconds since 1970. */
  readonly authorTimestamp: number;

  /** Who committed it. */
  readonly committer: BitbucketServerPushPerson;

  /** When it was committed, in milliseconds since 1970. */
  readonly committerTimestamp: number;

  /** Its message. */
  readonly message: string;

  /** The commits that it follows. */
  readonly parents: readonly BitbucketServerPushCommitId[];
}

/** The commit that was pushed. */
export interface BitbucketServerPushToCommit extends Omit<BitbucketServerPushCommit, 'parents'> {
  /** The commits that it follows, which say more here than elsewhere. */
  readonly parents: readonly BitbucketServerPushCommit[];
}
