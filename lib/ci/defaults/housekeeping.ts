import type { WorkflowResourceProps } from '../../workflow';

/**
 * What is deleted after the runs of a workflow that others submit, such as a trigger: the pods after a day, in which their
 * logs can be read, and the workflow after a week. As long as it exists, a webhook that is sent again cannot start the same
 * build again: GitHub allows redelivery for three days.
 *
 * There is no `artifactGC`: with it, a namespace with workflows cannot be deleted, because Argo's finalizer waits for a pod
 * that such a namespace does not accept (v3.7.6, also with `forceFinalizerRemoval`), or `argo retry` misses the artifacts. A
 * bucket with a lifecycle has neither problem.
 */
export const HOUSEKEEPING: Pick<WorkflowResourceProps, 'podGC' | 'ttlStrategy'> = {
  ttlStrategy: { secondsAfterCompletion: 7 * 24 * 3600 },
  podGC: { strategy: 'OnPodCompletion', deleteDelayDuration: '24h' },
};
