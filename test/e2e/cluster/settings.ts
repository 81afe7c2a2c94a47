import { DOCKER_HUB } from '../../../lib';

/** The repository of the sample app. */
export interface GitSettings {
  /** The URL for pods. */
  readonly url: string;
  /** The URL for this machine. */
  readonly pushUrl: string;
  /** The credentials with which pods push. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
}

/** The registry for the image of the sample app. */
export interface RegistrySettings {
  /** The prefix of the image name for pods that push: `registry.example.com/team`. */
  readonly imagePrefix: string;
  /** The prefix for nodes that pull. */
  readonly nodePrefix: string;
  /** The registry's host, `docker.io` for Docker Hub. */
  readonly host: string;
  /** The registry's name in a docker config. */
  readonly key: string;
  /** The URL of the registry's API for this machine. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Whether pods have to use plain HTTP. */
  readonly insecure: boolean;
}

/** What the tests of faults may stop. */
export interface FaultSettings {
  /** Commands that stop the registry and start it again. */
  readonly registry: { readonly stop: string; readonly start: string } | undefined;
  /** The namespace of Argo's controller. */
  readonly controllerNamespace: string;
}

/** The settings of the end-to-end tests, from environment variables. README.md explains each of them. */
export interface Settings {
  /** The namespace to use; by default, each run creates a new one. */
  readonly namespace: string | undefined;
  /** Whether to keep all objects in the cluster. */
  readonly keep: boolean;
  readonly git: GitSettings;
  readonly registry: RegistrySettings;
  readonly faults: FaultSettings;
  /** The namespace of Argo CD. */
  readonly argoCdNamespace: string;
  readonly images: {
    readonly kaniko: string | undefined;
    readonly buildkit: string | undefined;
    readonly buildah: string | undefined;
    readonly minio: string | undefined;
    readonly busybox: string;
    readonly curl: string;
    readonly yq: string | undefined;
    readonly syft: string | undefined;
    readonly grype: string | undefined;
    readonly cosign: string | undefined;
    readonly debian: string;
  };
}

/** The required variables, with their meaning. */
const REQUIRED: { readonly [variable: string]: string } = {
  KUBECONFIG:
    'the kubeconfig of the cluster; ~/.kube/config is never used, because it may be that of another cluster',
  E2E_GIT_URL: "the URL of a Git repository for pods; its branches 'main' and 'broken' are overwritten",
  E2E_IMAGE_PREFIX: "the prefix of the image name: 'registry.example.com/team', or a user of Docker Hub",
  E2E_REGISTRY_USERNAME: 'a user with permission to push',
  E2E_REGISTRY_PASSWORD: 'the password or token of that user',
};

/** Reads the settings. All errors are reported at once. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const errors = Object.entries(REQUIRED)
    .filter(([variable]) => text(env, variable) === undefined)
    .map(([variable, meaning]) => `${variable} is not set: ${meaning}`);
  const flag = (variable: string): boolean => {
    const value = text(env, variable) ?? 'false';
    if (!['true', 'false'].includes(value))
      errors.push(`${variable} is '${value}': set it to 'true' or 'false'`);
    return value === 'true';
  };
  const settings: Settings = {
    namespace: text(env, 'E2E_NAMESPACE'),
    keep: flag('E2E_KEEP'),
    git: {
      url: text(env, 'E2E_GIT_URL') ?? '',
      pushUrl: text(env, 'E2E_GIT_PUSH_URL') ?? text(env, 'E2E_GIT_URL') ?? '',
      login: readLogin(env),
    },
    registry: readRegistry(env, flag('E2E_REGISTRY_INSECURE')),
    faults: readFaults(env),
    argoCdNamespace: text(env, 'E2E_ARGO_CD_NAMESPACE') ?? 'argocd',
    images: {
      kaniko: text(env, 'E2E_KANIKO_IMAGE'),
      buildkit: text(env, 'E2E_BUILDKIT_IMAGE'),
      buildah: text(env, 'E2E_BUILDAH_IMAGE'),
      minio: text(env, 'E2E_MINIO_IMAGE'),
      busybox: text(env, 'E2E_BUSYBOX_IMAGE') ?? 'busybox:latest',
      curl: text(env, 'E2E_CURL_IMAGE') ?? 'curlimages/curl:latest',
      yq: text(env, 'E2E_YQ_IMAGE'),
      syft: text(env, 'E2E_SYFT_IMAGE'),
      grype: text(env, 'E2E_GRYPE_IMAGE'),
      cosign: text(env, 'E2E_COSIGN_IMAGE'),
      debian: text(env, 'E2E_DEBIAN_IMAGE') ?? 'debian:bookworm-slim',
    },
  };
  if (errors.length === 0) return settings;
  throw new Error(
    `The end-to-end tests cannot run (see test/e2e/README.md):\n${errors.map((error) => `- ${error}`).join('\n')}`,
  );
}

function readLogin(env: NodeJS.ProcessEnv): GitSettings['login'] {
  const password = text(env, 'E2E_GIT_PASSWORD');
  return password === undefined ? undefined : { username: text(env, 'E2E_GIT_USERNAME') ?? 'git', password };
}

function readFaults(env: NodeJS.ProcessEnv): FaultSettings {
  const [stop, start] = [text(env, 'E2E_STOP_REGISTRY'), text(env, 'E2E_START_REGISTRY')];
  return {
    registry: stop === undefined || start === undefined ? undefined : { stop, start },
    controllerNamespace: text(env, 'E2E_CONTROLLER_NAMESPACE') ?? 'argo',
  };
}

function readRegistry(env: NodeJS.ProcessEnv, insecure: boolean): RegistrySettings {
  const imagePrefix = (text(env, 'E2E_IMAGE_PREFIX') ?? '').replace(/\/+$/, '');
  const host = hostOf(imagePrefix);
  const isHub = host === 'docker.io';
  const defaultUrl = isHub ? 'https://registry-1.docker.io' : `${insecure ? 'http' : 'https'}://${host}`;
  return {
    imagePrefix,
    nodePrefix: text(env, 'E2E_IMAGE_PREFIX_NODES') ?? imagePrefix,
    host,
    key: isHub ? DOCKER_HUB : host,
    url: (text(env, 'E2E_REGISTRY_URL') ?? defaultUrl).replace(/\/+$/, ''),
    username: text(env, 'E2E_REGISTRY_USERNAME') ?? '',
    password: text(env, 'E2E_REGISTRY_PASSWORD') ?? '',
    insecure,
  };
}

/** The first part of an image name is a host if it cannot be a user name. Otherwise, the image is on Docker Hub. */
function hostOf(image: string): string {
  const [first = ''] = image.split('/');
  return /[.:]/.test(first) || first === 'localhost' ? first : 'docker.io';
}

function text(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const value = env[variable]?.trim();
  return value === '' ? undefined : value;
}
