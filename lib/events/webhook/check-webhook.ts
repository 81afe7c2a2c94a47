import type { ApiObjectMetadata } from 'cdk8s';
import { checkSecretKey } from '../../kubernetes/secret-key';
import type { Problem } from '../../finding';
import { checkMetadata } from '../../kubernetes/name';
import type { GitRepository } from '../repository/git-repository';
import { checkRepository } from '../repository/check-repository';
import type { WebhookIngress } from './webhook-ingress';
import { checkIngress, serviceNameOf } from './webhook-ingress';
import type { HookRegistration, WebhookSecret } from './webhook-source';

/** What is to be looked at of a trigger, apart from its builds. */
export interface CheckedWebhook {
  readonly repository: GitRepository;
  readonly webhookSecret: WebhookSecret;
  readonly ingress?: WebhookIngress;
  readonly maxPayloadSize?: number;
  readonly metadata: ApiObjectMetadata & { readonly name: string };
  readonly endpoint: string;
  readonly registerHook?: HookRegistration | string;
}

/** What is wrong with where webhooks arrive. */
export function checkWebhook(trigger: CheckedWebhook): Problem[] {
  const { repository, webhookSecret, ingress, endpoint, metadata } = trigger;
  return [
    ...checkRepository(repository, 'repository'),
    ...checkMetadata(metadata, 'label', 'EventSource'),
    ...checkServiceName(metadata.name),
    ...checkWebhookSecret(webhookSecret, trigger),
    ...checkEndpoint(endpoint),
    ...(ingress === undefined ? [] : checkIngress(ingress, 'ingress')),
    ...checkMaxPayloadSize(trigger.maxPayloadSize),
    ...checkRegistration(trigger),
  ];
}

/** Argo Events makes a Service whose name ends in what it adds. */
function checkServiceName(name: string): Problem[] {
  const service = serviceNameOf(name);
  if (service.length <= 63) return [];
  const message = `Argo Events makes a Service '${service}' for it, and Kubernetes takes 63 characters at most: give it a name with ${String(63 - serviceNameOf('').length)} or fewer.`;
  return [{ code: 'invalid-name', message, path: 'metadata.name' }];
}

function checkWebhookSecret(
  secret: WebhookSecret | undefined | null,
  { ingress, registerHook }: CheckedWebhook,
): Problem[] {
  const path = 'webhookSecret';
  // From plain JavaScript, it may be missing.
  if (secret === undefined || secret === null) {
    const message =
      "Without a secret, anybody could start builds: give the key of a Secret that holds what the webhook is signed with, { secret: 'github-webhook', key: 'secret' }.";
    return [{ code: 'missing-webhook-secret', message, path }];
  }
  if (typeof secret !== 'object' || !('none' in secret)) {
    return typeof secret === 'object' && 'bearerToken' in secret
      ? checkSecretKey(secret.bearerToken, `${path}.bearerToken`)
      : checkSecretKey(secret, path);
  }
  if (ingress === undefined && registerHook === undefined) return [];
  const message =
    'A webhook that anybody may send can be reached from outside of the cluster: give it a secret, or leave out `ingress` and `registerHook`.';
  return [{ code: 'missing-webhook-secret', message, path }];
}

function checkEndpoint(endpoint: string): Problem[] {
  if (/^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*\/?$/.test(endpoint) && !['', '/health'].includes(endpoint))
    return [];
  const message =
    endpoint === '/health'
      ? "Argo Events answers at '/health' itself: take another path."
      : `'${endpoint}' is no path for webhooks: it begins with '/', and has letters, digits, '-', '_', '.' and '~' behind it.`;
  return [{ code: 'invalid-endpoint', message, path: 'endpoint' }];
}

function checkMaxPayloadSize(size = 1): Problem[] {
  if (Number.isInteger(size) && size > 0) return [];
  const message = `${String(size)} is not a number of bytes: give a whole number above 0, or leave it out for 6000000.`;
  return [{ code: 'invalid-max-payload-size', message, path: 'maxPayloadSize' }];
}

function checkRegistration({ registerHook, repository, ingress, webhookSecret }: CheckedWebhook): Problem[] {
  if (registerHook === undefined) return [];
  const path = 'registerHook';
  if (typeof registerHook === 'string' || !['github', 'gitlab'].includes(repository.provider)) {
    const message = `Argo Events registers webhooks at GitHub and GitLab alone: leave it out, and register the webhook by hand.`;
    return [{ code: 'forbidden-webhook-registration', message, path }];
  }
  const problems = checkSecretKey(registerHook.token, `${path}.token`);
  if (typeof webhookSecret === 'object' && !('secret' in webhookSecret)) {
    const message =
      "Argo Events registers a webhook together with the secret that it is signed with: give the key of a Secret as 'webhookSecret', or leave this out.";
    problems.push({ code: 'forbidden-webhook-registration', message, path });
  }
  const url = URL.canParse(registerHook.url) ? new URL(registerHook.url) : undefined;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.username !== '') {
    const message = `The URL can't be used: give that of the server alone, with https, such as 'https://ci.acme.dev'; the endpoint is put behind it.`;
    problems.push({ code: 'invalid-webhook-url', message, path: `${path}.url` });
  } else if (ingress !== undefined && url.host !== ingress.host) {
    const message = `Webhooks are sent to '${url.host}', and the Ingress is for '${ingress.host}': give both the same host.`;
    problems.push({ code: 'invalid-webhook-url', message, path: `${path}.url` });
  }
  return problems;
}
