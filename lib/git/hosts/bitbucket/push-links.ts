/** A link. */
export interface Link {
  /** The URL. */
  readonly href: string;
}

/** The links of an object. */
export interface Links {
  /** Its URL in the API. */
  readonly self: Link;

  /** The URL of its page. */
  readonly html: Link;
}

/** The links of an object with an avatar. */
export interface AvatarLinks extends Links {
  /** The URL of the avatar. */
  readonly avatar: Link;
}

/** The links of a branch or tag. */
export interface RefLinks extends Links {
  /** Its commits, in the API. */
  readonly commits: Link;
}

/** The links of a change. */
export interface ChangeLinks {
  /** The commits of the push, in the API. */
  readonly commits: Link;

  /** The page of the change. Not sent for a tag. */
  readonly html?: Link;

  /** The diff, in the API. Not sent for a new ref. */
  readonly diff?: Link;
}

/** The links of a commit. */
export interface CommitLinks extends Links {
  /** Its diff. */
  readonly diff: Link;

  /** Its patch. */
  readonly patch?: Link;

  /** Its comments. */
  readonly comments: Link;

  /** Its approvals. */
  readonly approve: Link;

  /** Its build statuses. */
  readonly statuses: Link;
}
