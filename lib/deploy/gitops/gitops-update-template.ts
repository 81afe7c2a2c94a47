import type { Construct } from 'constructs';
import { IMAGE_DIGEST, IMAGE_NAME, IMAGE_TAG } from '../../ci/build/image-reference';
import { renderGitLogin } from '../../ci/credentials/git-login';
import { GIT_RESOURCES } from '../../ci/defaults/resources';
import { RETRY_IDEMPOTENT } from '../../ci/defaults/retry';
import { addFindings } from '../../finding';
import { libraryImage } from '../../images/image-settings';
import { renderVariables } from '../../kubernetes/environment';
import { metadataFor } from '../../kubernetes/name';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';
import { COMMIT_HASH } from '../../git/ref';
import type { HasValue, NeedsValue, ParameterPort } from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  WorkflowTemplate,
  inputReferences,
  parameter,
} from '../../workflow';
import { checkGitOpsUpdate } from './check-gitops-update';
import type { FileUpdate, ImagePart } from './file-update';
import { loginMethod } from '../../git/push-credentials';
import type {
  GitOpsSource,
  GitOpsUpdateInputs,
  GitOpsUpdateOutputs,
  GitOpsUpdateTemplateProps,
  PartState,
  SourceInputs,
  SourceInputsFor,
} from './gitops-update-props';
import { DEFAULT_ATTEMPTS, DEFAULT_BRANCH } from './gitops-update-props';
import { UPDATE_SCRIPT } from './script';
import { renderYqContainer, yqIn } from './yq-container';

/** The volume that the script writes to. An init container copies yq there. */
const WORKSPACE = { name: 'gitops-workspace', path: '/gitops/workspace' };

/** The volume with the credentials. */
const LOGIN = { name: 'gitops-login', path: '/gitops/login' };

/** The volume with the credentials of the source. */
const SOURCE_LOGIN = { name: 'gitops-source-login', path: '/gitops/source-login' };

/**
 * A WorkflowTemplate `gitops-update` with a template `push`, which writes the tag and the digest of an image to a
 * configuration repository, commits and pushes. If the branch changes during the push, it starts again from the new
 * head; it never pushes by force. If the files already contain the image, it creates no commit.
 *
 * ```ts
 * import { GitOpsUpdateTemplate, helmValues } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new GitOpsUpdateTemplate(chart, 'gitops-update', {
 *   repository: 'https://github.com/acme/config.git',
 *   credentials: { token: { secret: 'config-repo', key: 'token' } },
 *   updates: [helmValues('apps/web/values.yaml', { tag: 'image.tag', digest: 'image.digest' })],
 * });
 * ```
 */
export class GitOpsUpdateTemplate<
  Part extends ImagePart = ImagePart,
  Source extends GitOpsSource | undefined = undefined,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('deploy', update.push, { image, tag, digest })`. */
  readonly push: ContainerTemplate<GitOpsUpdateInputs<Part> & SourceInputsFor<Source>, GitOpsUpdateOutputs>;

  constructor(scope: Construct, id: string, props: GitOpsUpdateTemplateProps<Part, Source>) {
    const { repository, updates, branch, credentials, ca, message, author, ...others } = props;
    const { attempts, images, container = {}, template = {}, source, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('gitops-update', spec.metadata) });
    addFindings(this, checkGitOpsUpdate(props));

    const inputs = gitOpsInputs(updates);
    const references = inputReferences(inputs);
    const sourceInputs = source === undefined ? undefined : gitOpsSourceInputs();
    const sourceLogin = source?.allowOlder === true ? undefined : source?.credentials;
    const sourceCa = source?.allowOlder === true ? undefined : source?.ca;
    const login = renderGitLogin(this, LOGIN, credentials, { repository, access: 'write', ca });
    const ofSource =
      source === undefined || (sourceLogin === undefined && sourceCa === undefined)
        ? undefined
        : renderGitLogin(this, SOURCE_LOGIN, sourceLogin, {
            repository: source.repository,
            access: 'read',
            ca: sourceCa,
          });
    const logins = [login, ...(ofSource === undefined ? [] : [ofSource])];
    this.push = new ContainerTemplate(this, 'push', {
      retryStrategy: RETRY_IDEMPOTENT,
      securityContext: restrictedPod(NOBODY),
      ...template,
      // The compiler computes the same inputs from the type of `source`.
      inputs: { ...inputs, ...sourceInputs } as GitOpsUpdateInputs<Part> & SourceInputsFor<Source>,
      outputs: {
        commit: parameter({ path: `${WORKSPACE.path}/commit` }),
        changed: parameter({ path: `${WORKSPACE.path}/changed`, enum: ['true', 'false'] }),
        outcome: parameter({
          path: `${WORKSPACE.path}/outcome`,
          enum: ['deployed', 'unchanged', 'already-newer'],
        }),
      },
      volumes: [
        { name: WORKSPACE.name, emptyDir: {} },
        ...logins.flatMap(({ volumes }) => volumes),
        ...(template.volumes ?? []),
      ],
      initContainers: [
        renderYqContainer(images?.yq ?? libraryImage(this, 'yq'), WORKSPACE, container),
        ...logins.flatMap(({ initContainers }) => initContainers),
        ...(template.initContainers ?? []),
      ],
      container: {
        ...LOGS_AS_TERMINATION_MESSAGE,
        resources: GIT_RESOURCES,
        securityContext: READ_ONLY_CONTAINER,
        ...container,
        image: images?.git ?? libraryImage(this, 'git'),
        command: ['sh', '-c', UPDATE_SCRIPT, 'gitops-update'],
        args: updates.flatMap(({ steps }) => steps.flat()),
        env: [
          ...renderVariables({
            IMAGE: `${references.image}`,
            TAG: `${references.tag}`,
            DIGEST: `${references.digest}`,
            MESSAGE: typeof message === 'function' ? message({ inputs: references }) : (message ?? ''),
            REPOSITORY: repository,
            BRANCH: branch ?? DEFAULT_BRANCH,
            ATTEMPTS: String(attempts ?? DEFAULT_ATTEMPTS),
            ...authorVariables(author),
            LOGIN: loginMethod(credentials),
            LOGIN_FILES: LOGIN.path,
            ...(login.caFile !== undefined && { CA_FILE: login.caFile }),
            SOURCE: source?.repository ?? '',
            ...(source !== undefined && {
              SOURCE_LOGIN: loginMethod(sourceLogin),
              SOURCE_LOGIN_FILES: SOURCE_LOGIN.path,
              ...(ofSource?.caFile !== undefined && { SOURCE_CA_FILE: ofSource.caFile }),
              TARGET: deliveryTarget(updates),
              ORDER: source.allowOlder === true ? 'any' : 'newer',
            }),
            ...(sourceInputs !== undefined && sourceVariables(sourceInputs)),
            WORKSPACE: WORKSPACE.path,
            HOME: WORKSPACE.path,
            YQ: yqIn(WORKSPACE),
          }),
          // Kubernetes expands $(VARIABLE) only to variables that are defined before: values of the user never get into
          // MESSAGE.
          ...(container.env ?? []),
        ],
        volumeMounts: [
          { name: WORKSPACE.name, mountPath: WORKSPACE.path },
          ...logins.flatMap(({ mounts }) => mounts),
          ...(container.volumeMounts ?? []),
        ],
      },
    });
  }
}

/** The inputs of `push`. A part that no update writes is optional: only the commit message contains it. */
function gitOpsInputs<Part extends ImagePart>(
  updates: readonly FileUpdate<Part>[],
): GitOpsUpdateInputs<Part> {
  const written = new Set<ImagePart>(updates.flatMap(({ parts }) => parts));
  const part = <Name extends ImagePart>(name: Name, format: typeof IMAGE_TAG) => {
    const port: ParameterPort<string, HasValue | NeedsValue, undefined> = written.has(name)
      ? parameter({ format })
      : parameter({ value: '', format: orEmpty(format) });
    // The compiler computes the same state from the type of the updates.
    return port as ParameterPort<string, PartState<Name, Part>, undefined>;
  };
  return {
    image: parameter({ format: IMAGE_NAME }),
    tag: part('tag', IMAGE_TAG),
    digest: part('digest', IMAGE_DIGEST),
  };
}

/** The inputs of `push` if the source is known. */
function gitOpsSourceInputs(): SourceInputs {
  return {
    sourceCommit: parameter({ name: 'source-commit', format: COMMIT_HASH }),
    rollback: parameter({ enum: ['true', 'false'], value: 'false' }),
  };
}

function sourceVariables(inputs: SourceInputs) {
  const { sourceCommit, rollback } = inputReferences(inputs);
  return { SOURCE_COMMIT: `${sourceCommit}`, ROLLBACK: `${rollback}` };
}

/** Identifies what the updates write, so that the script finds the last commit that wrote the same. */
function deliveryTarget(updates: readonly FileUpdate[]): string {
  const places = updates
    .flatMap(({ steps }) => steps)
    .map(([kind, file = '', ...rest]) => {
      const place = kind === 'helm-value' ? rest.slice(2, 3) : rest.slice(0, -1);
      return `${file}#${place.filter((text) => text !== '').join('/')}`;
    });
  return places.join(' ');
}

function orEmpty(format: typeof IMAGE_TAG): typeof IMAGE_TAG {
  const { pattern: _, ...others } = format;
  return { ...others, check: (text) => (text === '' ? undefined : format.check(text)) };
}

function authorVariables(author = { name: 'argo-ci', email: 'argo-ci@localhost' }) {
  const { name, email } = author;
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
