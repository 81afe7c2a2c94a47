import type * as argo from '../../../../imports/argoproj.io';
import { onlySimpleTag } from '../../../argo/tag';
import type { PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';
import { substitutePorts } from './substitute';

/** A directory that containers of the pod share instead of passing an artifact. */
export interface Workspace {
  /** The name of the volume, and of the artifact in it. */
  readonly volume: string;
  /** The artifact that Argo puts there before the containers start. */
  readonly artifact: argo.Artifact;
  /** The path in each container that has it, by the name of its task. */
  readonly paths: Map<string, string>;
}

/**
 * Finds the directories that the tasks share. An artifact that a task outputs must be the directory of one of its inputs: a clone
 * that outputs what Argo has fetched, or a step that adds files to the source.
 */
export function findWorkspaces(tasks: readonly PodTask[]): Workspace[] {
  const workspaces: Workspace[] = [];
  for (const task of tasks) {
    const passed = new Map(task.arguments.artifacts?.map((artifact) => [artifact.name, artifact]));
    for (const port of task.template.inputs?.artifacts ?? []) {
      const { path } = port;
      if (path === undefined) continue;
      const given = passed.get(port.name);
      const producer = producerOf(given?.from);
      if (producer === undefined) {
        const artifact = sourceOf(port, given, task);
        if (artifact === undefined) continue;
        const volume = `workspace-${String(workspaces.length)}`;
        workspaces.push({ volume, artifact, paths: new Map([[task.name, path]]) });
        continue;
      }
      checkConsumer(port, given, task);
      const { paths } = workspaceOf(producer, tasks, workspaces, task);
      if (paths.has(task.name)) {
        throw new NotInOnePod(`two inputs are the same artifact, such as '${port.name}'`, task.name);
      }
      paths.set(task.name, path);
    }
  }
  return workspaces;
}

/** A shared directory is what it is: neither a part of it, nor a copy with other permissions. */
function checkConsumer(port: argo.Artifact, given: argo.Artifact | undefined, task: PodTask): void {
  const fields = ['mode', 'recurseMode', 'subPath'] as const;
  const field = fields.find((key) => port[key] !== undefined || given?.[key] !== undefined);
  if (field !== undefined) throw new NotInOnePod(`the input '${port.name}' has '${field}'`, task.name);
}

/** The artifact of an input that does not come from another task; undefined if it is optional and not passed. */
function sourceOf(
  port: argo.Artifact,
  given: argo.Artifact | undefined,
  task: PodTask,
): argo.Artifact | undefined {
  if (given?.from !== undefined) {
    throw new NotInOnePod(
      `the input '${port.name}' is '${given.from}', which is not an output of a task`,
      task.name,
    );
  }
  // Arguments have their final values already. Only what the template itself declares refers to its inputs.
  const { name: _, mode: _mode, ...source } = given ?? {};
  const { path: _path, ...own } = substitutePorts(port, task);
  const artifact = { ...own, ...source };
  const { name: _n, optional, mode: _m, archive: _a, ...location } = artifact;
  if (Object.keys(location).length > 0) return artifact;
  if (optional === true) return undefined;
  throw new NotInOnePod(`the input '${port.name}' has no artifact`, task.name);
}

interface ProducedArtifact {
  readonly task: string;
  readonly output: string;
}

/** The task and the output in `{{tasks.clone.outputs.artifacts.source-code}}`. */
function producerOf(from: string | undefined): ProducedArtifact | undefined {
  const [scope, task, , , output] = from === undefined ? [] : (onlySimpleTag(from)?.name.split('.') ?? []);
  return scope === 'tasks' && task !== undefined && output !== undefined ? { task, output } : undefined;
}

function workspaceOf(
  { task, output }: ProducedArtifact,
  tasks: readonly PodTask[],
  workspaces: readonly Workspace[],
  consumer: PodTask,
): Workspace {
  const producer = tasks.find(({ name }) => name === task);
  const path = producer?.template.outputs?.artifacts?.find(({ name }) => name === output)?.path;
  const workspace = workspaces.find(({ paths }) => path !== undefined && paths.get(task) === path);
  if (workspace !== undefined) return workspace;
  const reason = `the artifact '${output}' of the task '${task}' is not the directory of one of its inputs`;
  throw new NotInOnePod(reason, consumer.name);
}
