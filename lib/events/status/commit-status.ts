import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { secretKeySelector } from '../../kubernetes/secret-key';
import { addCheck, addFindings } from '../../finding';
import type { ParameterReference, Templated, WorkflowResource } from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  StepsTemplate,
  expression,
  hook,
  parameter,
  variables,
} from '../../workflow';
import { checkCommitStatus, checkExitHandler } from './check-commit-status';
import type { StatusRequest } from './commit-status-api';
import { statusRequest } from './commit-status-api';
import type { CommitStatusProps, ReportInputs } from './commit-status-props';
import { COMMIT_STATUS_SCRIPT } from './commit-status-script';

const CURL_IMAGE = 'curlimages/curl:8.16.0';

/** The reports that a workflow waits for take no longer than this. */
const DEADLINE_SECONDS = 180;

/**
 * What the message of a step says that was stopped: nothing was started for it any more (v3.7.6, workflow/controller), or
 * what ran was ended by a signal from outside (SIGTERM).
 */
const STOPPED = 'workflow shutdown with strategy|exit code 143';

/**
 * Reports to GitHub, GitLab, Bitbucket or Gitea how the build of a commit goes: that it runs, then whether it has
 * succeeded, failed or was stopped, with a link to the workflow. It is made inside of the workflow that it reports on.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { CiWorkflowTemplate, CommitStatus, githubRepository } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const ci = new CiWorkflowTemplate(chart, 'argo-ci', { defaults: { revision: 'main' } });
 * new CommitStatus(ci, 'commit-status', {
 *   repository: githubRepository('https://github.com/acme/app'),
 *   commit: ci.arguments.revision,
 *   token: { secret: 'github', key: 'token' },
 *   argoUrl: 'https://argo.acme.dev',
 * });
 * ```
 *
 * A status that can't be delivered never changes how the workflow ends: curl tries again five times, then
 * the step shows as failed, with the answer as its message, and the workflow goes on. The reports are made by a
 * container, which needs no rights but those of every step; Argo's own HTTP requests need an agent that may watch and
 * change its objects.
 *
 * With `argo terminate` Argo runs no exit handler (v3.7.6, `ShutdownStrategy.ShouldExecute`): the commit then stays as it
 * was reported last. `argo stop` is reported: as stopped where a step was ended by it, else as failed.
 */
export class CommitStatus extends Construct {
  /**
   * The template that reports, for an exit handler of your own: `steps.step('report', status.report, { status:
   * variables.workflow.status })`. It succeeds even if the status can't be delivered.
   */
  readonly report: StepsTemplate<ReportInputs>;

  constructor(scope: WorkflowResource, id: string, props: CommitStatusProps) {
    super(scope, id);
    const { context = scope.name ?? scope.node.id } = props;
    addFindings(this, checkCommitStatus({ ...props, context }));
    this.report = new StepsTemplate(this, id, { name: id, inputs: { status: parameter() } });
    const post = postTemplate(this, `${id}-post`, { ...props, context });
    const { status } = this.report.inputReferences;
    this.report.step('post', post, { status }, { continueOn: { failed: true, error: true } });

    // A workflow whose only pod ends at once is never seen running, but always pending.
    const isUnderWay = expression.bare`${variables.workflow.status} in ${['Pending', 'Running']}`;
    scope.addHook(id, hook(this.report, { status: 'Running' }, { expression: isUnderWay }));
    if (props.exitHandler === false) return;
    // Hooks of other names than `exit` do not run when a workflow is stopped, or is out of time.
    scope.addHook('exit', hook(this.report, { status: variables.workflow.status }));
    addCheck(this, () => checkExitHandler(scope));
  }
}

/** The template that makes the one request. */
function postTemplate(
  scope: Construct,
  name: string,
  props: CommitStatusProps & { readonly context: string },
): ContainerTemplate<ReportInputs> {
  const { repository, argoUrl, context, container, template } = props;
  const { namespace, name: run } = variables.workflow;
  const url = `${argoUrl.replace(/\/+$/, '')}/workflows/${namespace}/${run}`;
  const request = statusRequest(repository, { context, url });
  return new ContainerTemplate(scope, name, {
    activeDeadlineSeconds: DEADLINE_SECONDS,
    ...template,
    name,
    inputs: { status: parameter() },
    container: ({ inputs }) => ({
      ...LOGS_AS_TERMINATION_MESSAGE,
      image: CURL_IMAGE,
      ...container,
      command: ['sh', '-c', COMMIT_STATUS_SCRIPT],
      env: [...environment(inputs.status, request, props), ...(container?.env ?? [])],
    }),
  });
}

/** What the script knows. The Secret is optional, so that a missing one is said: the pod would wait for it otherwise. */
function environment(
  status: ParameterReference,
  { url: [start, end], header, bodies }: StatusRequest,
  { commit, token }: CommitStatusProps,
): Templated<argo.EnvVar>[] {
  const { name, key } = secretKeySelector(token);
  const stopped = expression`${variables.workflow.failures} matches ${STOPPED}`;
  const values = {
    COMMIT: commit,
    STATUS: status,
    STOPPED: stopped,
    URL_START: start,
    URL_END: end,
    BODY_PENDING: bodies.pending,
    BODY_SUCCEEDED: bodies.succeeded,
    BODY_FAILED: bodies.failed,
    BODY_ERROR: bodies.error,
    BODY_STOPPED: bodies.stopped,
    TOKEN_HEADER: header,
    TOKEN_SECRET: name,
    TOKEN_KEY: key,
  };
  return [
    ...Object.entries(values).map(([variable, value]) => ({ name: variable, value })),
    { name: 'TOKEN', valueFrom: { secretKeyRef: { name, key, optional: true } } },
  ];
}
