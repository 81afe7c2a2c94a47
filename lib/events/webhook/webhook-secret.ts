import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Problem } from '../../finding';
import type { SecretKey } from '../../kubernetes/secret-key';
import { checkSecretKey, secretKeySelector } from '../../kubernetes/secret-key';

/** No authentication: whoever can reach the webhook can start builds. */
export interface NoWebhookSecret {
  /** States that only senders inside the cluster can reach it: there is no Ingress, and a NetworkPolicy if needed. */
  readonly none: 'only senders inside the cluster';
}

/** A token that the sender puts into the header `Authorization: Bearer …`. */
export interface BearerToken {
  /** The token. */
  readonly bearerToken: SecretKey;
}

/**
 * How the sender of a webhook authenticates: by the secret that the Git host signs webhooks with or sends in a header, or
 * by a bearer token.
 */
export type WebhookSecret = SecretKey | BearerToken | NoWebhookSecret;

/** Whether it is the secret of the Git host. From plain JavaScript, it can be missing or a string; a check reports it. */
export function isHostSecret(secret: WebhookSecret | undefined | null): secret is SecretKey {
  return typeof secret !== 'object' || secret === null || 'secret' in secret;
}

/** Checks the secret of a webhook. */
export function checkWebhookSecret(
  secret: WebhookSecret | undefined | null,
  isReachedFromOutside: boolean,
): Problem[] {
  const path = 'webhookSecret';
  // From plain JavaScript, it can be missing.
  if (secret === undefined || secret === null) {
    const message =
      "Without a secret, anyone could start builds. Set the key of a Secret that the webhook is authenticated by, such as { secret: 'git-webhook', key: 'secret' }.";
    return [{ code: 'missing-webhook-secret', message, path }];
  }
  if (typeof secret !== 'object' || !('none' in secret)) {
    return typeof secret === 'object' && 'bearerToken' in secret
      ? checkSecretKey(secret.bearerToken, `${path}.bearerToken`)
      : checkSecretKey(secret, path);
  }
  if (!isReachedFromOutside) return [];
  const message =
    "A webhook without a secret can be reached from outside the cluster. Set a secret, or omit 'ingress' and 'registerHook'.";
  return [{ code: 'missing-webhook-secret', message, path }];
}

/** The Secret with the secret of a webhook or with its bearer token. */
export function secretKeyOf(secret: WebhookSecret | undefined | null): SecretKey | undefined {
  // From plain JavaScript, it can be missing or a string.
  if (typeof secret !== 'object' || secret === null || 'none' in secret) return undefined;
  return 'bearerToken' in secret ? secret.bearerToken : secret;
}

/** Finds a Secret of the app whose value is empty, such as that of an environment variable that is not set. */
export function checkSecretValue(
  scope: IConstruct,
  secret: WebhookSecret | undefined | null,
  namespace: string | undefined,
): Problem[] {
  const { name, key } = secretKeySelector(secretKeyOf(secret) ?? { secret: '', key: '' });
  const isEmpty = scope.node.root.node
    .findAll()
    .filter(
      (object): object is ApiObject =>
        ApiObject.isApiObject(object) &&
        object.kind === 'Secret' &&
        object.name === name &&
        object.metadata.namespace === namespace,
    )
    .some((object) => hasEmptyValue(object.toJson(), key));
  if (!isEmpty) return [];
  const message = `The value of the key '${key}' in the Secret '${name}' is empty, so that anyone could start builds. Set a random value.`;
  return [{ code: 'missing-webhook-secret', message, path: 'webhookSecret' }];
}

function hasEmptyValue(manifest: unknown, key: string): boolean {
  const { data = {}, stringData = {} } = manifest as {
    readonly [field in 'data' | 'stringData']?: { readonly [key: string]: unknown };
  };
  return [data, stringData].some((values) => Object.hasOwn(values, key) && values[key] === '');
}
