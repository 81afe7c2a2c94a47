import type * as argo from '../../../../imports/argoproj.io';
import type { PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';

/**
 * The containers of a pod share directories, and the volume that Argo runs its own program from: what runs in one of them can
 * change those that start later or run beside it, and so has their rights, volumes and Secrets. Throws `NotInOnePod` unless a task
 * that may run code that someone else wrote is the last one.
 */
export function checkIsolation(tasks: readonly PodTask[]): void {
  for (const foreign of tasks.filter(mayRunForeignCode)) {
    const earlier = tasksBefore(foreign, tasks);
    const other = tasks.find((task) => task !== foreign && !earlier.has(task.name));
    if (other !== undefined) {
      throw new NotInOnePod(`its code could change the task '${other.name}'`, foreign.name);
    }
    const reader = tasks.find((task) => task !== foreign && hasSecrets(task.template));
    if (reader === undefined) continue;
    const reason = `its code could read the Secrets of the task '${reader.name}'`;
    throw new NotInOnePod(reason, foreign.name);
  }
}

/** A template does not say that it runs code of an artifact, such as the tests in the source. */
function mayRunForeignCode(task: PodTask): boolean {
  return task.runsForeignCode || task.arguments.artifacts?.some(({ from }) => from !== undefined) === true;
}

/** The names of the tasks that a task waits for, directly or not. */
function tasksBefore(task: PodTask, tasks: readonly PodTask[]): ReadonlySet<string> {
  const before = new Set(task.dependencies);
  // A set has also the names that are added to it while it is read.
  for (const name of before) {
    for (const earlier of tasks.find((one) => one.name === name)?.dependencies ?? []) before.add(earlier);
  }
  return before;
}

/** Whether a pod of the template has Secrets, or the token of a ServiceAccount by a volume of its own. */
function hasSecrets({ container, volumes = [] }: argo.Template): boolean {
  return (
    container?.env?.some(({ valueFrom }) => valueFrom?.secretKeyRef !== undefined) === true ||
    container?.envFrom?.some(({ secretRef }) => secretRef !== undefined) === true ||
    volumes.some(({ secret, projected, csi }) => [secret, projected, csi].some((one) => one !== undefined)) ||
    // A volume of the workflow may be a Secret too.
    container?.volumeMounts?.some(({ name }) => !volumes.some((volume) => volume.name === name)) === true
  );
}
