import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { IMAGE_DIGEST, IMAGE_NAME, IMAGE_TAG } from '../../ci/build/image-reference';
import { LOGS_AS_MESSAGE } from '../../ci/clone/logs-as-message';
import { addFindings } from '../../finding/index';
import type { HasValue, NeedsValue, ParameterPort, Templated } from '../../workflow/index';
import { metadataFor } from '../../kubernetes/name';
import { ContainerTemplate, WorkflowTemplate, inputReferences, parameter } from '../../workflow/index';
import { checkGitOpsUpdate } from './check-gitops-update';
import type { FileUpdate, ImagePart } from './file-update';
import { loginFiles, loginMethod } from './git-push-credentials';
import type {
  GitOpsUpdateInputs,
  GitOpsUpdateOutputs,
  GitOpsUpdateTemplateProps,
  PartState,
} from './gitops-update-props';
import { DEFAULT_BRANCH } from './gitops-update-props';
import { UPDATE_SCRIPT } from './script/index';

const GIT_IMAGE = 'alpine/git:v2.49.1';

/** The version that the tests of the script run with. */
const YQ_IMAGE = 'mikefarah/yq:4.47.2';

/** A volume for everything that the script writes, and yq, which is copied there. */
const WORKSPACE = { name: 'gitops-workspace', path: '/gitops/workspace' };
const YQ = `${WORKSPACE.path}/yq`;

/** A volume with what the script logs in by. */
const LOGIN = { name: 'gitops-login', path: '/gitops/login' };

/**
 * A WorkflowTemplate `gitops-update` with a template `push`, which writes an image's new tag and digest into a
 * configuration repository, commits that and pushes it. Where somebody else has pushed in between, it starts again
 * from the new head; it never forces a push. Where the image is there already, it makes no commit.
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
export class GitOpsUpdateTemplate<Part extends ImagePart = ImagePart> extends WorkflowTemplate {
  /** The template to call: `dag.task('deploy', update.push, { image, tag, digest })`. */
  readonly push: ContainerTemplate<GitOpsUpdateInputs<Part>, GitOpsUpdateOutputs>;

  constructor(scope: Construct, id: string, props: GitOpsUpdateTemplateProps<Part>) {
    const { repository, updates, branch, credentials, message, author, attempts, images, ...others } = props;
    const { container = {}, template = {}, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('gitops-update', spec.metadata) });
    addFindings(this, checkGitOpsUpdate(props));

    const inputs = gitOpsInputs(updates);
    const references = inputReferences(inputs);
    this.push = new ContainerTemplate<GitOpsUpdateInputs<Part>, GitOpsUpdateOutputs>(this, 'push', {
      ...template,
      inputs,
      outputs: {
        commit: parameter({ path: `${WORKSPACE.path}/commit` }),
        changed: parameter({ path: `${WORKSPACE.path}/changed` }),
      },
      volumes: [
        { name: WORKSPACE.name, emptyDir: {} },
        { name: LOGIN.name, projected: { defaultMode: 0o400, sources: loginFiles(credentials) } },
        ...(template.volumes ?? []),
      ],
      initContainers: [copyYq(images?.yq, container), ...(template.initContainers ?? [])],
      container: {
        ...LOGS_AS_MESSAGE,
        ...container,
        image: images?.git ?? GIT_IMAGE,
        command: ['sh', '-c', UPDATE_SCRIPT, 'gitops-update'],
        args: updates.flatMap(({ steps }) => steps.flat()),
        env: [
          ...variables({
            IMAGE: `${references.image}`,
            TAG: `${references.tag}`,
            DIGEST: `${references.digest}`,
            MESSAGE: typeof message === 'function' ? message({ inputs: references }) : (message ?? ''),
            REPOSITORY: repository,
            BRANCH: branch ?? DEFAULT_BRANCH,
            ATTEMPTS: String(attempts ?? 10),
            ...authorVariables(author),
            LOGIN: loginMethod(credentials),
            LOGIN_FILES: LOGIN.path,
            WORKSPACE: WORKSPACE.path,
            HOME: WORKSPACE.path,
            YQ,
          }),
          // Kubernetes fills variables in only behind where they are defined: none of the user's gets into a message.
          ...(container.env ?? []),
        ],
        volumeMounts: [
          { name: WORKSPACE.name, mountPath: WORKSPACE.path },
          { name: LOGIN.name, mountPath: LOGIN.path, readOnly: true },
          ...(container.volumeMounts ?? []),
        ],
      },
    });
  }
}

/** The inputs of `push`. What no update writes is for the commit's message only, and may be left out. */
function gitOpsInputs<Part extends ImagePart>(
  updates: readonly FileUpdate<Part>[],
): GitOpsUpdateInputs<Part> {
  const written = new Set<ImagePart>(updates.flatMap(({ parts }) => parts));
  const part = <Name extends ImagePart>(name: Name, format: typeof IMAGE_TAG) => {
    const port: ParameterPort<string, HasValue | NeedsValue, undefined> = written.has(name)
      ? parameter({ format })
      : parameter({ value: '', format: orEmpty(format) });
    // What is computed here is what the compiler has worked out of the same updates.
    return port as ParameterPort<string, PartState<Name, Part>, undefined>;
  };
  return {
    image: parameter({ format: IMAGE_NAME }),
    tag: part('tag', IMAGE_TAG),
    digest: part('digest', IMAGE_DIGEST),
  };
}

function orEmpty(format: typeof IMAGE_TAG): typeof IMAGE_TAG {
  return { ...format, check: (text) => (text === '' ? undefined : format.check(text)) };
}

/** yq comes as an image of its own: git's has none. Limits and the security context are those of the container. */
function copyYq(
  image: string | undefined,
  { resources, securityContext, imagePullPolicy }: Templated<Partial<argo.Container>>,
): Templated<argo.UserContainer> {
  return {
    name: 'yq',
    image: image ?? YQ_IMAGE,
    command: ['cp', '/usr/bin/yq', YQ],
    volumeMounts: [{ name: WORKSPACE.name, mountPath: WORKSPACE.path }],
    ...(resources !== undefined && { resources }),
    ...(securityContext !== undefined && { securityContext }),
    ...(imagePullPolicy !== undefined && { imagePullPolicy }),
  };
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

function variables(values: { readonly [name: string]: string }): { name: string; value: string }[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}
