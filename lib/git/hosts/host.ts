import type * as argoEvents from '../../../imports/argo-events';
import type { Problem } from '../../finding';
import type { SecretKey } from '../../kubernetes/secret-key';
import type { CommitStatusApi } from '../commit-status';
import type { GitUrlParts, RepositoryLocation } from '../location';
import type { PushReader } from '../push-reader';
import type { GitRepository } from '../repository';

/** Everything the library knows about one Git host. Each host has a folder; hosts/index.ts registers them. */
export interface GitHost {
  /** The `provider` of its repositories. */
  readonly name: string;

  /** Its name in messages: `GitHub`. */
  readonly displayName: string;

  /** The function that creates one of its repositories. */
  readonly factory: string;

  /** The host names of its public services. A name that starts with a dot stands for all subdomains. */
  readonly publicHosts: readonly string[];

  /** Host names that its public services have for SSH only, such as those on port 443, each with the usual one. */
  readonly sshHosts: { readonly [sshHost: string]: string };

  /** How the URLs of its repositories are read. */
  readonly urls: RepositoryUrls;

  /** How its push webhooks are read. */
  readonly reader: PushReader;

  /** Renders the EventSource for its webhooks, which authenticates them by a secret. */
  readonly renderEventSource: (webhook: HostWebhook) => argoEvents.EventSourceSpec;

  /** The headers that prove a webhook's origin, of which it sends at least one: a signature, or the secret itself. */
  readonly secretHeaders: readonly string[];

  /** Whether Argo Events can register the webhook by the API of the host. */
  readonly registersHooks: boolean;

  /** Its API for commit statuses, if it has one. */
  readonly commitStatus: CommitStatusApi | undefined;
}

/** How the URLs of a host's repositories are read. */
export interface RepositoryUrls {
  /**
   * Locates the repository of a URL.
   *
   * @param apiUrl the URL of the API, if it is known: it tells the path under which a self-hosted server runs
   */
  readonly locate: (url: GitUrlParts, apiUrl?: string) => RepositoryLocation;

  /** The URL of the API. */
  readonly apiUrl: (location: RepositoryLocation) => string;

  /** The URL to clone from. */
  readonly cloneUrl: (url: string, location: RepositoryLocation) => string;

  /**
   * Finds a URL from which no webhook could ever match. A message never repeats the URL.
   *
   * @default - any URL is accepted, even that of a public service of another host
   */
  readonly check?: (repository: GitRepository) => UrlProblem | undefined;
}

/** A problem of a repository's URL. */
export type UrlProblem = Pick<Problem, 'code' | 'message'>;

/** The webhook that an EventSource is rendered for. */
export interface HostWebhook {
  /** The repository whose pushes are reported. */
  readonly repository: GitRepository;

  /** The name of the event in the EventSource. */
  readonly event: string;

  /** The endpoint of the webhook. */
  readonly endpoint: argoEvents.WebhookContext;

  /** The secret that authenticates the host. */
  readonly secret: SecretKey;

  /** How the EventSource registers the webhook, if it does. */
  readonly registerHook?: HookRegistration;
}

/** How the EventSource registers the webhook itself. */
export interface HookRegistration {
  /** Where the host reaches the EventSource, without the endpoint: `https://ci.acme.dev`. */
  readonly url: string;

  /** A token for the host's API that may manage webhooks. */
  readonly token: SecretKey;

  /**
   * Whether the webhook is deleted with the EventSource.
   *
   * @default false
   */
  readonly deleteHookOnFinish?: boolean;
}
