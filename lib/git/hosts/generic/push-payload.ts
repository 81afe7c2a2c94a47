import type { EventPayload, EventValue } from '../../event-value';

/** The fields of a custom payload that describe a push. */
export interface PushFieldMapping {
  /** The full ref: `refs/heads/main`, `refs/tags/v1.0`. */
  readonly ref: EventValue<string>;

  /** The full hash of the commit that the branch or tag points to now; all zeros or missing if it was deleted. */
  readonly commit: EventValue<string>;

  /**
   * The commit that it pointed to before.
   *
   * @default - unknown: a branch that returns to an earlier commit is not built again while that workflow exists
   */
  readonly before?: EventValue<string>;

  /**
   * A value that distinguishes two pushes between the same commits, and is the same if a webhook is sent again: the time of
   * the push, or its ID.
   *
   * @default - unknown: a second push between the same commits is not built while the first workflow exists
   */
  readonly at?: EventValue<string | number>;

  /**
   * The path of the repository, if the sender reports pushes to several.
   *
   * @default - every webhook is about this repository
   */
  readonly repository?: EventValue<string>;

  /**
   * The commit message.
   *
   * @default - unknown: `skipMessages` of a filter has no effect
   */
  readonly message?: EventValue<string>;

  /**
   * Who pushed.
   *
   * @default - unknown: `authors` of a filter matches no push
   */
  readonly author?: EventValue<string>;

  /**
   * The list of all changed files.
   *
   * @default - unknown: a filter cannot have `paths`
   */
  readonly files?: EventPayload<readonly string[]>;
}
