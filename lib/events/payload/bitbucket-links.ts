/** An address that Bitbucket Cloud sends. */
export interface BitbucketPushLink {
  /** The URL. */
  readonly href: string;
}

/** Where something can be seen. */
export interface BitbucketPushLinks {
  /** By the API. */
  readonly self: BitbucketPushLink;

  /** In the browser. */
  readonly html: BitbucketPushLink;
}

/** Where something that has a picture can be seen. */
export interface BitbucketPushPictureLinks extends BitbucketPushLinks {
  /** The picture. */
  readonly avatar: BitbucketPushLink;
}

/** Where a branch or tag can be seen. */
export interface BitbucketPushRefLinks extends BitbucketPushLinks {
  /** Its commits, by the API. */
  readonly commits: BitbucketPushLink;
}

/** Where a change can be seen. */
export interface BitbucketPushChangeLinks {
  /** The commits of the push, by the API. */
  readonly commits: BitbucketPushLink;

  /** The change in the browser. Not sent for a tag. */
  readonly html?: BitbucketPushLink;

  /** The difference, by the API. Not sent for what is new. */
  readonly diff?: BitbucketPushLink;
}

/** Where a commit of a push can be seen, and what the API offers for it. */
export interface BitbucketPushCommitLinks extends BitbucketPushLinks {
  /** Its difference from the commit before. */
  readonly diff: BitbucketPushLink;

  /** The same as a patch. */
  readonly patch?: BitbucketPushLink;

  /** What was said about it. */
  readonly comments: BitbucketPushLink;

  /** Where it is approved. */
  readonly approve: BitbucketPushLink;

  /** What builds have said about it, and where they say it. */
  readonly statuses: BitbucketPushLink;
}
