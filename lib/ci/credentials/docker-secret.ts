import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import { ExternalSecret } from '../../../imports/external-secrets.io';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import { checkDataKey, checkMetadata, checkName, named } from '../../kubernetes/name';
import type { PrivateManifest } from './credential-value';
import { checkManifest } from './credential-value';
import { checkExternalSecret, specOfExternalSecret } from './external-secret';
import type { RegistryCredentials } from './docker-config';
import { dockerConfig } from './docker-config';

const TYPE = 'kubernetes.io/dockerconfigjson';
const KEY = '.dockerconfigjson';

/** A Secret that holds a docker config: how to log in at registries. */
export interface IDockerSecret {
  /** The name of the Secret. It is looked up in the namespace of the pod that mounts it. */
  readonly secretName: string;

  /** The key in the Secret under which the docker config is. */
  readonly key: string;
}

/** Which Secret is written, however it gets its content. */
export interface DockerSecretOptions {
  /**
   * Name, namespace, labels and annotations of the object that is written (a Secret or an ExternalSecret).
   *
   * @default - the name `docker-secret`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/** A Secret that is written with the credentials in it. */
export interface DockerSecretFromCredentials extends DockerSecretOptions, PrivateManifest {
  /** How to log in, at one registry or several. An error if there is none, or one twice. */
  readonly registries: readonly RegistryCredentials[];
  readonly externalSecret?: never;
}

/** A Secret that the External Secrets operator fetches from where secrets are kept. */
export interface DockerSecretFromExternalSecret extends DockerSecretOptions {
  /**
   * The spec of the ExternalSecret: where it fetches what. It has to write the key `.dockerconfigjson`, whose
   * content is a docker config; an error if it does not. The name of the Secret (`target.name`) is by default
   * that of the ExternalSecret, and its type (`target.template.type`) `kubernetes.io/dockerconfigjson`.
   */
  readonly externalSecret: ExternalSecretSpec;
  readonly registries?: never;
  readonly manifest?: never;
}

/** Where the credentials of a DockerSecret come from: exactly one source. */
export type DockerSecretProps = DockerSecretFromCredentials | DockerSecretFromExternalSecret;

/**
 * The Secret `docker-secret` with the credentials for one or several registries, as Kaniko and the kubelet
 * read it (type `kubernetes.io/dockerconfigjson`).
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { DOCKER_HUB, DockerSecret } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * // The values are read at synthesis and end up in the rendered file, which therefore has to be kept private.
 * new DockerSecret(chart, 'docker-secret', {
 *   manifest: 'private',
 *   registries: [{ registry: DOCKER_HUB, username: 'ada', password: { env: 'HUB_PASSWORD' } }],
 * });
 * ```
 */
export class DockerSecret extends Construct implements IDockerSecret {
  /** Refers to a Secret that exists in the cluster already. Nothing is written. */
  static fromSecretName(
    scope: Construct,
    id: string,
    name: string,
    options: DockerSecretKey = {},
  ): IDockerSecret {
    return new ExistingDockerSecret(scope, id, name, options.key ?? KEY);
  }

  /** Refers to a Secret that the program makes or imports with cdk8s-plus. */
  static fromSecret(secret: ISecret, options: DockerSecretKey = {}): IDockerSecret {
    return { secretName: secret.name, key: options.key ?? KEY };
  }

  readonly secretName: string;
  readonly key = KEY;

  constructor(scope: Construct, id: string, props: DockerSecretProps) {
    super(scope, id);
    const metadata = named(props.metadata, 'docker-secret');
    addFindings(this, [...checkSources(props), ...checkMetadata(props.metadata, 'subdomain', 'Secret')]);

    if (props.externalSecret !== undefined) {
      const spec = specOfExternalSecret(props.externalSecret, metadata.name, TYPE);
      addFindings(this, checkExternalSecret(spec, [KEY]));
      new ExternalSecret(this, 'Resource', { metadata, spec });
      this.secretName = spec.target?.name ?? metadata.name;
    } else {
      new ApiObject(this, 'Resource', {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata,
        type: TYPE,
        data: { [KEY]: this.writeConfig(props) },
      });
      this.secretName = metadata.name;
    }
  }

  /** The docker config in base64. Nothing of the credentials is written as long as something is wrong. */
  private writeConfig(props: Pick<DockerSecretProps, 'registries' | 'manifest'>): string {
    const config = dockerConfig(props.registries ?? []);
    const problems = [...checkManifest(props), ...config.problems];
    addFindings(this, problems);
    const json = problems.length === 0 ? config.json : JSON.stringify({ auths: {} });
    return Buffer.from(json).toString('base64');
  }
}

/** The key of an existing Secret. */
export interface DockerSecretKey {
  /**
   * The key in the Secret under which the docker config is.
   *
   * @default '.dockerconfigjson'
   */
  readonly key?: string;
}

class ExistingDockerSecret extends Construct implements IDockerSecret {
  constructor(
    scope: Construct,
    id: string,
    readonly secretName: string,
    readonly key: string,
  ) {
    super(scope, id);
    addFindings(this, [...checkName(secretName, 'subdomain', 'Secret', 'name'), ...checkDataKey(key, 'key')]);
  }
}

/** The compiler refuses two sources already; this tells those who write plain JavaScript. */
function checkSources(props: {
  readonly registries?: unknown;
  readonly externalSecret?: unknown;
}): readonly Problem[] {
  if (props.registries === undefined || props.externalSecret === undefined) return [];
  const message =
    'Both `registries` and `externalSecret` are given. Keep the one that the credentials come from.';
  return [{ code: 'conflicting-secret-sources', path: 'externalSecret', message }];
}

/** The Secret that was given; by default the existing Secret `docker-secret`. */
export function dockerSecret(given: IDockerSecret | ISecret | undefined): IDockerSecret {
  if (given === undefined) return { secretName: 'docker-secret', key: KEY };
  return 'secretName' in given ? given : DockerSecret.fromSecret(given);
}
