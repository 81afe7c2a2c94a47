import { withTaskNames } from '../../finding';
import { ClassMark } from '../../identity';
import type { ArgumentValues, Arguments, WithArguments } from '../ports/arguments';
import { Call, type CallOptions } from './call';
import type { Callable } from './callable';
import type { Ports } from '../ports/port';
import type { ParameterReference } from '../values/reference';
import type { DependsTask } from './depends-expression';
import { DependsExpression } from './depends-expression';

/** The options of a task. Fields without a description here are Argo's own. */
export interface TaskOptions extends CallOptions {
  /**
   * More tasks to wait for, whose outputs this task does not use. May be combined with `dependencies`.
   *
   * @default - the task waits for those whose outputs it consumes
   */
  readonly after?: readonly DependsTask[];

  /**
   * The tasks to wait for, in this order, instead of the inferred ones. Everything that the task consumes must come
   * from one of them, or from their own dependencies. Tasks in `after` and of `addDependency` are added at the end.
   *
   * @default - the tasks whose outputs it consumes, and those in `after`
   */
  readonly dependencies?: readonly DependsTask[];

  /**
   * When the task starts: an expression of `succeeded`, `failed` and similar functions, a task that has to succeed, or
   * a string in Argo's syntax. Tasks whose outputs this one uses are added, unless the expression waits for them
   * anyway.
   *
   * @default - when all its dependencies have succeeded
   */
  readonly depends?: DependsExpression | DependsTask | string | ParameterReference;
}

/** The parameters of `DagTemplate.task` after the template. The arguments are optional if none is required. */
export type CallParameters<I extends Ports, Given = Arguments<I>> = WithArguments<I, TaskOptions, Given>;

const TASK_MARK = new ClassMark('Task');

/** A task of a DAG: a call of a template. Created by `DagTemplate.task`. */
export class Task<I extends Ports = Ports, O extends Ports = Ports>
  extends Call<I, O>
  implements DependsTask
{
  static {
    TASK_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a task, also of another installed copy of this library. */
  static isTask(value: unknown): value is Task {
    return TASK_MARK.isOn(value);
  }

  /** Distinguishes tasks from steps. */
  readonly kind = 'task';

  private readonly givenDepends: TaskOptions['depends'];
  private readonly givenDependencies: readonly DependsTask[] | undefined;
  private readonly added: Set<DependsTask>;

  /** Creates a task for `DagTemplate.addTask`. `DagTemplate.task` does both, and types the arguments. */
  constructor(name: string, template: Callable<I, O>, values: ArgumentValues, options: TaskOptions = {}) {
    const { after = [], dependencies, depends, ...fields } = options;
    super('tasks', name, template, values, fields);
    this.givenDepends = depends;
    this.givenDependencies = dependencies;
    this.added = new Set(after);
  }

  /** Additional tasks that it waits for. */
  get after(): readonly DependsTask[] {
    return [...this.added];
  }

  /** The tasks that it waits for instead of the inferred ones, if given, and those that were added later. */
  get dependencies(): readonly DependsTask[] | undefined {
    return this.givenDependencies && [...new Set([...this.givenDependencies, ...this.added])];
  }

  /** The depends expression, if given, in Argo's syntax. */
  get depends(): string | undefined {
    const { givenDepends: depends } = this;
    const text = isDependsTask(depends) ? depends.name : withTaskNames(String(depends ?? '')).trim();
    return text === '' ? undefined : text;
  }

  /** The tasks that a typed depends expression refers to. */
  get dependsTasks(): readonly DependsTask[] {
    const { givenDepends: depends } = this;
    if (DependsExpression.isDependsExpression(depends)) return depends.tasks;
    return isDependsTask(depends) ? [depends] : [];
  }

  /** Adds tasks that this task waits for. */
  addDependency(...tasks: DependsTask[]): void {
    for (const task of tasks) this.added.add(task);
    this.invalidate();
  }
}

function isDependsTask(depends: TaskOptions['depends']): depends is DependsTask {
  return typeof depends === 'object' && 'kind' in depends && depends.kind === 'task';
}
