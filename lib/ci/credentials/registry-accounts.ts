import { DOCKER_HUB } from './docker-config';

/** The login of a user, a robot or a token to one registry, whose values are texts or where to find them. */
export interface RegistryAccount<User, Password> {
  readonly registry: string;
  readonly username: User;
  readonly password: Password;
}

/**
 * The accounts of well-known registries, with the user names that they expect. Passwords are values, environment variables, or
 * the keys of an external store, depending on what the account is for.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { DockerSecret, registryAccounts } from 'cdk8s-argo-ci';
 *
 * new DockerSecret(new Chart(new App(), 'ci'), 'docker-secret', {
 *   manifest: 'private',
 *   registries: [
 *     registryAccounts.dockerHub('ada', { env: 'HUB_TOKEN' }),
 *     // The user name is robot$acme+ci.
 *     registryAccounts.harborRobot('harbor.acme.dev', {
 *       project: 'acme',
 *       name: 'ci',
 *       secret: { env: 'HARBOR_SECRET' },
 *     }),
 *   ],
 * });
 * ```
 */
export const registryAccounts = {
  /** Docker Hub, with a personal or organization access token. */
  dockerHub: <User, Password>(username: User, token: Password): RegistryAccount<User, Password> => ({
    registry: DOCKER_HUB,
    username,
    password: token,
  }),

  /** GitHub's registry. A classic personal access token needs `write:packages`; any user name is accepted with it. */
  ghcr: <User, Password>(username: User, token: Password): RegistryAccount<User, Password> => ({
    registry: 'ghcr.io',
    username,
    password: token,
  }),

  /** A robot account of Harbor: of a project, or of the whole system without `project`. */
  harborRobot: <Password>(
    registry: string,
    robot: HarborRobot<Password>,
  ): RegistryAccount<string, Password> => {
    const { prefix = 'robot$', project, name, secret } = robot;
    const username = project === undefined ? `${prefix}${name}` : `${prefix}${project}+${name}`;
    return { registry, username, password: secret };
  },

  /** A repository-scoped token of Azure Container Registry, or a service principal with its id as the name. */
  acr: <User, Password>(
    registry: string,
    token: AcrToken<User, Password>,
  ): RegistryAccount<User, Password> => ({ registry, username: token.name, password: token.password }),

  /** Google's Artifact Registry with the JSON key of a service account. Workload identity needs no key. */
  artifactRegistry: <Password>(registry: string, key: Password): RegistryAccount<string, Password> => ({
    registry,
    username: '_json_key',
    password: key,
  }),
} as const;

/** A robot account of Harbor (goharbor.io/docs, "Create Project Robot Accounts"). */
export interface HarborRobot<Password> {
  /** The name that was entered, without prefix and project. */
  readonly name: string;

  /** The secret that Harbor shows once. */
  readonly secret: Password;

  /**
   * The project of the account.
   *
   * @default - an account of the whole system
   */
  readonly project?: string;

  /**
   * The prefix that the administrator has configured for robot accounts.
   *
   * @default 'robot$'
   */
  readonly prefix?: string;
}

/** A token of Azure Container Registry, or a service principal. */
export interface AcrToken<User, Password> {
  /** The name of the token, or the application id of the service principal. */
  readonly name: User;

  /** The password of the token or of the service principal. */
  readonly password: Password;
}
