import type * as argo from '../../../../imports/argoproj.io';
import { checkName } from '../../../kubernetes/name';
import { commonFields, initPatch, mergeSecurity } from './pod-fields';
import type { PodOutput, PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';
import { substitutePorts } from './substitute';
import type { Workspace } from './workspaces';
import { findWorkspaces } from './workspaces';

/** Argo reads outputs from the container with this name (v3.7.6, cmd/argoexec/commands/emissary.go). */
const MAIN = 'main';

/** The directory or file of a workspace in its volume. */
const FILES = 'files';

/** Names of Argo's own containers, and of the one with the outputs. */
const RESERVED = ['init', MAIN, 'wait'];

/** A template that runs the tasks as containers of one pod: a container set. */
export type OnePodTemplate = Partial<argo.Template>;

/**
 * Renders tasks as containers of one pod. They wait for each other as in the DAG, and share directories instead of passing
 * artifacts. Throws `NotInOnePod` if that would change what they do.
 */
export function renderOnePod(tasks: readonly PodTask[], outputs: readonly PodOutput[]): OnePodTemplate {
  const sorted = inOrder(tasks);
  const common = commonFields(sorted);
  const workspaces = findWorkspaces(sorted);
  const main = mainTask(sorted, outputs, workspaces);
  const security = mergeSecurity(sorted);
  const volumes = mergeVolumes(sorted);
  const containerName = (name: string): string => (name === main.name ? MAIN : name);
  for (const { name } of sorted) {
    const isValid = checkName(name, 'label', 'container', '').length === 0 && !RESERVED.includes(name);
    if (name === main.name || isValid) continue;
    throw new NotInOnePod(`'${name}' cannot be the name of its container`, name);
  }
  const containers = sorted.map((task, index): argo.ContainerNode => {
    const { container } = substitutePorts({ container: task.template.container }, task);
    if (container === undefined) throw new NotInOnePod('its template has no container', task.name);
    const mounts = [
      ...(container.volumeMounts ?? []).map((mount) => ({
        ...mount,
        name: volumes.nameOf(task, mount.name),
      })),
      ...workspaces.flatMap(({ volume, paths }) => {
        const mountPath = paths.get(task.name);
        return mountPath === undefined ? [] : [{ name: volume, mountPath, subPath: FILES }];
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
    ...renderOutputs(main, outputs, ownArtifacts(main, workspaces)),
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
    if (next < 0 || task === undefined) throw new NotInOnePod('some tasks wait for each other', undefined);
    sorted.push(task);
  }
  return sorted;
}

/** The task whose container is `main`: the one that the outputs come from, otherwise the last one. */
function mainTask(
  tasks: readonly PodTask[],
  outputs: readonly PodOutput[],
  workspaces: readonly Workspace[],
): PodTask {
  const names = new Set([
    ...outputs.map(({ task }) => task),
    ...tasks.filter((task) => hasOwnOutputs(task, workspaces)).map(({ name }) => name),
  ]);
  if (names.size > 1) throw new NotInOnePod('the outputs come from several tasks', undefined);
  const [name = tasks.at(-1)?.name] = names;
  const task = tasks.find((one) => one.name === name);
  if (task === undefined) throw new NotInOnePod('an output does not come from a task', undefined);
  return task;
}

/** Whether Argo has to store an output of the task whether or not the DAG passes it on. */
function hasOwnOutputs(task: PodTask, workspaces: readonly Workspace[]): boolean {
  const { outputs } = task.template;
  const isGlobal = outputs?.parameters?.some(({ globalName }) => globalName !== undefined) === true;
  return isGlobal || ownArtifacts(task, workspaces).length > 0;
}

/** The output artifacts that are not only directories of the pod. */
function ownArtifacts({ name, template }: PodTask, workspaces: readonly Workspace[]): argo.Artifact[] {
  return (template.outputs?.artifacts ?? []).filter(
    ({ path, globalName }) =>
      globalName !== undefined || !workspaces.some(({ paths }) => paths.get(name) === path),
  );
}

/** The directory where Argo puts the artifact, inside of a volume that all containers have: it cannot replace the volume itself. */
function folderOf({ volume }: Workspace): string {
  return `/${volume}`;
}

function renderInputs(workspaces: readonly Workspace[]): Pick<argo.Template, 'inputs'> {
  if (workspaces.length === 0) return {};
  const artifacts = workspaces.map((workspace) => ({
    ...workspace.artifact,
    name: workspace.volume,
    path: `${folderOf(workspace)}/${FILES}`,
  }));
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

/**
 * Volumes of several templates with the same name are different volumes, such as two empty directories. Those with the same
 * PersistentVolumeClaim become one: the kubelet does not mount a second one on some storages, and the pod would never start.
 */
function mergeVolumes(tasks: readonly PodTask[]): MergedVolumes {
  const owns = ({ template }: PodTask, name: string): boolean =>
    template.volumes?.some((volume) => volume.name === name) === true;
  // Another task may have a volume of its own with this name, or use that of the workflow.
  const uses = (task: PodTask, name: string): boolean =>
    owns(task, name) || task.template.container?.volumeMounts?.some((mount) => mount.name === name) === true;
  const uniqueName = (task: PodTask, name: string): string =>
    owns(task, name) && tasks.some((other) => other !== task && uses(other, name))
      ? `${task.name}-${name}`
      : name;
  const owned = tasks.flatMap((task) =>
    substitutePorts(task.template.volumes ?? [], task).map((volume) => ({
      task,
      name: volume.name,
      volume: { ...volume, name: uniqueName(task, volume.name) },
    })),
  );
  const shared = (volume: argo.Volume): argo.Volume =>
    owned.find((other) => isSameClaim(other.volume, volume))?.volume ?? volume;
  const nameOf = (task: PodTask, name: string): string => {
    const own = owned.find((one) => one.task === task && one.name === name);
    return own === undefined ? name : shared(own.volume).name;
  };
  return { all: owned.map(({ volume }) => volume).filter((volume) => shared(volume) === volume), nameOf };
}

function isSameClaim(
  { persistentVolumeClaim: one }: argo.Volume,
  { persistentVolumeClaim: other }: argo.Volume,
): boolean {
  if (one === undefined || other === undefined) return false;
  return one.claimName === other.claimName && (one.readOnly === true) === (other.readOnly === true);
}

/** The outputs of the DAG, and those of the task that Argo has to store anyway. */
function renderOutputs(
  { name: task, template: { outputs } }: PodTask,
  wanted: readonly PodOutput[],
  own: readonly argo.Artifact[],
): Pick<argo.Template, 'outputs'> {
  const targetsOf = (kind: PodOutput['kind'], output: string): PodOutput[] =>
    wanted.filter((one) => one.kind === kind && one.output === output);
  const parameters = (outputs?.parameters ?? []).flatMap((parameter) => {
    const targets = targetsOf('parameter', parameter.name);
    if (targets.length > 0) return targets.map(({ name, fields }) => ({ ...parameter, ...fields, name }));
    return parameter.globalName === undefined ? [] : [parameter];
  });
  const artifacts = (outputs?.artifacts ?? []).flatMap((artifact) => {
    const targets = targetsOf('artifact', artifact.name);
    if (targets.length > 0) return targets.map(({ name, fields }) => ({ ...artifact, ...fields, name }));
    return own.includes(artifact) ? [artifact] : [];
  });
  const missing = wanted.find(
    ({ name }) => ![...parameters, ...artifacts].some((output) => output.name === name),
  );
  if (missing !== undefined) throw new NotInOnePod(`the output '${missing.output}' has no file`, task);
  if (parameters.length + artifacts.length === 0) return {};
  return {
    outputs: {
      ...(parameters.length > 0 && { parameters }),
      ...(artifacts.length > 0 && { artifacts }),
    },
  };
}
