/** A task, as far as rules go. Steps have none: they run in the order in which they are written. */
export interface DependsTask {
  /** What tells tasks and steps apart. */
  readonly kind: 'task';

  /** The task's name. */
  readonly name: string;
}

/** What a rule is made of: a rule, or a task, which means that it has succeeded, was skipped, or runs as a daemon. */
export type DependsTerm = DependsExpression | DependsTask;

/** How tightly each operator holds its terms together. */
const STRENGTH = { '||': 1, '&&': 2, '!': 3 } as const;

type Operator = keyof typeof STRENGTH;

/**
 * When a task starts, as Argo's `depends` says it. Made by `succeeded`, `failed` and the like, and put together by
 * `and`, `or` and `not`.
 */
export class DependsExpression {
  /** The tasks that the rule asks about. */
  readonly tasks: readonly DependsTask[];

  private readonly text: string;
  /** The operator that holds the text together; none where it is one word. */
  private readonly operator: Operator | undefined;

  /** @internal */
  constructor(text: string, tasks: readonly DependsTask[], operator?: Operator) {
    this.text = text;
    this.tasks = tasks;
    this.operator = operator;
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
    return this.text;
  }

  /**
   * The rule as a term of an operator.
   *
   * @internal
   */
  within(operator: Operator): string {
    return this.operator === undefined || STRENGTH[this.operator] >= STRENGTH[operator]
      ? this.text
      : `(${this.text})`;
  }
}

function ruleOf(term: DependsTerm): DependsExpression {
  return term instanceof DependsExpression ? term : new DependsExpression(term.name, [term]);
}

function join(operator: '&&' | '||', terms: readonly DependsTerm[]): DependsExpression {
  const rules = terms.map(ruleOf);
  const [only] = rules;
  if (only !== undefined && rules.length === 1) return only;
  const text = rules.map((rule) => rule.within(operator)).join(` ${operator} `);
  return new DependsExpression(
    text,
    rules.flatMap((rule) => rule.tasks),
    operator,
  );
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
  return join('&&', [first, ...others]);
}

/** That any of the rules holds. A task stands for its success. See `allOf` for an example. */
export function anyOf(first: DependsTerm, ...others: readonly DependsTerm[]): DependsExpression {
  return join('||', [first, ...others]);
}

/** That a rule does not hold. A task stands for its success. See `allOf` for an example. */
export function not(term: DependsTerm): DependsExpression {
  const rule = ruleOf(term);
  return new DependsExpression(`!${rule.within('!')}`, rule.tasks, '!');
}

function result(name: string): (task: DependsTask) => DependsExpression {
  return (task) => new DependsExpression(`${task.name}.${name}`, [task]);
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
