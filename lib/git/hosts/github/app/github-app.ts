import type { Problem } from '../../../../finding';
import type { SecretKey } from '../../../../kubernetes/secret-key';
import { checkSecretKey } from '../../../../kubernetes/secret-key';
import { splitGitUrl } from '../../../location';
import type { IssuedGitToken, TokenAccess } from '../../../token-issuer';
import { APP_TOKEN_PROGRAM } from './app-token-program';

/** An App of GitHub or GitHub Enterprise, and its installation. */
export interface GitHubAppOptions {
  /** The id of the App, or its client id. */
  readonly appId: number | string;

  /** The id of the installation: the number at the end of the URL of its settings. */
  readonly installationId: number | string;

  /** The private key of the App in a Secret: the PEM file as it was downloaded. */
  readonly privateKey: SecretKey;

  /**
   * The URL of the server. If a private authority has signed its certificate, set `ca` of the construct that gets the credentials.
   *
   * @default 'https://github.com'
   */
  readonly server?: string;

  /**
   * The URL of the API.
   *
   * @default - that of the server: `https://api.github.com`, or `/api/v3` on GitHub Enterprise Server
   */
  readonly apiUrl?: string;
}

/** The permissions for what a token is for. Every token may also read the metadata of its repository. */
const PERMISSIONS: { readonly [Access in TokenAccess]: { readonly [permission: string]: 'read' | 'write' } } =
  {
    read: { contents: 'read' },
    status: { statuses: 'write' },
    write: { contents: 'write' },
  };

/**
 * Credentials of a GitHub App, for clones, pushes to a configuration repository, and commit statuses. An init container signs a
 * request with the private key, and gets a token for the one repository and the one permission that the step needs. It expires
 * after an hour.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { GitCloneTemplate, githubApp } from 'cdk8s-argo-ci';
 *
 * new GitCloneTemplate(new Chart(new App(), 'ci'), 'git-clone', {
 *   gitUrl: 'https://github.com/acme/app.git',
 *   credentials: githubApp({
 *     appId: 123456,
 *     installationId: 7890123,
 *     privateKey: { secret: 'github-app', key: 'private-key.pem' },
 *   }),
 * });
 * ```
 */
export function githubApp(options: GitHubAppOptions): IssuedGitToken {
  const { appId, installationId, privateKey } = options;
  const server = (options.server ?? 'https://github.com').replace(/\/+$/, '');
  const variables = (access: TokenAccess) => ({
    API_URL: options.apiUrl?.replace(/\/+$/, '') ?? apiUrlOf(server),
    APP_ID: String(appId),
    INSTALLATION_ID: String(installationId),
    PERMISSIONS: JSON.stringify(PERMISSIONS[access]),
  });
  const check = (path: string): Problem[] => checkApp({ ...options, server }, path);
  return { issuer: { server, privateKey, program: APP_TOKEN_PROGRAM, variables, check } };
}

/** GitHub Enterprise Cloud with data residency has a host for its API; a self-hosted server has a path. */
function apiUrlOf(server: string): string {
  const { host } = splitGitUrl(server);
  if (host === 'github.com' || host.endsWith('.ghe.com')) return `https://api.${host}`;
  return `${server}/api/v3`;
}

const SERVER = /^https?:\/\/[\w.-]+(:\d+)?$/;
const API_URL = /^https?:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?$/;

function checkApp(
  { appId, installationId, privateKey, server, apiUrl }: GitHubAppOptions & { readonly server: string },
  path: string,
): Problem[] {
  const code = 'invalid-git-credentials';
  const problems = checkSecretKey(privateKey, `${path}.privateKey`, { isTemplated: true });
  if (!/^(\d+|Iv\d*[.\w]+)$/.test(String(appId))) {
    const message = `'${String(appId)}' is not the id of an App. Use the number or the client id in its settings.`;
    problems.push({ code, message, path: `${path}.appId` });
  }
  if (!/^\d+$/.test(String(installationId))) {
    const message = `'${String(installationId)}' is not the id of an installation. Use the number at the end of the URL of its settings.`;
    problems.push({ code, message, path: `${path}.installationId` });
  }
  if (!SERVER.test(server)) {
    const message =
      "The URL of the server is not valid. Use one without a path, such as 'https://git.acme.dev'.";
    problems.push({ code, message, path: `${path}.server` });
  }
  if (apiUrl !== undefined && !API_URL.test(apiUrl)) {
    const message = "The URL of the API is not valid. Use one such as 'https://git.acme.dev/api/v3'.";
    problems.push({ code, message, path: `${path}.apiUrl` });
  }
  return problems;
}
