import type * as argo from '../../../../imports/argoproj.io';
import { commonFields, initPatch, mergeSecurity } from './pod-fields';
import type { PodOutput, PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';
import { substitutePorts } from './substitute';
import type { Workspace } from './workspaces';
import { findWorkspaces } from './workspaces';

/** Argo reads outputs from the container with this name (v3.7.6, cmd/argoexec/commands/emissary.go). */
const MAIN = 'main';

/** A template that runs the tasks as containers of one pod: a container set. */
export type OnePodTemplate = Partial<argo.Template>;

/**
 * Renders tasks as containers of one pod. They wait for each other as in the DAG, and share directories instead of passing
 * artifacts. Throws `NotInOnePod` if that would change what they do.
 */
export function renderOnePod(tasks: readonly PodTask[], outputs: readonly PodOutput[]): OnePodTemplate {
  const sorted = inOrder(tasks);
  const common = commonFields(sorted);
  const main = mainTask(sorted, outputs);
  const workspaces = findWorkspaces(sorted);
  const security = mergeSecurity(sorted);
  const volumes = mergeVolumes(sorted);
  const containerName = (name: string): string => (name === main.name ? MAIN : name);
  const containers = sorted.map((task, index): argo.ContainerNode => {
    const { container } = substitutePorts({ container: task.template.container }, task);
    if (container === undefined) throw new NotInOnePod('its template has no container', task.name);
    const mounts = [
      ...(container.volumeMounts ?? []).map((mount) => ({
        ...mount,
        name: volumes.nameOf(task, mount.name),
      })),
      ...workspaces.flatMap(({ volume, artifact, paths }) => {
        const mountPath = paths.get(task.name);
        return mountPath === undefined ? [] : [{ name: volume, mountPath, subPath: artifact.name }];
      }),
    ];
    const securityContext = security.containers[index];
    const { securityContext: _, volumeMounts: _mounts, ...fields } = container;
    return {
      ...fields,
      name: containerName(task.name),
      ...(securityContext !== undefined && { securityContext }),
      ...(mounts.length > 0 && { volumeMounts: mounts }),
      ...(task.dependencies.length > 0 && { dependencies: task.dependencies.map(containerName) }),
    };
  });
  const readers = workspaces.flatMap(({ paths }) => sorted.find(({ name }) => paths.has(name)) ?? []);
  const patch = initPatch(readers, security.pod);
  if (patch.podSpecPatch !== undefined && common.podSpecPatch !== undefined) {
    throw new NotInOnePod("the templates have a 'podSpecPatch', and different users", undefined);
  }
  return {
    ...common,
    ...patch,
    ...(security.pod !== undefined && { securityContext: security.pod }),
    ...renderVolumes(workspaces, volumes.all),
    ...renderInputs(workspaces),
    containerSet: {
      ...(workspaces.length > 0 && {
        volumeMounts: workspaces.map((workspace) => ({
          name: workspace.volume,
          mountPath: folderOf(workspace),
        })),
      }),
      containers,
    },
    ...renderOutputs(main, outputs, sorted),
  };
}

/** The tasks in an order in which each follows those that it waits for. */
function inOrder(tasks: readonly PodTask[]): PodTask[] {
  const sorted: PodTask[] = [];
  const left = [...tasks];
  while (left.length > 0) {
    const done = new Set(sorted.map(({ name }) => name));
    const next = left.findIndex(({ dependencies }) => dependencies.every((name) => done.has(name)));
    const [task] = left.splice(next, 1);
    if (next < 0 || task === undefined)
      throw new NotInOnePod('a task waits for one that does not exist', undefined);
    sorted.push(task);
  }
  return sorted;
}

/** The task whose container is `main`: the one that the outputs come from, otherwise the last one. */
function mainTask(tasks: readonly PodTask[], outputs: readonly PodOutput[]): PodTask {
  const names = new Set([
    ...outputs.map(({ task }) => task),
    ...tasks.filter(({ template }) => globalOutputs(template).length > 0).map(({ name }) => name),
  ]);
  if (names.size > 1) throw new NotInOnePod('the outputs come from several tasks', undefined);
  const [name = tasks.at(-1)?.name] = names;
  const task = tasks.find((one) => one.name === name);
  if (task === undefined) throw new NotInOnePod('an output does not come from a task', undefined);
  return task;
}

function globalOutputs({ outputs }: argo.Template): argo.Parameter[] {
  return (outputs?.parameters ?? []).filter(({ globalName }) => globalName !== undefined);
}

/** The directory where Argo puts the artifact, inside of a volume that all containers have: it cannot replace the volume itself. */
function folderOf({ volume }: Workspace): string {
  return `/${volume}`;
}

function renderInputs(workspaces: readonly Workspace[]): Pick<argo.Template, 'inputs'> {
  if (workspaces.length === 0) return {};
  const artifacts = workspaces.map((workspace) => {
    const { artifact } = workspace;
    return { ...artifact, path: `${folderOf(workspace)}/${artifact.name}` };
  });
  return { inputs: { artifacts } };
}

function renderVolumes(
  workspaces: readonly Workspace[],
  others: readonly argo.Volume[],
): Pick<argo.Template, 'volumes'> {
  const volumes = [...workspaces.map(({ volume }) => ({ name: volume, emptyDir: {} })), ...others];
  return volumes.length === 0 ? {} : { volumes };
}

interface MergedVolumes {
  readonly all: readonly argo.Volume[];
  nameOf(task: PodTask, name: string): string;
}

/** Volumes of several templates with the same name are different volumes, such as two empty directories. */
function mergeVolumes(tasks: readonly PodTask[]): MergedVolumes {
  const names = tasks.flatMap(({ template }) => (template.volumes ?? []).map(({ name }) => name));
  const nameOf = ({ name: task, template }: PodTask, name: string): string => {
    const isOwn = template.volumes?.some((volume) => volume.name === name) === true;
    return isOwn && names.filter((other) => other === name).length > 1 ? `${task}-${name}` : name;
  };
  const all = tasks.flatMap((task) =>
    substitutePorts(task.template.volumes ?? [], task).map((volume) => ({
      ...volume,
      name: nameOf(task, volume.name),
    })),
  );
  return { all, nameOf };
}

/** The outputs of the DAG, and those of the task that are global outputs of the workflow. */
function renderOutputs(
  { name: task, template: { outputs } }: PodTask,
  wanted: readonly PodOutput[],
  tasks: readonly PodTask[],
): Pick<argo.Template, 'outputs'> {
  const parameters = (outputs?.parameters ?? []).flatMap((parameter) => {
    const targets = wanted.filter(({ kind, output }) => kind === 'parameter' && output === parameter.name);
    if (targets.length > 0) return targets.map(({ name }) => ({ ...parameter, name }));
    return parameter.globalName === undefined ? [] : [parameter];
  });
  const artifacts = (outputs?.artifacts ?? []).flatMap((artifact) =>
    wanted
      .filter(({ kind, output }) => kind === 'artifact' && output === artifact.name)
      .map(({ name }) => ({ ...artifact, name })),
  );
  const found = parameters.length + artifacts.length;
  if (found < wanted.length)
    throw new NotInOnePod('an output has no file', tasks.length > 0 ? task : undefined);
  if (found === 0) return {};
  return {
    outputs: {
      ...(parameters.length > 0 && { parameters }),
      ...(artifacts.length > 0 && { artifacts }),
    },
  };
}
