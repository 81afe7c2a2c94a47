import { Construct } from 'constructs';
import type { Problem } from '../../finding';
import type { ISecret } from '../../kubernetes/cdk8s-plus';
import { checkName } from '../../kubernetes/name';
import type { SecretKey, SecretReference } from '../../kubernetes/secret-key';
import { checkSecretKey } from '../../kubernetes/secret-key';

/** The default Secret. */
export const MINIO_SECRET = 'minio';

/** The default keys, those of MinIO's Helm chart. */
export const USERNAME_KEY = 'root-user';
export const PASSWORD_KEY = 'root-password';

/** The credentials of a MinIO server or another S3 storage. */
export interface S3Credentials {
  /** The user name, also called access key. */
  readonly username: SecretKey;

  /** The password, also called secret key. */
  readonly password: SecretKey;
}

/** The keys of the credentials in a Secret. */
export interface MinioSecretKeys {
  /**
   * The key of the user name, also called access key.
   *
   * @default 'root-user'
   */
  readonly usernameKey?: string;

  /**
   * The key of the password, also called secret key.
   *
   * @default 'root-password'
   */
  readonly passwordKey?: string;
}

/** The credentials in a Secret with these keys. */
export function credentialsIn(secret: SecretReference, keys: MinioSecretKeys = {}): S3Credentials {
  return {
    username: { secret, key: keys.usernameKey ?? USERNAME_KEY },
    password: { secret, key: keys.passwordKey ?? PASSWORD_KEY },
  };
}

/** Resolves the credentials of an S3 storage, by default those in an existing Secret. */
export function resolveS3Credentials(
  credentials: S3Credentials | ISecret | undefined,
  defaultSecret = MINIO_SECRET,
): S3Credentials {
  if (credentials === undefined) return credentialsIn({ name: defaultSecret });
  return isSecret(credentials) ? credentialsIn({ name: credentials.name }) : credentials;
}

/** Checks references to Secrets. A `MinioSecret` checks itself. */
export function checkS3Credentials(
  credentials: S3Credentials | ISecret | undefined,
  path: string,
): readonly Problem[] {
  if (credentials === undefined) return [];
  if (isSecret(credentials)) return checkName(credentials.name, 'subdomain', 'Secret', path);
  if (Construct.isConstruct(credentials)) return [];
  // In plain JavaScript, this may be the literal secret.
  if (typeof credentials !== 'object') return checkSecretKey(credentials, path);
  const { username, password } = credentials;
  return [...checkSecretKey(username, `${path}.username`), ...checkSecretKey(password, `${path}.password`)];
}

/** Whether the default keys of a Secret are meant. In plain JavaScript the value may be anything. */
function isSecret(credentials: S3Credentials | ISecret): credentials is ISecret {
  return Construct.isConstruct(credentials) && !('username' in credentials);
}
