import type * as argo from '../../../../imports/argoproj.io';

/** A task of a DAG that is to run as a container of one pod, as plain data. */
export interface PodTask {
  readonly name: string;
  /** The template that it calls, without references to constructs. */
  readonly template: argo.Template;
  readonly arguments: argo.Arguments;
  /** The names of the tasks that it waits for. */
  readonly dependencies: readonly string[];
  /** Whether it runs code that someone else wrote. */
  readonly runsForeignCode: boolean;
}

/** An output of the DAG, and the output of the task that it comes from. */
export interface PodOutput {
  readonly name: string;
  readonly kind: 'artifact' | 'parameter';
  /** The name of the task. */
  readonly task: string;
  /** The name of the task's output. */
  readonly output: string;
  /** Fields that the DAG declares besides the source. */
  readonly fields: Pick<argo.Parameter, 'description' | 'globalName'>;
}

/** Why tasks cannot share a pod. Completes "The tasks cannot run in one pod: ". */
export class NotInOnePod extends Error {
  constructor(
    readonly reason: string,
    readonly task: string | undefined,
  ) {
    super(reason);
  }
}
