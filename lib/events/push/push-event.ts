import type { EventPath, EventPayload } from '../../git/event-value';
import { eventPayload } from '../../git/event-value';

/**
 * A push, with the same fields for every host. A text that does not exist is empty.
 *
 * Whoever pushes chooses these texts, so they are reduced to characters that are safe wherever a workflow uses them: line
 * breaks and other control characters become a space; `{` is removed, so that not even two values next to each other
 * contain a tag such as `{{workflow.name}}`; so are characters that change the direction of text, and emoji that are newer
 * than Unicode 14. At most 4,096 characters remain. A branch or tag with such characters in its name starts no build.
 */
export interface Push {
  /** The path of the repository, as in the trigger: `acme/app`. */
  readonly repository: string;

  /** The URL to clone the repository from, as in the trigger. */
  readonly repositoryUrl: string;

  /** The full ref: `refs/heads/main`, `refs/tags/v1.0`. */
  readonly ref: string;

  /** The name of the branch or tag. */
  readonly name: string;

  /** The name of the branch; empty for a tag. */
  readonly branch: string;

  /** The name of the tag; empty for a branch. */
  readonly tag: string;

  /** The full hash of the pushed commit. */
  readonly commit: string;

  /** The first twelve characters of the commit. */
  readonly shortCommit: string;

  /** The commit that the branch or tag pointed to before; all zeros or empty if it is new. */
  readonly before: string;

  /** The commit message, if the host sends it. */
  readonly message: string;

  /** The account that pushed, as the host names it, in lower case. */
  readonly author: string;
}

/** The values of a push that a workflow can use. */
export interface PushEvent<Payload = unknown> {
  /** The push, with the same fields for every host. */
  readonly push: EventPayload<Push>;

  /**
   * The payload of the host, field for field, with texts that are reduced like those of `push`. A push starts no build if
   * a field that an argument uses is missing or null.
   */
  readonly payload: EventPayload<Payload>;
}

/** An argument whose value contains values of the event: one value, or a text with values in it. */
export interface EventArgument {
  /** The name of the parameter. */
  readonly name: string;

  /** Constant text and the paths of values. */
  readonly parts: readonly (string | EventPath)[];

  /**
   * A regular expression that the value must match as a whole; otherwise the push starts no build.
   *
   * @default - it can have any value
   */
  readonly pattern?: string;
}

/** The fields of a push that are constants of the trigger, or have only hexadecimal digits. */
const SAFE_FIELDS: ReadonlySet<keyof Push> = new Set([
  'commit',
  'shortCommit',
  'repository',
  'repositoryUrl',
]);

/** Whether someone else chooses the value at a path of the event. */
export function isUntrusted([root, ...fields]: EventPath): boolean {
  const safe: ReadonlySet<string> = SAFE_FIELDS;
  return root !== 'push' || !safe.has(fields.join('.'));
}

/** The event, for a function that selects values of it. */
export function pushEvent<Payload>(): PushEvent<Payload> {
  return { push: eventPayload<Push>(['push']), payload: eventPayload<Payload>(['body']) };
}
