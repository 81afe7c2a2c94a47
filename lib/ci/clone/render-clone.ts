import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { renderGitCredentials } from '../../git/credentials';
import { loginMethod } from '../../git/push-credentials';
import { isIssued } from '../../git/token-issuer';
import { renderVariables } from '../../kubernetes/environment';
import type { ParameterReference, Templated } from '../../workflow';
import { renderGitLogin } from '../credentials/git-login';
import type { GitCloneTemplateProps } from './git-clone-props';
import type { OwnClone } from './own-clone';
import { fetchesSubmodules } from './submodules';

/** The volume with the source, and that with the login, of a clone in the container. */
const SOURCE = { name: 'source', emptyDir: {} };
const LOGIN = { name: 'git-login', path: '/run/git-login' };

/** The properties that a clone depends on. */
type CloneProps = Pick<
  GitCloneTemplateProps,
  'credentials' | 'depth' | 'git' | 'singleBranch' | 'submodules'
>;

/** The references to the input parameters. */
interface CloneReferences {
  readonly gitUrl: ParameterReference;
  readonly revision: ParameterReference;
}

/** Renders the Git artifact, which Argo fetches before the container runs. */
export function renderGitArtifact(
  props: CloneProps,
  { gitUrl, revision }: CloneReferences,
): Templated<argo.GitArtifact> {
  const { depth, singleBranch, credentials, git } = props;
  return {
    repo: gitUrl,
    revision,
    depth,
    ...(singleBranch !== undefined &&
      singleBranch !== false && {
        singleBranch: true,
        branch: singleBranch === true ? revision : singleBranch,
      }),
    ...(!fetchesSubmodules(props) && { disableSubmodules: true }),
    ...(credentials !== undefined && !isIssued(credentials) && renderGitCredentials(credentials)),
    ...git,
  };
}

/** What the container needs to fetch the repository itself. */
interface RenderedClone {
  readonly volumes: readonly Templated<argo.Volume>[];
  readonly initContainers: readonly Templated<argo.UserContainer>[];
  readonly mounts: readonly argo.VolumeMount[];
  readonly env: readonly Templated<argo.EnvVar>[];
}

/** Renders a clone in the container. */
export function renderOwnClone(
  scope: Construct,
  path: string,
  { credentials, ca }: OwnClone,
  { depth, singleBranch = false, submodules = credentials === undefined }: CloneProps,
  { gitUrl, revision }: CloneReferences,
): RenderedClone {
  const login = renderGitLogin(scope, LOGIN, credentials, { repository: gitUrl, access: 'read', ca });
  return {
    volumes: [SOURCE, ...login.volumes],
    initContainers: login.initContainers,
    mounts: [{ name: SOURCE.name, mountPath: path }, ...login.mounts],
    env: renderVariables<string | ParameterReference>({
      REPOSITORY: gitUrl,
      LOGIN: loginMethod(credentials),
      LOGIN_FILES: LOGIN.path,
      ...(login.caFile !== undefined && { CA_FILE: login.caFile }),
      DEPTH: depth === undefined ? '' : String(depth),
      BRANCH: singleBranch === true ? revision : singleBranch === false ? '' : singleBranch,
      SUBMODULES: submodules === true ? 'true' : '',
    }),
  };
}
