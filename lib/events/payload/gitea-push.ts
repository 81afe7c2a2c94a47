/** What Gitea sends when somebody has pushed. To be written out. */
export interface GiteaPush {
  /** The ref that was pushed. */
  readonly ref: string;
}
