import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { ParameterPort, Templated } from '../../workflow/index';
import { metadataFor } from '../../kubernetes/name';
import { ContainerTemplate, WorkflowTemplate, artifact, inputs, parameter } from '../../workflow/index';
import type {
  GitCloneInputs,
  GitCloneInputsFor,
  GitCloneOutputsFor,
  GitCloneTemplateProps,
  UrlState,
} from './git-clone-props';
import { checkGitCredentials, gitLogin, renderGitCredentials } from '../../git/credentials';
import { gitTagInputs } from './git-tag-input';
import type { GitLogin } from '../../git/url';
import { gitUrlFor } from '../../git/url';
import type { CheckoutReferences, ImageTagFromGit } from './image-tag';
import { checkImageTag, imageTagCommand, imageTagOutput } from './image-tag';
import { LOGS_AS_MESSAGE } from './logs-as-message';
import { checkSourcePath } from '../../workflow/ports/mount-path';

/** Git, with a shell. */
const GIT_IMAGE = 'alpine/git:v2.49.1';

/**
 * A WorkflowTemplate `git-clone` with a template `checkout`, which fetches a git repository through Argo's git
 * artifact and hands the source on.
 *
 * ```ts
 * import { GitCloneTemplate } from 'cdk8s-argo-ci';
 * import { App, Chart } from 'cdk8s';
 *
 * const chart = new Chart(new App(), 'ci');
 * new GitCloneTemplate(chart, 'git-clone', {
 *   depth: 1,
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
    const {
      gitUrl,
      revision,
      depth,
      singleBranch,
      submodules,
      credentials,
      insecureIgnoreHostKey,
      ...others
    } = props;
    const { imageTag, path = '/code', archive, git, container, template, ...spec } = others;
    super(scope, id, { ...spec, metadata: metadataFor('git-clone', spec.metadata) });
    addFindings(this, checkGitCloneProps(props));
    const parameters = inputs(gitCloneParameters(gitUrl, revision, gitLogin(credentials, git)));
    const { gitTag } = gitTagInputs(imageTag);
    const source = artifact({ name: 'source-code', path, archive });
    const tag = imageTag === undefined ? {} : { imageTag: imageTagOutput() };
    this.checkout = new ContainerTemplate(this, 'checkout', {
      ...template,
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
            ...(singleBranch === true && { singleBranch, branch: parameters.revision }),
            ...(submodules === false && { disableSubmodules: true }),
            ...(insecureIgnoreHostKey === true && { insecureIgnoreHostKey }),
            ...(credentials !== undefined && renderGitCredentials(credentials)),
            ...git,
          },
        }),
        // The same, worked out by the compiler from the type of `imageTag`.
      } as GitCloneInputsFor<Url, Tag>,
      // Likewise.
      outputs: { sourceCode: source, ...tag } as GitCloneOutputsFor<Tag>,
      container: {
        ...LOGS_AS_MESSAGE,
        ...(imageTag === undefined
          ? showCommit(path, container)
          : tagCommit(path, { revision: parameters.revision, gitTag }, imageTag, container)),
      },
    });
  }
}

/** The parameters of `checkout`. */
export function gitCloneParameters<const Url extends string | undefined>(
  gitUrl?: Url,
  revision = 'main',
  login?: GitLogin,
): Omit<GitCloneInputs<UrlState<Url>>, 'sourceCode'> {
  const url = parameter({ name: 'git-url', value: gitUrl, format: gitUrlFor(login) });
  return {
    // The same, worked out by the compiler in two ways, which differ where it does not know whether there is a URL.
    gitUrl: url as ParameterPort<string, UrlState<Url>, undefined>,
    revision: parameter({ value: revision }),
  };
}

/** Shows which commit was checked out. The folder's owner is Argo's executor, so git has to be told to trust it. */
function showCommit(
  path: string,
  container: Templated<Partial<argo.Container>> = {},
): Templated<argo.Container> {
  if (container.command !== undefined) return { image: GIT_IMAGE, ...container };
  const args = ['-c', `safe.directory=${path}`, '-C', path, 'log', '-1'];
  return { image: GIT_IMAGE, command: ['git'], args, ...container };
}

/** The same, after it has worked out the tag for an image. */
function tagCommit(
  path: string,
  asked: CheckoutReferences,
  imageTag: ImageTagFromGit,
  container: Templated<Partial<argo.Container>> = {},
): Templated<argo.Container> {
  return { image: GIT_IMAGE, ...imageTagCommand(path, asked, imageTag), ...container };
}

function checkGitCloneProps(props: GitCloneTemplateProps): Problem[] {
  const { depth, credentials, path, revision, imageTag, git, container } = props;
  const problems: Problem[] = [];
  if (depth !== undefined && !(Number.isInteger(depth) && depth > 0)) {
    const message = `${String(depth)} is not a number of commits: give a whole number above 0, or leave it out for all.`;
    problems.push({ code: 'invalid-depth', message, path: 'depth' });
  }
  if (revision === '') {
    const message = 'The revision is empty: name a branch, a tag or a commit.';
    problems.push({ code: 'missing-revision', message, path: 'revision' });
  }
  if (credentials !== undefined) problems.push(...checkGitCredentials(credentials, 'credentials'));
  if (path !== undefined) problems.push(...checkSourcePath(path, 'path'));
  if (imageTag !== undefined) {
    problems.push(...checkImageTag(imageTag, { depth: git?.depth ?? depth, container }, 'imageTag'));
  }
  return problems;
}
