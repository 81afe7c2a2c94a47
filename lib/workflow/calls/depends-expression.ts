import type { DependsNode } from '../../argo/depends';
import { printDepends } from '../../argo/depends';
import { joinLogic } from '../../argo/join-logic';
import { ClassMark } from '../../identity';

/** A task in a depends expression. Steps have none, because they run in order. */
export interface DependsTask {
  /** Distinguishes tasks from steps. */
  readonly kind: 'task';

  /** The task's name. */
  readonly name: string;
}

/** A part of a depends expression. A task means that it has succeeded, was skipped, or runs as a daemon. */
export type DependsTerm = DependsExpression | DependsTask;

const DEPENDS_EXPRESSION_MARK = new ClassMark('DependsExpression');

/**
 * A condition for the start of a task: Argo's `depends`. Created by `succeeded`, `failed` and similar functions, and
 * combined by `and`, `or` and `not`.
 */
export class DependsExpression {
  static {
    DEPENDS_EXPRESSION_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a `depends` expression, also of another installed copy of this library. */
  static isDependsExpression(value: unknown): value is DependsExpression {
    return DEPENDS_EXPRESSION_MARK.isOn(value);
  }

  /** The tasks in the expression. */
  readonly tasks: readonly DependsTask[];

  private readonly node: DependsNode;

  /** @internal */
  constructor(node: DependsNode, tasks: readonly DependsTask[]) {
    this.node = node;
    this.tasks = tasks;
  }

  /** True if this expression and all others are true. */
  and(...others: readonly DependsTerm[]): DependsExpression {
    return allOf(this, ...others);
  }

  /** True if this expression or any other is true. */
  or(...others: readonly DependsTerm[]): DependsExpression {
    return anyOf(this, ...others);
  }

  /** The expression in Argo's syntax, with as few parentheses as possible: `a.Failed || b.Succeeded`. */
  toString(): string {
    return printDepends(this.node);
  }

  /**
   * The syntax tree of an expression or a task.
   *
   * @internal
   */
  static nodeOf(term: DependsTerm): DependsNode {
    return DependsExpression.isDependsExpression(term) ? term.node : { kind: 'task', name: term.name };
  }
}

function tasksOf(term: DependsTerm): readonly DependsTask[] {
  return DependsExpression.isDependsExpression(term) ? term.tasks : [term];
}

function join(
  kind: 'and' | 'or',
  [first, ...others]: readonly [DependsTerm, ...DependsTerm[]],
): DependsExpression {
  const nodes = others.map((term) => DependsExpression.nodeOf(term));
  const node = joinLogic(kind, [DependsExpression.nodeOf(first), ...nodes]);
  return new DependsExpression(node, [first, ...others].flatMap(tasksOf));
}

/**
 * True if all terms are true. A task means that it has succeeded.
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

/** True if any term is true. A task means that it has succeeded. See `allOf` for an example. */
export function anyOf(first: DependsTerm, ...others: readonly DependsTerm[]): DependsExpression {
  return join('or', [first, ...others]);
}

/** True if the term is false. A task means that it has succeeded. See `allOf` for an example. */
export function not(term: DependsTerm): DependsExpression {
  return new DependsExpression({ kind: 'not', operand: DependsExpression.nodeOf(term) }, tasksOf(term));
}

function result(name: string): (task: DependsTask) => DependsExpression {
  return (task) => new DependsExpression({ kind: 'task', name: task.name, result: name }, [task]);
}

/**
 * True if a task has succeeded.
 *
 * ```ts
 * import type { Task } from 'cdk8s-argo-ci';
 * import { failed, succeeded } from 'cdk8s-argo-ci';
 *
 * const rule = (a: Task, b: Task) => failed(a).or(succeeded(b)); // a.Failed || b.Succeeded
 * ```
 */
export const succeeded = result('Succeeded');

/** True if a task has failed: its container exited with a code other than 0. */
export const failed = result('Failed');

/** True if a task could not run, or its outputs could not be read. */
export const errored = result('Errored');

/** True if a task was skipped because of its `when`. */
export const skipped = result('Skipped');

/** True if a task was omitted because its own depends expression was false. */
export const omitted = result('Omitted');

/** True if a task runs as a daemon (`daemon: true`) and is ready. */
export const daemoned = result('Daemoned');

/** True if a task has succeeded for at least one of its items. The task needs a loop. */
export const anySucceeded = result('AnySucceeded');

/** True if a task has failed for all of its items. The task needs a loop. */
export const allFailed = result('AllFailed');
