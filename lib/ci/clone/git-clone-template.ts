import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { addFindings } from '../../finding';
import { gitLogin } from '../../git/credentials';
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
import type { ParameterPort, Templated, TemplateProps } from '../../workflow';
import {
  ContainerTemplate,
  LOGS_AS_TERMINATION_MESSAGE,
  WorkflowTemplate,
  artifact,
  inputs,
  parameter,
} from '../../workflow';
import type { LockFiles } from '../cache/dependency-cache';
import { LOCK_HASH } from '../cache/lock-hash';
import { GIT_RESOURCES } from '../defaults/resources';
import { RETRY_INTERRUPTED } from '../defaults/retry';
import { checkGitClone } from './check-git-clone';
import { withInitContainers } from '../credentials/registry-login/render-registry-login';
import { COMMIT_FILE, LOCK_HASH_FILE, checkoutScript } from './checkout-script';
import { ownClone } from './own-clone';
import { renderGitArtifact, renderOwnClone } from './render-clone';
import type {
  GitCloneInputs,
  GitCloneInputsFor,
  GitCloneOutputsFor,
  GitCloneTemplateProps,
  LockHashOutputsFor,
  UrlState,
} from './git-clone-props';
import { FETCH_SCRIPT } from './fetch-script';
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
  const Locks extends LockFiles | undefined = undefined,
> extends WorkflowTemplate {
  /** The template to call: `dag.task('clone', gitClone.checkout, { gitUrl })`. */
  readonly checkout: ContainerTemplate<
    GitCloneInputsFor<Url, Tag>,
    GitCloneOutputsFor<Tag> & LockHashOutputsFor<Locks>
  >;

  constructor(scope: Construct, id: string, props: GitCloneTemplateProps<Url, Tag, Locks> = {}) {
    const {
      gitUrl,
      revision,
      depth: _d,
      singleBranch: _b,
      submodules: _s,
      credentials,
      ca: _c,
      ...others
    } = props;
    const {
      imageTag,
      lockFiles,
      lfs = 'fail',
      path = '/code',
      archive,
      git,
      container,
      template,
      ...spec
    } = others;
    super(scope, id, { ...spec, metadata: metadataFor('git-clone', spec.metadata) });
    addFindings(this, checkGitClone(props));
    const parameters = inputs(gitCloneParameters(gitUrl, revision, gitLogin(credentials, git)));
    const { gitTag } = gitTagInputs(imageTag);
    const source = artifact({ name: 'source-code', path, archive });
    const scripted = { imageTag: imageTag !== undefined, lockHash: lockFiles !== undefined };
    const writesOutputs = scripted.imageTag || scripted.lockHash || runsScript(container);
    const written = {
      ...(imageTag !== undefined && { imageTag: imageTagOutput() }),
      ...(writesOutputs && { commit: parameter({ path: COMMIT_FILE }) }),
      ...(lockFiles !== undefined && {
        lockHash: parameter({ name: 'lock-hash', path: LOCK_HASH_FILE, format: LOCK_HASH }),
      }),
    };
    const clone = ownClone(props);
    const own = clone === undefined ? undefined : renderOwnClone(this, path, clone, props, parameters);
    const script = checkoutScript(scripted);
    this.checkout = new ContainerTemplate(this, 'checkout', {
      retryStrategy: RETRY_INTERRUPTED,
      securityContext: runsScript(container) ? restrictedPod(NOBODY) : RUNTIME_SECCOMP,
      ...template,
      ...renderVolumes([...(writesOutputs ? [OUTPUTS] : []), ...(own?.volumes ?? [])], template),
      ...withInitContainers(template ?? {}, own?.initContainers ?? []),
      inputs: {
        ...parameters,
        ...(gitTag !== undefined && { gitTag }),
        ...(own === undefined && {
          sourceCode: artifact({ name: 'source-code', path, git: renderGitArtifact(props, parameters) }),
        }),
        // Without the artifact, there is nothing that callers could replace; they may omit it in any case.
        // The compiler computes the same inputs from the type of `imageTag`.
      } as GitCloneInputsFor<Url, Tag>,
      // The same holds for the outputs. References to those that a template lacks are findings.
      outputs: { sourceCode: source, ...written } as GitCloneOutputsFor<Tag> & LockHashOutputsFor<Locks>,
      container: {
        ...LOGS_AS_TERMINATION_MESSAGE,
        image: container?.image ?? libraryImage(this, 'git'),
        resources: GIT_RESOURCES,
        ...(runsScript(container)
          ? {
              securityContext: READ_ONLY_CONTAINER,
              command: ['sh', '-c', own === undefined ? script : `${FETCH_SCRIPT}\n${script}`, 'checkout'],
              args: [path, parameters.revision, lfs, ...imageTagArguments(imageTag, gitTag)],
            }
          : { securityContext: { allowPrivilegeEscalation: false }, command: ['git'] }),
        ...container,
        ...((own !== undefined || lockFiles !== undefined) && {
          env: [
            ...(own?.env ?? []),
            ...(lockFiles === undefined ? [] : [{ name: 'LOCK_FILES', value: lockFiles.join(':') }]),
            ...(container?.env ?? []),
          ],
        }),
        ...renderMounts(
          [
            ...(writesOutputs ? [{ name: OUTPUTS.name, mountPath: OUTPUTS_FOLDER }] : []),
            ...(own?.mounts ?? []),
          ],
          container,
        ),
      },
    });
  }
}

function renderVolumes(
  own: readonly Templated<argo.Volume>[],
  { volumes = [] }: Pick<TemplateProps, 'volumes'> = {},
) {
  return own.length === 0 ? {} : { volumes: [...own, ...volumes] };
}

function renderMounts(
  own: readonly argo.VolumeMount[],
  { volumeMounts = [] }: Pick<Templated<Partial<argo.Container>>, 'volumeMounts'> = {},
) {
  return own.length === 0 ? {} : { volumeMounts: [...own, ...volumeMounts] };
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
