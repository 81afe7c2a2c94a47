import type { ApiObjectMetadata } from 'cdk8s';
import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { ExternalSecretSpec } from '../../../imports/external-secrets.io';
import { ExternalSecret } from '../../../imports/external-secrets.io';
import type { Problem } from '../../finding/index';
import { addFindings } from '../../finding/index';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import { checkDataKey, checkMetadata, checkName, named } from '../../kubernetes/name';
import type { CredentialValue, PrivateManifest } from './credential-value';
import { checkManifest, readCredential } from './credential-value';
import { checkExternalSecret, specOfExternalSecret } from './external-secret';

/** A Secret that holds the two keys of an S3 storage: user and password, or access key and secret key. */
export interface IMinioSecret {
  /** The name of the Secret. Argo looks it up in the namespace of the workflow. */
  readonly secretName: string;

  /** The key in the Secret under which the user (the access key) is. */
  readonly userKey: string;

  /** The key in the Secret under which the password (the secret key) is. */
  readonly passwordKey: string;
}

/** Under which keys an existing Secret has its values. */
export interface MinioSecretKeys {
  /**
   * The key of the user, also called access key.
   *
   * @default 'root-user'
   */
  readonly userKey?: string;

  /**
   * The key of the password, also called secret key.
   *
   * @default 'root-password'
   */
  readonly passwordKey?: string;
}

/** Which Secret is written, however it gets its content. */
export interface MinioSecretOptions extends MinioSecretKeys {
  /**
   * Name, namespace, labels and annotations of the object that is written (a Secret or an ExternalSecret).
   *
   * @default - the name `minio`, in the namespace of the chart
   */
  readonly metadata?: ApiObjectMetadata;
}

/** A Secret that is written with the credentials in it. */
export interface MinioSecretFromCredentials extends MinioSecretOptions, PrivateManifest {
  /** The user, or the environment variable that holds it. MinIO asks for at least 3 characters. */
  readonly user: CredentialValue;

  /** The password, or the environment variable that holds it. MinIO asks for at least 8 characters. */
  readonly password: CredentialValue;
  readonly externalSecret?: never;
}

/** A Secret that the External Secrets operator fetches from where secrets are kept. */
export interface MinioSecretFromExternalSecret extends MinioSecretOptions {
  /**
   * The spec of the ExternalSecret: where it fetches what. It has to write both keys; an error if it does not.
   * The name of the Secret (`target.name`) is by default that of the ExternalSecret.
   */
  readonly externalSecret: ExternalSecretSpec;
  readonly user?: never;
  readonly password?: never;
  readonly manifest?: never;
}

/** Where the credentials of a MinioSecret come from: exactly one source. */
export type MinioSecretProps = MinioSecretFromCredentials | MinioSecretFromExternalSecret;

/** The Secret `minio` with the user and the password of a MinIO server or of another S3 storage. */
export class MinioSecret extends Construct implements IMinioSecret {
  /** Refers to a Secret that exists in the cluster already. Nothing is written. */
  static fromSecretName(
    scope: Construct,
    id: string,
    name: string,
    keys: MinioSecretKeys = {},
  ): IMinioSecret {
    return new ExistingMinioSecret(scope, id, name, keys);
  }

  /** Refers to a Secret that the program makes or imports with cdk8s-plus. */
  static fromSecret(secret: ISecret, keys: MinioSecretKeys = {}): IMinioSecret {
    return { secretName: secret.name, ...withDefaults(keys) };
  }

  readonly secretName: string;
  readonly userKey: string;
  readonly passwordKey: string;

  constructor(scope: Construct, id: string, props: MinioSecretProps) {
    super(scope, id);
    const metadata = named(props.metadata, 'minio');
    ({ userKey: this.userKey, passwordKey: this.passwordKey } = withDefaults(props));
    addFindings(this, [
      ...checkMetadata(props.metadata, 'subdomain', 'Secret'),
      ...checkKeys(this),
      ...checkSources(props),
    ]);

    if (props.externalSecret !== undefined) {
      const spec = specOfExternalSecret(props.externalSecret, metadata.name);
      addFindings(this, checkExternalSecret(spec, [this.userKey, this.passwordKey]));
      new ExternalSecret(this, 'Resource', { metadata, spec });
      this.secretName = spec.target?.name ?? metadata.name;
    } else {
      new ApiObject(this, 'Resource', {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata,
        type: 'Opaque',
        data: this.writeData(props),
      });
      this.secretName = metadata.name;
    }
  }

  /** The Secret's data in base64. Nothing of the credentials is written as long as something is wrong. */
  private writeData(props: Pick<MinioSecretProps, 'user' | 'password' | 'manifest'>): {
    readonly [key: string]: string;
  } {
    const user = readCredential(props.user, 'user');
    const password = readCredential(props.password, 'password');
    const problems = [
      ...checkManifest(props),
      ...user.problems,
      ...password.problems,
      ...checkLength(user.value, 3, 'user'),
      ...checkLength(password.value, 8, 'password'),
    ];
    addFindings(this, problems);
    if (problems.length > 0) return {};
    return { [this.userKey]: base64(user.value), [this.passwordKey]: base64(password.value) };
  }
}

class ExistingMinioSecret extends Construct implements IMinioSecret {
  readonly userKey: string;
  readonly passwordKey: string;

  constructor(
    scope: Construct,
    id: string,
    readonly secretName: string,
    keys: MinioSecretKeys,
  ) {
    super(scope, id);
    ({ userKey: this.userKey, passwordKey: this.passwordKey } = withDefaults(keys));
    addFindings(this, [...checkName(secretName, 'subdomain', 'Secret', 'name'), ...checkKeys(this)]);
  }
}

/** The Secret that was given, as user and password under their keys; by default the existing Secret `minio`. */
export function minioSecret(given: IMinioSecret | ISecret | undefined): IMinioSecret {
  if (given === undefined) return { secretName: 'minio', ...withDefaults({}) };
  return 'secretName' in given ? given : MinioSecret.fromSecret(given);
}

function withDefaults(keys: MinioSecretKeys): { userKey: string; passwordKey: string } {
  return { userKey: keys.userKey ?? 'root-user', passwordKey: keys.passwordKey ?? 'root-password' };
}

function checkKeys(secret: IMinioSecret): readonly Problem[] {
  const wrong = [
    ...checkDataKey(secret.userKey, 'userKey'),
    ...checkDataKey(secret.passwordKey, 'passwordKey'),
  ];
  if (secret.userKey !== secret.passwordKey) return wrong;
  const message = 'The user and the password have the same key. Give each its own.';
  return [...wrong, { code: 'duplicate-key', path: 'passwordKey', message }];
}

function checkLength(value: string | undefined, least: number, path: string): readonly Problem[] {
  if (value === undefined || value.length >= least) return [];
  const message = `MinIO does not start with a ${path} of fewer than ${least} characters. Choose a longer one.`;
  return [{ code: 'invalid-credential', path, message }];
}

/** The compiler refuses two sources already; this tells those who write plain JavaScript. */
function checkSources(props: {
  readonly user?: unknown;
  readonly password?: unknown;
  readonly externalSecret?: unknown;
}): readonly Problem[] {
  if (props.externalSecret === undefined || (props.user === undefined && props.password === undefined))
    return [];
  const message =
    'Both credentials and `externalSecret` are given. Keep the one that the credentials come from.';
  return [{ code: 'conflicting-secret-sources', path: 'externalSecret', message }];
}

function base64(value: string | undefined): string {
  return Buffer.from(value ?? '').toString('base64');
}
