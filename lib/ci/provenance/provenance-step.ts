import type { Construct } from 'constructs';
import type * as argo from '../../../imports/argoproj.io';
import type { Problem } from '../../finding';
import { renderVariables } from '../../kubernetes/environment';
import { NOBODY, READ_ONLY_CONTAINER, restrictedPod } from '../../kubernetes/security-context';
import type { ParameterReference, Templated, TemplateProps } from '../../workflow';
import { LOGS_AS_TERMINATION_MESSAGE } from '../../workflow';
import type { MountedVolume } from '../build/mounted-volume';
import { renderMount } from '../build/mounted-volume';
import type { Registries } from '../build/registry-options';
import { checkRegistries, registryCaVariables, registryCaVolumes } from '../build/registry-options';
import { checkRegistryLogins } from '../credentials/registry-login/check-registry-login';
import type { RegistryLogins } from '../credentials/registry-login/registry-login';
import { resolveRegistryLogins } from '../credentials/registry-login/registry-login';
import type { RenderedLogin } from '../credentials/registry-login/render-registry-login';
import {
  renderRegistryLogin,
  withInitContainers,
  withLoginMetadata,
} from '../credentials/registry-login/render-registry-login';
import { RETRY_IDEMPOTENT } from '../defaults/retry';

/** The volume that the scripts write to. */
export const WORKSPACE = { name: 'provenance-workspace', path: '/provenance/workspace' };

/** The volume with the registry credentials. */
const LOGIN = { name: 'provenance-login', path: '/provenance/login' };

/** Where the scripts read an SBOM. */
export const SBOM_INPUT = '/provenance/sbom.json';

/** Properties of all templates of this folder. */
export interface ProvenanceStepProps {
  /**
   * Additional fields of the container, such as resources, or environment variables like `SSL_CERT_FILE` and `HTTPS_PROXY`.
   *
   * @default - requests of CPU and memory, a limit of memory, and the restricted Pod Security Standard with a read-only root
   * file system
   */
  readonly container?: Templated<Omit<argo.Container, 'args' | 'command' | 'image' | 'workingDir'>>;

  /**
   * Additional fields of the template, such as retries, deadlines, a node selector or volumes.
   *
   * @default - two retries, and a `securityContext` with the user `nobody`
   */
  readonly template?: Omit<TemplateProps, 'inputs' | 'name'>;
}

/** How a template reaches the registry of the image. */
export interface RegistryAccess {
  /**
   * The registry credentials: a `DockerSecret`, another Secret of this type, a key of one, an identity of the pod, a secret of
   * Vault, or a list of these.
   *
   * @default - the Secret `docker-secret` with the key `.dockerconfigjson`, if it exists
   */
  readonly registryCredentials?: RegistryLogins;

  /**
   * How to reach registries without TLS or with a certificate authority of their own, as for the builders. `mirrors` are not
   * used: signatures are where the image is.
   *
   * @default - by TLS, with the authorities that the image of the program knows
   */
  readonly registries?: Registries;
}

/** The script of a template, and what it needs. */
export interface ProvenanceStep {
  readonly script: string;
  /** The name of the script, which is its `$0`. */
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly variables: { readonly [name: string]: string | ParameterReference };
  /** Further variables, with values of Secrets. */
  readonly env?: readonly Templated<argo.EnvVar>[];
  readonly volumes?: readonly MountedVolume[];
  /** What writes the registry credentials, if the step has any. */
  readonly login?: RenderedLogin;
  readonly resources: argo.ResourceRequirements;
}

/** The fields of a template that runs a script, without its inputs and outputs. */
interface RenderedStep extends Omit<TemplateProps, 'inputs' | 'name'> {
  readonly container: Templated<argo.Container>;
}

/** Renders the fields of a template that runs a script in a container that writes to one volume only. */
export function renderProvenanceStep(
  { script, name, image, args = [], variables, env = [], volumes = [], login, resources }: ProvenanceStep,
  { container = {}, template = {} }: ProvenanceStepProps,
): RenderedStep {
  return {
    retryStrategy: RETRY_IDEMPOTENT,
    securityContext: restrictedPod(NOBODY),
    ...template,
    ...withLoginMetadata(template, login?.metadata ?? {}),
    ...withInitContainers(template, login?.initContainers ?? []),
    volumes: [
      { name: WORKSPACE.name, emptyDir: {} },
      ...volumes.map(({ volume }) => volume),
      ...(login?.volumes ?? []),
      ...(template.volumes ?? []),
    ],
    container: {
      ...LOGS_AS_TERMINATION_MESSAGE,
      resources,
      securityContext: READ_ONLY_CONTAINER,
      ...container,
      image,
      command: ['sh', '-c', script, name],
      ...(args.length > 0 && { args: [...args] }),
      // The programs look for configuration files in the working directory and in HOME.
      workingDir: WORKSPACE.path,
      env: [
        ...renderVariables({ ...variables, WORKSPACE: WORKSPACE.path, ...HOMES }),
        ...env,
        ...(container.env ?? []),
      ],
      volumeMounts: [
        { name: WORKSPACE.name, mountPath: WORKSPACE.path },
        ...volumes.map((volume) => renderMount({ ...volume, readOnly: true })),
        ...(container.volumeMounts ?? []),
      ],
    },
  };
}

/** Where programs write: only the workspace can be written to. */
const HOMES = { HOME: WORKSPACE.path, TMPDIR: WORKSPACE.path, XDG_CACHE_HOME: `${WORKSPACE.path}/.cache` };

/** Renders the volumes with the registry credentials and certificates, and the variables with which programs find them. */
export function renderRegistryAccess(
  scope: Construct,
  { registryCredentials, registries = {} }: RegistryAccess,
) {
  const login = renderRegistryLogin(scope, LOGIN.name, resolveRegistryLogins(registryCredentials));
  const { name, key } = login.secret;
  const plainHttp = Object.keys(registries).filter((host) => registries[host]?.plainHttp === true);
  return {
    login,
    volumes: [{ volume: login.volume, mountPath: LOGIN.path }, ...registryCaVolumes(registries)],
    variables: {
      DOCKER_CONFIG: LOGIN.path,
      MISSING_CREDENTIALS: `There are no registry credentials: the Secret '${name}' is not in this namespace, or has nothing under the key '${key}'.`,
      PLAIN_HTTP: plainHttp.join(' '),
      ...registryCaVariables(registries),
    },
  };
}

/** Checks how the registry is reached. */
export function checkRegistryAccess({ registryCredentials, registries = {} }: RegistryAccess): Problem[] {
  return [...checkRegistryLogins(registryCredentials, 'registryCredentials'), ...checkRegistries(registries)];
}
