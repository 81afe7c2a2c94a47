import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { renderGitLogin } from '../../ci/credentials/git-login';
import { CURL_RESOURCES, GIT_RESOURCES } from '../../ci/defaults/resources';
import { RETRY_INTERRUPTED } from '../../ci/defaults/retry';
import { PodControllerRbac } from '../../ci/rbac/pod-controller-rbac';
import { SERVICE_ACCOUNT_TOKEN } from '../../ci/rbac/service-account-token';
import { addFindings } from '../../finding';
import { COMMIT_HASH } from '../../git/ref';
import { libraryImage } from '../../images/image-settings';
import type { IServiceAccount } from '../../kubernetes/cdk8s-plus';
import { renderVariables } from '../../kubernetes/environment';
import { named } from '../../kubernetes/name';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';
import type { Templated } from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  WorkflowTemplate,
  inputReferences,
  parameter,
} from '../../workflow';
import { loginMethod } from '../../git/push-credentials';
import { DEFAULT_BRANCH } from '../gitops/gitops-update-props';
import { renderYqContainer, yqIn } from '../gitops/yq-container';
import { grantAccess, identityOf } from './application-access';
import type {
  ArgoApplicationWaitInputs,
  ArgoApplicationWaitOutputs,
  ArgoApplicationWaitTemplateProps,
} from './argo-application-wait-props';
import { DEFAULT_TIMEOUT, checkArgoApplicationWait } from './check-argo-application-wait';
import { APPLICATION_WAIT_SCRIPT, READ_SCRIPT } from './script';

/** The volume that the script writes to. An init container copies yq there. */
const WORKSPACE = { name: 'wait-workspace', path: '/wait/workspace' };

/** The volume that the sidecar writes the answers of the API server to. */
const ANSWERS = { name: 'wait-answers', path: '/wait/answers' };

/** The volume with the credentials for the repository. */
const LOGIN = { name: 'wait-login', path: '/wait/login' };

/** The seconds between two requests to the API server. */
const INTERVAL = '3';

/** Some objects are Degraded for a moment while they start. */
const DEGRADED_SECONDS = '30';

/**
 * A WorkflowTemplate `application-wait` with a template `wait`, which waits until Argo CD reports that an Application is
 * Synced and Healthy at a commit of the configuration repository, or at a later one that contains it. It fails with Argo
 * CD's message if the sync of such a commit has failed, if the Application stays Degraded, or after a timeout.
 *
 * The pod has a ServiceAccount of its own, whose Role in the namespace of the Application grants `get` on this Application
 * and nothing else. Only a sidecar has its token; the container that runs Git has none. Argo's resource templates cannot do
 * this: their conditions are label selectors, which tell neither whether a failure is that of the delivered commit, nor
 * whether a commit contains another one.
 *
 * ```ts
 * import { ArgoApplicationWaitTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci', { namespace: 'ci' });
 * new ArgoApplicationWaitTemplate(chart, 'web-wait', {
 *   application: { name: 'web' },
 *   repository: 'https://github.com/acme/config.git',
 *   credentials: { token: { secret: 'config-repo', key: 'token' } },
 * });
 * ```
 */
export class ArgoApplicationWaitTemplate extends WorkflowTemplate {
  /** The template to call: `dag.task('wait', wait.wait, { revision: deploy.outputs.commit })`. */
  readonly wait: ContainerTemplate<ArgoApplicationWaitInputs, ArgoApplicationWaitOutputs>;

  /** The ServiceAccount of the pod. */
  readonly serviceAccount: IServiceAccount;

  /** The Role in the namespace of the Application. */
  readonly role: ApiObject;

  constructor(scope: Construct, id: string, props: ArgoApplicationWaitTemplateProps) {
    const { application, repository, branch, credentials, ca, timeoutSeconds, ...others } = props;
    const { requestRefresh, images, container = {}, template = {}, ...spec } = others;
    const metadata = named(spec.metadata, 'application-wait');
    super(scope, id, { ...spec, metadata });
    const { namespace } = this;
    const identity = identityOf(application);
    addFindings(this, checkArgoApplicationWait(props, identity, namespace));
    const account = { name: metadata.name, namespace };
    this.serviceAccount = new PodControllerRbac(this, 'rbac', {
      metadata: account,
      serviceAccountMetadata: account,
    }).serviceAccount;
    this.role = grantAccess(this, identity, { account, canPatch: requestRefresh === true });

    const inputs: ArgoApplicationWaitInputs = { revision: parameter({ format: COMMIT_HASH }) };
    const serviceAccountName = this.serviceAccount.name;
    const login = renderGitLogin(this, LOGIN, credentials, { repository, access: 'read', ca });
    const shared = {
      APPLICATION: identity.name,
      NAMESPACE: identity.namespace,
      ANSWERS: ANSWERS.path,
      INTERVAL,
    };
    this.wait = new ContainerTemplate(this, 'wait', {
      retryStrategy: RETRY_INTERRUPTED,
      securityContext: restrictedPod(NOBODY),
      ...template,
      serviceAccountName,
      executor: { serviceAccountName },
      inputs,
      outputs: {
        syncedRevision: parameter({ name: 'synced-revision', path: `${WORKSPACE.path}/synced-revision` }),
      },
      volumes: [
        { name: WORKSPACE.name, emptyDir: {} },
        { name: ANSWERS.name, emptyDir: {} },
        ...login.volumes,
        SERVICE_ACCOUNT_TOKEN.volume,
        ...(template.volumes ?? []),
      ],
      initContainers: [
        renderYqContainer(images?.yq ?? libraryImage(this, 'yq'), WORKSPACE, container),
        ...login.initContainers,
        ...(template.initContainers ?? []),
      ],
      sidecars: [
        renderReader(images?.curl ?? libraryImage(this, 'curl'), container, {
          ...shared,
          TOKEN: SERVICE_ACCOUNT_TOKEN.mount.mountPath,
          REFRESH: String(requestRefresh ?? false),
        }),
        ...(template.sidecars ?? []),
      ],
      container: {
        ...LOGS_AS_TERMINATION_MESSAGE,
        resources: GIT_RESOURCES,
        securityContext: READ_ONLY_CONTAINER,
        ...container,
        image: images?.git ?? libraryImage(this, 'git'),
        command: ['sh', '-c', APPLICATION_WAIT_SCRIPT, 'application-wait'],
        env: [
          ...renderVariables({
            ...shared,
            REVISION: `${inputReferences(inputs).revision}`,
            REPOSITORY: repository,
            BRANCH: branch ?? DEFAULT_BRANCH,
            LOGIN: loginMethod(credentials),
            LOGIN_FILES: LOGIN.path,
            ...(login.caFile !== undefined && { CA_FILE: login.caFile }),
            TIMEOUT: String(timeoutSeconds ?? DEFAULT_TIMEOUT),
            DEGRADED: DEGRADED_SECONDS,
            WORKSPACE: WORKSPACE.path,
            HOME: WORKSPACE.path,
            YQ: yqIn(WORKSPACE),
          }),
          ...(container.env ?? []),
        ],
        volumeMounts: [
          { name: WORKSPACE.name, mountPath: WORKSPACE.path },
          { name: ANSWERS.name, mountPath: ANSWERS.path, readOnly: true },
          ...login.mounts,
          ...(container.volumeMounts ?? []),
        ],
      },
    });
  }
}

/** Renders the sidecar that reads the Application. It has the token, and neither Git nor its credentials. */
function renderReader(
  image: string,
  { securityContext, imagePullPolicy }: Templated<Partial<argo.Container>>,
  variables: { readonly [name: string]: string },
): Templated<argo.UserContainer> {
  return {
    name: 'application',
    image,
    command: ['sh', '-c', READ_SCRIPT, 'application'],
    env: renderVariables(variables),
    resources: CURL_RESOURCES,
    securityContext: securityContext ?? READ_ONLY_CONTAINER,
    volumeMounts: [{ name: ANSWERS.name, mountPath: ANSWERS.path }, SERVICE_ACCOUNT_TOKEN.mount],
    ...(imagePullPolicy !== undefined && { imagePullPolicy }),
  };
}
