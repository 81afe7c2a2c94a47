import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { changed } from '../../finding/index';
import type { ArgumentValues, WithArguments } from '../ports/arguments';
import { Call, type CallOptions } from './call';
import type { Callable } from './callable';
import type { Ports } from '../ports/port';
import type { ParameterReference } from '../values/reference';
import type { DependsTask } from './depends-expression';
import { DependsExpression } from './depends-expression';
import type { Templated } from '../values/templated';

/** What a task takes besides its arguments: all of Argo's fields, as Argo spells them. */
export interface TaskOptions extends CallOptions {
  /**
   * Tasks that have to be done before, although this one consumes nothing of theirs; beside `dependencies` too.
   *
   * @default - the task waits for those whose outputs it consumes
   */
  readonly after?: readonly DependsTask[];

  /**
   * The tasks to wait for, in this order. Nothing is inferred then: what the task consumes has to come from one of
   * these, or from what they wait for. Those in `after` and of `addDependency` are waited for too, behind these.
   *
   * @default - the task waits for those whose outputs it consumes, and for those in `after`
   */
  readonly dependencies?: readonly DependsTask[];

  /**
   * When the task starts: a rule of `succeeded`, `failed` and the like, a task, which has to succeed then, or a text
   * in Argo's language. What the task consumes is added, unless the rule waits for it anyway.
   *
   * @default - when all that it waits for has succeeded
   */
  readonly depends?: DependsExpression | Task | string | ParameterReference;
}

/** What a call of a template by a task needs: arguments may be left out where none is required. */
export type CallParameters<I extends Ports> = WithArguments<I, TaskOptions>;

/** A task of a DAG: one call of a template. Made by `DagTemplate.task`. */
export class Task<I extends Ports = Ports, O extends Ports = Ports>
  extends Call<I, O>
  implements DependsTask
{
  /** What tells tasks and steps apart. */
  readonly kind = 'task';

  private readonly rule: TaskOptions['depends'];
  private readonly exact: readonly DependsTask[] | undefined;
  private readonly explicit: Set<DependsTask>;

  /** Makes a task for `DagTemplate.addTask`. `DagTemplate.task` does both, and has the compiler check the arguments. */
  constructor(name: string, template: Callable<I, O>, values: ArgumentValues, options: TaskOptions = {}) {
    const { after = [], dependencies, depends, ...fields } = options;
    super('tasks', name, template, values, fields);
    this.rule = depends;
    this.exact = dependencies;
    this.explicit = new Set(after);
  }

  /** Tasks that were named as ones to wait for, whatever this one consumes. */
  get after(): readonly DependsTask[] {
    return [...this.explicit];
  }

  /** The only tasks to wait for, if they were named; then those that were added later. */
  get dependencies(): readonly DependsTask[] | undefined {
    return this.exact === undefined ? undefined : [...new Set([...this.exact, ...this.explicit])];
  }

  /** The rule by which the task starts, if there is one, in Argo's language. */
  get depends(): string | undefined {
    const { rule } = this;
    const text = rule instanceof Task ? rule.name : String(rule ?? '').trim();
    return text === '' ? undefined : text;
  }

  /** The tasks that a typed rule asks about. */
  get ruled(): readonly DependsTask[] {
    if (this.rule instanceof DependsExpression) return this.rule.tasks;
    return this.rule instanceof Task ? [this.rule] : [];
  }

  /** Makes this task wait for others. */
  addDependency(...tasks: DependsTask[]): void {
    for (const task of tasks) this.explicit.add(task);
    changed();
  }

  /** The task as Argo has it, but for what it depends on. */
  render(caller: Construct): Templated<argo.DAGTask> {
    return { ...this.renderCall(caller), name: this.name };
  }
}
