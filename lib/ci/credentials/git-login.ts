import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import { renderGitCa } from '../../git/certificate-authority';
import type { GitPushCredentials } from '../../git/push-credentials';
import { renderLoginFiles } from '../../git/push-credentials';
import type { TokenAccess, TokenIssuer } from '../../git/token-issuer';
import { isIssued } from '../../git/token-issuer';
import { libraryImage } from '../../images/image-settings';
import { renderVariables } from '../../kubernetes/environment';
import type { ConfigMapKey } from '../../kubernetes/secret-key';
import { keySelector, secretKeySelector } from '../../kubernetes/secret-key';
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

/** What the login is for. */
export interface GitLoginUse {
  readonly repository: string | ParameterReference;
  /** What a token is requested for. */
  readonly access: TokenAccess;
  /** The certificate of the authority of the server. */
  readonly ca: ConfigMapKey | undefined;
}

/** The volumes with the login, and the init container that requests a token if there is no Secret with one. */
export interface RenderedGitLogin {
  readonly volumes: readonly Templated<argo.Volume>[];
  readonly initContainers: readonly Templated<argo.UserContainer>[];
  readonly mounts: readonly argo.VolumeMount[];
  /** The file with the certificate of the server's authority, if it is a private one. */
  readonly caFile?: string;
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
  const ca = renderGitCa({ name, path }, use.ca);
  const mounts = [{ name, mountPath: path, readOnly: true }, ...ca.mounts];
  if (!isIssued(credentials)) {
    const projected = { defaultMode: 0o400, sources: renderLoginFiles(credentials) };
    return { volumes: [{ name, projected }, ...ca.volumes], initContainers: [], mounts, caFile: ca.file };
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
    volumes: [{ name, emptyDir: { medium: 'Memory', sizeLimit: '1Mi' } }, keyVolume, ...ca.volumes],
    initContainers: [
      {
        ...LOGS_AS_TERMINATION_MESSAGE,
        name: `${name}-token`,
        image: libraryImage(scope, 'node'),
        command: ['node', '--eval', issuer.program],
        env: renderVariables({ ...issuerVariables(issuer, path, use), ...caVariables(use.ca, ca.file) }),
        resources: NODE_RESOURCES,
        securityContext: READ_ONLY_CONTAINER,
        volumeMounts: [
          { name, mountPath: path },
          { name: keyVolume.name, mountPath: KEY_FOLDER, readOnly: true },
          ...ca.mounts,
        ],
      },
    ],
    mounts,
    caFile: ca.file,
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

/** Node.js trusts the authority in addition to those that it knows (nodejs.org/api/cli.html, `NODE_EXTRA_CA_CERTS`). */
function caVariables(ca: ConfigMapKey | undefined, file = ''): { readonly [name: string]: string } {
  if (ca === undefined) return {};
  const { name, key } = keySelector(ca, 'configMap');
  return { NODE_EXTRA_CA_CERTS: file, CA_SOURCE: `ConfigMap '${name}' with the key '${key}'` };
}
