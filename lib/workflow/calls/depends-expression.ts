import type { DependsNode } from '../../argo/depends';
import { joinDepends, printDepends } from '../../argo/depends';

/** A task, as far as rules go. Steps have none: they run in the order in which they are written. */
export interface DependsTask {
  /** What tells tasks and steps apart. */
  readonly kind: 'task';

  /** The task's name. */
  readonly name: string;
}

/** What a rule is made of: a rule, or a task, which means that it has succeeded, was skipped, or runs as a daemon. */
export type DependsTerm = DependsExpression | DependsTask;

/**
 * When a task starts, as Argo's `depends` says it. Made by `succeeded`, `failed` and the like, and put together by
 * `and`, `or` and `not`.
 */
export class DependsExpression {
  /** The tasks that the rule asks about. */
  readonly tasks: readonly DependsTask[];

  private readonly node: DependsNode;

  /** @internal */
  constructor(node: DependsNode, tasks: readonly DependsTask[]) {
    this.node = node;
    this.tasks = tasks;
  }

  /** This rule and all of the others. */
  and(...others: readonly DependsTerm[]): DependsExpression {
    return allOf(this, ...others);
  }

  /** This rule or any of the others. */
  or(...others: readonly DependsTerm[]): DependsExpression {
    return anyOf(this, ...others);
  }

  /** The rule as Argo has it, with parentheses only where it needs them: `a.Failed || b.Succeeded`. */
  toString(): string {
    return printDepends(this.node);
  }

  /**
   * The syntax tree of a rule, or of a task.
   *
   * @internal
   */
  static nodeOf(term: DependsTerm): DependsNode {
    return term instanceof DependsExpression ? term.node : { kind: 'task', name: term.name };
  }
}

function tasksOf(term: DependsTerm): readonly DependsTask[] {
  return term instanceof DependsExpression ? term.tasks : [term];
}

function join(
  kind: 'and' | 'or',
  [first, ...others]: readonly [DependsTerm, ...DependsTerm[]],
): DependsExpression {
  const nodes = others.map((term) => DependsExpression.nodeOf(term));
  const node = joinDepends(kind, [DependsExpression.nodeOf(first), ...nodes]);
  return new DependsExpression(node, [first, ...others].flatMap(tasksOf));
}

/**
 * That all of the rules hold. A task stands for its success.
 *
 * ```ts
 * import type { Task } from 'cdk8s-argo-ci';
 * import { allOf, anyOf, failed, not } from 'cdk8s-argo-ci';
 *
 * const rule = (build: Task, test: Task, scan: Task) => allOf(build, anyOf(test, failed(scan))); // build && (test || scan.Failed)
 * const other = (build: Task, test: Task) => not(allOf(build, test)); // !(build && test)
 * ```
 */
export function allOf(first: DependsTerm, ...others: readonly DependsTerm[]): DependsExpression {
  return join('and', [first, ...others]);
}

/** That any of the rules holds. A task stands for its success. See `allOf` for an example. */
export function anyOf(first: DependsTerm, ...others: readonly DependsTerm[]): DependsExpression {
  return join('or', [first, ...others]);
}

/** That a rule does not hold. A task stands for its success. See `allOf` for an example. */
export function not(term: DependsTerm): DependsExpression {
  return new DependsExpression({ kind: 'not', operand: DependsExpression.nodeOf(term) }, tasksOf(term));
}

function result(name: string): (task: DependsTask) => DependsExpression {
  return (task) => new DependsExpression({ kind: 'task', name: task.name, result: name }, [task]);
}

/**
 * That a task has succeeded.
 *
 * ```ts
 * import type { Task } from 'cdk8s-argo-ci';
 * import { failed, succeeded } from 'cdk8s-argo-ci';
 *
 * const rule = (a: Task, b: Task) => failed(a).or(succeeded(b)); // a.Failed || b.Succeeded
 * ```
 */
export const succeeded = result('Succeeded');

/** That a task has failed: its container ended with another exit code than 0. */
export const failed = result('Failed');

/** That a task could not be run, or its outputs could not be read. */
export const errored = result('Errored');

/** That a task was skipped, because of its `when`. */
export const skipped = result('Skipped');

/** That a task was left out, because its own rule did not hold. */
export const omitted = result('Omitted');

/** That a task runs on in the background: its template has `daemon: true`, and it is ready. */
export const daemoned = result('Daemoned');

/** That a task has succeeded for at least one of its items. The task needs a loop. */
export const anySucceeded = result('AnySucceeded');

/** That a task has failed for all of its items. The task needs a loop. */
export const allFailed = result('AllFailed');
