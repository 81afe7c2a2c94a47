import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { GitPushCredentials } from '../../git/push-credentials';
import { renderLoginFiles } from '../../git/push-credentials';
import type { TokenAccess, TokenIssuer } from '../../git/token-issuer';
import { isIssued } from '../../git/token-issuer';
import { libraryImage } from '../../images/image-settings';
import { renderVariables } from '../../kubernetes/environment';
import { secretKeySelector } from '../../kubernetes/secret-key';
import { READ_ONLY_CONTAINER } from '../../kubernetes/security-context';
import type { ParameterReference, Templated } from '../../workflow';
import { LOGS_AS_TERMINATION_MESSAGE } from '../../workflow';
import { NODE_RESOURCES } from '../defaults/resources';

/** The directory with the files that a script logs in to a Git server with. */
export interface GitLoginFolder {
  /** The name of the volume. */
  readonly name: string;
  /** Where the container mounts it. */
  readonly path: string;
}

/** What a token is requested for. */
export interface GitLoginUse {
  readonly repository: string | ParameterReference;
  readonly access: TokenAccess;
}

/** The volumes with the login, and the init container that requests a token if there is no Secret with one. */
export interface RenderedGitLogin {
  readonly volumes: readonly Templated<argo.Volume>[];
  readonly initContainers: readonly Templated<argo.UserContainer>[];
  readonly mount: argo.VolumeMount;
}

/** Where the init container finds the private key. The container that uses the token does not mount it. */
const KEY_FOLDER = '/run/git-app-key';

/** Renders the files that `LOG_IN_SCRIPT` reads. */
export function renderGitLogin(
  scope: Construct,
  { name, path }: GitLoginFolder,
  credentials: GitPushCredentials | undefined,
  use: GitLoginUse,
): RenderedGitLogin {
  const mount = { name, mountPath: path, readOnly: true };
  if (!isIssued(credentials)) {
    const projected = { defaultMode: 0o400, sources: renderLoginFiles(credentials) };
    return { volumes: [{ name, projected }], initContainers: [], mount };
  }
  const { issuer } = credentials;
  const key = secretKeySelector(issuer.privateKey);
  const keyVolume = {
    name: `${name}-key`,
    secret: {
      secretName: key.name,
      items: [{ key: key.key, path: 'private-key' }],
      defaultMode: 0o400,
      optional: true,
    },
  };
  return {
    // In memory: a token must not be left on the disk of the node.
    volumes: [{ name, emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } }, keyVolume],
    initContainers: [
      {
        ...LOGS_AS_TERMINATION_MESSAGE,
        name: `${name}-token`,
        image: libraryImage(scope, 'node'),
        command: ['node', '--eval', issuer.program],
        env: renderVariables(issuerVariables(issuer, path, use)),
        resources: NODE_RESOURCES,
        securityContext: READ_ONLY_CONTAINER,
        volumeMounts: [
          { name, mountPath: path },
          { name: keyVolume.name, mountPath: KEY_FOLDER, readOnly: true },
        ],
      },
    ],
    mount,
  };
}

function issuerVariables(issuer: TokenIssuer, path: string, { repository, access }: GitLoginUse) {
  const { name, key } = secretKeySelector(issuer.privateKey);
  return {
    REPOSITORY: repository,
    SERVER: issuer.server,
    KEY_FILE: `${KEY_FOLDER}/private-key`,
    KEY_SOURCE: `Secret '${name}' with the key '${key}'`,
    LOGIN_FILES: path,
    ...issuer.variables(access),
  };
}
