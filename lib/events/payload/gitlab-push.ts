/** What GitLab sends when somebody has pushed. To be written out. */
export interface GitLabPush {
  /** The ref that was pushed. */
  readonly ref: string;
}
