import type { EventPath } from '../payload/event-value';

/** An argument that the event gives, by the name of its parameter: a value of the event, or a text with some in it. */
export interface EventArgument {
  readonly name: string;
  readonly parts: readonly (string | EventPath)[];
}
