import type { ApiObjectMetadata } from 'cdk8s';
import { Construct } from 'constructs';
import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import type { Problem } from '../../finding';
import { addFindings, markConstructInTexts } from '../../finding';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import { checkDataKey, checkMetadata, checkName, named } from '../../kubernetes/name';
import type { SecretKey, SecretReference } from '../../kubernetes/secret-key';
import type { CredentialValue, PrivateManifest } from './credential-value';
import { checkManifest, readCredential } from './credential-value';
import type { MinioSecretKeys, S3Credentials } from './s3-credentials';
import { MINIO_SECRET, PASSWORD_KEY, USERNAME_KEY, credentialsIn } from './s3-credentials';
import { addSecretResource, base64 } from './secret-resource';

/** Options of a `MinioSecret`, independent of the source of its credentials. */
export interface MinioSecretOptions extends MinioSecretKeys {
  /**
   * Name, namespace, labels and annotations of the rendered object, a Secret or an ExternalSecret.
   *
   * @default - the name `minio`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/** Properties of a `MinioSecret` that is rendered with its credentials. */
export interface MinioSecretFromCredentials extends MinioSecretOptions, PrivateManifest {
  /** The user name, or the environment variable that holds it. MinIO requires at least 3 characters. */
  readonly username: CredentialValue;

  /** The password, or the environment variable that holds it. MinIO requires at least 8 characters. */
  readonly password: CredentialValue;
  readonly externalSecret?: never;
}

/** Properties of a `MinioSecret` that the External Secrets Operator creates. */
export interface MinioSecretFromExternalSecret extends MinioSecretOptions {
  /**
   * The spec of the ExternalSecret. It must write both keys; an error if it does not. Default: the name of the Secret
   * (`target.name`) is that of the ExternalSecret.
   */
  readonly externalSecret: ExternalSecretSpec;
  readonly username?: never;
  readonly password?: never;
  readonly manifest?: never;
}

/** Properties of a `MinioSecret`: credentials or an ExternalSecret. */
export type MinioSecretProps = MinioSecretFromCredentials | MinioSecretFromExternalSecret;

/**
 * A Secret `minio` with the user name and the password of a MinIO server or another S3 storage.
 *
 * ```ts
 * import { App, Chart } from 'cdk8s';
 * import { MinioArtifactRepo, MinioSecret } from 'cdk8s-argo-ci';
 *
 * const chart = new Chart(new App(), 'ci');
 * const credentials = new MinioSecret(chart, 'minio-secret', {
 *   externalSecret: {
 *     secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' },
 *     dataFrom: [{ extract: { key: 'ci/minio' } }], // root-user and root-password
 *   },
 * });
 * new MinioArtifactRepo(chart, 'artifacts', { credentials });
 * ```
 */
export class MinioSecret extends Construct implements S3Credentials {
  static {
    markConstructInTexts(this, 'MinioSecret');
  }

  /** Refers to a Secret that already exists in the cluster. Renders no object. */
  static fromSecretName(
    scope: Construct,
    id: string,
    name: string,
    options: MinioSecretKeys = {},
  ): S3Credentials {
    return new ExistingMinioSecret(scope, id, name, options);
  }

  /** Refers to a Secret of cdk8s-plus. */
  static fromSecret(secret: ISecret, options: MinioSecretKeys = {}): S3Credentials {
    return credentialsIn({ name: secret.name }, options);
  }

  /** The Secret, which Argo reads in the namespace of the workflow. */
  readonly secret: SecretReference;

  /** The user name, also called access key. */
  readonly username: SecretKey;

  /** The password, also called secret key. */
  readonly password: SecretKey;

  constructor(scope: Construct, id: string, props: MinioSecretProps) {
    super(scope, id);
    const { usernameKey = USERNAME_KEY, passwordKey = PASSWORD_KEY } = props;
    addFindings(this, [
      ...checkMetadata(props.metadata, 'subdomain', 'Secret'),
      ...checkKeys(usernameKey, passwordKey),
      ...checkSources(props),
    ]);
    const name = addSecretResource(this, {
      metadata: named(props.metadata, MINIO_SECRET),
      keys: [usernameKey, passwordKey],
      externalSecret: props.externalSecret,
      renderData: () => this.renderData(props),
    });
    this.secret = { name };
    ({ username: this.username, password: this.password } = credentialsIn(this.secret, props));
  }

  /** Renders the data of the Secret, without any credentials as long as there are findings. */
  private renderData(props: Omit<MinioSecretProps, 'metadata' | 'externalSecret'>): {
    readonly [key: string]: string;
  } {
    const { usernameKey = USERNAME_KEY, passwordKey = PASSWORD_KEY } = props;
    const username = readCredential(props.username, 'username');
    const password = readCredential(props.password, 'password');
    const problems = [
      ...checkManifest(props),
      ...username.problems,
      ...password.problems,
      ...checkLength(username.value, 3, 'user name', 'username'),
      ...checkLength(password.value, 8, 'password', 'password'),
    ];
    addFindings(this, problems);
    if (problems.length > 0) return {};
    return { [usernameKey]: base64(username.value ?? ''), [passwordKey]: base64(password.value ?? '') };
  }
}

class ExistingMinioSecret extends Construct implements S3Credentials {
  static {
    markConstructInTexts(this, 'MinioSecret');
  }

  readonly username: SecretKey;
  readonly password: SecretKey;

  constructor(scope: Construct, id: string, name: string, keys: MinioSecretKeys) {
    super(scope, id);
    const { usernameKey = USERNAME_KEY, passwordKey = PASSWORD_KEY } = keys;
    ({ username: this.username, password: this.password } = credentialsIn({ name }, keys));
    addFindings(this, [
      ...checkName(name, 'subdomain', 'Secret', 'name'),
      ...checkKeys(usernameKey, passwordKey),
    ]);
  }
}

function checkKeys(usernameKey: string, passwordKey: string): readonly Problem[] {
  const problems = [...checkDataKey(usernameKey, 'usernameKey'), ...checkDataKey(passwordKey, 'passwordKey')];
  if (usernameKey !== passwordKey) return problems;
  const message = `The user name and the password have the same key '${passwordKey}'. Use two different keys.`;
  return [...problems, { code: 'duplicate-key', path: 'passwordKey', message }];
}

function checkLength(
  value: string | undefined,
  minimum: number,
  subject: string,
  path: string,
): readonly Problem[] {
  if (value === undefined || value.length >= minimum) return [];
  const message = `The ${subject} is shorter than ${minimum} characters, so MinIO does not start. Choose a longer one.`;
  return [{ code: 'invalid-credential', path, message }];
}

/** The types already reject two sources; this check is for plain JavaScript. */
function checkSources(props: {
  readonly username?: unknown;
  readonly password?: unknown;
  readonly externalSecret?: unknown;
}): readonly Problem[] {
  if (props.externalSecret === undefined || (props.username === undefined && props.password === undefined))
    return [];
  const message = "Both credentials and 'externalSecret' are set. Remove one of them.";
  return [{ code: 'conflicting-secret-sources', path: 'externalSecret', message }];
}
