import type * as argo from '../../../../imports/argoproj.io';
import type { PodTask } from './pod-task';
import { NotInOnePod } from './pod-task';

/**
 * The containers of a pod share the volume that Argo runs its own program from, so what runs in one of them can read the Secrets
 * of those that start later, or run beside it. Throws `NotInOnePod` if code that someone else wrote could reach those of another
 * task.
 */
export function checkIsolation(tasks: readonly PodTask[]): void {
  for (const foreign of tasks.filter(({ runsForeignCode }) => runsForeignCode)) {
    const reader = tasks.find((task) => task !== foreign && hasSecrets(task.template));
    if (reader === undefined) continue;
    const reason = `its code could read the Secrets of the task '${reader.name}'`;
    throw new NotInOnePod(reason, foreign.name);
  }
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
