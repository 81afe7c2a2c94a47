import { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { CURL_RESOURCES } from '../../ci/defaults/resources';
import type { RenderedGitLogin } from '../../ci/credentials/git-login';
import { renderGitLogin } from '../../ci/credentials/git-login';
import { withInitContainers } from '../../ci/credentials/registry-login/render-registry-login';
import { RETRY_INTERRUPTED } from '../../ci/defaults/retry';
import { SUMMARY_CHARACTERS } from '../../ci/test/report/test-report-script';
import { TEST_SUMMARY_SUFFIX } from '../../ci/test/report/test-report-template';
import { addCheck, addFindings } from '../../finding';
import { renderGitCa } from '../../git/certificate-authority';
import { isIssued } from '../../git/token-issuer';
import { libraryImage } from '../../images/image-settings';
import { renderVariables } from '../../kubernetes/environment';
import { secretKeySelector } from '../../kubernetes/secret-key';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';
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
import type { CommitStatusProps, ReportInputs } from './commit-status-props';
import type { CommitStatusRequest } from './commit-status-request';
import { commitStatusRequest } from './commit-status-request';
import { commitStatusScript } from './commit-status-script';

/** The volume with a token that the pod has requested. */
const LOGIN = { name: 'status-login', path: '/run/status-login' };

/** The deadline of a report, which the workflow waits for. */
const DEADLINE_SECONDS = 180;

/**
 * The start of the message of a step in a stopped workflow, in JSON that is quoted once more: the step was not started or
 * not tried again (v3.7.6, workflow/controller), or its container was ended by a signal (SIGTERM). The latter also happens
 * to an attempt, such as `build(0)`, that was tried again. The rest of a message is the log, which can contain any text.
 */
const STOPPED = stoppedPattern(String.raw`[\\]?"`);

/**
 * The summaries of tests among the global outputs, such as `unit: 2 of 128 tests failed (…)`; empty without tests, and if none
 * has run. Argo also evaluates expressions when the workflow starts, where `workflow.status` makes this one fail, so that it
 * keeps it for later (v3.7.6).
 */
const TEST_SUMMARIES = expression`workflow.status matches "" ? join(map(
  filter(sort(keys(workflow.outputs?.parameters ?? {})),
    # endsWith ${TEST_SUMMARY_SUFFIX} && workflow.outputs.parameters[#] matches ${`^[${SUMMARY_CHARACTERS}]*$`}),
  trimSuffix(#, ${TEST_SUMMARY_SUFFIX}) + ": " + workflow.outputs.parameters[#]), "; ") : ""`;

function stoppedPattern(quote: string): string {
  const message = `${quote}message${quote}:${quote}`;
  const isNoAttempt = String.raw`([^)\\]|:[^"(]*[)])${quote},`;
  return `${message}(workflow shutdown with strategy|Stopped with strategy)|${isNoAttempt}${message}[a-z0-9-]+: Error [(]exit code 143[)]`;
}

/**
 * Reports the status of a commit's build to its Git host: that it is running, then whether it has succeeded, failed or was
 * stopped, with a link to the workflow. Its scope is the workflow that it reports on.
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
 * A status that cannot be delivered never changes the result of the workflow: curl retries five times, then the step
 * fails with the response as its message, and the workflow continues. The report is sent by a container, which needs no
 * rights beyond those of every step; Argo's HTTP templates would need an agent that may watch and change Argo's objects.
 *
 * `argo stop` is reported: as stopped if it ended a step, else as failed. After `argo terminate` Argo runs no exit handler
 * (v3.7.6, `ShutdownStrategy.ShouldExecute`), and the commit keeps its last status.
 */
export class CommitStatus extends Construct {
  /**
   * The template that reports, for an exit handler of your own: `steps.step('report', status.report, { status:
   * variables.workflow.status })`. It succeeds even if the status cannot be delivered.
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

    // A workflow whose only pod ends at once is never seen running, but is pending first.
    const isUnderWay = expression.bare`${variables.workflow.status} in ${['Pending', 'Running']}`;
    scope.addHook(id, hook(this.report, { status: 'Running' }, { expression: isUnderWay }));
    if (props.exitHandler === false) return;
    // Hooks with names other than `exit` do not run after a workflow is stopped or exceeds its deadline.
    scope.addHook('exit', hook(this.report, { status: variables.workflow.status }));
    addCheck(this, () => checkExitHandler(scope));
  }
}

/** Creates the template that sends the request. */
function postTemplate(
  scope: Construct,
  name: string,
  props: CommitStatusProps & { readonly context: string },
): ContainerTemplate<ReportInputs> {
  const { repository, argoUrl, context, reports, container, template } = props;
  const { namespace, name: run } = variables.workflow;
  const url = `${argoUrl.replace(/\/+$/, '')}/workflows/${namespace}/${run}`;
  const request = commitStatusRequest(repository, { context, url }, reports);
  const login = renderLogin(scope, props);
  return new ContainerTemplate(scope, name, {
    activeDeadlineSeconds: DEADLINE_SECONDS,
    retryStrategy: RETRY_INTERRUPTED,
    securityContext: restrictedPod(NOBODY),
    ...template,
    ...(login.volumes.length > 0 && { volumes: [...login.volumes, ...(template?.volumes ?? [])] }),
    ...withInitContainers(template ?? {}, login.initContainers),
    name,
    inputs: { status: parameter() },
    container: ({ inputs }) => ({
      ...LOGS_AS_TERMINATION_MESSAGE,
      image: container?.image ?? libraryImage(scope, 'curl'),
      resources: CURL_RESOURCES,
      securityContext: READ_ONLY_CONTAINER,
      ...container,
      command: ['sh', '-c', commitStatusScript(request)],
      env: [
        ...renderEnvironment(inputs.status, request, props),
        ...renderVariables({ ...(login.caFile !== undefined && { CA_FILE: login.caFile }) }),
        ...(container?.env ?? []),
      ],
      ...(login.mounts.length > 0 && { volumeMounts: [...login.mounts, ...(container?.volumeMounts ?? [])] }),
    }),
  });
}

/** Renders what the script finds in files: the token of an App, and the certificate of the server's authority. */
function renderLogin(
  scope: Construct,
  { repository, token, ca }: Pick<CommitStatusProps, 'ca' | 'repository' | 'token'>,
): RenderedGitLogin {
  if (isIssued(token)) {
    const ofApp = `${token.issuer.server}/${repository.path}`;
    return renderGitLogin(scope, LOGIN, token, { repository: ofApp, access: 'status', ca });
  }
  const { file: caFile, ...rendered } = renderGitCa(LOGIN, ca);
  return { ...rendered, initContainers: [], caFile };
}

/**
 * Renders the environment of the script. The Secret is optional, so that the script reports a missing one: otherwise the
 * pod would not start.
 */
function renderEnvironment(
  status: ParameterReference,
  { url: [start, end], token: { prefix }, bodies }: CommitStatusRequest,
  { commit, token }: CommitStatusProps,
): Templated<argo.EnvVar>[] {
  const { name, key } = isIssued(token) ? { name: '', key: '' } : secretKeySelector(token);
  const stopped = expression`workflow.failures matches ${STOPPED}`;
  const values = {
    COMMIT: commit,
    STATUS: status,
    STOPPED: stopped,
    TESTS: TEST_SUMMARIES,
    URL_START: start,
    URL_END: end,
    BODY_PENDING: bodies.pending,
    BODY_SUCCEEDED: bodies.succeeded,
    BODY_FAILED: bodies.failed,
    BODY_ERROR: bodies.error,
    BODY_STOPPED: bodies.stopped,
    TOKEN_HEADER: prefix,
    TOKEN_SECRET: name,
    TOKEN_KEY: key,
  };
  if (isIssued(token)) return renderVariables({ ...values, TOKEN_FILE: `${LOGIN.path}/token` });
  return [
    ...renderVariables(values),
    { name: 'TOKEN', valueFrom: { secretKeyRef: { name, key, optional: true } } },
  ];
}
