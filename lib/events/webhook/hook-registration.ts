import type { Problem } from '../../finding';
import { HOSTS, hostOf } from '../../git/hosts';
import type { HookRegistration } from '../../git/hosts/host';
import type { GitRepository } from '../../git/repository';
import { checkSecretKey } from '../../kubernetes/secret-key';
import type { WebhookIngress } from './webhook-ingress';
import type { WebhookSecret } from './webhook-secret';

/** A webhook that the EventSource may register. */
export interface RegisteredWebhook {
  readonly repository: GitRepository;
  readonly webhookSecret: WebhookSecret;
  readonly ingress?: WebhookIngress;
  readonly registerHook?: HookRegistration | string;
}

const PATH = 'registerHook';

/** Checks the registration of a webhook. */
export function checkRegistration(webhook: RegisteredWebhook): Problem[] {
  const { registerHook, repository, webhookSecret, ingress } = webhook;
  if (registerHook === undefined) return [];
  if (typeof registerHook === 'string' || !hostOf(repository).registersHooks) return [unsupportedHost()];
  const problems = checkSecretKey(registerHook.token, `${PATH}.token`);
  if (typeof webhookSecret === 'object' && !('secret' in webhookSecret)) {
    const message =
      "Argo Events registers a webhook with the secret of the Git host. Set 'webhookSecret' to the key of a Secret, or omit this.";
    problems.push({ code: 'forbidden-webhook-registration', message, path: PATH });
  }
  return [...problems, ...checkUrl(registerHook.url, ingress)];
}

function unsupportedHost(): Problem {
  const supported = HOSTS.filter(({ registersHooks }) => registersHooks).map(
    ({ displayName }) => displayName,
  );
  const message = `Argo Events registers webhooks only at ${supported.join(' and ')}. Omit this, and register the webhook by hand.`;
  return { code: 'forbidden-webhook-registration', message, path: PATH };
}

function checkUrl(text: string, ingress: WebhookIngress | undefined): Problem[] {
  const path = `${PATH}.url`;
  const code = 'invalid-webhook-url';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' || url.pathname !== '/' || url.username !== '') {
    // Not repeated: it may contain a password.
    const message =
      "The URL is not that of a server. Use one with https and without a path, such as 'https://ci.acme.dev'; the endpoint is appended.";
    return [{ code, message, path }];
  }
  if (ingress === undefined || url.host === ingress.host) return [];
  const message = `The webhook is registered for '${url.host}', but the Ingress is for '${ingress.host}'. Use the same host for both.`;
  return [{ code, message, path }];
}
