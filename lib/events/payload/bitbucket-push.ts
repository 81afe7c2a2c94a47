/** What Bitbucket sends when somebody has pushed. To be written out. */
export interface BitbucketPush {
  /** The ref that was pushed. */
  readonly ref: string;
}
