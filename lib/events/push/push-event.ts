import type { EventPayload } from '../payload/event-value';
import { eventPayload } from '../payload/event-value';

/**
 * What was pushed, in the same words for every provider. Texts that there are none of are empty. Two braces in a row
 * become one, so that Argo takes nothing that somebody has pushed for a variable of the workflow.
 */
export interface Push {
  /** The path of the repository, as the trigger has it: `acme/app`. */
  readonly repository: string;

  /** The URL to clone the repository from, as the trigger has it. */
  readonly repositoryUrl: string;

  /** The whole ref: `refs/heads/main`, `refs/tags/v1.0`. */
  readonly ref: string;

  /** The name of the branch or the tag. */
  readonly name: string;

  /** The name of the branch; empty where a tag was pushed. */
  readonly branch: string;

  /** The name of the tag; empty where a branch was pushed. */
  readonly tag: string;

  /** The commit that was pushed, in full. */
  readonly commit: string;

  /** The first twelve characters of the commit. */
  readonly shortCommit: string;

  /** The commit that the branch or tag stood at before; all zeros or empty where it is new. */
  readonly before: string;

  /** The message of the commit, where the provider sends it. */
  readonly message: string;

  /** Who has pushed, as the provider calls them, in lower case. */
  readonly author: string;
}

/** What an event can give to a workflow. */
export interface PushEvent<Payload = unknown> {
  /** What was pushed, in the same words for every provider. */
  readonly push: EventPayload<Push>;

  /**
   * What the provider has sent, field for field, but with one brace where there are two in a row. A push without a
   * field that an argument is given, or with null for it, starts nothing.
   */
  readonly payload: EventPayload<Payload>;
}

/** The event, for a function that takes values from it. */
export function pushEvent<Payload>(): PushEvent<Payload> {
  return { push: eventPayload<Push>(['push']), payload: eventPayload<Payload>(['body']) };
}
