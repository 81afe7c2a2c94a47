import { DOCKER_HUB } from '../../lib';

/** Where the sample's repository is. */
export interface GitSettings {
  /** As the cluster's pods clone it. */
  readonly url: string;
  /** As this machine pushes to it. */
  readonly pushUrl: string;
  /** How pods log in that push to it. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
}

/** Where the sample's image goes. */
export interface RegistrySettings {
  /** What stands before an image's name when a pod pushes it: `registry.example.com/team`. */
  readonly imagePrefix: string;
  /** The same when a node pulls it. */
  readonly nodePrefix: string;
  /** The registry's host, `docker.io` for Docker Hub. */
  readonly host: string;
  /** The registry's name in a docker config. */
  readonly key: string;
  /** The registry's API as this machine reaches it. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Whether pods have to talk plain HTTP to it. */
  readonly insecure: boolean;
}

/** What the end-to-end tests are told by the environment. README.md explains each variable. */
export interface Settings {
  /** The namespace to use; by default each run has a new one. */
  readonly namespace: string | undefined;
  /** Whether to leave everything in the cluster, to look at it. */
  readonly keep: boolean;
  readonly git: GitSettings;
  readonly registry: RegistrySettings;
  readonly images: {
    readonly kaniko: string | undefined;
    readonly minio: string | undefined;
    readonly busybox: string;
    readonly curl: string;
    readonly yq: string | undefined;
  };
}

/** What has to be there, and what it is. */
const REQUIRED: { readonly [variable: string]: string } = {
  KUBECONFIG:
    'the kubeconfig of the cluster; never taken from ~/.kube/config, which may be of another cluster',
  E2E_GIT_URL:
    "a git repository for the sample, as pods clone it; its branches 'main' and 'broken' are overwritten",
  E2E_IMAGE_PREFIX: "what goes before the image's name: 'registry.example.com/team', or a user of Docker Hub",
  E2E_REGISTRY_USERNAME: 'a user that may push there',
  E2E_REGISTRY_PASSWORD: 'the password or token of that user',
};

/** Reads the settings. All that is wrong with them is said at once. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const errors = Object.entries(REQUIRED)
    .filter(([variable]) => text(env, variable) === undefined)
    .map(([variable, meaning]) => `${variable} is not set: ${meaning}`);
  const flag = (variable: string): boolean => {
    const value = text(env, variable) ?? 'false';
    if (!['true', 'false'].includes(value)) errors.push(`${variable} is '${value}': say 'true' or 'false'`);
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
    images: {
      kaniko: text(env, 'E2E_KANIKO_IMAGE'),
      minio: text(env, 'E2E_MINIO_IMAGE'),
      busybox: text(env, 'E2E_BUSYBOX_IMAGE') ?? 'busybox:latest',
      curl: text(env, 'E2E_CURL_IMAGE') ?? 'curlimages/curl:latest',
      yq: text(env, 'E2E_YQ_IMAGE'),
    },
  };
  if (errors.length === 0) return settings;
  throw new Error(
    `The end-to-end tests can't run (see test/e2e/README.md):\n${errors.map((error) => `- ${error}`).join('\n')}`,
  );
}

function readLogin(env: NodeJS.ProcessEnv): GitSettings['login'] {
  const password = text(env, 'E2E_GIT_PASSWORD');
  return password === undefined ? undefined : { username: text(env, 'E2E_GIT_USERNAME') ?? 'git', password };
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

/** The first part of an image's name is a host if it could not be a user's name; else the image is on Docker Hub. */
function hostOf(image: string): string {
  const [first = ''] = image.split('/');
  return /[.:]/.test(first) || first === 'localhost' ? first : 'docker.io';
}

function text(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const value = env[variable]?.trim();
  return value === '' ? undefined : value;
}
