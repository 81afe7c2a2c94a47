import type { CancelSuperseded } from '../cancel/cancel-superseded';
import type { PushFilter } from '../push/push-filter';
import type { PushSource } from '../push/push-program';
import type { Semaphore } from './build-limits';
import type { PushValues } from './push-arguments';
import type { PushBuildOptions } from './push-build-props';

/** A build that a Sensor starts, without the types of its workflow's arguments. */
export interface PushBuild extends PushBuildOptions, PushFilter {
  /** Its name among the builds of the trigger. */
  readonly id: string;

  /** The values of the workflow's arguments. */
  readonly values: PushValues;

  /** The semaphore that limits how many of its workflows run at once. */
  readonly semaphore?: Semaphore;

  /** The cancellation workflow that stops superseded builds. */
  readonly cancel?: CancelSuperseded;
}

/** The origin of the pushes that start builds. */
export interface PushOrigin extends PushSource {
  /** The EventSource, which distinguishes the builds of this trigger from those of others. The Sensor has the same name. */
  readonly eventSourceName: string;

  /** The namespace of the Sensor, if it is known. */
  readonly namespace?: string;
}

/** The prefix of its workflows' names. */
export function namePrefixOf({ generateName, workflow }: PushBuild): string {
  return generateName ?? `${workflow.workflowTemplateRef.name ?? ''}-`;
}

/**
 * The number of hexadecimal digits of a hash: 64 bits. Whoever finds a tag with the same hash as the next push to a branch
 * keeps that from being built, which takes minutes for 32 bits.
 */
export const HASH_LENGTH = 16;

/** The number of characters after the prefix: the commit, and a hash that distinguishes pushes. */
export const NAME_SUFFIX_LENGTH = 12 + 1 + HASH_LENGTH;

/** The name of the trigger that starts the cancellation workflow. */
export function cancelTriggerName(build: string): string {
  return `${build}-cancel`;
}
