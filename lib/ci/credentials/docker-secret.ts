import type { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import type { Problem } from '../../finding';
import { addFindings, markConstructInTexts } from '../../finding';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import { checkDataKey, checkMetadata, checkName, named } from '../../kubernetes/name';
import type { SecretKey, SecretReference } from '../../kubernetes/secret-key';
import type { PrivateManifest } from './credential-value';
import { checkManifest } from './credential-value';
import type { RegistryCredentials } from './docker-config';
import { DOCKER_CONFIG_KEY as KEY, renderDockerConfig } from './docker-config';
import type { ExternalRegistries, PlainExternalSecretSpec } from './external-docker-config';
import { checkExternalRegistries, renderExternalDockerConfig } from './external-docker-config';
import { DEFAULT_SECRET } from './registry-login/registry-login';
import type { SealedData } from './sealed-secret';
import { addSecretResource, base64 } from './secret-resource';

const TYPE = 'kubernetes.io/dockerconfigjson';

/** Options of a `DockerSecret`, independent of the source of its credentials. */
export interface DockerSecretOptions {
  /**
   * Name, namespace, labels and annotations of the rendered object, a Secret, an ExternalSecret or a SealedSecret.
   *
   * @default - the name `docker-secret`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/** Properties of a `DockerSecret` that is rendered with its credentials. */
export interface DockerSecretFromCredentials extends DockerSecretOptions, PrivateManifest {
  /** The credentials of one or more registries. An error if the list is empty or contains a registry twice. */
  readonly registries: readonly RegistryCredentials[];
  readonly externalSecret?: never;
  readonly sealedSecret?: never;
}

/** Properties of a `DockerSecret` that the External Secrets Operator creates. */
export interface DockerSecretFromExternalSecret extends DockerSecretOptions {
  /**
   * The spec of the ExternalSecret. It must write a Docker config to the key `.dockerconfigjson`; an error if it does
   * not write this key. Defaults: the name of the Secret (`target.name`) is that of the ExternalSecret, its type
   * (`target.template.type`) is `kubernetes.io/dockerconfigjson`. With `registries` instead of `data`, it builds the Docker
   * config from several keys of the store.
   */
  readonly externalSecret: PlainExternalSecretSpec | ExternalRegistries;
  readonly registries?: never;
  readonly sealedSecret?: never;
  readonly manifest?: never;
}

/** Properties of a `DockerSecret` that the controller of Sealed Secrets decrypts. */
export interface DockerSecretFromSealedSecret extends DockerSecretOptions {
  /** The encrypted data, which must have the key `.dockerconfigjson`. It can be committed. */
  readonly sealedSecret: SealedData;
  readonly externalSecret?: never;
  readonly registries?: never;
  readonly manifest?: never;
}

/** Properties of a `DockerSecret`: credentials, an ExternalSecret, or a SealedSecret. */
export type DockerSecretProps =
  DockerSecretFromCredentials | DockerSecretFromExternalSecret | DockerSecretFromSealedSecret;

/** Options of a reference to an existing Secret. */
export interface ExistingDockerSecretOptions {
  /**
   * The key of the Docker config in the Secret.
   *
   * @default '.dockerconfigjson'
   */
  readonly key?: string;
}

/**
 * A Secret `docker-secret` with the credentials of one or more registries, in the format that kaniko and the kubelet
 * read (type `kubernetes.io/dockerconfigjson`).
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { DOCKER_HUB, DockerSecret } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * // The values are read at synth and end up in the rendered manifest, which must be kept private.
 * new DockerSecret(chart, 'docker-secret', {
 *   manifest: 'private',
 *   registries: [{ registry: DOCKER_HUB, username: 'ada', password: { env: 'HUB_PASSWORD' } }],
 * });
 * ```
 */
export class DockerSecret extends Construct implements SecretKey {
  static {
    markConstructInTexts(this, 'DockerSecret');
  }

  /** Refers to a Secret that already exists in the cluster. Renders no object. */
  static fromSecretName(
    scope: Construct,
    id: string,
    name: string,
    options: ExistingDockerSecretOptions = {},
  ): SecretKey {
    return new ExistingDockerSecret(scope, id, name, options.key ?? KEY);
  }

  /** Refers to a Secret of cdk8s-plus. */
  static fromSecret(secret: ISecret, options: ExistingDockerSecretOptions = {}): SecretKey {
    return { secret: { name: secret.name }, key: options.key ?? KEY };
  }

  /** The Secret, which pods mount from their own namespace. */
  readonly secret: SecretReference;

  /** The key of the Docker config in the Secret. */
  readonly key = KEY;

  constructor(scope: Construct, id: string, props: DockerSecretProps) {
    super(scope, id);
    addFindings(this, [...checkSources(props), ...checkMetadata(props.metadata, 'subdomain', 'Secret')]);
    const name = addSecretResource(this, {
      metadata: named(props.metadata, DEFAULT_SECRET),
      type: TYPE,
      keys: [KEY],
      externalSecret: resolveExternalSecret(props.externalSecret),
      sealedSecret: props.sealedSecret,
      renderData: () => ({ [KEY]: this.renderConfig(props) }),
    });
    this.secret = { name };
  }

  /** Renders the Docker config, without any credentials as long as there are findings. */
  private renderConfig(props: Pick<DockerSecretProps, 'registries' | 'manifest'>): string {
    const config = renderDockerConfig(props.registries ?? []);
    const problems = [...checkManifest(props), ...config.problems];
    addFindings(this, problems);
    return base64(problems.length === 0 ? config.json : JSON.stringify({ auths: {} }));
  }
}

class ExistingDockerSecret extends Construct implements SecretKey {
  static {
    markConstructInTexts(this, 'DockerSecret');
  }

  readonly secret: SecretReference;

  constructor(
    scope: Construct,
    id: string,
    name: string,
    readonly key: string,
  ) {
    super(scope, id);
    this.secret = { name };
    addFindings(this, [...checkName(name, 'subdomain', 'Secret', 'name'), ...checkDataKey(key, 'key')]);
  }
}

/** The spec of the ExternalSecret, which may be given by its registries. */
function resolveExternalSecret(
  given: PlainExternalSecretSpec | ExternalRegistries | undefined,
): ExternalSecretSpec | undefined {
  return isByRegistries(given) ? renderExternalDockerConfig(given) : given;
}

function isByRegistries(
  given: PlainExternalSecretSpec | ExternalRegistries | undefined,
): given is ExternalRegistries {
  return given?.registries !== undefined;
}

/** Checks the registries of an ExternalSecret. The types already reject two sources, except in plain JavaScript. */
function checkSources(props: DockerSecretProps): readonly Problem[] {
  const sources: { readonly [name: string]: unknown } = {
    registries: props.registries,
    externalSecret: props.externalSecret,
    sealedSecret: props.sealedSecret,
  };
  const [first, second] = Object.keys(sources).filter((name) => sources[name] !== undefined);
  if (first !== undefined && second !== undefined) {
    const message = `Both '${first}' and '${second}' are set. Remove one of them.`;
    return [{ code: 'conflicting-secret-sources', path: second, message }];
  }
  const { externalSecret } = props;
  return isByRegistries(externalSecret) ? checkExternalRegistries(externalSecret, 'externalSecret') : [];
}
