/** The phases of a run, in the order in which they begin. */
export const PHASES = ['Argo', 'schedule', 'init', 'containers', 'end'] as const;

export type Phase = (typeof PHASES)[number];

/**
 * The seconds of each phase, summed over the pods of a run: `Argo` decides that a pod starts, it is scheduled, Argo's init
 * container loads artifacts and images are pulled, the containers run, and Argo saves outputs and notices the end. Kubernetes'
 * timestamps are whole seconds.
 */
export type PhaseShares = { readonly [Name in Phase]: number };

/** The timestamps of a pod, in milliseconds. */
export interface PodTimes {
  readonly created: number;
  readonly scheduled: number;
  /** When the first container of the user started. */
  readonly started: number;
  /** When the last container of the user finished. */
  readonly finished: number;
  /** When Argo's own container finished. */
  readonly ended: number;
}

/** Computes the phases of a run from the timestamps of its pods, of which one runs after the other. */
export function phasesOf(pods: readonly PodTimes[], submitted: number, completed: number): PhaseShares {
  const sorted = [...pods].sort((one, other) => one.created - other.created);
  const sum = (duration: (pod: PodTimes, index: number) => number): number =>
    sorted.reduce((total, pod, index) => total + Math.max(0, duration(pod, index)), 0) / 1000;
  const last = sorted.at(-1);
  return {
    Argo: sum((pod, index) => pod.created - (sorted[index - 1]?.ended ?? submitted)),
    schedule: sum((pod) => pod.scheduled - pod.created),
    init: sum((pod) => pod.started - pod.scheduled),
    containers: sum((pod) => pod.finished - pod.started),
    end: sum((pod) => pod.ended - pod.finished) + Math.max(0, completed - (last?.ended ?? completed)) / 1000,
  };
}
