/** What GitHub sends when somebody has pushed. To be written out. */
export interface GitHubPush {
  /** The ref that was pushed. */
  readonly ref: string;
}
