import type * as argo from '../../../../imports/argoproj.io';
import type { Problem } from '../../../finding';
import type { ResolvedOutput, ResolvedTask } from '../../model/resolved-template';
import { portName } from '../../ports/port-references';
import { Template } from '../../templates/template';
import { Reference } from '../../values/reference';
import { checkIsolation } from './isolation';
import type { OnePodTemplate } from './one-pod';
import { renderOnePod } from './one-pod';
import type { PodOutput, PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';

/** A container set, or why the tasks cannot be one. */
export type OnePodResult = { readonly template: OnePodTemplate } | { readonly problem: Problem };

/** What is needed besides the tasks to render a DAG as one pod. */
export interface OnePodOptions {
  readonly outputs: readonly ResolvedOutput[];
  /** The fields of the DAG. */
  readonly fields: object;
  /** Whether the code of a task must not reach the Secrets of another. */
  readonly isIsolated: boolean;
}

/** Renders the tasks of a DAG as containers of one pod, if that does not change what they do. */
export function resolveOnePod(
  tasks: readonly ResolvedTask[],
  { outputs, fields, isIsolated }: OnePodOptions,
): OnePodResult {
  try {
    checkFields(fields);
    const podTasks = tasks.map(podTask);
    if (isIsolated) checkIsolation(podTasks);
    return { template: renderOnePod(podTasks, outputs.map(podOutput)) };
  } catch (error) {
    if (!(error instanceof NotInOnePod)) throw error;
    const { reason, task } = error;
    const cause = task === undefined ? reason : `${reason} (task '${task}')`;
    const message = `The tasks cannot run in one pod: ${cause}. Omit 'layout', or change the task.`;
    return { problem: { code: 'forbidden-layout', message, path: 'layout' } };
  }
}

/** The fields of a DAG that mean the same for its pod. */
const SHARED_FIELDS: readonly string[] = ['inputs', 'memoize', 'name'];

/** The other fields of a DAG are those of no pod: they apply to its tasks as a whole, or to none. */
function checkFields(fields: object): void {
  const given = Object.entries(fields).filter(([, value]: [string, unknown]) => value !== undefined);
  const field = given.map(([key]) => key).find((key) => !SHARED_FIELDS.includes(key));
  if (field !== undefined) throw new NotInOnePod(`the DAG has '${field}'`, undefined);
}

/** Fields of a task that a container of a pod can have in some form. */
const FIELDS: readonly string[] = ['arguments', 'dependencies', 'inline', 'name', 'template', 'templateRef'];

function podTask({ call, name, manifest, dependencies }: ResolvedTask): PodTask {
  const field = Object.keys(manifest).find((key) => !FIELDS.includes(key));
  if (field !== undefined) throw new NotInOnePod(`it has '${field}'`, name);
  const runsForeignCode = call.template.untrustedOutputs === true;
  if (!Template.isTemplate(call.template)) {
    throw new NotInOnePod('its template is not one of this app', name);
  }
  return {
    name,
    template: asJson(call.template.resolved.manifest) as argo.Template,
    arguments: asJson(manifest.arguments ?? {}) as argo.Arguments,
    dependencies,
    runsForeignCode,
  };
}

/** The same fields, with the texts of references instead of the references. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function podOutput({ key, port, source }: ResolvedOutput): PodOutput {
  const name = portName(key, port);
  const variable = Reference.isReference(source) ? source.variable.split('.') : [];
  const [scope, task, , , output] = variable;
  if (scope !== 'tasks' || task === undefined || output === undefined) {
    throw new NotInOnePod(`the output '${name}' is not an output parameter or artifact of a task`, undefined);
  }
  const { globalName } = port.declaration;
  const description = port.kind === 'parameter' ? port.declaration.description : undefined;
  const fields = {
    ...(globalName !== undefined && { globalName: String(globalName) }),
    ...(description !== undefined && { description: String(description) }),
  };
  return { name, kind: port.kind, task, output, fields };
}
