import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { addFindings } from '../../finding';
import { gitLogin, renderGitCredentials } from '../../git/credentials';
import type { GitLogin } from '../../git/url';
import { gitUrlFor } from '../../git/url';
import { libraryImage } from '../../images/image-settings';
import { metadataFor } from '../../kubernetes/name';
import {
  NOBODY,
  READ_ONLY_CONTAINER,
  RUNTIME_SECCOMP,
  restrictedPod,
} from '../../kubernetes/security-context';
import type { ParameterPort, Templated } from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  WorkflowTemplate,
  artifact,
  inputs,
  parameter,
} from '../../workflow';
import { GIT_RESOURCES } from '../defaults/resources';
import { RETRY_INTERRUPTED } from '../defaults/retry';
import { checkGitClone } from './check-git-clone';
import { CHECKOUT_SCRIPT, COMMIT_FILE, TAGGED_CHECKOUT_SCRIPT } from './checkout-script';
import { fetchesSubmodules } from './submodules';
import type {
  GitCloneInputs,
  GitCloneInputsFor,
  GitCloneOutputsFor,
  GitCloneTemplateProps,
  UrlState,
} from './git-clone-props';
import { gitTagInputs } from './git-tag-input';
import type { ImageTagFromGit } from './image-tag';
import { imageTagArguments, imageTagOutput } from './image-tag';
import { OUTPUTS_FOLDER } from './image-tag-script';

/** The volume for the outputs of the script. */
const OUTPUTS = { name: 'outputs', emptyDir: {} };

/**
 * A WorkflowTemplate `git-clone` with a template `checkout`, which fetches a Git repository by Argo's Git artifact and
 * outputs the source and the commit.
 *
 * ```ts
 * import { GitCloneTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new GitCloneTemplate(chart, 'git-clone', {
 *   depth: 1,
 *   singleBranch: true,
 *   credentials: { token: { secret: 'github', key: 'token' } },
 *   imageTag: 'commit', // the output `imageTag` of `checkout`
 * });
 * ```
 */
export class GitCloneTemplate<
  const Url extends string | undefined = string | undefined,
  const Tag extends ImageTagFromGit | undefined = ImageTagFromGit | undefined,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('clone', gitClone.checkout, { gitUrl })`. */
  readonly checkout: ContainerTemplate<GitCloneInputsFor<Url, Tag>, GitCloneOutputsFor<Tag>>;

  constructor(scope: Construct, id: string, props: GitCloneTemplateProps<Url, Tag> = {}) {
    const { gitUrl, revision, depth, singleBranch, submodules: _, credentials, ...others } = props;
    const { imageTag, lfs = 'fail', path = '/code', archive, git, container, template, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('git-clone', spec.metadata) });
    addFindings(this, checkGitClone(props));
    const parameters = inputs(gitCloneParameters(gitUrl, revision, gitLogin(credentials, git)));
    const { gitTag } = gitTagInputs(imageTag);
    const source = artifact({ name: 'source-code', path, archive });
    const writesOutputs = imageTag !== undefined || runsScript(container);
    const written = {
      ...(imageTag !== undefined && { imageTag: imageTagOutput() }),
      ...(writesOutputs && { commit: parameter({ path: COMMIT_FILE }) }),
    };
    this.checkout = new ContainerTemplate(this, 'checkout', {
      retryStrategy: RETRY_INTERRUPTED,
      securityContext: runsScript(container) ? restrictedPod(NOBODY) : RUNTIME_SECCOMP,
      ...template,
      ...(writesOutputs && { volumes: [OUTPUTS, ...(template?.volumes ?? [])] }),
      inputs: {
        ...parameters,
        ...(gitTag !== undefined && { gitTag }),
        sourceCode: artifact({
          name: 'source-code',
          path,
          git: {
            repo: parameters.gitUrl,
            revision: parameters.revision,
            depth,
            ...(singleBranch !== undefined &&
              singleBranch !== false && {
                singleBranch: true,
                branch: singleBranch === true ? parameters.revision : singleBranch,
              }),
            ...(!fetchesSubmodules(props) && { disableSubmodules: true }),
            ...(credentials !== undefined && renderGitCredentials(credentials)),
            ...git,
          },
        }),
        // The compiler computes the same inputs from the type of `imageTag`.
      } as GitCloneInputsFor<Url, Tag>,
      // The same holds for the outputs. References to those that a template lacks are findings.
      outputs: { sourceCode: source, ...written } as GitCloneOutputsFor<Tag>,
      container: {
        ...LOGS_AS_TERMINATION_MESSAGE,
        image: container?.image ?? libraryImage(this, 'git'),
        resources: GIT_RESOURCES,
        ...(runsScript(container)
          ? {
              securityContext: READ_ONLY_CONTAINER,
              command: [
                'sh',
                '-c',
                imageTag === undefined ? CHECKOUT_SCRIPT : TAGGED_CHECKOUT_SCRIPT,
                'checkout',
              ],
              args: [path, parameters.revision, lfs, ...imageTagArguments(imageTag, gitTag)],
            }
          : { securityContext: { allowPrivilegeEscalation: false }, command: ['git'] }),
        ...container,
        ...(writesOutputs && {
          volumeMounts: [
            { name: OUTPUTS.name, mountPath: OUTPUTS_FOLDER },
            ...(container?.volumeMounts ?? []),
          ],
        }),
      },
    });
  }
}

/** The input parameters of `checkout`. */
export function gitCloneParameters<const Url extends string | undefined>(
  gitUrl?: Url,
  revision = 'main',
  login?: GitLogin,
): Omit<GitCloneInputs<UrlState<Url>>, 'sourceCode'> {
  const url = parameter({ name: 'git-url', value: gitUrl, format: gitUrlFor(login) });
  return {
    // `parameter` and `UrlState` compute the same state, but the compiler cannot compare them for an unknown `Url`.
    gitUrl: url as ParameterPort<string, UrlState<Url>, undefined>,
    revision: parameter({ value: revision }),
  };
}

/** Whether the container runs the script, which a command of the user replaces. */
function runsScript({ command, args }: Templated<Partial<argo.Container>> = {}): boolean {
  return command === undefined && args === undefined;
}
