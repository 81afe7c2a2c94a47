import type * as argoEvents from '../../../imports/argo-events';
import type { SecretKey } from '../../kubernetes/secret-key';
import { secretKeySelector } from '../../kubernetes/secret-key';
import type { GitRepository } from '../repository/git-repository';

/** The port at which the EventSource listens, and its Service. */
export const WEBHOOK_PORT = 12000;

/**
 * How many bytes a webhook may have. Argo Events hands it on in base64 (`data_base64` of a cloudevent;
 * pkg/eventsources/eventing.go, v1.9), which is a third more: 8 MB, as much as an `EventBus` takes.
 */
const MAX_PAYLOAD_SIZE = 6_000_000;

/** The name of the one event of an EventSource. */
export const PUSH_EVENT = 'push';

/** Says that anybody who can reach the webhook may start builds. */
export interface NoWebhookSecret {
  /** That nobody outside of the cluster can: no Ingress leads there, and a NetworkPolicy guards it where it matters. */
  readonly none: 'only senders inside of the cluster';
}

/** A fixed token which the sender puts into the header `Authorization: Bearer …`. */
export interface BearerToken {
  /** The token. */
  readonly bearerToken: SecretKey;
}

/**
 * What a webhook has to know to be believed: the secret that it is signed with (GitHub, Gitea, Bitbucket:
 * `X-Hub-Signature`) or that it carries (GitLab: `X-Gitlab-Token`), or a token in `Authorization`.
 */
export type WebhookSecret = SecretKey | BearerToken | NoWebhookSecret;

/** How the EventSource registers the webhook itself. */
export interface HookRegistration {
  /** Where the provider reaches the EventSource, without the endpoint: `https://ci.acme.dev`. */
  readonly url: string;

  /** A token for the provider's API that may manage webhooks. */
  readonly token: SecretKey;

  /**
   * Whether the webhook goes when the EventSource does.
   *
   * @default false
   */
  readonly deleteHookOnFinish?: boolean;
}

/** What an EventSource listens to. */
export interface WebhookSource {
  readonly repository: GitRepository;
  readonly webhookSecret: WebhookSecret;
  readonly endpoint: string;
  readonly registerHook?: HookRegistration;
  readonly maxPayloadSize?: number;
}

/** The fields of an EventSource for the webhooks of a repository. */
export function renderWebhookSource(source: WebhookSource): argoEvents.EventSourceSpec {
  const { repository, webhookSecret } = source;
  if (!isSecretKey(webhookSecret)) return { webhook: { [PUSH_EVENT]: plainSource(source, webhookSecret) } };
  return repository.provider === 'gitlab'
    ? { gitlab: { [PUSH_EVENT]: gitlabSource(source, webhookSecret) } }
    : { github: { [PUSH_EVENT]: githubSource(source, webhookSecret) } };
}

/** From plain JavaScript, there may be nothing, or a text; a check says so. */
function isSecretKey(secret: WebhookSecret | undefined | null): secret is SecretKey {
  return typeof secret !== 'object' || secret === null || 'secret' in secret;
}

function webhook({
  endpoint,
  registerHook,
  maxPayloadSize = MAX_PAYLOAD_SIZE,
}: WebhookSource): argoEvents.WebhookContext {
  return {
    endpoint,
    method: 'POST',
    port: String(WEBHOOK_PORT),
    maxPayloadSize,
    ...(registerHook !== undefined && { url: registerHook.url }),
  };
}

function plainSource(
  source: WebhookSource,
  secret: BearerToken | NoWebhookSecret,
): argoEvents.WebhookEventSource {
  return {
    ...webhook(source),
    ...('bearerToken' in secret && { authSecret: secretKeySelector(secret.bearerToken) }),
  };
}

/**
 * Argo Events' source for GitHub checks `X-Hub-Signature-256`, or else `X-Hub-Signature` by the algorithm that it
 * names: Gitea and Forgejo send the first, Bitbucket the second. Its own sources for Bitbucket check no signature,
 * or only where they register the webhook themselves (pkg/eventsources/sources/bitbucket*, v1.9).
 */
function githubSource(source: WebhookSource, secret: SecretKey): argoEvents.GithubEventSource {
  const { repository, registerHook } = source;
  const { owner, name, host, apiUrl } = repository;
  return {
    repositories: [{ owner, names: [name] }],
    webhook: webhook(source),
    events: ['push'],
    active: true,
    contentType: 'json',
    webhookSecret: secretKeySelector(secret),
    ...(registerHook !== undefined && {
      apiToken: secretKeySelector(registerHook.token),
      deleteHookOnFinish: registerHook.deleteHookOnFinish,
      ...(host !== 'github.com' && { githubBaseURL: apiUrl, githubUploadURL: apiUrl }),
    }),
  };
}

/**
 * Argo Events' source for GitLab compares the token of a webhook only where it has an `accessToken` and a URL to
 * register webhooks with (`NeedToCreateHooks`, pkg/eventsources/sources/gitlab/start.go, v1.9); without them it
 * takes every request. Where no webhook is to be registered, it gets the webhook's own secret for an `accessToken`
 * and no project, so that it never calls the API.
 */
function gitlabSource(source: WebhookSource, secret: SecretKey): argoEvents.GitlabEventSource {
  const { repository, registerHook } = source;
  return {
    projects: registerHook === undefined ? [] : [repository.path],
    webhook: { ...webhook(source), url: registerHook?.url ?? `https://${repository.host}` },
    events: ['PushEvents', 'TagPushEvents'],
    secretToken: secretKeySelector(secret),
    accessToken: secretKeySelector(registerHook?.token ?? secret),
    enableSSLVerification: true,
    gitlabBaseURL: repository.apiUrl.replace(/\/api\/v4$/, ''),
    ...(registerHook !== undefined && { deleteHookOnFinish: registerHook.deleteHookOnFinish }),
  };
}
