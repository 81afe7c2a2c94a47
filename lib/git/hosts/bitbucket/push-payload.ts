import type { AvatarLinks, ChangeLinks, CommitLinks, Links, RefLinks } from './push-links';

export type * from './push-links';

/**
 * The payload that Bitbucket Cloud sends for branches and tags that were pushed or deleted: the event `repo:push`. One
 * push is one event with all changed refs in `push.changes`.
 *
 * Based on "Event payloads" in Atlassian's documentation of Bitbucket Cloud. It lists no changed files and has no URL to
 * clone from, which is `https://bitbucket.org/`, `repository.full_name` and `.git`. Payloads of more than 256 KB are not
 * sent.
 */
export interface BitbucketPush {
  /** The account that pushed. */
  readonly actor: Account;

  /** The repository that was pushed to. */
  readonly repository: Repository;

  /** The changes. */
  readonly push: Changes;
}

/** The changes of a push. */
export interface Changes {
  /** The branches and tags that were created, moved or deleted. */
  readonly changes: readonly Change[];
}

/** A branch or tag that was created, moved or deleted. */
export interface Change {
  /** The ref after the push; null if the push deleted it. */
  readonly new: Ref | null;

  /** The ref before the push; null if the push created it. */
  readonly old: Ref | null;

  /** Whether the push created it. */
  readonly created: boolean;

  /** Whether the push deleted it. */
  readonly closed: boolean;

  /** Whether the push removed commits (`git push --force`). */
  readonly forced: boolean;

  /** The newest commits of the push, newest first, at most five. Not sent for a tag or a deletion. */
  readonly commits?: readonly Commit[];

  /** Whether the push has more commits than `commits`. */
  readonly truncated: boolean;

  /** Links to the change. Not sent for a deletion. */
  readonly links?: ChangeLinks;
}

/** A branch or tag and its commit. */
export interface Ref {
  /** Its type; the last two are from Mercurial. */
  readonly type: 'branch' | 'tag' | 'named_branch' | 'bookmark';

  /** Its short name: `main`, `v1.0.0`. */
  readonly name: string;

  /** Its commit. */
  readonly target: Target;

  /** Its links. */
  readonly links: RefLinks;

  /** The message of an annotated tag; null for a lightweight tag. */
  readonly message?: string | null;

  /** When an annotated tag was created, in ISO 8601 format; null for a lightweight tag. */
  readonly date?: string | null;

  /** The tagger of an annotated tag; null for a lightweight tag. */
  readonly tagger?: Author | null;

  /** The merge strategies of pull requests into the branch. */
  readonly merge_strategies?: readonly string[];

  /** The default merge strategy. */
  readonly default_merge_strategy?: string;
}

/** The commit of a branch or tag. */
export interface Target {
  /** The type of the object. */
  readonly type: 'commit';

  /** Its hash. */
  readonly hash: string;

  /** The author. */
  readonly author: Author;

  /** Its message, with a trailing newline. */
  readonly message: string;

  /** Its message as HTML. */
  readonly summary?: Text;

  /** When it was committed, in ISO 8601 format. */
  readonly date: string;

  /** Its parents. */
  readonly parents: readonly Parent[];

  /** Its links. */
  readonly links: Links;
}

/** A commit of a push. */
export interface Commit extends Omit<Target, 'links'> {
  /** Its links, including those of the API. */
  readonly links: CommitLinks;
}

/** A parent of a commit. */
export interface Parent {
  /** The type of the object. */
  readonly type: 'commit';

  /** Its hash. */
  readonly hash: string;

  /** Its links. */
  readonly links: Links;
}

/** The author of a commit. */
export interface Author {
  /** The type of the object. */
  readonly type: 'author';

  /** Their name and email address, as recorded by Git: `Ada <ada@acme.example>`. */
  readonly raw: string;

  /** Their account, if Bitbucket has one with this email address. */
  readonly user?: Account;
}

/** An account on Bitbucket: a user, an app or a workspace. */
export interface Account {
  /** Its type. */
  readonly type: 'user' | 'team' | 'app_user';

  /** The display name. */
  readonly display_name: string;

  /** Its UUID in braces. */
  readonly uuid: string;

  /** The nickname of a user, which is not unique and can change. */
  readonly nickname?: string;

  /** The ID of a user in all Atlassian products. */
  readonly account_id?: string;

  /** The name of a workspace in URLs. */
  readonly username?: string;

  /** Its links. */
  readonly links: AvatarLinks;
}

/** A repository on Bitbucket. */
export interface Repository {
  /** The type of the object. */
  readonly type: 'repository';

  /** Its UUID in braces, which does not change when it is renamed. */
  readonly uuid: string;

  /** Its name with that of its workspace, as in URLs: `acme/app`. */
  readonly full_name: string;

  /** Its display name. */
  readonly name: string;

  /** The URL of its website. */
  readonly website: string | null;

  /** The version control system: always `git`. */
  readonly scm: string;

  /** Whether it is private. */
  readonly is_private: boolean;

  /** Its owner. */
  readonly owner: Account;

  /** Its workspace. */
  readonly workspace: Workspace;

  /** Its project. */
  readonly project: Project;

  /** The parent, if it is a fork. */
  readonly parent?: ParentRepository | null;

  /** Its links. */
  readonly links: AvatarLinks;
}

/** The parent of a fork. */
export interface ParentRepository {
  /** The type of the object. */
  readonly type: 'repository';

  /** Its UUID in braces. */
  readonly uuid: string;

  /** Its name with that of its workspace, as in URLs. */
  readonly full_name: string;

  /** Its display name. */
  readonly name: string;

  /** Its links. */
  readonly links: AvatarLinks;
}

/** A workspace. */
export interface Workspace {
  /** The type of the object. */
  readonly type: 'workspace';

  /** Its UUID in braces. */
  readonly uuid: string;

  /** Its display name. */
  readonly name: string;

  /** Its name in URLs: `acme`. */
  readonly slug: string;

  /** Its links. */
  readonly links: AvatarLinks;
}

/** A project of a workspace. */
export interface Project {
  /** The type of the object. */
  readonly type: 'project';

  /** Its UUID in braces. */
  readonly uuid: string;

  /** Its name in URLs: `APP`. */
  readonly key: string;

  /** Its display name. */
  readonly name: string;

  /** Its links. */
  readonly links: AvatarLinks;
}

/** A text and its rendered form. */
export interface Text {
  /** The type of the object. */
  readonly type: 'rendered';

  /** The source of the text. */
  readonly raw: string;

  /** The markup language: `markdown`. */
  readonly markup: string;

  /** The text as HTML. */
  readonly html: string;
}
