import type { Construct } from 'constructs';
import { PodControllerRbac } from '../../ci/rbac/pod-controller-rbac';
import type { Problem } from '../../finding';
import { addFindings } from '../../finding';
import { isNonNegative, parseArgoDuration } from '../../argo/duration';
import { isTemplated } from '../../argo/templated-text';
import { named } from '../../kubernetes/name';
import { WorkflowTemplate, parameter } from '../../workflow';
import type { CancelSupersededArguments, CancelSupersededProps } from './cancel-superseded-props';
import { addCancelSuperseded } from './cancel-superseded-templates';
import { ClassMark } from '../../identity';

const CANCEL_SUPERSEDED_MARK = new ClassMark('CancelSuperseded');

/**
 * A WorkflowTemplate `cancel-superseded` that stops the builds which a newer one of the same line has made
 * superfluous, and what it needs to be allowed to. A line is what pushes to one branch or tag start: workflows that
 * have the same value of the label `cdk8s-argo-ci/concurrency-group`. Submit it once for each build, with that build's name.
 *
 * What is stopped are the workflows of the line that have not ended and that a Sensor has created before the build
 * that is named, by their label `events.argoproj.io/action-timestamp`, which Argo Events sets (Argo Events 1.9,
 * pkg/sensors/triggers/standard-k8s). So the newest build stays, in whichever order the runs for several builds come.
 * `Stop` lets exit handlers run, which report how a build ended. A build that waits for a semaphore or a mutex keeps
 * its place in the queue, and ends once it is its turn (Argo Workflows 3.7).
 *
 * The build has to have been created by a trigger of Argo Events. If it is not there after `retryDelay`, since it was
 * refused or has been deleted, nothing is stopped, the run succeeds, and its output parameter `outcome` says so.
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
 * A run is two pods: one of Argo's executor, one of `argoproj/argocli`. They are deleted when they have ended, the run
 * itself after a minute, or after a day if it failed; Argo's controller overlooks the end of some runs, and deletes
 * those when it looks at all of them, every 20 minutes (argoproj/argo-workflows#10947).
 *
 * All containers meet Kubernetes' restricted Pod Security Standard but those that Argo adds to the pod of the second
 * one: in a namespace that enforces the standard, the controller's setting `executor.securityContext` has to meet it.
 */
export class CancelSuperseded extends WorkflowTemplate<CancelSupersededArguments> {
  static {
    CANCEL_SUPERSEDED_MARK.applyTo(this.prototype);
  }

  /** Whether a value is a construct of this class, also of another installed copy of this library. */
  static isCancelSuperseded(value: unknown): value is CancelSuperseded {
    return CANCEL_SUPERSEDED_MARK.isOn(value);
  }

  /**
   * What it runs as and may do, all in its own namespace: read, list and patch workflows, and report results as
   * Argo's executor does.
   */
  readonly rbac: PodControllerRbac;

  constructor(scope: Construct, id: string, props: CancelSupersededProps = {}) {
    const { serviceAccountMetadata, roleMetadata, bindingMetadata, retryDelay, container, ...spec } = props;
    const metadata = named(spec.metadata, 'cancel-superseded');
    const { name, namespace } = metadata;
    const account = { namespace, ...named(serviceAccountMetadata, name) };
    super(scope, id, {
      ...DEFAULTS,
      // The account is made below this construct, which does not exist yet.
      ...(spec.serviceAccount === undefined && { serviceAccountName: account.name }),
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
      pods: false,
      rules: [{ apiGroups: ['argoproj.io'], resources: ['workflows'], verbs: ['get', 'list', 'patch'] }],
    });
    addCancelSuperseded(this, { retryDelay, container });
    addFindings(this, checkRetryDelay(retryDelay));
  }
}

/** Argo takes an empty text for no limit, and finds out about any other one when the run is about to wait. */
function checkRetryDelay(retryDelay = '0'): Problem[] {
  if (isTemplated(retryDelay) || isNonNegative(parseArgoDuration(retryDelay))) return [];
  const message = `'${retryDelay}' is no time to wait: give hours, minutes and seconds, such as '30s' or '1m30s'.`;
  return [{ code: 'invalid-duration', message, path: 'retryDelay' }];
}

/** It leaves nothing behind, ends in any case, and its pods need no rights on their node. */
const DEFAULTS: CancelSupersededProps = {
  activeDeadlineSeconds: 600,
  ttlStrategy: { secondsAfterSuccess: 60, secondsAfterFailure: 86400 },
  podGC: { strategy: 'OnPodCompletion' },
  // The user of Argo's own images.
  securityContext: { runAsNonRoot: true, runAsUser: 8737, seccompProfile: { type: 'RuntimeDefault' } },
};
