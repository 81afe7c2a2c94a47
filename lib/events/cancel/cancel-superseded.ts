import type { Construct } from 'constructs';
import { PodControllerRbac } from '../../ci/rbac/pod-controller-rbac';
import type { Problem } from '../../finding';
import { addFindings } from '../../finding';
import { isNonNegative, parseArgoDuration } from '../../argo/duration';
import { isTemplated } from '../../argo/templated-text';
import { ClassMark } from '../../identity';
import { named } from '../../kubernetes/name';
import { restrictedPod } from '../../kubernetes/security-context';
import { WorkflowTemplate, parameter } from '../../workflow';
import type { CancelSupersededArguments, CancelSupersededProps } from './cancel-superseded-props';
import { addCancelSuperseded } from './cancel-superseded-templates';

const CANCEL_SUPERSEDED_MARK = new ClassMark('CancelSuperseded');

/**
 * The cancellation workflow: a WorkflowTemplate `cancel-superseded` that stops superseded builds, with the RBAC objects that
 * it needs. A build is superseded by a newer one of the same concurrency group, which is the pushes to one branch or tag:
 * workflows with the same value of the label `cdk8s-argo-ci/concurrency-group`. Submit it once for each build, with the name
 * of that build.
 *
 * It stops the workflows of the group that have not completed and that a Sensor created before the named build, by their
 * label `events.argoproj.io/action-timestamp`, which Argo Events sets (v1.9, pkg/sensors/triggers/standard-k8s). So the
 * newest build always continues, in whatever order the cancellation workflows run. `Stop` lets exit handlers run, which
 * report the result of a build. A build that waits for a semaphore or a mutex keeps its place in the queue, and ends when
 * it would start (Argo Workflows 3.7).
 *
 * The build must have been created by a trigger of Argo Events. If it does not exist after `retryDelay`, because it was
 * rejected or deleted, nothing is stopped, the run succeeds, and its output parameter `outcome` says so.
 *
 * ```ts
 * import { CancelSuperseded } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * const cancel = new CancelSuperseded(chart, 'cancel-superseded');
 * cancel.submission({ concurrencyGroup: '3f786850e387', workflow: 'app-1b5a3f' }); // for a `Workflow` of each push
 * ```
 *
 * A run has two pods: one of Argo's executor, one of `argoproj/argocli`. They are deleted on completion, the run itself
 * after a minute, or after a day if it failed; Argo's controller misses the completion of some runs, and deletes those at
 * the next resync, every 20 minutes (argoproj/argo-workflows#10947).
 *
 * Only the container that runs `argo stop` and Argo's own containers have a token of the ServiceAccount.
 *
 * The containers comply with Kubernetes' restricted Pod Security Standard, except those that Argo adds to the second pod:
 * in a namespace that enforces the standard, the controller's setting `executor.securityContext` must comply with it.
 */
export class CancelSuperseded extends WorkflowTemplate<CancelSupersededArguments> {
  static {
    CANCEL_SUPERSEDED_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a construct of this class, also of another installed copy of this library. */
  static isCancelSuperseded(value: unknown): value is CancelSuperseded {
    return CANCEL_SUPERSEDED_MARK.isOn(value);
  }

  /** Its ServiceAccount and rights in its namespace: read, list and patch workflows, and report results as every pod does. */
  readonly rbac: PodControllerRbac;

  constructor(scope: Construct, id: string, props: CancelSupersededProps = {}) {
    const { serviceAccountMetadata, roleMetadata, bindingMetadata, retryDelay, container, ...spec } = props;
    const metadata = named(spec.metadata, 'cancel-superseded');
    const { name, namespace } = metadata;
    const account = { namespace, ...named(serviceAccountMetadata, name) };
    super(scope, id, {
      ...DEFAULTS,
      // The account is created as a child of this construct, which does not exist yet.
      ...(spec.serviceAccount === undefined && {
        serviceAccountName: account.name,
        automountServiceAccountToken: false,
        executor: { serviceAccountName: account.name },
      }),
      ...spec,
      metadata,
      entrypoint: 'cancel',
      arguments: { concurrencyGroup: parameter({ name: 'concurrency-group' }), workflow: parameter() },
    });
    this.rbac = new PodControllerRbac(this, 'rbac', {
      serviceAccount: spec.serviceAccount,
      serviceAccountMetadata: spec.serviceAccount === undefined ? account : serviceAccountMetadata,
      metadata: { namespace, ...named(roleMetadata, name) },
      bindingMetadata,
      rules: [{ apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['get', 'list', 'patch'] }],
    });
    addCancelSuperseded(this, { retryDelay, container });
    addFindings(this, checkRetryDelay(retryDelay));
  }
}

/** To Argo, an empty duration means no limit, and it reports an invalid one only when the run is about to wait. */
function checkRetryDelay(retryDelay = '0'): Problem[] {
  if (isTemplated(retryDelay) || isNonNegative(parseArgoDuration(retryDelay))) return [];
  const message = `'${retryDelay}' is not a valid duration. Use one such as '30s' or '1m30s'.`;
  return [{ code: 'invalid-duration', message, path: 'retryDelay' }];
}

/** The user of Argo's own images. */
const ARGO_USER = 8737;

/** Runs are deleted, have a deadline, and their pods are not privileged. */
const DEFAULTS: CancelSupersededProps = {
  activeDeadlineSeconds: 600,
  ttlStrategy: { secondsAfterSuccess: 60, secondsAfterFailure: 86400 },
  podGC: { strategy: 'OnPodCompletion' },
  securityContext: restrictedPod(ARGO_USER),
};
