/**
 * A jq expression over `$headers` (in Go's spelling: `X-Github-Event`) and `$body` that reads a webhook: an object with
 *
 * - `isPush`: whether the webhook reports a push,
 * - `repository`: the path of the repository,
 * - `ref`: the full ref, `refs/heads/main`,
 * - `commit`, `before`: the commits that the ref points to now and pointed to before; all zeros, null or missing if none,
 * - `at`: when it was pushed or another value that distinguishes two pushes between the same commits, if the host sends one,
 * - `message`: the commit message,
 * - `authors`: the names and email addresses of the account that pushed and of the author of the commit,
 * - `files`: the changed files, or null if the list is not complete; a list of more than `MAX_FILES` counts as such,
 * - `skipped`: whether the push asks the host for no build, apart from the message.
 *
 * A value that is missing or not a string counts as empty. If one webhook can report several changed refs, `$change` is
 * the index of the one to read.
 */
export type PushProgram = string;

/**
 * How many changed files are compared with patterns: a payload may list hundreds of thousands, which would take a Sensor
 * seconds and gigabytes for each build.
 */
export const MAX_FILES = 3000;

/** How the push webhooks of a host are read. */
export interface PushReader<ListsFiles extends boolean = boolean> {
  /** Reads one webhook. */
  readonly program: PushProgram;

  /** Whether the payload lists the changed files. */
  readonly listsFiles: ListsFiles;

  /** Whether the payload always contains the commit message. */
  readonly hasMessage: boolean;

  /**
   * How many changed refs of one webhook are read. For `git push origin main v1.0` some hosts send one webhook with both
   * refs, others one for each ref.
   */
  readonly maxChanges: number;

  /** The fields of the payload with the pushed commit whose names do not tell so, as dotted paths. */
  readonly commitFields: readonly string[];
}
