import type { TemplateProps } from '../../workflow';

type RetryStrategy = NonNullable<TemplateProps['retryStrategy']>;

/** The attempts start after 5 and after another 20 seconds. Argo also waits before it decides not to try again. */
const ATTEMPTS: RetryStrategy = { limit: 2, backoff: { duration: '5s', factor: 4 } };

/**
 * The messages of pods that the kubelet has ended or not admitted (pkg/kubelet/eviction, nodeshutdown, lifecycle; v1.34), and
 * of containers that were ended by a signal, but not for their use of memory: `OOMKilled` would happen again.
 */
const INTERRUPTED =
  '^(The node was low on resource|Pod was terminated|Pod was rejected|Preempted in order to admit|main: Error [(]exit code (137|143)[)])';

/**
 * A `retryStrategy` that repeats a step that the infrastructure has interrupted: its pod was deleted, evicted or preempted,
 * its node was shut down, or Argo could not transfer its artifacts. A program that fails is not repeated.
 *
 * Argo counts some of these as failures (v3.7.6, workflow/controller, `inferFailedReason`), so `retryPolicy: 'OnError'` does
 * not repeat an evicted pod.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { ContainerTemplate, RETRY_INTERRUPTED, WorkflowTemplate, artifact } from 'cdk8s-argo-ci';
 *
 * const checks = new WorkflowTemplate(new Chart(new App(), 'ci'), 'checks');
 * new ContainerTemplate(checks, 'test', {
 *   retryStrategy: RETRY_INTERRUPTED,
 *   inputs: { source: artifact('/src') },
 *   container: { image: 'node:22', command: ['npm', 'test'], workingDir: '/src' },
 * });
 * ```
 */
export const RETRY_INTERRUPTED: RetryStrategy = {
  ...ATTEMPTS,
  expression: `lastRetry.status == 'Error' || lastRetry.message matches '${INTERRUPTED}'`,
};

/** A `retryStrategy` for a step that has the same result however often it runs: whatever fails is repeated. */
export const RETRY_IDEMPOTENT: RetryStrategy = { ...ATTEMPTS, retryPolicy: 'Always' };
