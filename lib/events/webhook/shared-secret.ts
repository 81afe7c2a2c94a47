import type { Problem } from '../../finding';
import { keySelector, objectName } from '../../kubernetes/secret-key';
import type { WebhookSecret } from './webhook-secret';
import { secretKeyOf } from './webhook-secret';

/** Credentials by the path of their property: the key of a Secret, a Secret, or an object with such fields. */
export interface CredentialsByPath {
  readonly [path: string]: unknown;
}

/**
 * Finds credentials in the Secret of the webhook. Argo Events mounts all keys of it into the pod that receives webhooks
 * (v1.9, pkg/shared/util/util.go, `VolumesFromSecretsOrConfigMaps`).
 */
export function checkSharedSecret(
  webhookSecret: WebhookSecret | undefined | null,
  credentials: CredentialsByPath,
): Problem[] {
  const { name } = keySelector(secretKeyOf(webhookSecret), 'secret');
  const shared = Object.entries(credentials)
    .flatMap(([path, given]) => secretNamesIn(given, path))
    .filter((other) => name !== '' && other.name === name)
    .map(({ path }) => `'${path}'`);
  if (shared.length === 0) return [];
  // The name is not repeated: it may be the secret itself.
  const message = `The Secret also contains ${shared.join(', ')}, and Argo Events mounts all of it into the pod that receives webhooks. Use a Secret of its own.`;
  return [{ code: 'conflicting-webhook-secret', message, path: 'webhookSecret' }];
}

function secretNamesIn(given: unknown, path: string): { readonly path: string; readonly name: string }[] {
  if (typeof given !== 'object' || given === null) return [];
  if ('secret' in given) return [{ path, name: objectName(given.secret) }];
  if ('name' in given) return [{ path, name: objectName(given) }];
  return Object.entries(given).flatMap(([field, value]) => secretNamesIn(value, `${path}.${field}`));
}
