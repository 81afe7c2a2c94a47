import type {
  BitbucketPushChangeLinks,
  BitbucketPushCommitLinks,
  BitbucketPushLinks,
  BitbucketPushPictureLinks,
  BitbucketPushRefLinks,
} from './bitbucket-links';

/**
 * What Bitbucket Cloud sends when somebody has pushed branches or tags, or deleted some: the event `repo:push`. One
 * push is one event, whatever it changed: look at all of `push.changes`.
 *
 * After "Event payloads" of Atlassian's documentation of Bitbucket Cloud. It has no list of the changed files and no
 * URL to clone from: that is `https://bitbucket.org/`, `repository.full_name` and `.git`. A payload of more than
 * 256 KB is not sent at all.
 */
export interface BitbucketPush {
  /** Who pushed. */
  readonly actor: BitbucketPushAccount;

  /** The repository that was pushed to. */
  readonly repository: BitbucketPushRepository;

  /** What was pushed. */
  readonly push: BitbucketPushChanges;
}

/** What was pushed. */
export interface BitbucketPushChanges {
  /** Each branch and tag that was made, moved or deleted. */
  readonly changes: readonly BitbucketPushChange[];
}

/** A branch or tag that was made, moved or deleted. */
export interface BitbucketPushChange {
  /** What it is after the push; null where the push deleted it. */
  readonly new: BitbucketPushRef | null;

  /** What it was before the push; null where the push made it. */
  readonly old: BitbucketPushRef | null;

  /** Whether the push made it. */
  readonly created: boolean;

  /** Whether the push deleted it. */
  readonly closed: boolean;

  /** Whether commits of it were dropped or replaced (`git push --force`). */
  readonly forced: boolean;

  /** The newest commits of the push, the newest first and five at most. Not sent for a tag or a deletion. */
  readonly commits?: readonly BitbucketPushCommit[];

  /** Whether there are more commits than in `commits`. */
  readonly truncated: boolean;

  /** Where the changes can be seen. Not sent for a deletion. */
  readonly links?: BitbucketPushChangeLinks;
}

/** A branch or tag, and where it is. */
export interface BitbucketPushRef {
  /** Whether it is a branch or a tag; the two others were those of Mercurial. */
  readonly type: 'branch' | 'tag' | 'named_branch' | 'bookmark';

  /** Its name alone: `main`, `v1.0.0`. */
  readonly name: string;

  /** Its commit. */
  readonly target: BitbucketPushTarget;

  /** Where it can be seen. */
  readonly links: BitbucketPushRefLinks;

  /** The message of an annotated tag; null for another tag. */
  readonly message?: string | null;

  /** When an annotated tag was made, by ISO 8601; null for another tag. */
  readonly date?: string | null;

  /** Who made an annotated tag; null for another tag. */
  readonly tagger?: BitbucketPushAuthor | null;

  /** How pull requests into the branch can be merged. */
  readonly merge_strategies?: readonly string[];

  /** How they are merged if nobody says otherwise. */
  readonly default_merge_strategy?: string;
}

/** A commit that a branch or tag is at. */
export interface BitbucketPushTarget {
  /** What this is. */
  readonly type: 'commit';

  /** Its hash. */
  readonly hash: string;

  /** Who wrote it. */
  readonly author: BitbucketPushAuthor;

  /** Its message, with a line break at the end. */
  readonly message: string;

  /** Its message as HTML. */
  readonly summary?: BitbucketPushText;

  /** When it was committed, by ISO 8601. */
  readonly date: string;

  /** The commits that it follows. */
  readonly parents: readonly BitbucketPushParent[];

  /** Where it can be seen. */
  readonly links: BitbucketPushLinks;
}

/** A commit of a push. */
export interface BitbucketPushCommit extends Omit<BitbucketPushTarget, 'links'> {
  /** Where it can be seen, and what the API offers for it. */
  readonly links: BitbucketPushCommitLinks;
}

/** A commit that another one follows. */
export interface BitbucketPushParent {
  /** What this is. */
  readonly type: 'commit';

  /** Its hash. */
  readonly hash: string;

  /** Where it can be seen. */
  readonly links: BitbucketPushLinks;
}

/** Who wrote a commit. */
export interface BitbucketPushAuthor {
  /** What this is. */
  readonly type: 'author';

  /** Their name and email address, as git knows them: `Ada <ada@acme.example>`. */
  readonly raw: string;

  /** Their account, where Bitbucket knows one with this email address. */
  readonly user?: BitbucketPushAccount;
}

/** An account on Bitbucket: a person's, a program's or a workspace's. */
export interface BitbucketPushAccount {
  /** Whose it is. */
  readonly type: 'user' | 'team' | 'app_user';

  /** The name, as people read it. */
  readonly display_name: string;

  /** Its identifier, in braces. */
  readonly uuid: string;

  /** What a person calls themselves. It may change, and two may call themselves the same. */
  readonly nickname?: string;

  /** The identifier that a person has in all of Atlassian's products. */
  readonly account_id?: string;

  /** The name of a workspace, as in addresses. */
  readonly username?: string;

  /** Where it can be seen. */
  readonly links: BitbucketPushPictureLinks;
}

/** A repository on Bitbucket. */
export interface BitbucketPushRepository {
  /** What this is. */
  readonly type: 'repository';

  /** Its identifier, in braces, which stays when it is renamed. */
  readonly uuid: string;

  /** Its name with that of its workspace, as in addresses: `acme/app`. */
  readonly full_name: string;

  /** Its name, as people read it. */
  readonly name: string;

  /** The page that it gives for itself. */
  readonly website: string | null;

  /** What it is kept in: always git. */
  readonly scm: string;

  /** Whether only those see it who were let in. */
  readonly is_private: boolean;

  /** Who it belongs to. */
  readonly owner: BitbucketPushAccount;

  /** The workspace that it is in. */
  readonly workspace: BitbucketPushWorkspace;

  /** The project that it belongs to. */
  readonly project: BitbucketPushProject;

  /** The repository that it is a fork of. */
  readonly parent?: BitbucketPushParentRepository | null;

  /** Where it can be seen. */
  readonly links: BitbucketPushPictureLinks;
}

/** A repository that another one is a fork of. */
export interface BitbucketPushParentRepository {
  /** What this is. */
  readonly type: 'repository';

  /** Its identifier, in braces. */
  readonly uuid: string;

  /** Its name with that of its workspace, as in addresses. */
  readonly full_name: string;

  /** Its name, as people read it. */
  readonly name: string;

  /** Where it can be seen. */
  readonly links: BitbucketPushPictureLinks;
}

/** A workspace. */
export interface BitbucketPushWorkspace {
  /** What this is. */
  readonly type: 'workspace';

  /** Its identifier, in braces. */
  readonly uuid: string;

  /** Its name, as people read it. */
  readonly name: string;

  /** Its name as in addresses: `acme`. */
  readonly slug: string;

  /** Where it can be seen. */
  readonly links: BitbucketPushPictureLinks;
}

/** A project: some of a workspace's repositories. */
export interface BitbucketPushProject {
  /** What this is. */
  readonly type: 'project';

  /** Its identifier, in braces. */
  readonly uuid: string;

  /** Its name as in addresses: `APP`. */
  readonly key: string;

  /** Its name, as people read it. */
  readonly name: string;

  /** Where it can be seen. */
  readonly links: BitbucketPushPictureLinks;
}

/** A text and what it looks like. */
export interface BitbucketPushText {
  /** What this is. */
  readonly type: 'rendered';

  /** The text as it was written. */
  readonly raw: string;

  /** What it is written in: `markdown`. */
  readonly markup: string;

  /** The text as HTML. */
  readonly html: string;
}
