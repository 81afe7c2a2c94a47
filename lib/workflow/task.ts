import type * as argo from '../../imports/argoproj.io';
import { changed } from '../finding';
import type { ArgumentValues, Arguments } from './arguments';
import { renderArguments } from './arguments';
import type { Callable } from './callable';
import type { Ports } from './port';
import type { References } from './ports';
import { references } from './ports';
import { ParameterReference } from './reference';
import type { Templated } from './templated';
import type { Construct } from 'constructs';

/** Fields of Argo's `DAGTask` that the typed language writes itself. `dependencies` is what `after` says. */
type OwnedTaskFields = 'name' | 'template' | 'templateRef' | 'inline' | 'arguments' | 'dependencies';

/** What a task takes besides its arguments: all of Argo's fields, as Argo spells them. */
export interface TaskOptions extends Templated<Omit<argo.DAGTask, OwnedTaskFields>> {
  /**
   * Tasks that have to be done before, although this one consumes nothing of theirs.
   *
   * @default - the task waits for those whose outputs it consumes
   */
  readonly after?: readonly Task[];
}

/** A task of a DAG: one call of a template. Made by `DagTemplate.task`. */
export class Task<I extends Ports = Ports, O extends Ports = Ports> {
  /** The task's name, unique in its DAG. */
  readonly name: string;

  /** The template that the task calls. */
  readonly template: Callable<I, O>;

  /** References to what the template hands out. Whoever uses one waits for this task. */
  readonly outputs: References<O>;

  /** What the container or script has printed (`outputs.result`), at most 256 kB of it. */
  readonly result: ParameterReference;

  private readonly options: Templated<Omit<argo.DAGTask, OwnedTaskFields>>;
  private readonly explicit: Set<Task>;
  private values: ArgumentValues;

  /** Makes a task for `DagTemplate.addTask`. `DagTemplate.task` does both, and has the compiler check the arguments. */
  constructor(name: string, template: Callable<I, O>, values: ArgumentValues, options: TaskOptions = {}) {
    const { after = [], ...fields } = options;
    this.name = name;
    this.template = template;
    this.values = values;
    this.options = fields;
    this.explicit = new Set(after);
    this.outputs = references(template.outputs, `tasks.${name}.outputs`, this);
    this.result = new ParameterReference(`tasks.${name}.outputs.result`, this);
  }

  /** Tasks that were named as ones to wait for, whatever this one consumes. */
  get after(): readonly Task[] {
    return [...this.explicit];
  }

  /** Whether the task runs once for each of some items. */
  get hasItems(): boolean {
    const { withItems, withParam, withSequence } = this.options;
    return [withItems, withParam, withSequence].some((items) => items !== undefined);
  }

  /** Whether others may go on although this task fails. */
  get continues(): boolean {
    return this.options.continueOn !== undefined;
  }

  /** The arguments, under the keys of the template's inputs. */
  get arguments(): ArgumentValues {
    return this.values;
  }

  /** The rule by which the task starts, if it was written as an expression. */
  get depends(): string | undefined {
    const rule = String(this.options.depends ?? '').trim();
    return rule === '' ? undefined : rule;
  }

  /** The task's name: `${task}.Failed` is a term of a `depends`. */
  toString(): string {
    return this.name;
  }

  /** Makes this task wait for others. */
  addDependency(...tasks: Task[]): void {
    for (const task of tasks) this.explicit.add(task);
    changed();
  }

  /**
   * Gives inputs other values than the task was made with: the output of a task that has come in between. A CI
   * workflow no longer has an argument then that only they took.
   */
  setArguments(values: Partial<Arguments<I>>): void {
    this.values = { ...this.values, ...values };
    changed();
  }

  /** The task as Argo has it, but for what it depends on. */
  render(caller: Construct): Templated<argo.DAGTask> {
    const args = renderArguments(this.template.inputs, this.values);
    return {
      name: this.name,
      ...this.template.templateCall(caller),
      ...this.options,
      depends: this.depends,
      ...(args !== undefined && { arguments: args }),
    };
  }
}
