/** What BitbucketServer sends when somebody has pushed. To be written out. */
export interface BitbucketServerPush {
  /** The ref that was pushed. */
  readonly ref: string;
}
