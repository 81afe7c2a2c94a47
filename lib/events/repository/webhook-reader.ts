/**
 * What is read of a provider's webhook, in jq over `$headers` (by Go's spelling: `X-Github-Event`) and `$body`:
 * an object with
 *
 * - `isPush`: whether it tells of a push at all,
 * - `repository`: the path of the repository,
 * - `ref`: the whole ref, `refs/heads/main`,
 * - `commit`, `before`: what it stands at now and stood at before; all zeros, null or nothing where there is none,
 * - `at`: when it was pushed, where the provider says it: what tells a push from an earlier one between the same commits,
 * - `message`: that of the commit,
 * - `authors`: how the provider calls who pushed it and who wrote it,
 * - `files`: what the push has changed, or null where the provider does not say all of it,
 * - `skipped`: whether who pushed has told the provider to build nothing, beside the message.
 *
 * What is missing, or no text, counts as empty. A text of JSON can't have more than one push but at Bitbucket, where
 * `$change` counts them.
 */
export type PushedProgram = string;

/** How the webhooks of a provider are read. */
export interface WebhookReader {
  /** What is read of one. */
  readonly program: PushedProgram;

  /** Whether they say which files a push has changed. */
  readonly tellsFiles: boolean;

  /** Whether they have the message of the commit. */
  readonly tellsMessages: boolean;

  /**
   * How many pushes one of them can tell of. `git push origin main v1.0` is one webhook at Bitbucket, of which the first
   * five changes are looked at; the others send one webhook for each branch and tag.
   */
  readonly changes: number;
}
