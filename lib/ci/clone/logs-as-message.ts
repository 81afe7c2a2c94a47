import type * as argo from '../../../imports/argoproj.io';

/**
 * Lets Kubernetes take the end of a failed container's log as its message. Argo shows that message with the
 * workflow, so that it says what went wrong and not only `Error (exit code 1)`.
 */
export const LOGS_AS_MESSAGE: Pick<argo.Container, 'terminationMessagePolicy'> = {
  terminationMessagePolicy: 'FallbackToLogsOnError',
};
