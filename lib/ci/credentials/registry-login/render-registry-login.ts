import type { Construct } from 'constructs';
import type * as argo from '../../../../imports/argoproj.io';
import { libraryImage } from '../../../images/image-settings';
import type { KeySelector } from '../../../kubernetes/secret-key';
import { NOBODY, READ_ONLY_CONTAINER, RUNTIME_SECCOMP } from '../../../kubernetes/security-context';
import type { Templated, TemplateProps } from '../../../workflow';
import { LOGS_AS_TERMINATION_MESSAGE } from '../../../workflow';
import { CURL_RESOURCES } from '../../defaults/resources';
import { CLOUD_TOKEN_SCRIPT } from './cloud-token-script';
import { MERGE_SCRIPT } from './merge-script';
import type { LoginSource, VaultSecret } from './registry-login';
import { secretOf } from './registry-login';

/** What a template needs for its container to find the registry credentials. */
export interface RenderedLogin {
  /** The volume with the credentials in the file `config.json`. */
  readonly volume: Templated<argo.Volume>;

  /** Further volumes of the init containers. */
  readonly volumes: readonly Templated<argo.Volume>[];

  /** The init containers that write the file, if it is not that of a Secret. */
  readonly initContainers: readonly Templated<argo.UserContainer>[];

  /** Labels and annotations of the pod that identities need. */
  readonly metadata: argo.Metadata;

  /** The Secret that messages name if there are no credentials. */
  readonly secret: KeySelector;
}

/** Where the init containers write. */
const FOLDER = '/run/registry-login';

/** Where they find the Secrets, and the Vault agent's file. */
const SECRETS = '/run/registry-secrets';
const VAULT_FILE = '/vault/secrets/registry.json';

/** The volume with a token for the Vault agent, if the ServiceAccount mounts none. */
const VAULT_TOKEN = 'vault-token';

/** A user without rights: the pod of a build may run as root, and without a filter of system calls. */
const SECURITY: argo.SecurityContext = {
  ...READ_ONLY_CONTAINER,
  ...RUNTIME_SECCOMP,
  runAsNonRoot: true,
  runAsUser: NOBODY,
};

/** Renders the volume with the registry credentials in the file `config.json`, and what writes it. */
export function renderRegistryLogin(
  scope: Construct,
  name: string,
  sources: readonly LoginSource[],
): RenderedLogin {
  const [first] = sources;
  const secret = secretOf(sources);
  if (first?.kind === 'secret' && sources.length === 1) {
    return {
      volume: renderSecretVolume(name, first.secret, 'config.json'),
      volumes: [],
      initContainers: [],
      metadata: {},
      secret,
    };
  }
  // In memory: a token must not be left on the disk of the node.
  const volume = { name, emptyDir: { medium: 'Memory', sizeLimit: '4Mi' } };
  const isMerged = sources.length > 1 || first?.kind === 'vault';
  const files = sources.map((source, index) => renderFile(source, `${name}-${String(index)}`, index));
  const logins = sources.flatMap((source, index) => {
    if (source.kind === 'secret' || source.kind === 'vault') return [];
    const file = isMerged ? files[index]?.file : undefined;
    return [source.kind, source.registry, file ?? `${FOLDER}/config.json`];
  });
  const mount = { name, mountPath: FOLDER };
  const initContainers: Templated<argo.UserContainer>[] = [];
  if (logins.length > 0) {
    initContainers.push({
      ...LOGS_AS_TERMINATION_MESSAGE,
      name: `${name}-token`,
      image: libraryImage(scope, 'curl'),
      command: ['sh', '-c', CLOUD_TOKEN_SCRIPT, 'registry-login'],
      args: logins,
      resources: CURL_RESOURCES,
      securityContext: SECURITY,
      volumeMounts: [mount],
    });
  }
  if (isMerged) {
    initContainers.push({
      ...LOGS_AS_TERMINATION_MESSAGE,
      name: `${name}-merge`,
      image: libraryImage(scope, 'yq'),
      command: ['sh', '-c', MERGE_SCRIPT, 'registry-login'],
      args: [`${FOLDER}/config.json`, ...files.flatMap(({ file, origin }) => [file, origin])],
      resources: CURL_RESOURCES,
      securityContext: SECURITY,
      volumeMounts: [mount, ...files.flatMap(({ mounts }) => mounts)],
    });
  }
  const volumes = files.flatMap((file) => file.volumes);
  return { volume, volumes, initContainers, metadata: renderMetadata(sources), secret };
}

/** The file with the credentials of a source, and what it is from. */
interface LoginFile {
  readonly file: string;
  readonly origin: string;
  readonly volumes: readonly Templated<argo.Volume>[];
  readonly mounts: readonly Templated<argo.VolumeMount>[];
}

function renderFile(source: LoginSource, name: string, index: number): LoginFile {
  if (source.kind === 'vault') {
    const origin = `file of the Vault agent for '${source.vault.path}'`;
    return { file: VAULT_FILE, origin, volumes: [renderVaultToken(source.vault)], mounts: [] };
  }
  if (source.kind !== 'secret') {
    const origin = `token for ${source.registry}`;
    return { file: `${FOLDER}/${String(index)}.json`, origin, volumes: [], mounts: [] };
  }
  const mountPath = `${SECRETS}/${String(index)}`;
  return {
    file: `${mountPath}/config.json`,
    origin: `Secret '${source.secret.name}' with the key '${source.secret.key}'`,
    volumes: [renderSecretVolume(name, source.secret, 'config.json')],
    mounts: [{ name, mountPath, readOnly: true }],
  };
}

/** Optional: with a required volume, a missing Secret leaves the pod in `Init` forever instead of failing the build. */
function renderSecretVolume(name: string, { name: secretName, key }: KeySelector, path: string) {
  return { name, secret: { secretName, items: [{ key, path }], optional: true } };
}

/** No container of the template mounts it: the injector does in its own (hashicorp/vault-k8s, agent.go, `serviceaccount`). */
function renderVaultToken({ audience }: VaultSecret): argo.Volume {
  const serviceAccountToken = {
    path: 'token',
    expirationSeconds: 3607,
    ...(audience !== undefined && { audience }),
  };
  return { name: VAULT_TOKEN, projected: { sources: [{ serviceAccountToken }] } };
}

/**
 * The labels and annotations that the clouds' webhooks and the Vault Agent Injector read. The container `main`, which may run
 * code of the repository, gets no identity.
 */
function renderMetadata(sources: readonly LoginSource[]): argo.Metadata {
  const annotations: { [name: string]: string } = {};
  const labels: { [name: string]: string } = {};
  for (const source of sources) {
    if (source.kind === 'ecr') annotations['eks.amazonaws.com/skip-containers'] = 'main';
    if (source.kind === 'acr') {
      annotations['azure.workload.identity/skip-containers'] = 'main';
      labels['azure.workload.identity/use'] = 'true';
    }
    if (source.kind === 'vault') Object.assign(annotations, renderVaultAnnotations(source.vault));
  }
  return {
    ...(Object.keys(annotations).length > 0 && { annotations }),
    ...(Object.keys(labels).length > 0 && { labels }),
  };
}

/**
 * The agent writes the fields of the secret as JSON: a custom template would contain Vault's `{{ }}` tags, which Argo would replace. It
 * runs before the other init containers, and not beside the main one, which it would outlive.
 */
function renderVaultAnnotations({ role, path }: VaultSecret): { readonly [name: string]: string } {
  const prefix = 'vault.hashicorp.com';
  return {
    [`${prefix}/agent-inject`]: 'true',
    [`${prefix}/agent-init-first`]: 'true',
    [`${prefix}/agent-pre-populate-only`]: 'true',
    [`${prefix}/agent-inject-default-template`]: 'json',
    [`${prefix}/agent-inject-containers`]: 'main',
    [`${prefix}/agent-inject-secret-registry.json`]: path,
    [`${prefix}/agent-service-account-token-volume-name`]: VAULT_TOKEN,
    [`${prefix}/role`]: role,
  };
}

/** Adds the labels and annotations of identities to those of a template, which come first. */
export function withLoginMetadata(
  template: Pick<TemplateProps, 'metadata'>,
  { annotations, labels }: argo.Metadata,
): Pick<TemplateProps, 'metadata'> {
  if (annotations === undefined && labels === undefined) return {};
  const { metadata = {} } = template;
  const both = { ...annotations, ...metadata.annotations };
  const named = { ...labels, ...metadata.labels };
  return {
    metadata: {
      ...(Object.keys(both).length > 0 && { annotations: both }),
      ...(Object.keys(named).length > 0 && { labels: named }),
    },
  };
}

/** Adds the init containers that write the credentials before those of a template. */
export function withInitContainers(
  { initContainers = [] }: Pick<TemplateProps, 'initContainers'>,
  own: RenderedLogin['initContainers'],
): Pick<TemplateProps, 'initContainers'> {
  return own.length === 0 ? {} : { initContainers: [...own, ...initContainers] };
}
