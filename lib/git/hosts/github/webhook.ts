import type * as argoEvents from '../../../../imports/argo-events';
import { secretKeySelector } from '../../../kubernetes/secret-key';
import type { PushReader } from '../../push-reader';
import { changedFiles } from '../changed-files';
import { signedSource } from '../event-source';
import type { HostWebhook } from '../host';

/** The maximum number of commits in a payload. */
const MAX_COMMITS = 2048;

/**
 * `after` of an annotated tag is the tag object; `head_commit` is the commit. A forced push also removes commits, which
 * the payload does not list.
 */
export const reader: PushReader<true> = {
  listsFiles: true,
  hasMessage: true,
  maxChanges: 1,
  commitFields: ['head_commit.id'],
  program: `{
    isPush: ($headers["X-Github-Event"][0] == "push"),
    repository: $body.repository.full_name,
    ref: $body.ref,
    commit: ($body.head_commit.id // $body.after),
    before: $body.before,
    at: $body.repository.pushed_at,
    message: $body.head_commit.message,
    authors: [$body.pusher.name, $body.sender.login, ($body.head_commit.author // {} | .username, .email)],
    files: ${changedFiles(`$body.forced != true and (($body.commits | length) as $count | $count > 0 and $count < ${String(MAX_COMMITS)})`)}
  }`,
};

/** Renders the EventSource, which can also register the webhook. */
export function renderEventSource(webhook: HostWebhook): argoEvents.EventSourceSpec {
  return { github: { [webhook.event]: { ...signedSource(webhook), ...registration(webhook) } } };
}

function registration({
  repository,
  registerHook,
}: HostWebhook): Pick<
  argoEvents.GithubEventSource,
  'apiToken' | 'deleteHookOnFinish' | 'githubBaseURL' | 'githubUploadURL'
> {
  if (registerHook === undefined) return {};
  const { host, apiUrl } = repository;
  return {
    apiToken: secretKeySelector(registerHook.token),
    deleteHookOnFinish: registerHook.deleteHookOnFinish,
    ...(host !== 'github.com' && { githubBaseURL: apiUrl, githubUploadURL: apiUrl }),
  };
}
