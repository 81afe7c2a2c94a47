import type { Semaphore } from './build-limits';
import type { PushValues } from './push-arguments';
import type { CancelSuperseded } from '../cancel/cancel-superseded';
import type { GitRepository } from '../repository/git-repository';
import type { PushBuildOptions } from './push-build-props';
import type { PushFilter } from '../push/push-filter';

/** One of the builds that a Sensor starts, when it is not known what arguments its workflow has. */
export interface PushBuild extends PushBuildOptions, PushFilter {
  /** Its name, among those of the trigger. */
  readonly id: string;

  /** What its arguments are given. */
  readonly values: PushValues;

  /** What counts how many of it run at once. */
  readonly semaphore?: Semaphore;

  /** What stops the builds that a newer one has made superfluous. */
  readonly cancel?: CancelSuperseded;
}

/** Where the pushes come from that start builds. */
export interface PushOrigin {
  readonly repository: GitRepository;

  /** The EventSource, which tells the builds of one trigger from those of others. */
  readonly eventSourceName: string;
}

/** How the names of its workflows begin. */
export function beginningOf({ generateName, workflow }: PushBuild): string {
  return generateName ?? `${workflow.workflowTemplateRef.name ?? ''}-`;
}

/** How many characters stand behind that: the commit, and what tells the push from others. */
export const NAME_LENGTH = 21;

/** How the trigger is called that stops what a build has made superfluous. */
export function cancelNameOf(build: string): string {
  return `${build}-cancel`;
}
